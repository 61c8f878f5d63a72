"""Whether a named person was offered (G14-ADV-1)."""

import pytest
from django.urls import reverse

from people.choices import CircleRole
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.people import CircleMemberFactory, PersonFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def day(on, name="offered_on"):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


@pytest.fixture
def person(worker):
    return PersonFactory(owner=worker)


@pytest.fixture
def address(person):
    return reverse("named-person", args=[person.reference])


def test_it_is_recorded_and_shown(desk, person, address):
    assert desk.get(address).status_code == 200

    answer = desk.post(address, day(TODAY) | {"wanted": "yes"})

    person.refresh_from_db()
    assert answer.url == person.part_url(Part.ABOUT)
    assert (person.named_person_offered_on, person.named_person_wanted) == (TODAY, True)
    assert "wants a named person and has none" in desk.get(person.get_absolute_url()).text


def test_a_named_person_in_the_circle_is_shown(desk, person, address):
    desk.post(address, day(TODAY) | {"wanted": "yes"})
    CircleMemberFactory(person=person, name="Rita Sands", role=CircleRole.NAMED_PERSON)

    page = desk.get(person.part_url(Part.ABOUT)).text

    assert "wants a named person and has none" not in page
    assert "Rita Sands, named person" in page


@pytest.mark.parametrize(
    ("posted", "sentence"), [({}, "Enter the day"), (day(TODAY) | {"offered_on_0": "40"}, "real date")]
)
def test_a_wrong_day_is_said(desk, address, posted, sentence):
    answer = desk.post(address, posted)

    assert answer.status_code == 422
    assert sentence in answer.text
