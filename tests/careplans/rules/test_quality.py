"""Sampling records against the standards (G14-ASS-5)."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplans.choices.quality import Verdict
from careplans.rules import quality as rules
from careplans.rules.said import message

POOLS = st.lists(st.tuples(st.integers(1, 500), st.integers(1, 8)), max_size=40, unique_by=lambda each: each[0])


@pytest.mark.parametrize(("author", "user", "kept"), [(1, 1, False), (1, 2, True), (None, 1, True)])
def test_g14_ass_5_nobody_checks_their_own_work(author, user, kept):
    rule = rules.g14_ass_5_nobody_checks_their_own_work

    assert rule(author, user) is kept
    assert message(rule) == "You wrote this record, so somebody else has to check it."


@pytest.mark.parametrize(
    ("verdict", "why", "kept"),
    [
        (Verdict.NOT, "", False), (Verdict.NOT, " ", False), (Verdict.PARTLY, "", False), (Verdict.NOT, "No words", True),
        (Verdict.PARTLY, "Few words", True), (Verdict.MET, "", True), (Verdict.NOT_APPLICABLE, "", True),
    ],
)  # fmt: skip
def test_not_met_says_why(verdict, why, kept):
    assert rules.not_met_says_why(verdict, why) is kept


@pytest.mark.parametrize(
    ("answered", "kept"), [([], False), (["a"], False), (["a", "b"], True), (["b", "a", "c"], True)]
)
def test_every_standard_is_answered(answered, kept):
    assert rules.every_standard_is_answered(["a", "b"], answered) is kept


@pytest.mark.parametrize(("good", "kept"), [("", False), (" ", False), ("Her own voice", True)])
def test_something_was_good(good, kept):
    assert rules.something_was_good(good) is kept


@pytest.mark.parametrize(
    ("verdicts", "change", "kept"),
    [
        ([Verdict.MET, Verdict.NOT], "", False), ([Verdict.NOT], " ", False), ([Verdict.NOT], "Ask her", True),
        ([Verdict.PARTLY, Verdict.MET], "", True), ([], "", True),
    ],
)  # fmt: skip
def test_not_met_is_changed(verdicts, change, kept):
    assert rules.not_met_is_changed(verdicts, change) is kept


@pytest.mark.parametrize(
    ("change", "owner", "by", "kept"),
    [
        ("Ask her", None, date(2027, 3, 1), False), ("Ask her", 1, None, False), ("Ask her", 1, date(2027, 3, 1), True),
        ("", None, None, True),
    ],
)  # fmt: skip
def test_change_has_owner_and_date(change, owner, by, kept):
    assert rules.change_has_owner_and_date(change, owner, by) is kept


@given(POOLS, st.integers(1, 20), st.integers(0, 999_999))
def test_each_author_appears_before_anybody_appears_twice(pool, size, seed):
    author_of = dict(pool)
    drawn = rules.draw(pool, size, seed)

    authors = [author_of[record] for record in drawn]
    assert len(set(drawn)) == len(drawn) == min(len(pool), max(size, len(set(author_of.values()))))
    assert set(authors) == set(author_of.values())
    times = Counter(authors)
    left = Counter(author_of.values()) - times
    assert all(times[author] >= max(times.values()) - 1 for author in left)


@given(POOLS, st.integers(1, 20), st.integers(0, 999_999), st.randoms())
def test_the_same_seed_draws_the_same_ones_in_whatever_order_they_come(pool, size, seed, chance):
    shuffled = list(pool)
    chance.shuffle(shuffled)

    assert rules.draw(shuffled, size, seed) == rules.draw(pool, size, seed)


def test_another_seed_draws_others():
    pool = [(number, 1) for number in range(1, 30)]

    assert len({tuple(rules.draw(pool, 3, seed)) for seed in range(20)}) > 10


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 0, ""), (3, 4, "3 of 4"), (0, 4, "0 of 4"), (4, 5, "4 of 5 (80%)"), (7, 9, "7 of 9 (78%)")],
)
def test_no_percentage_of_fewer_than_five(part, whole, words):
    assert rules.of_those(part, whole) == words
