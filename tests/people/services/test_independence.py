"""Who is paid around a person."""

import pytest

from people.choices import Role
from people.services.independence import is_paid_around, is_staff
from tests.factories.people import (
    CircleMemberFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    ShareFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory()


def worker(organisation, **fields):
    return UserFactory(name="Tom Hadley", organisation=organisation, roles=[Role.SCHEME_WORKER], team=False, **fields)


def test_workers_of_the_council_are_staff(person):
    worker(person.council)

    assert is_staff(person, "Mr Tom Hadley")
    assert not is_staff(person, "Tom Hadleigh")


def test_workers_of_the_councils_own_scheme_are_staff(person):
    worker(SchemeOrganisationFactory(parent=person.council))

    assert is_staff(person, "Tom Hadley")


def test_workers_of_a_scheme_are_staff_while_the_person_is_shared_with_it(person):
    scheme = SchemeOrganisationFactory()
    worker(scheme)
    assert not is_staff(person, "Tom Hadley")

    ShareFactory(person=person, organisation=scheme)

    assert is_staff(person, "Tom Hadley")


def test_somebody_who_has_left_is_staff_no_more(person):
    worker(person.council, is_active=False)

    assert not is_staff(person, "Tom Hadley")


def test_a_first_name_is_not_enough(person):
    worker(person.council)

    assert not is_staff(person, "Tom")


def test_paid_members_of_the_circle_are_known(person):
    member = CircleMemberFactory(person=person, name="Maria Okafor", is_paid_to_support=True)
    CircleMemberFactory(person=person, name="Rita Sands")

    assert is_paid_around(person, "Maria Okafor")
    assert not is_paid_around(person, "Maria Okafor", but=member)
    assert not is_paid_around(person, "Rita Sands")
    assert not is_paid_around(PersonFactory(), "Maria Okafor")
