"""A restriction is recorded with its ground, looked at again, and lifted."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from careplans.models import Restriction
from careplans.services import restrictions
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.capacity import CapacityAssessmentFactory
from tests.factories.risk import RestrictionFactory

IN_MAY = dates.today() + timedelta(days=90)


def given(**changes):
    return {
        "what": "Knives are locked away at night", "why": "Hurt himself twice", "since": dates.today(),
        "asked_by": "His carer", "less_restrictive": "A night light was tried", "look_again_on": IN_MAY,
        "consent_on": dates.today(), "consent_how": "Asked for it himself",
    } | changes  # fmt: skip


def test_it_is_recorded_with_its_owner_and_date(world):
    row = restrictions.add(person=world.person, by=world.by, **given())

    assert (row.owner, row.due_on, row.is_open) == (world.care_manager, IN_MAY, True)
    event = Event.objects.get(verb="restriction.added")
    assert (event.person_id, event.text) == (world.person.pk, "Restriction recorded: Knives are locked away at night")


def test_an_assessment_of_capacity_will_do(world):
    found = CapacityAssessmentFactory(person=world.person, completed=True)

    row = restrictions.add(person=world.person, by=world.by, **given(consent_on=None, consent_how="", capacity=found))

    assert (row.capacity, row.consent_on) == (found, None)


def test_that_of_somebody_else_will_not(world):
    other = CapacityAssessmentFactory(completed=True)

    with pytest.raises(Refusal, match="choose the assessment"):
        restrictions.add(person=world.person, by=world.by, **given(consent_on=None, consent_how="", capacity=other))


def test_everything_missing_is_said_at_once(world):
    with pytest.raises(Refusal) as refused:
        restrictions.add(
            person=world.person, by=world.by, **given(consent_how="", less_restrictive=" ", look_again_on=None)
        )

    assert [missing.rule for missing in refused.value.missing] == ["G14-RISK-9", "MCA", "G14-RISK-6"]
    assert not Restriction.objects.exists()


def test_not_before_it_is_there(world):
    with pytest.raises(Refusal, match="first day is in the future"):
        restrictions.add(person=world.person, by=world.by, **given(since=dates.today() + timedelta(days=1)))


def test_not_about_a_closed_record(world):
    world.person.closed_at, world.person.due_on = timezone.now(), None
    world.person.save()

    with pytest.raises(Refusal, match="is closed"):
        restrictions.add(person=world.person, by=world.by, **given())


def test_keeping_it_sets_the_next_day(world):
    row = RestrictionFactory(person=world.person, due_on=dates.today())

    kept = restrictions.keep(restriction=row, by=world.by, found="Still sleeps badly", look_again_on=IN_MAY)

    assert (kept.due_on, kept.last_looked_on, kept.last_look) == (IN_MAY, dates.today(), "Still sleeps badly")
    assert Event.objects.filter(verb="restriction.kept").count() == 1


@pytest.mark.parametrize(
    ("found", "on", "said"), [(" ", IN_MAY, "why the restriction is still needed"), ("Yes", None, "looked at again")]
)
def test_keeping_it_takes_a_reason_and_a_day(world, found, on, said):
    with pytest.raises(Refusal, match=said):
        restrictions.keep(
            restriction=RestrictionFactory(person=world.person), by=world.by, found=found, look_again_on=on
        )


def test_lifting_closes_it_with_the_reason(world):
    row = restrictions.lift(restriction=RestrictionFactory(person=world.person), by=world.by, why="Sleeps well now")

    assert (row.lifted_on, row.lifted_because, row.due_on, row.is_open) == (
        dates.today(),
        "Sleeps well now",
        None,
        False,
    )
    assert Event.objects.filter(verb="restriction.lifted").count() == 1


def test_lifting_takes_a_reason(world):
    with pytest.raises(Refusal, match="Say why"):
        restrictions.lift(restriction=RestrictionFactory(person=world.person), by=world.by, why=" ")


def test_what_is_lifted_stays_lifted(world):
    row = restrictions.lift(restriction=RestrictionFactory(person=world.person), by=world.by, why="Sleeps well now")

    with pytest.raises(WrongState):
        restrictions.lift(restriction=row, by=world.by, why="Again")
    with pytest.raises(WrongState):
        restrictions.keep(restriction=row, by=world.by, found="Yes", look_again_on=IN_MAY)


def test_a_scheme_may_not(world, shared):
    row = RestrictionFactory(person=world.person)

    for call in (
        lambda: restrictions.add(person=world.person, by=world.of_scheme, **given()),
        lambda: restrictions.keep(restriction=row, by=world.of_scheme, found="Yes", look_again_on=IN_MAY),
        lambda: restrictions.lift(restriction=row, by=world.of_scheme, why="No"),
    ):
        with pytest.raises(PermissionDenied):
            call()
