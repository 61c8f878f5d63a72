"""Each rule of safeguarding, broken first."""

from datetime import date

import pytest

from careplans.choices.safeguarding import AllegedSource, EnquiryKind
from careplans.models import SafeguardingConcern
from careplans.rules import safeguarding as rules
from careplans.services.safeguarding_kind import closing_gate
from people.models import Person
from tests.factories.safeguarding import FOUND, KNOWN, ProtectionStepFactory, SafeguardingConcernFactory


def concern(**fields):
    fields.setdefault("kinds", ["financial"])
    return SafeguardingConcern(person=Person(reference="SL-1", given_name="Danny", family_name="Okafor"), **fields)


@pytest.mark.parametrize(
    "parts", [(True, True, False), (True, False, True), (False, True, True), (False, False, False)]
)
def test_ca42_three_part_test(parts):
    assert not rules.ca42_three_part_test(*parts, EnquiryKind.S42)
    assert rules.ca42_three_part_test(*parts, EnquiryKind.NONE)
    assert rules.ca42_three_part_test(*parts, EnquiryKind.OTHER)


@pytest.mark.parametrize("enquiry", [EnquiryKind.NONE, EnquiryKind.OTHER])
def test_ca42_three_parts_met_owe_an_enquiry(enquiry):
    assert not rules.ca42_three_part_test(True, True, True, enquiry)
    assert rules.ca42_three_part_test(True, True, True, EnquiryKind.S42)


def test_msp_wishes_are_asked():
    assert not rules.msp_wishes_are_asked(concern(answers={"wants_to_happen": "  "}))
    assert rules.msp_wishes_are_asked(concern(answers={"not_asked_because": "In hospital, asleep"}))
    assert rules.msp_wishes_are_asked(concern(answers=KNOWN))


def test_ca42_what_happened_is_said():
    assert not rules.ca42_what_happened_is_said(concern(answers={}))
    assert not rules.ca42_what_happened_is_said(concern(answers=KNOWN, kinds=[]))
    assert rules.ca42_what_happened_is_said(concern(answers=KNOWN))


def test_ca42_protected_at_once():
    assert not rules.ca42_protected_at_once(concern(answers={}))
    assert rules.ca42_protected_at_once(concern(answers=KNOWN))


def test_msp_agreement_or_why_not():
    assert not rules.msp_agreement_or_why_not(concern(answers={}))
    assert not rules.msp_agreement_or_why_not(concern(answers={"agrees": False}))
    assert rules.msp_agreement_or_why_not(
        concern(answers={"agrees": False, "without_agreement_because": "Others are at risk"})
    )


def test_ca42_enquiry_has_findings():
    assert not rules.ca42_enquiry_has_findings(concern(answers=KNOWN))
    assert rules.ca42_enquiry_has_findings(concern(answers=FOUND))


def test_msp_outcomes_are_asked_for():
    assert not rules.msp_outcomes_are_asked_for(concern())
    assert rules.msp_outcomes_are_asked_for(concern(outcomes_met="partly"))


def test_ascof_4b_risk_after():
    assert not rules.ascof_4b_risk_after(concern())
    assert rules.ascof_4b_risk_after(concern(risk_after="reduced"))


def test_concern_has_conclusion():
    assert not rules.concern_has_conclusion(concern())
    assert rules.concern_has_conclusion(concern(answers=FOUND))


@pytest.mark.parametrize("alleged", [AllegedSource.CARER, AllegedSource.HOUSEHOLD])
def test_cqc_is_told_of_a_carer(alleged):
    assert not rules.cqc_is_told_of_a_carer(concern(alleged=alleged, answers=KNOWN))
    assert rules.cqc_is_told_of_a_carer(concern(alleged=alleged, answers=FOUND))
    assert rules.cqc_is_told_of_a_carer(concern(alleged=AllegedSource.FAMILY))


def test_or_both_councils_are_told():
    assert not rules.or_both_councils_are_told(concern())
    assert rules.or_both_councils_are_told(concern(answers=FOUND))


@pytest.mark.django_db
def test_protection_steps_are_done():
    step = ProtectionStepFactory()

    assert not rules.protection_steps_are_done([step])
    assert not rules.protection_has_steps([])
    assert rules.protection_has_steps([step])


@pytest.mark.django_db
def test_the_closing_gate_says_everything_at_once():
    lines = closing_gate(SafeguardingConcernFactory(at_enquiry=True)).missing

    assert {line.rule for line in lines} == {"CA67", "CA42", "MSP", "ASCOF-4B", "CQC-S1", "OR"}
    assert all(line.url for line in lines)
    assert closing_gate(SafeguardingConcernFactory(ready=True)).is_open


@pytest.mark.django_db
def test_nobody_is_helped_to_take_part_where_there_is_no_enquiry():
    row = SafeguardingConcernFactory(known=True, answers={**KNOWN, "conclusion": "She has her card back"})

    assert [line.rule for line in closing_gate(row).missing] == ["CA42"]


@pytest.mark.django_db
def test_the_decision_gate_asks_for_what_is_known_and_no_more():
    assert rules.decision_gate(SafeguardingConcernFactory(known=True)).is_open
    assert [line.rule for line in rules.decision_gate(SafeguardingConcernFactory()).missing] == ["MSP", "MSP"]


def test_ca42_decision_is_made():
    assert rules.ca42_decision_is_made(SafeguardingConcern(decided_on=date(2026, 3, 2)))
    assert not rules.ca42_decision_is_made(SafeguardingConcern())
