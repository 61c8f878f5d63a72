"""What falls due when arrangements end, when people want to move on, and between councils and schemes."""

from django.urls import reverse

from people.choices import Clock
from placements.models import CarerFuture, EndNotice, LearningReview, MoveOnGoal, NextHome, Reconciliation, Transfer
from sharedliving.core.due import DueItem, DueKind, DueSource


def arrangement_address(item: DueItem) -> str:
    return reverse("arrangement", args=[item.object_id])


def next_home_address(item: DueItem) -> str:
    return reverse("next-home", args=[item.object_id])


def learning_address(item: DueItem) -> str:
    return reverse("learning", args=[item.object_id])


def moving_on_address(item: DueItem) -> str:
    return reverse("moving-on", args=[item.object_id])


def carer_address(item: DueItem) -> str:
    return reverse("carer", args=[item.object_id])


def reconciliation_address(item: DueItem) -> str:
    return reverse("reconciliation", args=[item.object_id])


def transfer_address(item: DueItem) -> str:
    return reverse("transfer", args=[item.object_id])


NOTICE = DueKind(
    "end_notice", "Notice to end an arrangement", "End the arrangement", "Notice was given for this day",
    Clock.NOTICE, arrangement_address,
)  # fmt: skip
NEXT_HOME = DueKind(
    "next_home", "Where somebody goes next", "Find out with them where they go", "Their arrangement ends",
    Clock.NEXT_HOME, next_home_address,
)  # fmt: skip
MOVING_ON = DueKind(
    "moving_on", "Wish to move on", "Look at it again", "They want to move on, and homes are scarce",
    Clock.HOUSING, moving_on_address,
)  # fmt: skip
LEARNING = DueKind(
    "learning", "What was learnt from a breakdown", "Write down what was learnt", "The arrangement ended unplanned",
    Clock.LEARNING, learning_address,
)  # fmt: skip
CARERS_NEXT = DueKind(
    "carers_next", "What comes next for carers", "Ask the carers what comes next", "An arrangement with them has ended",
    Clock.LEARNING, carer_address,
)  # fmt: skip
RECONCILIATION = DueKind(
    "reconciliation", "Records compared", "Check the differences", "Both sides check once a month",
    Clock.RECONCILIATION, reconciliation_address,
)  # fmt: skip
TRANSFER = DueKind(
    "transfer", "Transfer", "Agree to the transfer, or carry it out", "People or carers change hands on this day",
    Clock.NOTICE, transfer_address,
)  # fmt: skip
SOURCES = (
    DueSource(NOTICE, EndNotice, lambda seen: seen.open(), row="arrangement_id"),
    DueSource(NEXT_HOME, NextHome, lambda seen: seen.open()),
    DueSource(MOVING_ON, MoveOnGoal, lambda seen: seen.open()),
    DueSource(LEARNING, LearningReview, lambda seen: seen.open(), also_dead=True),
    DueSource(CARERS_NEXT, CarerFuture, lambda seen: seen.open(), person=None, row="household_id"),
    DueSource(RECONCILIATION, Reconciliation, lambda seen: seen.open(), person=None),
    DueSource(TRANSFER, Transfer, lambda seen: seen.open(), person=None),
)
