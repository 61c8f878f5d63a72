from datetime import date

import pytest
from django.urls import reverse

from people.choices import EthnicGroup, Role, SupportReason
from people.models import Person
from people.services import people
from people.viewers import viewer_for
from sharedliving.core.forms import version_of
from sharedliving.core.models import Event
from sharedliving.core.panels import Part
from tests.factories.people import PersonFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(worker) -> Person:
    made = PersonFactory(owner=worker, given_name="Ann", family_name="Carr", languages=["Punjabi", "English"])
    return Person.objects.get(pk=made.pk)


def address(person: Person) -> str:
    return reverse("person-change", args=[person.reference])


def typed(person: Person, **changes) -> dict:
    return {
        "given_name": person.given_name, "family_name": person.family_name, "date_of_birth_0": "12",
        "date_of_birth_1": "4", "date_of_birth_2": "1985", "languages": "Punjabi, English",
        "version": version_of(person),
    } | changes  # fmt: skip


def test_the_form_shows_what_is_recorded_and_reading_is_logged(desk, person):
    answer = desk.get(address(person))

    assert answer.status_code == 200
    assert 'value="Punjabi, English"' in answer.text
    assert Event.objects.get(verb="record.viewed").person_id == person.pk


def test_details_are_changed(desk, person):
    answer = desk.post(
        address(person),
        typed(person, preferred_name="Nan", nhs_number="999 000 0018", area="WM3", ethnic_group=EthnicGroup.INDIAN,
              support_reason=SupportReason.SENSORY),
    )  # fmt: skip

    assert answer.url == person.part_url(Part.ABOUT)
    person.refresh_from_db()
    assert (person.preferred_name, person.nhs_number, person.area) == ("Nan", "9990000018", "WM3")
    assert (person.ethnic_group, person.support_reason) == ("indian", "sensory")
    changed = Event.objects.get(verb="person.changed").data["fields"]
    assert changed == ["area", "ethnic_group", "nhs_number", "preferred_name", "support_reason"]


def test_what_is_left_empty_is_no_longer_recorded(desk, worker):
    made = PersonFactory(owner=worker, nhs_number="9990000018", phone="01632 960 001")
    person = Person.objects.get(pk=made.pk)

    desk.post(address(person), typed(person, date_of_birth_0="", date_of_birth_1="", date_of_birth_2=""))

    person.refresh_from_db()
    assert (person.nhs_number, person.phone, person.date_of_birth) == (None, "", None)


def test_a_death_is_recorded(desk, person):
    desk.post(address(person), typed(person, died_on_0="2", died_on_1="1", died_on_2="2026"))

    person.refresh_from_db()
    assert person.died_on == date(2026, 1, 2)


def test_a_death_before_birth_is_refused(desk, person):
    answer = desk.post(address(person), typed(person, died_on_0="2", died_on_1="1", died_on_2="1980"))

    assert answer.status_code == 422
    assert "on or after the date of birth" in answer.text


def test_the_second_of_two_is_told_and_loses_nothing(desk, person, worker):
    data = typed(person, alerts="Dog in the house")
    people.change(person=person, by=viewer_for(worker), phone="01632 960 001")

    answer = desk.post(address(person), data)

    assert answer.status_code == 422
    assert "Someone else changed this while you had it open (phone)" in answer.text
    assert "Dog in the house" in answer.text
    assert Person.objects.get(pk=person.pk).phone == "01632 960 001"


def test_the_nhs_number_of_another_is_refused(desk, person, worker):
    other = PersonFactory(owner=worker, nhs_number="9990000018")

    answer = desk.post(address(person), typed(person, nhs_number="9990000018"))

    assert answer.status_code == 422
    assert f"{other.name} ({other.reference}) is already here with this NHS number" in answer.text


def test_a_person_out_of_sight_does_not_exist(desk):
    assert desk.get(address(PersonFactory())).status_code == 404


@pytest.mark.parametrize("role", [Role.REVIEWING_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_other_roles_may_not_change_details(team, person, role):
    desk = signed_in(UserFactory(organisation=team.organisation, team=team, roles=[role]))

    assert desk.get(address(person)).status_code == 403
