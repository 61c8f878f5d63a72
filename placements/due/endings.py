"""What falls due when arrangements end, when people want to move on, and between councils and schemes."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from people.choices import Clock
from placements.models import CarerFuture, EndNotice, LearningReview, MoveOnGoal, NextHome, Reconciliation, Transfer
from sharedliving.core.due import DueItem, DueKind, due_rows
from sharedliving.core.viewer import Viewer


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
KINDS = (NOTICE, NEXT_HOME, MOVING_ON, LEARNING, CARERS_NEXT, RECONCILIATION, TRANSFER)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset a kind. Nobody is reminded about a person who has died."""
    alive = {"person__died_on__isnull": True}
    about_people = [
        (EndNotice.objects.visible_to(viewer).open().filter(**alive), NOTICE, "arrangement_id"),
        (NextHome.objects.visible_to(viewer).open().filter(**alive), NEXT_HOME, "pk"),
        (MoveOnGoal.objects.visible_to(viewer).open().filter(**alive), MOVING_ON, "pk"),
        (LearningReview.objects.visible_to(viewer).open(), LEARNING, "pk"),
    ]
    futures = CarerFuture.objects.visible_to(viewer).open()
    others = [
        (futures, CARERS_NEXT, "household_id"),
        (Reconciliation.objects.visible_to(viewer).open(), RECONCILIATION, "pk"),
        (Transfer.objects.visible_to(viewer).open(), TRANSFER, "pk"),
    ]
    rows = [
        due_rows(queryset, kind=kind, until=until, owner_ids=owner_ids, row=row) for queryset, kind, row in about_people
    ]
    return [
        *rows,
        *(
            due_rows(queryset, kind=kind, until=until, owner_ids=owner_ids, person=None, row=row)
            for queryset, kind, row in others
        ),
    ]
