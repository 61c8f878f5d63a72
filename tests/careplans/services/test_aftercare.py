"""Section 117 aftercare."""

from datetime import timedelta

import pytest

from careplans.choices.aftercare import AftercareState, DetainedUnder
from careplans.services import aftercare, plans
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import CarePlanFactory
from tests.factories.funding import AftercareFactory

TODAY = dates.today()
TOMORROW, LONG_AGO = TODAY + timedelta(days=1), TODAY - timedelta(days=900)


def record(world, **fields):
    return aftercare.record(
        person=world.person, by=world.by, **{
            "detained_under": DetainedUnder.SECTION_3, "detained_on": TODAY - timedelta(days=90), "discharged_on": TODAY,
            "responsible_council": "Westmere Council", "responsible_icb": "NHS Westmere", "needs": "Staying well",
        } | fields,
    )  # fmt: skip


def end(row, by, **fields):
    reasons = {"council_reasons": "Well for three years", "nhs_reasons": "The same"}
    days = {"council_satisfied_on": TODAY, "nhs_satisfied_on": TODAY}
    return aftercare.end(aftercare=row, by=by, **reasons | days | fields)


def test_it_is_reviewed_a_year_after_discharge(world):
    row = record(world)

    assert (row.due_on, row.owner, row.state) == (TODAY + timedelta(days=365), world.care_manager, AftercareState.OWED)
    assert Event.objects.filter(verb="aftercare.recorded").count() == 1


def test_a_review_that_is_long_past_is_due_today(world):
    assert record(world, detained_on=LONG_AGO, discharged_on=LONG_AGO).due_on == TODAY


def test_it_is_recorded_once(world):
    record(world)

    with pytest.raises(Refusal, match="already recorded"):
        record(world)


def test_nobody_is_discharged_before_they_were_detained(world):
    with pytest.raises(Refusal, match="before the day of detention"):
        record(world, detained_on=TODAY, discharged_on=LONG_AGO)


def test_a_review_sets_the_next(world):
    row = aftercare.review(aftercare=record(world), by=world.by, reviewed_on=TODAY, notes="Still needed")

    assert (row.reviewed_on, row.review_notes, row.due_on) == (TODAY, "Still needed", TODAY + timedelta(days=365))


@pytest.mark.parametrize(("on", "notes", "words"), [(TOMORROW, "Fine", "in the past"), (TODAY, " ", "Write down")])
def test_half_a_review_is_refused(world, on, notes, words):
    with pytest.raises(Refusal, match=words):
        aftercare.review(aftercare=record(world), by=world.by, reviewed_on=on, notes=notes)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"nhs_reasons": ""}, "one alone cannot end"),
        ({"council_reasons": " "}, "one alone cannot end"),
        ({"nhs_satisfied_on": TOMORROW}, "in the past"),
    ],
)
def test_one_alone_cannot_end_it(world, fields, words):
    with pytest.raises(Refusal, match=words):
        end(record(world), world.by, **fields)


def test_both_end_it(world):
    row = end(record(world), world.by)

    assert (row.state, row.due_on, row.is_open) == (AftercareState.ENDED, None, False)
    for do in (
        lambda: end(row, world.by),
        lambda: aftercare.review(aftercare=row, by=world.by, reviewed_on=TODAY, notes="Fine"),
    ):
        with pytest.raises(WrongState, match="ended by council and NHS"):
            do()


def test_a_line_paid_as_aftercare_needs_aftercare_that_is_owed(world):
    plan = CarePlanFactory(person=world.person, complete=True, weekly_contribution=0)
    need = plan.needs.get()
    need.paid_by = "aftercare"
    need.save()

    (reason,) = plans.gate(plan).missing
    assert reason.url == f"/people/{world.person.reference}/aftercare/"
    assert reason.rule == "S117"
    AftercareFactory(person=world.person)
    assert plans.gate(plan).is_open
