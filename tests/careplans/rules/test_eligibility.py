"""ELIG: the system counts, the worker decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplans.choices import Ability, Eligibility, Outcome
from careplans.models import Assessment, OutcomeFinding
from careplans.rules import eligibility as rules


def found(**abilities):
    return {name: OutcomeFinding(outcome=name, ability=ability) for name, ability in abilities.items()}


def ten(unable):
    return found(**{o: Ability.NEEDS_HELP if n < unable else Ability.CAN for n, o in enumerate(Outcome)})


YES = {"needs_arise_from_condition": True, "affects_wellbeing": True}


@pytest.mark.parametrize(
    ("unable", "conditions", "decision"),
    [
        (2, YES, Eligibility.ELIGIBLE),
        (10, YES, Eligibility.ELIGIBLE),
        (1, YES, Eligibility.NOT_ELIGIBLE),
        (0, YES, Eligibility.NOT_ELIGIBLE),
        (5, YES | {"affects_wellbeing": False}, Eligibility.NOT_ELIGIBLE),
        (5, YES | {"needs_arise_from_condition": False}, Eligibility.NOT_ELIGIBLE),
        (5, YES | {"affects_wellbeing": None}, None),
        (1, {"needs_arise_from_condition": None, "affects_wellbeing": None}, Eligibility.NOT_ELIGIBLE),
    ],
)
def test_elig_three_conditions(unable, conditions, decision):
    assert rules.elig_three_conditions(Assessment(**conditions), ten(unable)).decision == decision


@pytest.mark.parametrize("limb", [a for a in Ability if a != Ability.CAN])
def test_every_limb_counts_as_cannot(limb):
    proposal = rules.elig_three_conditions(Assessment(**YES), found(work=limb, hygiene=limb))

    assert proposal.unable == (Outcome.HYGIENE, Outcome.WORK)
    assert proposal.decision == Eligibility.ELIGIBLE


def test_nothing_is_proposed_while_the_rest_could_change_it():
    half = found(work=Ability.NEEDS_HELP, **dict.fromkeys(list(Outcome)[:6], Ability.CAN))

    proposal = rules.elig_three_conditions(Assessment(**YES), half)

    assert proposal.decision is None
    assert "proposes nothing yet" in proposal.words


def test_the_words_say_the_count():
    words = rules.elig_three_conditions(Assessment(**YES), ten(3)).words

    assert words.startswith("3 of 10 outcomes cannot be achieved; 2 are needed.")
    assert "eligible for support" in words


@given(
    st.dictionaries(st.sampled_from(list(Outcome)), st.sampled_from(list(Ability))),
    st.sampled_from([True, False, None]),
)
def test_more_answers_never_turn_a_proposal_round(abilities, wellbeing):
    assessment = Assessment(needs_arise_from_condition=True, affects_wellbeing=wellbeing)
    now = rules.elig_three_conditions(assessment, found(**abilities)).decision
    everything = dict.fromkeys(Outcome, Ability.CAN) | abilities

    if now is not None:
        assert rules.elig_three_conditions(assessment, found(**everything)).decision == now


def test_elig_ten_outcomes_answered():
    assert rules.elig_ten_outcomes_answered(ten(0))
    assert not rules.elig_ten_outcomes_answered(found(work=Ability.CAN))


def test_elig_conditions_answered():
    assert rules.elig_conditions_answered(Assessment(**YES))
    assert not rules.elig_conditions_answered(Assessment(needs_arise_from_condition=True))


def test_ca13_decision_has_reasons():
    assert rules.ca13_decision_has_reasons(Assessment(eligibility="eligible", eligibility_reasons="Two outcomes"))
    assert not rules.ca13_decision_has_reasons(Assessment(eligibility="eligible", eligibility_reasons=" "))
    assert not rules.ca13_decision_has_reasons(Assessment(eligibility_reasons="Two outcomes"))


def test_ca13_not_eligible_gets_advice():
    assert rules.ca13_not_eligible_gets_advice(Assessment(eligibility="eligible"))
    assert rules.ca13_not_eligible_gets_advice(Assessment(eligibility="not_eligible", advice_on_needs="A club"))
    assert not rules.ca13_not_eligible_gets_advice(Assessment(eligibility="not_eligible"))


@pytest.mark.parametrize(
    ("unable", "decision", "reason", "kept"),
    [
        (2, "eligible", "", True),
        (2, "not_eligible", "", False),
        (2, "not_eligible", " ", False),
        (2, "not_eligible", "A friend does all of it, and will go on", True),
        (1, "not_eligible", "", True),
        (1, "eligible", "", False),
        (1, "eligible", "It changes from week to week", True),
        (1, "", "", True),
    ],
)
def test_elig_against_the_count_has_reason(unable, decision, reason, kept):
    assessment = Assessment(**YES, eligibility=decision, against_count_reason=reason)
    proposal = rules.elig_three_conditions(assessment, ten(unable))

    assert rules.elig_against_the_count_has_reason(assessment, proposal) is kept


def test_nothing_is_against_a_count_that_proposes_nothing():
    assessment = Assessment(eligibility="eligible")

    assert rules.elig_against_the_count_has_reason(assessment, rules.elig_three_conditions(assessment, {}))
