"""Each rule of a mental capacity assessment, broken first."""

import pytest

from careplans.choices.capacity import ABILITIES, Conclusion
from careplans.rules import capacity as rules
from careplans.rules.capacity_gate import CAPACITY, LINES, SECTIONS, gate
from careplans.rules.said import source
from people.models import Person
from tests.factories.capacity import READY, CapacityAssessmentFactory

ADA = Person(reference="SL-1", given_name="Ada")


def ready(without: str = "", **changes):
    """An assessment that lacks nothing, but what is left out or changed."""
    answers = {name: value for name, value in READY.items() if name != without}
    columns = {name: changes.pop(name) for name in list(changes) if name not in READY}
    row = CapacityAssessmentFactory.build(
        ready=True, answers=answers | changes, person=ADA, owner=None,
        **columns,
    )  # fmt: skip
    row.pk = 7
    return row


def has(**changes):
    """One that finds that they can decide."""
    return ready(
        **{
            "retains": True,
            "weighs": True,
            "has_impairment": None,
            "because_of_it": None,
            "conclusion": Conclusion.HAS,
            **changes,
        }
    )


@pytest.mark.parametrize("words", ["", "  \n"])
def test_g14_pcp_1_capacity_own_words(words):
    assert not rules.g14_pcp_1_capacity_own_words(ready(own_words=words))
    assert rules.g14_pcp_1_capacity_own_words(ready())


@pytest.mark.parametrize("presumed", [None, False])
def test_mca_1_presumption_is_stated(presumed):
    assert not rules.mca_1_presumption_is_stated(ready(presumed=presumed))
    assert rules.mca_1_presumption_is_stated(ready())


@pytest.mark.parametrize("absent", [{"support_kinds": []}, {"support_given": " "}])
def test_mca_1_support_comes_before_lacks(absent):
    assert not rules.mca_1_support_comes_before_lacks(ready(**absent))
    assert rules.mca_1_support_comes_before_lacks(ready())
    assert rules.mca_1_support_comes_before_lacks(has(**absent))


def test_mca_2_decision_is_named():
    assert not rules.mca_2_decision_is_named(ready(decision=" "))
    assert rules.mca_2_decision_is_named(ready())


def test_mca_2_doubt_is_explained():
    assert not rules.mca_2_doubt_is_explained(ready(without="trigger"))
    assert rules.mca_2_doubt_is_explained(ready())


def test_mca_3_relevant_information():
    assert not rules.mca_3_relevant_information(ready(without="relevant_information"))
    assert rules.mca_3_relevant_information(ready())


@pytest.mark.parametrize("ability", ABILITIES)
def test_mca_3_four_abilities_have_evidence(ability):
    assert not rules.mca_3_four_abilities_have_evidence(ready(**{ability: None}))
    assert not rules.mca_3_four_abilities_have_evidence(ready(without=f"{ability}_evidence"))
    assert rules.mca_3_four_abilities_have_evidence(ready())


def test_mca_3_all_four_is_capacity():
    assert not rules.mca_3_all_four_is_capacity(ready(retains=True, weighs=True))
    assert rules.mca_3_all_four_is_capacity(ready())
    assert rules.mca_3_all_four_is_capacity(has())


@pytest.mark.parametrize("absent", [{"has_impairment": False}, {"has_impairment": None}, {"impairment": ""}])
def test_mca_2_lacks_needs_impairment(absent):
    assert not rules.mca_2_lacks_needs_impairment(ready(**absent))
    assert rules.mca_2_lacks_needs_impairment(ready())
    assert rules.mca_2_lacks_needs_impairment(has())


@pytest.mark.parametrize("absent", [{"because_of_it": False}, {"because_of_it": None}, {"causal_link": ""}])
def test_mca_2_lacks_needs_causal_link(absent):
    assert not rules.mca_2_lacks_needs_causal_link(ready(**absent))
    assert rules.mca_2_lacks_needs_causal_link(ready())
    assert rules.mca_2_lacks_needs_causal_link(has())


def test_mca_2_has_fits_what_was_found():
    assert not rules.mca_2_has_fits_what_was_found(ready(conclusion=Conclusion.HAS))
    assert rules.mca_2_has_fits_what_was_found(ready(conclusion=Conclusion.HAS, because_of_it=False))
    assert rules.mca_2_has_fits_what_was_found(ready(conclusion=Conclusion.HAS, has_impairment=False))
    assert rules.mca_2_has_fits_what_was_found(has())
    assert rules.mca_2_has_fits_what_was_found(ready())


@pytest.mark.parametrize("absent", [{"has_impairment": None}, {"because_of_it": None}])
def test_mca_2_cause_is_asked_for(absent):
    assert not rules.mca_2_cause_is_asked_for(ready(**absent))
    assert rules.mca_2_cause_is_asked_for(ready())
    assert rules.mca_2_cause_is_asked_for(ready(has_impairment=False, because_of_it=None))
    assert rules.mca_2_cause_is_asked_for(has())


@pytest.mark.parametrize("absent", [{"conclusion": ""}, {"reasons": ""}])
def test_mca_2_conclusion_has_reasons(absent):
    assert not rules.mca_2_conclusion_has_reasons(ready(**absent))
    assert rules.mca_2_conclusion_has_reasons(ready())


def test_mca_2_assessment_has_a_date():
    assert not rules.mca_2_assessment_has_a_date(ready(assessed_on=None))
    assert rules.mca_2_assessment_has_a_date(ready())


@pytest.mark.parametrize("absent", ["could_regain", "can_wait"])
def test_mca_4_whether_the_decision_can_wait(absent):
    assert not rules.mca_4_whether_the_decision_can_wait(ready(without=absent))
    assert rules.mca_4_whether_the_decision_can_wait(ready())
    assert rules.mca_4_whether_the_decision_can_wait(has(**{absent: None}))


def test_the_gate_is_open_when_nothing_is_missing():
    assert gate(ready()).is_open
    assert gate(has()).is_open


def test_the_gate_says_everything_at_once_with_links():
    row = CapacityAssessmentFactory.build(person=ADA, owner=None, pk=7)

    missing = gate(row).missing

    assert len(missing) == 7
    assert all(reason.url.startswith("/capacity/7/") and reason.rule for reason in missing)
    assert any("that Ada" in reason.message for reason in missing)


def test_every_rule_is_a_line_of_the_gate_and_names_its_source():
    written = {
        rule
        for name, rule in vars(rules).items()
        if name.startswith(("mca_", "g14_")) and rule.__module__ == rules.__name__
    }

    assert {rule for _, _, rule in LINES} == written
    assert all(source(rule) in {"MCA", "G14-PCP-1"} for rule in written)


def test_each_name_stands_in_one_section():
    names = [name for section in SECTIONS.values() for name in section]

    assert len(names) == len(set(names)) == len(CAPACITY.names)


def test_mca_2_decision_has_a_subject():
    assert not rules.mca_2_decision_has_a_subject(ready(subject=""))
    assert rules.mca_2_decision_has_a_subject(ready(subject="plan"))
