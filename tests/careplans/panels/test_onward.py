"""Other services on a person's record."""

from datetime import timedelta

import pytest

from careplans.choices.onward import OnwardState
from careplans.panels import missing, onward, sections
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.advocacy import (
    OnwardReferralFactory,
)

TODAY = dates.today()


def section(world, looking=None):
    person = Person.objects.get(pk=world.person.pk)
    return {one.key: one for one in sections(looking or world.by, person, Part.SUPPORT)}.get("services")


def test_each_service_is_shown_with_what_came_of_it(world):
    OnwardReferralFactory(person=world.person)

    (row,) = section(world).context["rows"]

    assert row[0].text == "Westmere Housing Options"
    assert row[1] == "A ground-floor flat"


def test_a_scheme_sees_nothing_of_it(world, shared):
    OnwardReferralFactory(person=world.person)

    assert section(world, world.of_scheme) is None


def test_what_is_late_is_missing(world):
    row = OnwardReferralFactory(person=world.person, due_on=TODAY - timedelta(days=1))

    found = {one.message: one for one in missing(world.by, world.person)}

    assert found[f"Westmere Housing Options was to answer by {dates.uk_date(row.due_on)}"].url == row.get_absolute_url()


def test_what_is_not_late_is_not(world):
    OnwardReferralFactory(person=world.person)

    assert not any("was to answer" in one.message for one in missing(world.by, world.person))


@pytest.mark.parametrize("state", list(OnwardState))
def test_every_state_has_its_tag(state):
    assert onward.TAGS[state]
