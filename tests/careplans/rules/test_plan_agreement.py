"""Each rule about who decides on a plan for somebody who cannot, broken first."""

from datetime import date

import pytest

from careplans.choices import PersonAgrees
from careplans.models import BestInterestsDecision, CapacityAssessment, CarePlan, LegalAuthority
from careplans.rules import plan_agreement as rules

TODAY, YESTERDAY = date(2027, 3, 3), date(2027, 3, 2)
LACKS = {
    "pk": 5, "person_id": 7, "state": "completed", "conclusion": "lacks", "subject": "plan", "review_on": TODAY,
}  # fmt: skip
DECIDED = {
    "pk": 6, "person_id": 7, "assessment_id": 5, "state": "completed", "subject": "plan", "review_on": TODAY,
}  # fmt: skip
RITA = LegalAuthority(pk=3, name="Rita Sands", kind="lpa_welfare")


def plan(**fields):
    return CarePlan(**{"person_id": 7, "person_agrees": PersonAgrees.CANNOT} | fields)


def assessed(**changes):
    return plan(agreement_capacity=CapacityAssessment(**LACKS | changes))


def decided(**changes):
    return plan(agreement_capacity_id=5, agreement_best_interests=BestInterestsDecision(**DECIDED | changes))


def test_cannot_decide():
    assert rules.cannot_decide(plan())
    assert not rules.cannot_decide(plan(person_agrees=PersonAgrees.NO))


@pytest.mark.parametrize(
    "changes",
    [
        {"person_id": 8}, {"state": "draft"}, {"conclusion": "has"}, {"subject": "home"}, {"subject": ""},
        {"review_on": YESTERDAY},
    ],
)  # fmt: skip
def test_mca_2_plan_capacity_is_assessed(changes):
    assert not rules.mca_2_plan_capacity_is_assessed(plan(), TODAY)
    assert not rules.mca_2_plan_capacity_is_assessed(assessed(**changes), TODAY)
    assert rules.mca_2_plan_capacity_is_assessed(assessed(), TODAY)


@pytest.mark.parametrize(
    "changes",
    [
        {"person_id": 8}, {"assessment_id": 9}, {"state": "draft"}, {"subject": "home"}, {"review_on": None},
        {"review_on": YESTERDAY},
    ],
)  # fmt: skip
def test_mca_4_plan_is_decided_for_them(changes):
    assert not rules.mca_4_plan_is_decided_for_them(plan(), [], TODAY)
    assert not rules.mca_4_plan_is_decided_for_them(decided(**changes), [], TODAY)
    assert rules.mca_4_plan_is_decided_for_them(decided(), [], TODAY)


def test_mca_4_an_attorney_counts_once_the_document_was_seen():
    theirs = plan(agreement_authority=RITA)

    assert not rules.mca_4_plan_is_decided_for_them(theirs, [], TODAY)
    assert rules.mca_4_plan_is_decided_for_them(theirs, [RITA], TODAY)


def test_mca_9_attorney_or_deputy_decides_the_plan():
    assert not rules.mca_9_attorney_or_deputy_decides_the_plan(decided(), [RITA])
    assert rules.mca_9_attorney_or_deputy_decides_the_plan(decided(decided_by=RITA), [RITA])
    assert rules.mca_9_attorney_or_deputy_decides_the_plan(plan(agreement_authority=RITA), [RITA])
    assert rules.mca_9_attorney_or_deputy_decides_the_plan(decided(), [])
