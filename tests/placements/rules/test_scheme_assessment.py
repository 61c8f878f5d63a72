"""The scheme's own assessment (G14-ASS-3)."""

from datetime import date

import pytest

from placements.rules.scheme_assessment import (
    assessed_between_referral_and_today,
    g14_ass_3_not_left_alone,
    says_who_and_what,
)

SENT, TODAY = date(2027, 3, 1), date(2027, 3, 10)


@pytest.mark.parametrize(
    ("together", "who", "why", "kept"),
    [
        (True, "", "", False), (True, " ", "They were ill", False), (False, "Priya Nair", "", False),
        (False, "", " ", False), (True, "Priya Nair", "", True), (False, "", "Nobody could come", True),
    ],
)  # fmt: skip
def test_g14_ass_3_not_left_alone(together, who, why, kept):
    assert g14_ass_3_not_left_alone(together, who, why) is kept


@pytest.mark.parametrize(
    ("held", "sent", "kept"),
    [
        (date(2027, 2, 28), SENT, False), (date(2027, 3, 11), SENT, False), (TODAY, None, False),
        (SENT, SENT, True), (TODAY, SENT, True),
    ],
)  # fmt: skip
def test_assessed_between_referral_and_today(held, sent, kept):
    assert assessed_between_referral_and_today(held, sent, TODAY) is kept


@pytest.mark.parametrize(
    ("who", "found", "kept"), [("", "Wants a garden", False), ("Sam", " ", False), ("Sam", "Wants a garden", True)]
)
def test_says_who_and_what(who, found, kept):
    assert says_who_and_what(who, found) is kept
