"""Visits, breaks and back-up of carer households; something is always owed them by a day."""

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import CareKind, HouseholdState
from placements.models import CarerBreak, HouseholdCare
from placements.services import household_care, households
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.caring import BackUpFactory, CarerBreakFactory, HouseholdCareFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()


def owed(home, kind):
    return HouseholdCare.objects.open().get(household=home, kind=kind).due_on


def visit(home, by, **fields):
    given = {"on": TODAY, "wellbeing": "well", "in_their_words": "We are fine."}
    return household_care.record_visit(household=home, by=by, **given | fields)


def plan(home, by, starts=14, ends=21, **fields):
    given = {"starts_on": dates.add_days(TODAY, starts), "ends_on": dates.add_days(TODAY, ends), "cover": "Her sister"}
    return household_care.plan_break(household=home, by=by, **given | fields)


def test_approval_owes_a_visit_and_breaks_once(worker_of):
    home = HouseholdFactory(state=HouseholdState.APPLYING, approved_on=None)
    by = worker_of(home.scheme)
    terms = {"on": TODAY, "places": 1, "kinds": ["live_in"]}

    households.approve(household=home, by=by, at_panel=True, **terms)
    households.approve(household=home, by=by, **terms | {"places": 2})

    assert owed(home, CareKind.VISIT) == dates.add_days(TODAY, 90)
    assert owed(home, CareKind.BREAKS) == dates.add_days(TODAY, 182)
    households.end_approval(household=home, by=by, why="They retire")
    assert not HouseholdCare.objects.open().exists()


def test_a_visit_sets_the_next_and_an_older_one_moves_nothing_back(worker_of):
    home = HouseholdFactory()
    by = worker_of(home.scheme)

    row = visit(home, by, signs=["tired"], agreed="A week off in May")
    visit(home, by, on=dates.add_days(TODAY, -40))

    assert (row.signs, row.agreed, row.visited_by) == (["tired"], "A week off in May", by.name)
    assert owed(home, CareKind.VISIT) == dates.add_days(TODAY, 90)
    assert Event.objects.filter(verb="household.carers_visited").count() == 2


def test_a_visit_refuses_without_words_or_an_answer_to_strain(worker_of):
    home = HouseholdFactory()

    with pytest.raises(Refusal, match="in their words"):
        visit(home, worker_of(home.scheme), in_their_words=" ")
    with pytest.raises(Refusal, match="what you agreed"):
        visit(home, worker_of(home.scheme), wellbeing="strained")


def test_a_break_sets_when_the_next_is_planned(worker_of):
    home = HouseholdFactory()

    row = plan(home, worker_of(home.scheme))

    assert row.nights == 7
    assert owed(home, CareKind.BREAKS) == dates.add_days(TODAY, 21 + 182)


def test_a_break_is_covered_by_another_household(worker_of):
    home = HouseholdFactory()
    carol = HouseholdFactory(scheme=home.scheme)

    assert plan(home, worker_of(home.scheme), covered_by=carol, cover="").covered_by == carol


def test_a_break_refuses_without_cover_or_over_another(worker_of):
    home = HouseholdFactory()
    CarerBreakFactory(household=home)

    with pytest.raises(Refusal, match="who supports the people"):
        plan(home, worker_of(home.scheme), starts=40, ends=44, cover="")
    with pytest.raises(Refusal, match="some of these nights"):
        plan(home, worker_of(home.scheme), starts=20, ends=24)
    assert CarerBreak.objects.count() == 1


def test_a_break_that_is_called_off_owes_another_today(worker_of):
    row = CarerBreakFactory()
    HouseholdCareFactory(household=row.household, kind=CareKind.BREAKS)
    by = worker_of(row.household.scheme)

    with pytest.raises(Refusal, match="Say why"):
        household_care.call_off_break(carer_break=row, by=by, why="")
    household_care.call_off_break(carer_break=row, by=by, why="Her sister is ill")
    with pytest.raises(WrongState):
        household_care.call_off_break(carer_break=row, by=by, why="Again")

    assert owed(row.household, CareKind.BREAKS) == TODAY


def test_back_up_is_named_once_and_ended_with_the_reason(worker_of):
    arrangement = ArrangementFactory()
    home, by = arrangement.household, worker_of(arrangement.scheme)
    given = {
        "household": home, "by": by, "person": arrangement.person, "back_up": HouseholdFactory(scheme=home.scheme),
        "known_since": TODAY,
    }  # fmt: skip

    row = household_care.name_back_up(**given)
    with pytest.raises(Refusal, match="already"):
        household_care.name_back_up(**given)
    with pytest.raises(Refusal, match="Say why"):
        household_care.end_back_up(row=row, by=by, why=" ")
    row = household_care.end_back_up(row=row, by=by, why="They moved away")
    with pytest.raises(WrongState):
        household_care.end_back_up(row=row, by=by, why="Again")

    assert row.ended_because == "They moved away"
    assert Event.objects.get(verb="household.back_up_named").person_id == arrangement.person_id


def test_back_up_refuses_a_household_that_is_not_approved(worker_of):
    row = BackUpFactory()
    applying = HouseholdFactory(scheme=row.household.scheme, state=HouseholdState.APPLYING)

    with pytest.raises(Refusal, match="another household that is approved"):
        household_care.name_back_up(
            household=row.household, by=worker_of(row.household.scheme), person=row.person, back_up=applying,
            known_since=TODAY,
        )  # fmt: skip


def test_a_council_may_not(council_of):
    home, by = HouseholdFactory(), council_of(PersonFactory())

    with pytest.raises(PermissionDenied):
        visit(home, by)
    with pytest.raises(PermissionDenied):
        plan(home, by)
