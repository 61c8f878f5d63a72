from datetime import timedelta

import pytest

from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide, ChangeTaskKind
from reviews.rules import changes as rules
from sharedliving.core import dates

TODAY = dates.today()
T = ChangeTaskKind


@pytest.mark.parametrize("kind", ChangeKind.values)
def test_g14_rev_6_what_a_change_opens(kind):
    with_home = rules.g14_rev_6_what_a_change_opens(kind, True)
    without = rules.g14_rev_6_what_a_change_opens(kind, False)

    assert with_home, "every kind of change opens something"
    assert len(set(with_home)) == len(with_home)
    assert without == [task for task in with_home if task not in rules.OF_THE_SCHEME]
    assert without, "somebody answers for the person where there is no arrangement, too"


@pytest.mark.parametrize(
    ("kind", "task"),
    [
        (ChangeKind.HEALTH, T.REASSESS), (ChangeKind.HEALTH, T.LIBERTY), (ChangeKind.BEHAVIOUR, T.RISK),
        (ChangeKind.CARER_ILL, T.COVER), (ChangeKind.CARER_AWAY, T.COVER), (ChangeKind.CARER_NOTICE, T.REVIEW),
        (ChangeKind.CARER_STOPPED, T.COVER), (ChangeKind.HOSPITAL, T.REVIEW), (ChangeKind.HOUSEHOLD, T.APPROVAL),
        (ChangeKind.HOUSE, T.AGREEMENT), (ChangeKind.ANOTHER, T.AGREEMENT), (ChangeKind.SAFEGUARDING, T.CONCERN),
        (ChangeKind.WANTS_TO_LEAVE, T.MOVE_ON), (ChangeKind.FUNDING, T.REASSESS), (ChangeKind.BEREAVEMENT, T.REVIEW),
        (ChangeKind.OTHER, T.REVIEW),
    ],
)  # fmt: skip
def test_what_each_kind_opens_above_all(kind, task):
    assert task in rules.g14_rev_6_what_a_change_opens(kind, True)


def test_every_task_has_a_clock_and_is_opened_by_some_change():
    assert set(rules.CLOCKS) == set(T)
    assert {task for tasks in rules.OPENS.values() for task in tasks} == set(T)


def test_g14_rev_6_whose_it_is():
    assert rules.g14_rev_6_whose_it_is(T.COVER) == ChangeSide.SCHEME
    assert rules.g14_rev_6_whose_it_is(T.REASSESS) == ChangeSide.COUNCIL


def test_change_says_what():
    assert not list(rules.change_says_what("Fell on the stairs"))
    assert [each.message for each in rules.change_says_what(" ")] == ["Say what has changed."]


def test_change_has_happened():
    assert not list(rules.change_has_happened(TODAY, TODAY))
    assert list(rules.change_has_happened(TODAY + timedelta(days=1), TODAY))


@pytest.mark.parametrize(
    ("home", "in_scheme", "refused"), [(True, True, False), (False, True, True), (False, False, False)]
)
def test_change_of_ones_own_arrangement(home, in_scheme, refused):
    assert bool(list(rules.change_of_ones_own_arrangement(home, in_scheme))) is refused


@pytest.mark.parametrize(("outcome", "refused"), [("", True), ("nonsense", True), (ChangeOutcome.DONE, False)])
def test_answer_is_known(outcome, refused):
    assert bool(list(rules.answer_is_known(outcome))) is refused


@pytest.mark.parametrize(("record", "words", "refused"), [(True, "", False), (False, "Why", False), (False, " ", True)])
def test_answer_says_why(record, words, refused):
    assert bool(list(rules.answer_says_why(record, words))) is refused


def test_answered_by_its_own_side():
    assert not list(rules.answered_by_its_own_side(True))
    assert list(rules.answered_by_its_own_side(False))
