from datetime import date

import pytest

from careplans.rules import waiting as rules


@pytest.mark.parametrize(
    ("priority", "reason", "kept"),
    [("urgent", "Alone at home", True), ("urgent", " ", False), ("", "Alone", False), ("soon", "Alone", False)],
)
def test_priority_has_a_reason(priority, reason, kept):
    assert rules.priority_has_a_reason(priority, reason) is kept


def test_nobody_waits_unheard():
    assert rules.nobody_waits_unheard("I am all right")
    assert not rules.nobody_waits_unheard("\n ")


@pytest.mark.parametrize(("day", "kept"), [(1, False), (2, True), (5, True), (9, True), (10, False)])
def test_contact_was_while_waiting(day, kept):
    assert rules.contact_was_while_waiting(date(2027, 3, day), date(2027, 3, 2), date(2027, 3, 9)) is kept
