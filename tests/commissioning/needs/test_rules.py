"""Each rule under its own name, broken first."""

from datetime import timedelta

import pytest

from commissioning.models import NotReferred, RecruitmentTarget, Suggestion
from commissioning.needs import rules
from commissioning.needs.choices import Answer, LocalNeed, NotBecause, Says, SuggestionKind
from placements.choices import Trait
from sharedliving.core import dates

TODAY = dates.today()
TOMORROW = TODAY + timedelta(days=1)


def messages(gate):
    return [missing.message for missing in gate.missing]


def target(**fields):
    return RecruitmentTarget(**{"number": 2, "area": "WM3", "by_when": TOMORROW, "counted_from": TODAY} | fields)


def test_says_why_not():
    assert not rules.says_why_not(NotReferred(reason="busy")).met
    assert rules.says_why_not(NotReferred(reason=NotBecause.NO_ROOM)).met


@pytest.mark.parametrize("needs", [[], ["somebody typed this"], [LocalNeed.AUTISM, "and this"]])
def test_names_a_need(needs):
    assert not rules.names_a_need(NotReferred(needs=needs)).met
    assert rules.names_a_need(NotReferred(needs=[LocalNeed.AUTISM])).met


@pytest.mark.parametrize(("area", "met"), [("", True), ("WM3", True), ("14 Mill Lane", False), ("WM3 4AB", False)])
def test_area_is_a_district(area, met):
    assert rules.area_is_a_district(area).met == met


def test_nobody_is_asked():
    assert not rules.nobody_is_asked(True).met
    assert rules.nobody_is_asked(False).met


@pytest.mark.parametrize(("number", "met"), [(0, False), (1, True), (50, True), (51, False)])
def test_says_how_many(number, met):
    assert rules.says_how_many(number).met == met


@pytest.mark.parametrize(
    "wanted", [{"area": "WM3"}, {"skills": [Trait.AUTISM]}, {"language": "Urdu"}, {"wheelchair_access": True}]
)
def test_says_which_carers(wanted):
    assert not rules.says_which_carers(target(area="")).met
    assert rules.says_which_carers(target(**{"area": ""} | wanted)).met


def test_has_time():
    assert not rules.has_time(TODAY, TODAY).met
    assert not rules.has_time(None, TODAY).met
    assert rules.has_time(TOMORROW, TODAY).met


def test_target_gate_says_everything_at_once():
    gate = rules.target_gate(target(number=0, area="", by_when=TODAY))

    assert len(messages(gate)) == 3
    assert rules.target_gate(target()).is_open


@pytest.mark.parametrize(
    ("proposed", "answers", "met"), [(True, True, False), (False, False, False), (True, False, True)]
)
def test_both_sides_agree(proposed, answers, met):
    assert rules.both_sides_agree(proposed_by_council=proposed, answers_for_council=answers).met == met


def test_enough_are_approved():
    assert not rules.enough_are_approved(1, 2).met
    assert rules.enough_are_approved(2, 2).met


def note(**fields):
    return Suggestion(**{"kind": SuggestionKind.NOTE, "need": LocalNeed.AUTISM, "says": Says.NONE} | fields)


def offer(**fields):
    given = {"kind": SuggestionKind.OFFER, "need": LocalNeed.AUTISM, "places": 2, "from_when": TOMORROW}
    return Suggestion(**given | fields)


def test_names_one_need():
    assert not rules.names_one_need(note(need="Ann Carr")).met
    assert rules.names_one_need(note()).met


def test_says_what_of_it():
    assert messages(rules.suggestion_gate(note(says=""))) == ["Select what you want commissioners to know of it."]
    assert rules.suggestion_gate(note()).is_open


def test_says_for_how_many():
    assert not rules.says_for_how_many(offer(places=None)).met
    assert not rules.says_for_how_many(offer(places=51)).met
    assert rules.suggestion_gate(offer()).is_open


def test_begins_ahead():
    assert messages(rules.suggestion_gate(offer(from_when=TODAY))) == ["An offer begins after today: enter from when."]


def test_answer_says_why():
    assert not rules.answer_says_why("maybe").met
    assert rules.suggestion_answered(Answer.LATER).is_open
