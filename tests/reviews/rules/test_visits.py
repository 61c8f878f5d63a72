"""What a visit has to say, line by line."""

from datetime import date, timedelta

import pytest

from placements.choices import Wellbeing
from reviews.choices import LookedAt, Seen
from reviews.rules import visits as rules
from sharedliving.core import dates

TODAY = date(2026, 11, 25)
START = TODAY - timedelta(days=100)


@pytest.mark.parametrize(("days", "allowed"), [(-101, False), (-100, True), (0, True), (1, False)])
def test_visit_has_been(days, allowed):
    assert (not list(rules.visit_has_been(TODAY + timedelta(days=days), START, TODAY))) is allowed


@pytest.mark.parametrize(
    ("seen", "because", "allowed"),
    [
        (Seen.ALONE, "", True),
        (Seen.TOGETHER, " ", False),
        (Seen.NOT_SEEN, "", False),
        (Seen.TOGETHER, "She wanted her carer beside her", True),
        (Seen.NOT_SEEN, "At college", True),
    ],
)
def test_person_seen_alone_or_why_not(seen, because, allowed):
    assert (not list(rules.person_seen_alone_or_why_not(seen, because))) is allowed


@pytest.mark.parametrize(
    ("seen", "words", "allowed"),
    [(Seen.ALONE, " ", False), (Seen.TOGETHER, "", False), (Seen.NOT_SEEN, "", True), (Seen.ALONE, "I am well", True)],
)
def test_never_only_the_carers_words(seen, words, allowed):
    assert (not list(rules.never_only_the_carers_words(seen, words))) is allowed


def test_medication_and_money_in_words():
    silent = [answer for answer in LookedAt if list(rules.medication_and_money_in_words((answer, " "), (answer, "x")))]

    assert silent == [LookedAt.CONCERN, LookedAt.NOT_LOOKED]
    both = list(rules.medication_and_money_in_words((LookedAt.CONCERN, ""), (LookedAt.NOT_LOOKED, "")))
    assert [missing.message.split(":")[0] for missing in both] == ["Medication", "Money"]


def test_strained_carers_are_not_left_so():
    assert [each for each in Wellbeing if list(rules.strained_carers_are_not_left_so(each, ""))] == [
        Wellbeing.STRAINED, Wellbeing.NOT_COPING,
    ]  # fmt: skip
    assert not list(rules.strained_carers_are_not_left_so(Wellbeing.STRAINED, "A weekend off, by Friday"))


@pytest.mark.parametrize(
    ("follows", "has_owner", "days", "met"),
    [("", False, None, True), ("", True, 1, True), ("Ring", True, 0, True), ("Ring", True, 1, True),
     ("Ring", False, 1, False), ("Ring", True, None, False), ("Ring", True, -1, False)],
)  # fmt: skip
def test_what_follows_has_owner_and_date(follows, has_owner, days, met):
    by_when = None if days is None else dates.today() + timedelta(days=days)

    assert (not list(rules.what_follows_has_owner_and_date(follows, has_owner, by_when))) == met
