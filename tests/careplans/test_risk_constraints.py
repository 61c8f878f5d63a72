"""What the database refuses about risk and restrictions, whoever asks."""

from datetime import timedelta

import pytest

from careplans.choices.risk import RiskArea, RiskMark
from sharedliving.core import dates
from tests.careplans.test_constraints import NOW, assert_refused
from tests.factories.capacity import CapacityAssessmentFactory
from tests.factories.risk import RestrictionFactory, RiskAgreementFactory, RiskAssessmentFactory, RiskFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("factory", [RiskAssessmentFactory, RestrictionFactory])
@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}])
def test_open_has_owner_and_date(factory, fields):
    with assert_refused("open_has_owner_and_date"):
        factory(**fields)


def test_closed_has_no_date():
    with assert_refused("riskassessment_open_has_owner_and_date"):
        RiskAssessmentFactory(closed_at=NOW)


def test_one_in_force_a_person():
    row = RiskAssessmentFactory(in_force=True)

    with assert_refused("one_risk_in_force"):
        RiskAssessmentFactory(person=row.person, in_force=True, number=2)


@pytest.mark.parametrize("state", ["complete", "awaiting"])
def test_one_being_written_a_person(state):
    row = RiskAssessmentFactory()

    with assert_refused("one_risk_being_written"):
        RiskAssessmentFactory(person=row.person, number=2, **{state: True})


def test_a_number_is_given_once():
    row = RiskAssessmentFactory(in_force=True)

    with assert_refused("risk_number_once"):
        RiskAssessmentFactory(person=row.person)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"review_on": None, "due_on": dates.today()}, "risk_in_force_"),
        ({"in_force_on": None}, "risk_in_force_has_review_date"),
        ({"due_on": dates.today()}, "risk_in_force_is_due_for_review"),
        ({"disclosed_by": None}, "risk_in_force_was_declared_and_decided"),
        ({"disclosed_on": None}, "risk_in_force_was_declared_and_decided"),
        ({"is_joint": None}, "risk_in_force_was_declared_and_decided"),
        ({"joint_reason": ""}, "risk_in_force_was_declared_and_decided"),
    ],
)
def test_in_force_has_review_date_declaration_and_decision(fields, name):
    with assert_refused(name):
        RiskAssessmentFactory(in_force=True, **fields)


@pytest.mark.parametrize("area", [RiskArea.HOUSEHOLD, RiskArea.PREMISES])
def test_household_and_premises_are_kept_apart(area):
    with assert_refused("risk_is_not_of_the_household"):
        RiskFactory(area=area)


def test_a_party_marks_once():
    mark = RiskAgreementFactory()

    with assert_refused("risk_marked_once_a_party"):
        RiskAgreementFactory(assessment=mark.assessment)


@pytest.mark.parametrize("mark", [RiskMark.DECLINED, RiskMark.NOT_ABLE])
def test_who_does_not_agree_says_why(mark):
    with assert_refused("risk_not_agreed_says_why"):
        RiskAgreementFactory(mark=mark, reason="")


@pytest.mark.parametrize("fields", [{"consent_on": None}, {"consent_how": ""}])
def test_a_restriction_has_consent_or_a_decision_about_capacity(fields):
    with assert_refused("restriction_has_consent_or_capacity"):
        RestrictionFactory(**fields)


def test_an_assessment_of_capacity_will_do():
    found = CapacityAssessmentFactory(completed=True)

    assert RestrictionFactory(person=found.person, consent_on=None, consent_how="", capacity=found).pk


@pytest.mark.parametrize(
    "fields",
    [
        {"closed_at": NOW, "due_on": None},
        {"closed_at": NOW, "due_on": None, "lifted_on": dates.today()},
        {"lifted_on": dates.today() - timedelta(days=1), "lifted_because": "Sleeps well"},
    ],
)
def test_a_lifted_restriction_says_when_and_why(fields):
    with assert_refused("lifted_restriction_says_why"):
        RestrictionFactory(**fields)
