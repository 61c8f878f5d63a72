"""28 days to an assessment, 42 to the line manager: what the sweep tells whom on which day."""

from datetime import timedelta

import pytest

from careplans.panels.escalation import told as told_line
from careplans.services.allocation import allocate
from people.choices import Clock
from people.models import Timescale
from sharedliving.core import dates, outbox
from sharedliving.core.models import Reminder
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.notification.channels import Receipt, Result
from sharedliving.pages.services.sweep import sweep
from tests.factories.careplans import (
    AssessmentFactory,
    DecisionLetterFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)
from tests.factories.kinds import OtherAssessmentFactory, carer_of

TODAY = dates.today()


def told(kind):
    rows = Reminder.objects.filter(kind=kind).values_list("stage", "recipient_id")
    return set(rows)


def asked_by_a_carer(person, **fields):
    return SupportRequestFactory(person=person, about="unpaid_carer", carer=carer_of(person), **fields)


def assessed_as_a_carer(person, first_contact_on):
    due_on = first_contact_on + timedelta(days=28)
    return OtherAssessmentFactory(kind="unpaid_carer", person=person, first_contact_on=first_contact_on, due_on=due_on)


@pytest.mark.parametrize(
    ("factory", "kind"),
    [
        (AssessmentFactory, "assessment"),
        (SupportRequestFactory, "request"),
        (asked_by_a_carer, "request"),
        (assessed_as_a_carer, "other-assessment"),
    ],
)
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


def test_the_page_says_what_was_sent_and_when(world):
    """Not worked out from the timescale: the message, its state, who had it."""
    row = SupportRequestFactory(person=world.person, first_contact_on=TODAY - timedelta(days=42))
    assert told_line(row, row.due_on).startswith("To be told today, on")

    sweep()
    waiting = told_line(row, row.due_on)
    digest = Reminder.objects.get(stage=Stage.MANAGER).digest
    outbox.failed(digest, "No answer")
    digest.state = DigestState.FAILED
    digest.save()
    failed = told_line(row, row.due_on)
    outbox.closed(digest, Receipt(Result.SENT))

    day = f"{dates.uk_date(TODAY)}, day 42 from first contact"
    assert waiting == [f"The message to Lena Marsh of {day}, has not been sent yet"]
    assert failed == [f"The message to Lena Marsh of {day}, could not be sent. Tell them yourself."]
    assert told_line(row, row.due_on) == [f"Lena Marsh was told on {day}"]


def test_what_was_said_about_the_request_is_said_of_its_assessment_too(world):
    row = asked_by_a_carer(world.person, first_contact_on=TODAY - timedelta(days=43))
    due_on = row.due_on
    sweep()
    outbox.closed(Reminder.objects.get(stage=Stage.MANAGER).digest, Receipt(Result.SENT))

    assessment = allocate(request=row, assessor=world.care_manager, by=world.manager)

    said = told_line(assessment, due_on)
    assert said == [f"Lena Marsh was told on {dates.uk_date(TODAY)}, day 43 from first contact"]


def test_nobody_is_said_to_have_been_told_because_the_day_has_passed(world):
    row = AssessmentFactory(person=world.person, first_contact_on=TODAY - timedelta(days=50))

    said = told_line(row, row.due_on)

    assert said.startswith("To be told on")
    assert said.endswith("no message has been written yet")


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
