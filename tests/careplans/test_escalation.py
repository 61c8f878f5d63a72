"""28 days to an assessment, 42 to the line manager: what the sweep tells whom on which day."""

from datetime import timedelta

import pytest

from people.choices import Clock
from people.models import Timescale
from sharedliving.core import dates
from sharedliving.core.models import Reminder
from sharedliving.core.models.outbox import Stage
from sharedliving.pages.services.sweep import sweep
from tests.factories.careplans import (
    AssessmentFactory,
    DecisionLetterFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)

TODAY = dates.today()


def told(kind):
    rows = Reminder.objects.filter(kind=kind).values_list("stage", "recipient_id")
    return set(rows)


@pytest.mark.parametrize(("factory", "kind"), [(AssessmentFactory, "assessment"), (SupportRequestFactory, "request")])
@pytest.mark.parametrize(("day", "reaches_manager"), [(28, False), (41, False), (42, True), (43, True)])
def test_the_line_manager_is_told_on_day_42_from_first_contact(world, factory, kind, day, reaches_manager):
    factory(person=world.person, first_contact_on=TODAY - timedelta(days=day))

    sweep()

    manager = (Stage.MANAGER, world.line_manager.pk)
    assert (manager in told(kind)) is reaches_manager
    assert (Stage.DUE if day == 28 else Stage.OVERDUE, world.care_manager.pk) in told(kind)


def test_a_council_may_tell_its_managers_earlier(world):
    Timescale.objects.create(
        council=world.council, clock=Clock.ASSESSMENT, days=28, lead_days=7, escalate_days=3, valid_from="2020-01-01"
    )
    AssessmentFactory(person=world.person, first_contact_on=TODAY - timedelta(days=31))

    sweep()

    assert (Stage.MANAGER, world.line_manager.pk) in told("assessment")


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda world, on: TriageFactory(request=SupportRequestFactory(person=world.person), due_on=on), "triage"),
        (
            lambda world, on: WaitingContactFactory(request=SupportRequestFactory(person=world.person), due_on=on),
            "waiting-contact",
        ),
        (
            lambda world, on: DecisionLetterFactory(assessment__person=world.person, due_on=on),
            "decision-letter",
        ),
    ],
    ids=["triage", "waiting", "letter"],
)
def test_whoever_owes_a_priority_a_call_or_a_letter_is_reminded(world, make, kind):
    make(world, TODAY)

    sweep()

    assert told(kind) == {(Stage.DUE, world.care_manager.pk)}
