from datetime import date

import pytest
from django.urls import reverse

from people.choices import Role
from tests.factories.people import PersonFactory, SchemeOrganisationFactory, ShareFactory, TeamFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def search(desk, q):
    return desk.post(reverse("people"), {"q": q})


def test_a_plain_visit_lists_the_viewers_own_people(desk, worker):
    PersonFactory(owner=worker, given_name="Ann", family_name="Carr")
    colleague = UserFactory(organisation=worker.organisation, team=worker.teams.get())
    PersonFactory(owner=colleague, given_name="Bob", family_name="Dean")

    answer = desk.get(reverse("people"))

    assert answer.status_code == 200
    assert "Ann Carr" in answer.text
    assert "Bob Dean" not in answer.text


def test_the_whole_department_is_one_link_away(desk, worker):
    colleague = UserFactory(organisation=worker.organisation, team=worker.teams.get())
    PersonFactory(owner=colleague, given_name="Bob", family_name="Dean")

    answer = desk.get(reverse("people"), {"whose": "department"})

    assert "Bob Dean" in answer.text
    assert "Everybody in your department" in answer.text


def test_adding_is_offered_only_after_a_search(desk, worker):
    assert "None of these" not in desk.get(reverse("people")).text
    assert "None of these" in search(desk, "Ann Carr").text


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Ann Carr", "Name"),
        ("Anne Car", "Name is alike"),
        ("Nan Carr", "Known as Nan"),
        ("999 000 0018", "NHS number"),
        ("12/4/1985", "Date of birth"),
        ("Carr 4 12 1985", "Name, date of birth is close"),
    ],
)
def test_a_person_is_found_and_it_says_why(desk, worker, typed, why):
    PersonFactory(
        owner=worker, given_name="Ann", family_name="Carr", preferred_name="Nan", nhs_number="9990000018", area="WM3",
        date_of_birth=date(1985, 4, 12),
    )  # fmt: skip

    answer = search(desk, typed)

    assert answer.status_code == 200
    assert "Nan Carr (Ann Carr)" in answer.text
    assert f"<li>{why}</li>" in answer.text
    assert "WM3" in answer.text
    assert worker.name in answer.text


def test_a_person_is_found_by_reference(desk, worker):
    person = PersonFactory(owner=worker)

    answer = search(desk, person.reference.lower().replace("-", " "))

    assert person.name in answer.text


def test_nobody_out_of_sight_is_found(desk, worker):
    other = TeamFactory(organisation=worker.organisation, department="Mental health")
    PersonFactory(owner=UserFactory(organisation=worker.organisation, team=other), given_name="Ann", family_name="Carr")
    PersonFactory(given_name="Ann", family_name="Carr")

    answer = search(desk, "Ann Carr")

    assert "Nobody you can see answers to this." in answer.text


def test_somebody_who_died_is_found_and_it_is_said(desk, worker):
    PersonFactory(owner=worker, given_name="Ann", family_name="Carr", died_on=date(2026, 1, 2))

    assert "Has died" in search(desk, "Ann Carr").text


def test_more_than_twenty_are_not_listed(desk, worker):
    for _ in range(21):
        PersonFactory(owner=worker, given_name="Ann", family_name="Carr")

    answer = search(desk, "Ann Carr")

    assert answer.text.count("Ann Carr<span") == 20
    assert "There are more than these" in answer.text


def test_nothing_typed_asks_for_something(desk):
    answer = search(desk, " ")

    assert answer.status_code == 422
    assert "Enter a name, an NHS number, a reference or a date of birth" in answer.text


def test_a_scheme_lists_and_finds_those_shared_with_it():
    scheme = SchemeOrganisationFactory()
    ShareFactory(organisation=scheme, person__given_name="Ann", person__family_name="Carr")
    ShareFactory(person__given_name="Ann", person__family_name="Carrow")
    desk = signed_in(UserFactory(organisation=scheme, roles=[Role.SCHEME_WORKER], team=False))

    listed, found = desk.get(reverse("people")), search(desk, "Anne Carr")

    for answer in (listed, found):
        assert "Ann Carr<" in answer.text
        assert "Carrow" not in answer.text
    assert "None of these" not in found.text


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_who_sees_no_people_gets_a_refusal(team, role):
    desk = signed_in(UserFactory(organisation=team.organisation, roles=[role], team=False))

    assert desk.get(reverse("people")).status_code == 403


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_takes_as_many_queries_for_three_as_for_one(desk, worker, number, django_assert_num_queries):
    for _ in range(number):
        PersonFactory(owner=worker)

    with django_assert_num_queries(6):
        desk.get(reverse("people"))


@pytest.mark.parametrize("number", [1, 3])
def test_a_search_takes_as_many_queries_for_three_as_for_one(desk, worker, number, django_assert_num_queries):
    for _ in range(number):
        PersonFactory(owner=worker, given_name="Ann", family_name="Carr")

    with django_assert_num_queries(6):
        search(desk, "Ann Carr")
