import re
from datetime import date

import pytest
from django.urls import reverse

from people.choices import Role
from people.models import Person
from sharedliving.core.models import Event
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
ADD = "/people/add/"
NUMBER = "9990000018"


def typed(**changes) -> dict:
    return {
        "given_name": "Ann", "family_name": "Carr", "date_of_birth_0": "12", "date_of_birth_1": "4",
        "date_of_birth_2": "1985", "communication": "Makaton, and time to answer",
    } | changes  # fmt: skip


def seen_in(answer) -> str:
    """The keys of those who look alike, as the form carries them."""
    return re.search(r'name="seen"[^>]*value="([^"]*)"', answer.text)[1]


def test_a_person_is_added_after_a_search_alone(desk):
    answer = desk.get(ADD, follow=True)

    assert answer.redirect_chain == [(reverse("people"), 302)]
    assert "First look whether the person is already here." in answer.text


def test_the_form_begins_with_what_was_searched_for(desk):
    answer = desk.post(ADD, {"start": "1", "q": "Ann Marie Carr 12/4/1985"})

    assert answer.status_code == 200
    for value in ("Ann Marie", "Carr", "12", "4", "1985"):
        assert f'value="{value}"' in answer.text
    assert "This is a different person" not in answer.text
    assert not Person.objects.exists()


def test_a_person_is_added(desk, worker):
    answer = desk.post(
        ADD, typed(area="wm3 4ab", languages="Punjabi, British Sign Language", nhs_number="999 000 0018")
    )

    person = Person.objects.get()
    assert answer.url == person.get_absolute_url()
    assert (person.owner, person.area, person.nhs_number) == (worker, "WM3", NUMBER)
    assert person.languages == ["Punjabi", "British Sign Language"]
    assert person.date_of_birth == date(1985, 4, 12)


def test_an_owner_may_be_chosen(team, manager, worker):
    signed_in(manager).post(ADD, typed(owner=worker.pk))

    assert Person.objects.get().owner == worker


def test_owners_are_of_ones_own_organisation(desk):
    stranger = UserFactory()

    answer = desk.post(ADD, typed(owner=stranger.pk))

    assert answer.status_code == 422
    assert stranger.name not in answer.text


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"given_name": ""}, "Enter their given name"),
        ({"family_name": " "}, "Enter their family name"),
        ({"date_of_birth_1": "13"}, "Date of birth must be a real date: check the month"),
        ({"date_of_birth_2": "2999"}, "Date of birth must be today or in the past"),
        ({"nhs_number": "9990000019"}, "Check the NHS number: one of its digits is not right"),
        ({"area": "Westmere"}, "Enter the first half of a postcode, like WM3"),
        ({"languages": "x" * 41}, "Put a comma between the languages"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(desk, wrong, sentence):
    answer = desk.post(ADD, typed(**wrong))

    assert answer.status_code == 422
    assert sentence in answer.text
    assert "Makaton, and time to answer" in answer.text
    assert not Person.objects.exists()


def test_who_looks_alike_is_shown_and_a_decision_asked(desk, worker):
    twin = PersonFactory(owner=worker, given_name="Anne", family_name="Carr")

    answer = desk.post(ADD, typed())

    assert answer.status_code == 422
    assert "Somebody like this is already here." in answer.text
    assert twin.get_absolute_url() in answer.text
    assert "The name is alike, and the date of birth is the same" in answer.text
    assert "This is a different person" in answer.text
    assert "Makaton, and time to answer" in answer.text
    assert seen_in(answer) == twin.reference


def test_with_the_decision_and_its_reason_the_person_is_added(desk, worker):
    twin = PersonFactory(owner=worker, given_name="Anne", family_name="Carr")

    desk.post(ADD, typed(seen=twin.reference, is_different="on", different_because="Twins. Met both."))

    added = Person.objects.get(given_name="Ann")
    event = Event.objects.get(verb="person.added", person_id=added.pk)
    assert event.data == {"different_from": [twin.reference], "because": "Twins. Met both."}


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        ({"is_different": "on"}, "Enter how you know that this is a different person"),
        (
            {"different_because": "I know"},
            "Open the record of the person you mean, or tick that this is a different person",
        ),
    ],
)
def test_half_a_decision_is_none(desk, worker, decision, sentence):
    twin = PersonFactory(owner=worker, given_name="Anne", family_name="Carr")

    answer = desk.post(ADD, typed(seen=twin.reference, **decision))

    assert answer.status_code == 422
    assert sentence in answer.text
    assert twin.get_absolute_url() in answer.text
    assert Person.objects.count() == 1


def test_a_decision_about_one_is_asked_again_for_another(desk, worker):
    first = PersonFactory(owner=worker, given_name="Anne", family_name="Carr")
    second = PersonFactory(owner=worker, given_name="Ann", family_name="Car")

    answer = desk.post(ADD, typed(seen=first.reference, is_different="on", different_because="Twins"))

    assert answer.status_code == 422
    assert set(seen_in(answer).split()) == {first.reference, second.reference}
    assert Person.objects.count() == 2


def test_the_same_nhs_number_leads_to_the_record(desk, worker):
    person = PersonFactory(owner=worker, given_name="Zoe", family_name="Quist", nhs_number=NUMBER)

    answer = desk.post(ADD, typed(nhs_number=NUMBER))

    assert answer.status_code == 422
    assert "Somebody with this NHS number is already here" in answer.text
    assert person.get_absolute_url() in answer.text
    assert "This is a different person" not in answer.text


def test_another_department_is_asked_and_nothing_is_told(desk, worker):
    other = TeamFactory(organisation=worker.organisation, name="Mental Health East", department="Mental health")
    hidden = PersonFactory(
        owner=UserFactory(organisation=worker.organisation, team=other), given_name="Ann", family_name="Carrr",
        preferred_name="Zaza", date_of_birth=date(1985, 4, 12),
    )  # fmt: skip

    answer = desk.post(ADD, typed())

    assert "already known to Mental Health East: ask an administrator." in answer.text
    for secret in (hidden.reference, hidden.get_absolute_url(), "Carrr", "Zaza"):
        assert secret not in answer.text


def test_another_councils_record_is_never_shown(desk):
    hidden = PersonFactory(given_name="Zoe", family_name="Quist", nhs_number=NUMBER)

    answer = desk.post(ADD, typed(nhs_number=NUMBER))

    assert "This NHS number needs to be checked. Ask an administrator before you add this person." in answer.text
    for secret in (hidden.reference, "Zoe", "Quist", hidden.council.name, hidden.team.name):
        assert secret not in answer.text


def test_without_owner_or_duty_manager_it_says_what_to_do():
    lone = TeamFactory()
    desk = signed_in(UserFactory(organisation=lone.organisation, team=lone, roles=[Role.LINE_MANAGER]))

    answer = desk.post(ADD, typed())

    assert answer.status_code == 422
    assert "Choose an owner: no duty manager is named" in answer.text


@pytest.mark.parametrize("role", [Role.REVIEWING_OFFICER, Role.SCHEME_WORKER, Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_other_roles_may_not_add(team, role):
    desk = signed_in(UserFactory(organisation=team.organisation, team=team, roles=[role]))

    assert desk.post(ADD, typed()).status_code == 403
    assert not Person.objects.exists()
