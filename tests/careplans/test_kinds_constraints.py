"""What the database refuses of the kinds of assessment, their copies, lines and contributions."""

from datetime import timedelta

import pytest

from sharedliving.core import dates
from tests.careplans.test_constraints import NOW, assert_refused
from tests.factories.careplans import AssessmentFactory
from tests.factories.kinds import (
    AssessmentCopyFactory,
    BudgetLineFactory,
    ContinuingCareFactory,
    ContributionFactory,
    OtherAssessmentFactory,
    carer_of,
)
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def test_one_open_assessment_of_a_kind_and_one_of_another():
    first = OtherAssessmentFactory(kind="financial")
    OtherAssessmentFactory(kind="panel", person=first.person)
    AssessmentFactory(person=first.person)

    with assert_refused("one_open_assessment"):
        OtherAssessmentFactory(kind="financial", person=first.person)


def test_one_open_assessment_of_an_unpaid_carer_and_one_of_another():
    first = OtherAssessmentFactory(kind="unpaid_carer")
    OtherAssessmentFactory(kind="unpaid_carer", person=first.person, carer=carer_of(first.person))

    with assert_refused("one_open_assessment_of_a_carer"):
        OtherAssessmentFactory(kind="unpaid_carer", person=first.person, carer=first.carer)


@pytest.mark.parametrize(("kind", "has_carer"), [("unpaid_carer", False), ("financial", True)])
def test_only_a_carers_assessment_has_a_carer(kind, has_carer):
    person = PersonFactory()

    with assert_refused("only_a_carers_assessment_has_a_carer"):
        OtherAssessmentFactory(kind=kind, person=person, carer=carer_of(person) if has_carer else None)


def test_an_assessment_is_of_a_kind():
    with assert_refused("assessment_is_of_a_kind"):
        AssessmentFactory(kind="guess")


def test_a_completed_assessment_of_any_kind_has_a_date():
    with assert_refused("completed_assessment_has_decision"):
        OtherAssessmentFactory(done=True, completed_on=None)


@pytest.mark.parametrize("fields", [{"given_on": "2026-01-01"}, {"how": "By post"}, {"closed_at": NOW, "due_on": None}])
def test_a_copy_is_closed_when_it_is_given(fields):
    with assert_refused("assessment_copy_is_closed_when_given"):
        AssessmentCopyFactory(**fields)


@pytest.mark.parametrize("absent", [{"decided_on": None}, {"reasons": ""}])
def test_a_decision_of_the_nhs_has_date_and_reasons(absent):
    with assert_refused("continuing_care_decision_has_date_and_reasons"):
        ContinuingCareFactory(paid=True, **absent)


def test_the_nhs_decides_after_the_sending():
    with assert_refused("continuing_care_decided_after_sending"):
        ContinuingCareFactory(paid=True, sent_on=dates.today() + timedelta(days=1))


@pytest.mark.parametrize("fields", [{"quantity": 0}, {"rate": -1}])
def test_a_line_of_a_budget_is_positive(fields):
    with assert_refused("budget_line_is_positive"):
        BudgetLineFactory(**fields)


@pytest.mark.parametrize("fields", [{"said": ""}, {"received_on": dates.today() - timedelta(days=11)}])
def test_a_received_contribution_says_what_and_when(fields):
    received = {"state": "received", "said": "Well.", "received_on": dates.today(), "closed_at": NOW, "due_on": None}

    with assert_refused("contribution_received_says_what"):
        ContributionFactory(**received | fields)


def test_a_contribution_that_does_not_come_says_why():
    with assert_refused("contribution_not_coming_says_why"):
        ContributionFactory(state="not_coming", closed_at=NOW, due_on=None)


@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}])
def test_a_copy_that_is_owed_has_owner_and_date(fields):
    with assert_refused("open_has_owner_and_date"):
        AssessmentCopyFactory(**fields)
