from datetime import date

import pytest

from careplans.choices import DelayReason
from careplans.rules import delays as rules

DUE = date(2027, 3, 3)


@pytest.mark.parametrize("code", DelayReason)
def test_delay_has_code_and_words(code):
    assert rules.delay_has_code_and_words(code, "Two weeks on the ward")
    assert not rules.delay_has_code_and_words(code, " ")
    assert not rules.delay_has_code_and_words("", "Two weeks on the ward")
    assert not rules.delay_has_code_and_words("weather", "Two weeks on the ward")


@pytest.mark.parametrize(
    ("due_on", "on", "kept"),
    [(DUE, date(2027, 3, 4), True), (DUE, DUE, False), (DUE, date(2027, 3, 2), False), (None, DUE, False)],
)
def test_only_what_is_late_is_delayed(due_on, on, kept):
    assert rules.only_what_is_late_is_delayed(due_on, on) is kept
