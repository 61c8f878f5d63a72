from datetime import date

import pytest

from careplans.choices import LetterWay
from careplans.rules import letters as rules


@pytest.mark.parametrize("how", LetterWay)
@pytest.mark.parametrize(("day", "kept"), [(2, False), (3, True), (9, True), (10, False)])
def test_ca12_copy_says_how_and_when(how, day, kept):
    given = (date(2027, 3, day), date(2027, 3, 3), date(2027, 3, 9))

    assert rules.ca12_copy_says_how_and_when(how, *given) is kept
    assert not rules.ca12_copy_says_how_and_when("", *given)
    assert not rules.ca12_copy_says_how_and_when("pigeon", *given)
