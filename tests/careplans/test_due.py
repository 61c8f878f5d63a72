"""What falls due, whose it is, and where the link leads."""

from datetime import timedelta

import pytest

from careplans.due import KINDS, due_items
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.due import DueItem
from tests.factories.advocacy import (
    AdvocateReferralFactory,
    OnwardReferralFactory,
)
from tests.factories.capacity import BestInterestsFactory, CapacityAssessmentFactory, CapacityReviewFactory
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
from tests.factories.funding import AftercareFactory, FundingApplicationFactory
from tests.factories.people import CircleMemberFactory, PersonFactory

FAR = dates.today() + timedelta(days=400)


def somebody(world):
    return PersonFactory(owner=world.care_manager, team=world.team)


def keys(looking, until=FAR, **given):
    return [row[0] for rows in due_items(looking, until, **given) for row in rows]


@pytest.fixture
def one_of_each(world):
    SupportRequestFactory(person=somebody(world))
    AssessmentFactory(person=somebody(world))
    CarePlanFactory(person=somebody(world))
    CarePlanFactory(person=somebody(world), awaiting=True, owner=world.line_manager)
    plan = CarePlanFactory(person=world.person, in_force=True)
    PlanReleaseFactory(plan=plan, scheme=world.scheme)
    PlanReleaseFactory(plan=plan, owed=True)
    PromisedServiceFactory(plan=plan)
    CapacityAssessmentFactory(person=somebody(world))
    CapacityReviewFactory(person=somebody(world))
    gone = {"state": "assessment", "closed_at": "2026-01-01T00:00Z", "due_on": None}
    request = SupportRequestFactory(person=somebody(world), owner=world.care_manager, **gone)
    TriageFactory(request=request)
    WaitingContactFactory(request=request)
    DecisionLetterFactory(assessment__person=somebody(world))
    FundingApplicationFactory(plan=plan)
    AftercareFactory(person=world.person)
    PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme)
    member = CircleMemberFactory(person=world.person)
    PlanReleaseFactory(plan=plan, to_member=True, member=member, replaced_on=dates.today())
    AdvocateReferralFactory(person=somebody(world))
    OnwardReferralFactory(person=somebody(world))
    BestInterestsFactory(person=somebody(world))


def test_each_open_row_is_due_once(world, one_of_each):
    assert keys(world.by) == [
        "request",
        "assessment",
        "plan-draft",
        "plan-sign-off",
        "plan-release",
        "plan-receipt",
        "plan-again",
        "triage",
        "waiting-contact",
        "decision-letter",
        "plan-own-copy",
        "promise",
        "capacity",
        "capacity-review",
        "funding",
        "aftercare",
        "advocate",
        "onward",
        "best-interests",
    ]


def test_rows_have_the_columns_of_the_union(world):
    request = SupportRequestFactory(person=world.person)

    (row,) = due_items(world.by, FAR)[0]

    assert row == ("request", request.pk, world.person.pk, request.due_on, world.care_manager.pk)


def test_the_persons_copy_leads_to_where_it_is_written_down(world):
    copy = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), owed=True)

    (row,) = [row for rows in due_items(world.by, FAR) for row in rows]

    assert row[:2] == ("plan-own-copy", copy.plan_id)


def test_they_can_be_united(world, one_of_each):
    first, *others = due_items(world.by, FAR)

    assert first.union(*others, all=True).count() == 19


def test_by_owner(world, one_of_each):
    assert keys(world.by, owner_ids=[world.line_manager.pk]) == ["plan-sign-off"]


def test_only_until_the_date(world):
    request = SupportRequestFactory(person=world.person)

    assert keys(world.by, until=request.due_on) == ["request"]
    assert keys(world.by, until=request.due_on - timedelta(days=1)) == []


def test_a_scheme_has_the_releases_to_itself_and_its_carers(world, shared, one_of_each):
    assert keys(world.of_scheme) == ["plan-release", "plan-receipt"]


def test_another_council_has_nothing(world, one_of_each):
    assert keys(viewer_for(world.stranger)) == []


def test_nothing_is_due_for_somebody_who_has_died(world):
    SupportRequestFactory(person=world.person)
    world.person.died_on = dates.today()
    world.person.save()

    assert keys(world.by) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_leads_somewhere(kind):
    item = DueItem(kind=kind, object_id=7, person_id=1, due_on=dates.today(), owner_id=1)

    assert "/7/" in item.url
