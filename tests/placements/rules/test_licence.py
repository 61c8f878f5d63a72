"""What a licence says before it is kept."""

import pytest

from placements.rules.licence import licence_gate
from sharedliving.core import dates
from tests.factories.papers import LicenceFactory

pytestmark = pytest.mark.django_db


def missing(licence):
    return [(each.key, each.message) for each in licence_gate(licence).missing]


@pytest.mark.parametrize("room", ["", "  "])
def test_licence_names_the_room(room):
    licence = LicenceFactory()
    assert missing(licence) == []

    licence.room = room

    assert missing(licence) == [("licence_names_the_room", "Say which room the licence is for.")]


def test_licence_lasts_a_year_at_most():
    licence = LicenceFactory()
    year = dates.add_months(licence.starts_on, 12)
    words = "A licence lasts a year at most, and is then renewed with what rent, food and utilities cost by then."

    for day in (dates.add_days(year, 1), licence.starts_on):
        licence.until = day
        assert missing(licence) == [("licence_lasts_a_year_at_most", words)]
    for day in (year, dates.add_days(licence.starts_on, 1)):
        licence.until = day
        assert missing(licence) == []
