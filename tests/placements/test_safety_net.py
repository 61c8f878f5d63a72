import pytest

from people.models import Person
from placements import homes_net, referring_net, two_hats_net
from placements.choices import AgreementState, ArrangementKind
from placements.models import Difference
from placements.safety_net import (
    LISTS,
    adulthood_late,
    emergency_not_looked_at,
    emergency_too_long,
    emergency_without_papers,
    more_not_given,
    no_answer,
    no_plan,
)
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import CarePlanFactory
from tests.factories.emergencies import EmergencyFactory, TransitionStepFactory
from tests.factories.endings import MoveOnGoalFactory, NextHomeFactory
from tests.factories.moving import MoveCheckFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("each", LISTS, ids=lambda each: each.key)
def test_every_list_names_person_since_and_owner_by_field(each, council_of):
    rows = each.rows(council_of(PersonFactory()), dates.today())

    assert list(rows.values_list(each.person or each.household, each.since, each.owner)) == []
    assert each.sentence.endswith(".")
    assert each.what_to_do


SOMEBODY = {
    "nobody-does-it": ArrangementFactory,
    "frozen-fee": MoneyLineFactory,
    "no-plan": ArrangementFactory,
    "emergency-no-agreement": lambda: EmergencyFactory(live=True),
    "referral-not-answered": lambda: ReferralFactory(sent=True),
    "referral-more-not-given": lambda: ReferralFactory(more_asked=True),
    "move-waits-for-funding": MoveCheckFactory,
    "carers-without-break": ArrangementFactory,
    "no-known-back-up": ArrangementFactory,
    "records-differ": lambda: differing(ReferralFactory()),
    "wish-to-move-on": MoveOnGoalFactory,
    "nowhere-to-go": NextHomeFactory,
    "emergency-too-long": lambda: EmergencyFactory(live=True),
    "emergency-not-reviewed": lambda: EmergencyFactory(live=True),
    "adulthood-late": TransitionStepFactory,
}
"""For each list about people somebody who stands on it sooner or later."""


ELSEWHERE = {
    each.key for each in (*homes_net.LISTS, *referring_net.LISTS, *two_hats_net.LISTS)
}  # with tests of their own


def test_every_list_about_people_is_tested():
    assert {each.key for each in LISTS if each.person} == SOMEBODY.keys() | ELSEWHERE


def differing(row):
    return Difference.objects.create(
        council=row.council, scheme=row.scheme, kind="no_plan", person=row.person, since=dates.today()
    )


@pytest.mark.parametrize("each", [each for each in LISTS if each.key in SOMEBODY], ids=lambda each: each.key)
def test_whoever_has_died_stands_on_no_list(each):
    SOMEBODY[each.key]()
    later = dates.add_days(dates.today(), 400)
    assert each.rows(SYSTEM, later).count() == 1

    Person.objects.update(died_on=dates.today())

    assert each.rows(SYSTEM, later).count() == 0


def test_no_plan_lists_the_longest_first(council_of):
    row = ArrangementFactory()
    longer = ArrangementFactory(
        person=PersonFactory(owner=row.person.owner, team=row.person.team),
        started_on=dates.add_days(row.started_on, -9),
    )

    assert list(no_plan(council_of(row.person), dates.today())) == [longer, row]


def test_plan_in_force_takes_somebody_off_the_list_and_a_draft_does_not(council_of):
    covered, drafted = ArrangementFactory(), ArrangementFactory()
    CarePlanFactory(person=covered.person, in_force=True)
    CarePlanFactory(person=drafted.person)

    assert list(no_plan(council_of(covered.person), dates.today())) == []
    assert list(no_plan(council_of(drafted.person), dates.today())) == [drafted]


def test_ended_arrangements_are_not_listed(council_of):
    row = ArrangementFactory(ended=True)

    assert list(no_plan(council_of(row.person), dates.today())) == []


def test_referral_is_listed_the_day_after_its_answer_was_due(council_of):
    row = ReferralFactory(sent=True)
    by = council_of(row.person)

    assert list(no_answer(by, row.due_on)) == []
    assert list(no_answer(by, dates.add_days(row.due_on, 1))) == [row]


def test_emergency_is_listed_when_three_days_are_gone(council_of):
    row = AgreementFactory(kind=ArrangementKind.EMERGENCY, due_on=dates.today())
    ArrangementFactory(agreement=row, person=row.person, household=row.candidate.household)
    by = council_of(row.person)

    assert list(emergency_without_papers(by, row.due_on)) == []
    assert list(emergency_without_papers(by, dates.add_days(row.due_on, 1))) == [row]


@pytest.mark.parametrize("fields", [{"state": AgreementState.SIGNED}, {}])
def test_signed_or_not_started_is_not_listed(council_of, fields):
    row = AgreementFactory(due_on=dates.add_days(dates.today(), -9), **fields)
    if fields:
        ArrangementFactory(agreement=row, person=row.person, household=row.candidate.household)

    assert list(emergency_without_papers(council_of(row.person), dates.today())) == []


def test_somebody_imported_lives_there_and_not_in_an_emergency(council_of):
    row = AgreementFactory(due_on=dates.add_days(dates.today(), -9))
    ArrangementFactory(agreement=row, person=row.person, household=row.household)

    assert list(emergency_without_papers(council_of(row.person), dates.today())) == []


def test_more_not_given_is_listed_the_day_after_it_was_needed(council_of):
    row = ReferralFactory(more_asked=True)
    by = council_of(row.person)

    assert list(more_not_given(by, row.due_on)) == []
    assert list(more_not_given(by, dates.add_days(row.due_on, 1))) == [row]
    assert list(no_answer(by, dates.add_days(row.due_on, 1))) == [], "it waits for the council, not for the scheme"


def test_an_emergency_that_drifts_is_listed_from_the_day_after_its_limit(council_of):
    row = EmergencyFactory(live=True)
    by = council_of(row.person)

    assert list(emergency_too_long(by, row.limit_on)) == []
    assert list(emergency_too_long(by, dates.add_days(row.limit_on, 1))) == [row]


def test_an_emergency_that_nobody_looks_at_is_listed(council_of):
    row = EmergencyFactory(live=True)
    by = council_of(row.person)

    assert list(emergency_not_looked_at(by, row.due_on)) == []
    assert list(emergency_not_looked_at(by, dates.add_days(row.due_on, 1))) == [row]


def test_a_step_into_adulthood_is_listed_the_day_after_it_was_due(council_of):
    step = TransitionStepFactory()
    by = council_of(step.person)

    assert list(adulthood_late(by, step.due_on)) == []
    assert list(adulthood_late(by, dates.add_days(step.due_on, 1))) == [step]
