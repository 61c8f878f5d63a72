"""The ways of falling through before an arrangement."""

from datetime import timedelta

import pytest

from careplans import liberty_net, support_net, voice_net
from careplans.choices import Kind
from careplans.safety_net import LISTS
from people.viewers import viewer_for
from sharedliving.core import dates
from tests.factories.advocacy import (
    AdvocateReferralFactory,
    OnwardReferralFactory,
)
from tests.factories.capacity import CapacityReviewFactory
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    DecisionLetterFactory,
    PlanReleaseFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)
from tests.factories.kinds import (
    AssessmentCopyFactory,
    ContinuingCareFactory,
    ContributionFactory,
    OtherAssessmentFactory,
)
from tests.factories.people import PersonFactory
from tests.factories.risk import RiskAssessmentFactory
from tests.factories.safeguarding import SafeguardingConcernFactory

ELSEWHERE = {one.key for one in (*liberty_net.LISTS, *support_net.LISTS, *voice_net.LISTS)}  # with tests of their own
NET = {one.key: one for one in LISTS if one.key not in ELSEWHERE}
LONG_AGO = dates.today() - timedelta(days=60)


def caught(key, looking):
    return list(NET[key].rows(looking, dates.today()))


def release(world, **fields):
    person = PersonFactory(owner=world.care_manager, team=world.team)
    return PlanReleaseFactory(plan=CarePlanFactory(person=person, in_force=True), scheme=world.scheme, **fields)


def request(world):
    return SupportRequestFactory(person=PersonFactory(owner=world.care_manager, team=world.team))


def here(world):
    return PersonFactory(owner=world.care_manager, team=world.team)


MAKE = {
    "safeguarding-late": lambda world, on: SafeguardingConcernFactory(
        person=here(world), owner=world.line_manager, may_open=[world.care_manager.pk], due_on=on
    ),
    "assessment-late": lambda world, on: AssessmentFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), due_on=on
    ),
    "request-not-allocated": lambda world, on: SupportRequestFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), due_on=on
    ),
    "promise-not-delivered": lambda world, on: PromisedServiceFactory(
        plan=CarePlanFactory(person=PersonFactory(owner=world.care_manager, team=world.team), in_force=True), due_on=on
    ),
    "plan-old-held": lambda world, on: release(world, due_on=on, replaced_on=on),
    "advocate-waiting": lambda world, on: AdvocateReferralFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), asked_on=on, due_on=on
    ),
    "onward-no-answer": lambda world, on: OnwardReferralFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), sent_on=on, due_on=on
    ),
    "plan-own-copy-owed": lambda world, on: PlanReleaseFactory(
        plan=CarePlanFactory(person=here(world), in_force=True), owed=True, due_on=on
    ),
    "plan-not-acknowledged": lambda world, on: release(world, due_on=on),
    "risk-review-late": lambda world, on: RiskAssessmentFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), in_force=True, review_on=on
    ),
    "capacity-not-reviewed": lambda world, on: CapacityReviewFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), due_on=on
    ),
    "request-not-triaged": lambda world, on: TriageFactory(request=request(world), due_on=on),
    "waiting-unheard": lambda world, on: WaitingContactFactory(request=request(world), due_on=on),
    "other-assessment-late": lambda world, on: OtherAssessmentFactory(
        person=here(world), kind=Kind.OCCUPATIONAL, due_on=on
    ),
    "contribution-missing": lambda world, on: ContributionFactory(assessment__person=here(world), due_on=on),
    "assessment-copy-owed": lambda world, on: AssessmentCopyFactory(assessment__person=here(world), due_on=on),
    "continuing-care-late": lambda world, on: ContinuingCareFactory(assessment__person=here(world), due_on=on),
    "decision-not-given": lambda world, on: DecisionLetterFactory(
        assessment__person=PersonFactory(owner=world.care_manager, team=world.team), due_on=on
    ),
}


def test_every_list_is_tested():
    assert set(NET) == set(MAKE)


@pytest.mark.parametrize("key", MAKE)
def test_a_list_has_those_past_their_date_worst_first(world, key):
    yesterday = MAKE[key](world, dates.today() - timedelta(days=1))
    worst = MAKE[key](world, LONG_AGO)
    MAKE[key](world, dates.today())

    assert caught(key, world.by) == [worst, yesterday]


@pytest.mark.parametrize("key", MAKE)
def test_a_list_is_of_ones_own(world, key):
    MAKE[key](world, LONG_AGO)

    assert caught(key, viewer_for(world.stranger)) == []


@pytest.mark.parametrize("key", MAKE)
def test_paths_lead_to_person_date_and_owner(world, key):
    row, one = MAKE[key](world, LONG_AGO), NET[key]

    (values,) = one.rows(world.by, dates.today()).values_list(one.person, one.since, one.owner)

    assert values == (row.person_id, LONG_AGO, row.owner_id)


REMAINS = {"safeguarding-late", "continuing-care-late"}
"""What a death does not end: what is to be learnt, and who pays for the time until then."""


def dies(person):
    person.died_on = LONG_AGO
    person.save()


@pytest.mark.parametrize("key", MAKE)
def test_nothing_is_left_to_do_for_somebody_who_has_died_but_what_remains(world, key):
    row = MAKE[key](world, LONG_AGO)

    dies(row.person)

    assert caught(key, world.by) == ([row] if key in REMAINS else [])


def test_what_was_owed_until_a_death_is_still_settled(world):
    row = OtherAssessmentFactory(person=here(world), kind=Kind.FINANCIAL, due_on=LONG_AGO)

    dies(row.person)

    assert caught("other-assessment-late", world.by) == [row]


def test_nhs_that_paid_until_a_death_has_nothing_to_review(world):
    row = ContinuingCareFactory(assessment__person=here(world), paid=True, due_on=LONG_AGO)
    assert caught("continuing-care-late", world.by) == [row]

    dies(row.person)

    assert caught("continuing-care-late", world.by) == []
