"""Each rule of a risk assessment, broken first."""

from datetime import timedelta

import pytest

from careplans.choices.risk import RiskArea, RiskMark, RiskOwner, RiskParty
from careplans.models import BehaviourSupport, Risk, RiskAgreement, RiskAssessment
from careplans.rules import risk as rules
from careplans.rules.said import message, source
from sharedliving.core import dates


def test_g14_risk_8_own_words_first():
    assert not rules.g14_risk_8_own_words_first(RiskAssessment(own_words=" "))
    assert rules.g14_risk_8_own_words_first(RiskAssessment(own_words="I want to go out"))


def test_g14_risk_1_has_risks():
    assert not rules.g14_risk_1_has_risks([])
    assert rules.g14_risk_1_has_risks([Risk()])


def test_g14_risk_1_every_risk_is_owned():
    assert not rules.g14_risk_1_every_risk_is_owned(Risk(owner_role=""))
    assert rules.g14_risk_1_every_risk_is_owned(Risk(owner_role=RiskOwner.PERSON))


def test_g14_risk_1_every_risk_is_owned_jointly_says_who_does_what():
    assert not rules.g14_risk_1_every_risk_is_owned(Risk(owner_role=RiskOwner.JOINTLY, who_does_what=" "))
    assert rules.g14_risk_1_every_risk_is_owned(
        Risk(owner_role=RiskOwner.JOINTLY, who_does_what="Priya rings, Ann goes")
    )


@pytest.mark.parametrize(("joint", "why"), [(None, "Because"), (True, " "), (False, "")])
def test_g14_risk_2_joint_is_decided(joint, why):
    assert not rules.g14_risk_2_joint_is_decided(RiskAssessment(is_joint=joint, joint_reason=why))
    assert rules.g14_risk_2_joint_is_decided(RiskAssessment(is_joint=False, joint_reason="No scheme is chosen yet"))


@pytest.mark.parametrize("area", [RiskArea.HOUSEHOLD, RiskArea.PREMISES])
def test_g14_risk_3_household_is_the_schemes(area):
    assert not rules.g14_risk_3_household_is_the_schemes(area)
    assert rules.g14_risk_3_household_is_the_schemes(RiskArea.OUT)


@pytest.mark.parametrize("absent", ["triggers", "contingency"])
def test_g14_risk_4_triggers_and_contingency(absent):
    whole = {"triggers": "Lost for an hour", "contingency": "Ring the scheme"}

    assert not rules.g14_risk_4_triggers_and_contingency(Risk(**whole | {absent: " "}))
    assert rules.g14_risk_4_triggers_and_contingency(Risk(**whole))


@pytest.mark.parametrize("absent", ["disclosed_by_id", "disclosed_on"])
def test_g14_risk_5_all_is_disclosed(absent):
    whole = {"disclosed_by_id": 7, "disclosed_on": dates.today()}

    assert not rules.g14_risk_5_all_is_disclosed(RiskAssessment(**whole | {absent: None}))
    assert rules.g14_risk_5_all_is_disclosed(RiskAssessment(**whole))


def test_g14_risk_6_review_date_is_set():
    today = dates.today()

    assert not rules.g14_risk_6_review_date_is_set(None, today)
    assert not rules.g14_risk_6_review_date_is_set(today, today)
    assert rules.g14_risk_6_review_date_is_set(today + timedelta(days=1), today)


@pytest.mark.parametrize("absent", ["benefit", "person_view", "strategy"])
def test_g14_risk_8_benefit_and_view(absent):
    whole = {"benefit": "Friends", "person_view": "I can do it", "strategy": "A card with the number"}

    assert not rules.g14_risk_8_benefit_and_view(Risk(**whole | {absent: " "}))
    assert rules.g14_risk_8_benefit_and_view(Risk(**whole))


@pytest.mark.parametrize("absent", rules.BEHAVIOUR)
def test_g14_ass_9_behaviour_is_complete(absent):
    whole = dict.fromkeys(rules.BEHAVIOUR, "Something")

    assert not rules.g14_ass_9_behaviour_is_complete(BehaviourSupport(**whole | {absent: " "}))
    assert rules.g14_ass_9_behaviour_is_complete(BehaviourSupport(**whole))


def test_g14_risk_10_every_party_is_marked():
    marks = [RiskAgreement(party=RiskParty.PERSON)]

    assert not rules.g14_risk_10_every_party_is_marked(RiskParty.CARER, marks)
    assert rules.g14_risk_10_every_party_is_marked(RiskParty.PERSON, marks)


@pytest.mark.parametrize("mark", [RiskMark.DECLINED, RiskMark.NOT_ABLE])
def test_g14_risk_10_reason_is_given(mark):
    assert not rules.g14_risk_10_reason_is_given(mark, " ")
    assert rules.g14_risk_10_reason_is_given(mark, "No scheme is chosen yet")
    assert rules.g14_risk_10_reason_is_given(RiskMark.SIGNED, "")


@pytest.mark.parametrize("party", [RiskParty.SCHEME, RiskParty.CARER])
def test_g14_risk_10_each_side_marks_its_own(party):
    own = rules.g14_risk_10_each_side_marks_its_own

    assert not own(party, RiskMark.SIGNED, in_scheme=False)
    assert not own(party, RiskMark.DECLINED, in_scheme=False)
    assert own(party, RiskMark.NOT_ABLE, in_scheme=False)
    assert own(party, RiskMark.SIGNED, in_scheme=True)


@pytest.mark.parametrize("party", [RiskParty.PERSON, RiskParty.CARE_MANAGER])
def test_a_scheme_does_not_mark_for_the_council(party):
    own = rules.g14_risk_10_each_side_marks_its_own

    assert not own(party, RiskMark.NOT_ABLE, in_scheme=True)
    assert own(party, RiskMark.SIGNED, in_scheme=False)


def test_every_rule_says_something_and_where_it_comes_from():
    words = {"name": "Danny", "area": "Money", "party": "The scheme", "behaviour": "Shouts"}
    every = [rule for name, rule in vars(rules).items() if name.startswith("g14_")]

    assert len(every) == 13
    for rule in every:
        assert message(rule, **words)[-1] in ".", rule
        assert source(rule).startswith("G14-"), rule


@pytest.mark.parametrize(
    ("party", "mark", "kept"),
    [
        (RiskParty.PERSON, RiskMark.SIGNED, True), (RiskParty.PERSON, RiskMark.DECLINED, True),
        (RiskParty.PERSON, RiskMark.NOT_ABLE, False), (RiskParty.CARER, RiskMark.SIGNED, False),
    ],
)  # fmt: skip
def test_mca_only_the_person_is_marked_for(party, mark, kept):
    assert rules.mca_only_the_person_is_marked_for(party, mark) is kept
