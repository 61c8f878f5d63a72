from datetime import date

import pytest

from people.choices import Role
from people.services import duplicates
from people.viewers import viewer_for
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import (
    CouncilFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    TeamFactory,
    UserFactory,
    viewer,
)  # fmt: skip

pytestmark = pytest.mark.django_db
NUMBER = "9990000018"
BORN = date(1985, 4, 12)


@pytest.fixture
def by(worker):
    return viewer_for(worker)


def described(**changes):
    return {"given_name": "Ann", "family_name": "Carr", "date_of_birth": BORN, "nhs_number": None} | changes


@pytest.mark.parametrize(
    ("there", "typed", "why"),
    [
        ({}, {}, "The name is alike, and the date of birth is the same"),
        ({}, {"given_name": "Anne"}, "The name is alike, and the date of birth is the same"),
        ({}, {"family_name": "Care"}, "The name is alike, and the date of birth is the same"),
        ({}, {"date_of_birth": date(1985, 12, 4)}, "The name is alike, and the date of birth is close"),
        ({}, {"date_of_birth": date(1985, 4, 13)}, "The name is alike, and the date of birth is close"),
        ({}, {"date_of_birth": None}, "The name is alike"),
        ({"date_of_birth": None}, {}, "The name is alike, and their date of birth is not recorded"),
        ({"given_name": "Carr", "family_name": "Ann"}, {}, "The name is alike, and the date of birth is the same"),
        (
            {"given_name": "Annabel", "preferred_name": "Ann"},
            {},
            "The name is alike, and the date of birth is the same",
        ),
        ({"family_name": "Lloyd Carr"}, {}, "The name is alike, and the date of birth is the same"),
        ({"given_name": "Margaret"}, {}, "Same date of birth, and the family name is alike"),
        (
            {"given_name": "Zoe", "family_name": "Quist", "nhs_number": NUMBER},
            {"nhs_number": NUMBER},
            "Same NHS number",
        ),
    ],
)
def test_the_same_person_is_found_in_spite_of_a_slip(by, worker, there, typed, why):
    person = PersonFactory(owner=worker, **described() | there)

    [match] = duplicates.possible(by, **described(**typed))

    assert (match.person, match.why, match.key) == (person, why, person.reference)
    assert match.certain is (why == "Same NHS number")


@pytest.mark.parametrize(
    "there",
    [
        {"date_of_birth": date(1971, 8, 30)},
        {"given_name": "Ruth", "family_name": "Dean"},
        {"given_name": "Ruth", "date_of_birth": date(1985, 4, 13)},
    ],
)
def test_somebody_else_is_not(by, worker, there):
    PersonFactory(owner=worker, **described() | there)

    assert duplicates.possible(by, **described()) == []


def test_each_is_found_once(by, worker):
    PersonFactory(owner=worker, **described(nhs_number=NUMBER))

    assert len(duplicates.possible(by, **described(nhs_number=NUMBER))) == 1


def test_another_department_is_asked_and_nothing_is_told(by, team):
    other = TeamFactory(organisation=team.organisation, name="Mental Health East", department="Mental health")
    person = PersonFactory(owner=UserFactory(organisation=team.organisation, team=other), **described())

    found = duplicates.look(by, **described())

    assert found.here == []
    [hidden] = found.hidden
    assert hidden.text == "Somebody like this is already known to Mental Health East: ask an administrator."
    assert person.reference not in hidden.key
    assert str(person.pk) != hidden.key


def test_a_restricted_record_is_only_asked_about(by, worker):
    PersonFactory(owner=worker, is_restricted=True, **described())

    found = duplicates.look(by, **described())

    assert (found.here, len(found.hidden)) == ([], 1)


def test_another_council_is_silent_about_names(by):
    PersonFactory(**described())

    assert not duplicates.look(by, **described())


def test_another_councils_number_gives_one_neutral_sentence(by):
    PersonFactory(**described(nhs_number=NUMBER))
    PersonFactory(**described(nhs_number=NUMBER))

    found = duplicates.look(by, **described(given_name="Zoe", family_name="Quist", nhs_number=NUMBER))

    assert [hidden.text for hidden in found.hidden] == [duplicates.ELSEWHERE]
    assert found.certain == []


def test_what_was_decided_is_not_asked_again(by, worker):
    first = PersonFactory(owner=worker, **described())
    second = PersonFactory(owner=worker, **described())
    found = duplicates.look(by, **described())

    assert found.undecided([first, second.reference]) == []
    assert [match.key for match in found.undecided([first])] == [second.reference]
    assert len(found.undecided([])) == 2


def test_a_record_is_no_duplicate_of_itself(by, worker):
    person = PersonFactory(owner=worker, **described(nhs_number=NUMBER))

    assert not duplicates.look(by, **described(nhs_number=NUMBER), leave_out=person)


def test_a_trust_looks_among_the_people_of_its_council(team, worker):
    trust = CouncilFactory(kind="trust", parent=team.organisation)
    PersonFactory(owner=worker, **described())

    found = duplicates.look(viewer(Role.CARE_MANAGER, team=TeamFactory(organisation=trust)), **described())

    assert len(found.hidden) == 1


def test_a_scheme_looks_nowhere():
    PersonFactory(**described())

    assert not duplicates.look(viewer(Role.SCHEME_WORKER, organisation=SchemeOrganisationFactory()), **described())


def test_the_system_looks_where_it_is_told(worker):
    person = PersonFactory(owner=worker, **described())

    assert not duplicates.look(SYSTEM, **described())
    assert duplicates.look(SYSTEM, **described(), council=worker.organisation).here[0].person == person


@pytest.mark.parametrize("number", [1, 3])
def test_looking_takes_as_many_queries_for_three_as_for_one(by, worker, number, django_assert_num_queries):
    for _ in range(number):
        PersonFactory(owner=worker, **described())

    with django_assert_num_queries(7):
        duplicates.look(by, **described(nhs_number=NUMBER))
