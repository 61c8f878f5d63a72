"""While an emergency lasts: when its meeting and its reviews can have been held."""

import pytest

from placements.rules.emergency_care import care_gate
from sharedliving.core import dates
from tests.factories.emergencies import EmergencyFactory

pytestmark = pytest.mark.django_db


def missing(row, day):
    return [(each.key, each.message) for each in care_gate(row, day).missing]


def test_held_while_it_lasted():
    today = dates.today()
    row = EmergencyFactory(live=True)
    row.started_on = dates.add_days(today, -5)
    late = [("held_while_it_lasted", "Enter a day between the start of the emergency and today.")]

    assert [missing(row, dates.add_days(today, days)) for days in (-6, 1)] == [late, late]
    assert [missing(row, dates.add_days(today, days)) for days in (-5, 0)] == [[], []]


def test_held_while_it_lasted_which_has_not_begun():
    assert not care_gate(EmergencyFactory(approved=True), dates.today()).is_open
