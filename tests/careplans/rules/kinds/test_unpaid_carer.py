import pytest

from careplans.rules.kinds import unpaid_carer as rules
from tests.factories.kinds import OtherAssessmentFactory


def carer(affects_wellbeing=None, eligibility="", advice="", **answers):
    return OtherAssessmentFactory.build(
        kind="unpaid_carer", person=None, owner=None, carer=None, affects_wellbeing=affects_wellbeing,
        eligibility=eligibility, advice_on_needs=advice, answers=answers,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arises", "effects", "wellbeing", "proposed"),
    [
        (True, ["work"], True, "eligible"), (True, ["health", "home"], True, "eligible"),
        (False, ["work"], True, "not_eligible"), (True, ["none"], True, "not_eligible"),
        (True, ["work"], False, "not_eligible"), (None, ["work"], True, None), (True, [], True, None),
        (True, ["work"], None, None), (False, [], None, "not_eligible"),
    ],
)  # fmt: skip
def test_ca10_carer_conditions(arises, effects, wellbeing, proposed):
    row = carer(wellbeing, arises_from_caring=arises, effects=effects)

    assert rules.ca10_carer_conditions(row) == proposed


def test_one_effect_is_enough_for_a_carer_where_a_person_needs_two_outcomes():
    assert "eligible for support" in rules.count(carer(True, arises_from_caring=True, effects=["leisure"]))
    assert "nothing is proposed yet" in rules.count(carer())


def test_ca10_effects_are_some_or_none():
    assert not rules.ca10_effects_are_some_or_none(carer(effects=["none", "work"]))
    assert rules.ca10_effects_are_some_or_none(carer(effects=["none"]))
    assert rules.ca10_effects_are_some_or_none(carer())


def test_ca13_carer_not_eligible_gets_advice():
    assert not rules.ca13_carer_not_eligible_gets_advice(carer(eligibility="not_eligible"))
    assert rules.ca13_carer_not_eligible_gets_advice(carer(eligibility="not_eligible", advice="A carers’ group."))
    assert rules.ca13_carer_not_eligible_gets_advice(carer(eligibility="eligible"))
