"""Each rule of a best interests decision, broken first."""

from datetime import timedelta

import pytest

from careplans.choices.capacity import Conclusion
from careplans.choices.records import RecordState
from careplans.rules import best_interests as rules
from careplans.rules.best_interests_gate import LINES, gate
from careplans.rules.said import source
from sharedliving.core import dates
from tests.factories.capacity import (
    DECIDED,
    AuthorityFactory,
    BestInterestsFactory,
    CapacityAssessmentFactory,
    ConsultedFactory,
    OptionFactory,
)

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def ready(without: str = "", options: int = 2, consulted: int = 1, **columns):
    """A decision that lacks nothing but what is left out or changed."""
    answers = {name: value for name, value in DECIDED.items() if name != without}
    row = BestInterestsFactory(ready=True, answers=answers, **columns)
    OptionFactory.create_batch(options, best_interests=row)
    ConsultedFactory.create_batch(consulted, best_interests=row)
    return row


@pytest.mark.parametrize("fields", [{"conclusion": Conclusion.HAS}, {"state": RecordState.DRAFT}])
def test_mca_4_follows_lack_of_capacity(fields):
    build = CapacityAssessmentFactory.build
    found = {"person": None, "owner": None, "conclusion": Conclusion.LACKS, "state": RecordState.COMPLETED}

    assert not rules.mca_4_follows_lack_of_capacity(build(**found | fields))
    assert rules.mca_4_follows_lack_of_capacity(build(**found))


@pytest.mark.parametrize("absent", ["wishes_now", "wishes_before", "beliefs"])
def test_mca_4_wishes_come_first(absent):
    assert not rules.mca_4_wishes_come_first(ready(without=absent))
    assert rules.mca_4_wishes_come_first(ready())


def test_mca_4_decision_maker_is_named():
    assert not rules.mca_4_decision_maker_is_named(ready(decision_maker=" "))
    assert rules.mca_4_decision_maker_is_named(ready())


def test_mca_9_attorney_or_deputy_decides():
    row = ready()
    rita = AuthorityFactory(person=row.person, seen=True)

    assert not rules.mca_9_attorney_or_deputy_decides(row, [rita])
    assert rules.mca_9_attorney_or_deputy_decides(row, [])
    row.decided_by = rita
    assert rules.mca_9_attorney_or_deputy_decides(row, [rita])


def test_mca_9_whose_decision_it_is_has_authority():
    row = ready()
    rita = row.decided_by = AuthorityFactory(person=row.person)

    assert not rules.mca_9_whose_decision_it_is_has_authority(row, [])
    assert rules.mca_9_whose_decision_it_is_has_authority(row, [rita])
    row.decided_by = None
    assert rules.mca_9_whose_decision_it_is_has_authority(row, [])


@pytest.mark.parametrize("options", [0, 1])
def test_mca_4_two_options_are_weighed(options):
    assert not rules.mca_4_two_options_are_weighed(ready(options=options))
    assert rules.mca_4_two_options_are_weighed(ready())


def test_mca_1_less_restrictive_is_considered():
    row = ready(options=0)
    OptionFactory(best_interests=row, is_less_restrictive=False)

    assert not rules.mca_1_less_restrictive_is_considered(row)
    row.answers["none_less_restrictive"] = "Both homes are the same in this"
    assert rules.mca_1_less_restrictive_is_considered(row)
    assert rules.mca_1_less_restrictive_is_considered(ready())


def test_mca_4_others_are_consulted():
    assert not rules.mca_4_others_are_consulted(ready(consulted=0))
    assert rules.mca_4_others_are_consulted(ready())
    assert rules.mca_4_others_are_consulted(ready(consulted=0, nobody_to_consult=True))


@pytest.mark.parametrize("absent", ["is_long_term_move", "nobody_to_consult"])
def test_mca_39_long_term_move_is_answered(absent):
    assert not rules.mca_39_long_term_move_is_answered(ready(**{absent: None}))
    assert rules.mca_39_long_term_move_is_answered(ready())
    assert rules.mca_39_long_term_move_is_answered(ready(subject="money", **{absent: None}))


def test_mca_39_imca():
    row = ready(nobody_to_consult=True, is_long_term_move=True)

    assert not rules.mca_39_imca(row)
    ConsultedFactory(best_interests=row, consulted_as="imca", name="Ivy Mann")
    assert rules.mca_39_imca(row)
    assert rules.mca_39_imca(ready(nobody_to_consult=True, is_long_term_move=False))
    assert rules.mca_39_imca(ready())


@pytest.mark.parametrize("absent", [{"decided": ""}, {"decided_on": None}])
def test_mca_4_decision_is_written(absent):
    assert not rules.mca_4_decision_is_written(ready(**absent))
    assert rules.mca_4_decision_is_written(ready())


def test_mca_1_why_least_restrictive():
    assert not rules.mca_1_why_least_restrictive(ready(without="least_restrictive_why"))
    assert rules.mca_1_why_least_restrictive(ready())


def test_mca_4_disagreement_has_a_way():
    assert not rules.mca_4_disagreement_has_a_way(ready(without="disagreement"))
    assert rules.mca_4_disagreement_has_a_way(ready())


@pytest.mark.parametrize("on", [None, TODAY, TODAY - timedelta(days=1)])
def test_mca_4_is_looked_at_again(on):
    assert not rules.mca_4_is_looked_at_again(ready(review_on=on))
    assert rules.mca_4_is_looked_at_again(ready())


def test_the_gate_is_open_when_nothing_is_missing():
    assert gate(ready()).is_open


def test_the_gate_says_everything_at_once_with_links():
    row = BestInterestsFactory()

    missing = gate(row).missing

    assert len(missing) == 10
    assert all(f"/best-interests/{row.pk}/" in each.url and each.rule == "MCA" for each in missing)


def test_the_gate_names_the_attorney_who_decides_instead():
    row = ready()
    AuthorityFactory(person=row.person, seen=True)

    [missing] = gate(row).missing

    assert "Rita Sands, attorney for health and welfare decides" in missing.message
    assert gate(ready()).is_open


def test_an_attorney_whose_document_nobody_saw_stops_nothing():
    row = ready()
    AuthorityFactory(person=row.person)

    assert gate(row).is_open


def test_every_rule_names_its_source():
    assert all(source(rule) == "MCA" for _, _, rule in LINES)


@pytest.mark.parametrize(("assessed", "kept"), [("home", True), ("money", False), ("", True)])
def test_mca_4_is_about_what_was_assessed(assessed, kept):
    row = CapacityAssessmentFactory(subject=assessed)

    assert rules.mca_4_is_about_what_was_assessed(row, "home") is kept
