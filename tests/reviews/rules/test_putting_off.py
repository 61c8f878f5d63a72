from datetime import timedelta

import pytest

from reviews.rules import putting_off as rules
from sharedliving.core import dates

TODAY = dates.today()


def test_put_off_has_reason():
    assert list(rules.put_off_has_reason("Flu in the house")) == []
    assert [m.message for m in rules.put_off_has_reason(" ")] == ["Say why the review was not held."]


@pytest.mark.parametrize(("days", "refused"), [(-1, True), (0, False), (10, False), (11, True)])
def test_put_off_wins_no_time(days, refused):
    latest = TODAY + timedelta(days=10)

    found = list(rules.put_off_wins_no_time(TODAY + timedelta(days=days), latest))

    assert bool(found) is refused
    assert all(dates.uk_date(latest) in m.message for m in found)


def test_put_off_needs_a_date():
    assert list(rules.put_off_wins_no_time(None, TODAY))


def test_review_is_open():
    assert list(rules.review_is_open(True)) == []
    assert [m.rule for m in rules.review_is_open(False)] == ["CA27"]
