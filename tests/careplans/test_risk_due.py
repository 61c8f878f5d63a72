"""Drafts, reviews and restrictions fall due; what is past its date stands in the safety net."""

from datetime import timedelta

import pytest

from careplans.due import RESTRICTION, RISK_DRAFT, RISK_REVIEW, due_items
from careplans.safety_net import late_risk_assessments
from people.choices import Clock
from people.clocks import MORE_LEAD_DAYS, terms
from people.viewers import viewer_for
from sharedliving.core import dates
from tests.factories.people import PersonFactory
from tests.factories.risk import RestrictionFactory, RiskAssessmentFactory

FAR = dates.today() + timedelta(days=400)
YESTERDAY = dates.today() - timedelta(days=1)


def keys(looking, **given):
    return [row[0] for rows in due_items(looking, FAR, **given) for row in rows]


@pytest.fixture
def one_of_each(world):
    RiskAssessmentFactory(person=world.person)
    RiskAssessmentFactory(person=PersonFactory(owner=world.care_manager, team=world.team), in_force=True)
    RestrictionFactory(person=world.person)


def test_each_is_due_once(world, one_of_each):
    assert keys(world.by) == ["risk-draft", "risk-review", "restriction"]


def test_they_are_the_owners(world, one_of_each):
    assert keys(world.by, owner_ids=[world.care_manager.pk]) == ["risk-draft", "risk-review", "restriction"]
    assert keys(world.by, owner_ids=[world.line_manager.pk]) == []


def test_another_council_has_nothing(world, one_of_each):
    assert keys(viewer_for(world.stranger)) == []


def test_a_review_runs_by_its_own_clock():
    assert (RISK_DRAFT.clock, RISK_REVIEW.clock, RESTRICTION.clock) == (
        Clock.RISK_DRAFT, Clock.RISK_REVIEW, Clock.RISK_REVIEW,
    )  # fmt: skip


def test_it_is_reminded_of_four_weeks_and_two_weeks_before(world):
    review = terms(Clock.RISK_REVIEW, world.council.pk, dates.today())

    assert (review.days, review.lead_days, MORE_LEAD_DAYS[Clock.RISK_REVIEW]) == (182, 28, [14])


def test_past_its_review_date_it_stands_in_the_net(world):
    late = RiskAssessmentFactory(person=world.person, in_force=True, review_on=YESTERDAY)
    RiskAssessmentFactory(person=PersonFactory(owner=world.care_manager, team=world.team), in_force=True)

    assert list(late_risk_assessments(world.manager, dates.today())) == [late]


def test_a_late_draft_does_not(world):
    RiskAssessmentFactory(person=world.person, due_on=YESTERDAY)

    assert not late_risk_assessments(world.manager, dates.today()).exists()


def test_the_net_of_another_council_is_empty(world):
    RiskAssessmentFactory(person=world.person, in_force=True, review_on=YESTERDAY)

    assert not late_risk_assessments(viewer_for(world.stranger), dates.today()).exists()
