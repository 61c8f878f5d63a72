from datetime import date

import pytest
from django.utils import timezone

from people.models import CircleMember, Person
from people.rules.still_here import g14_cms_3_still_here
from tests.factories.people import CircleMemberFactory, PersonFactory

pytestmark = pytest.mark.django_db
CASES = [
    ({}, True),
    ({"died_on": date(2026, 6, 1)}, False),
    ({"closed_at": timezone.now(), "due_on": None}, False),
    ({"died_on": date(2026, 6, 1), "closed_at": timezone.now(), "due_on": None}, False),
]


@pytest.mark.parametrize(("fields", "expected"), CASES)
def test_g14_cms_3_still_here(fields, expected):
    assert g14_cms_3_still_here(fields.get("died_on"), fields.get("closed_at")) is expected


@pytest.mark.parametrize(("fields", "expected"), CASES)
def test_sql_says_the_same_of_people_and_of_what_is_about_them(fields, expected):
    CircleMemberFactory(person=PersonFactory(**fields))

    assert Person.objects.still_here().exists() is expected
    assert CircleMember.objects.still_here().exists() is expected
