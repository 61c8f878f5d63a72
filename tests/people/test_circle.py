"""Who sees the people around a person."""

import pytest

from people.choices import Role
from people.models import CircleMember
from people.viewers import viewer_for
from tests.factories.people import CircleMemberFactory, PersonFactory, ShareFactory, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory()


def test_the_council_sees_everybody_around_the_person(person):
    told, untold = (CircleMemberFactory(person=person, may_be_told=may) for may in (True, False))

    assert set(CircleMember.objects.visible_to(viewer_for(person.owner))) == {told, untold}


def test_a_scheme_sees_those_whom_the_person_agrees_to_be_shared_with(person):
    told, _untold = (CircleMemberFactory(person=person, may_be_told=may) for may in (True, False))
    share = ShareFactory(person=person)

    seen = CircleMember.objects.visible_to(viewer(Role.SCHEME_WORKER, organisation=share.organisation))

    assert list(seen) == [told]


def test_another_scheme_sees_nobody(person):
    CircleMemberFactory(person=person, may_be_told=True)

    assert not CircleMember.objects.visible_to(viewer(Role.SCHEME_WORKER)).exists()
