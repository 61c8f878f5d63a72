"""Nobody sees anything until a model says what a viewer may see."""

from dataclasses import replace

import pytest

from people.choices import Role
from people.models import Person
from people.viewers import viewer_for
from sharedliving.core.models import Event
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import PersonFactory, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory()


def test_a_model_that_says_nothing_shows_nothing(person):
    rows = ScopedQuerySet(Person)

    assert list(rows.visible_to(viewer_for(person.owner))) == []


def test_a_stranger_sees_nothing(person):
    assert list(Person.objects.visible_to(None)) == []


def test_a_deactivated_user_sees_nothing(person):
    gone = replace(viewer_for(person.owner), is_active=False)

    assert list(Person.objects.visible_to(gone)) == []


def test_the_system_sees_everything(person):
    assert list(Person.objects.visible_to(SYSTEM)) == [person]


def test_events_are_for_no_page():
    assert not Event.objects.visible_to(viewer(Role.LINE_MANAGER)).exists()


def test_a_restricted_person_is_seen_by_those_on_the_list_alone(person):
    colleague = viewer(Role.CARE_MANAGER, team=person.team)
    person.is_restricted, person.may_open = True, [person.owner_id]
    person.save()

    assert list(Person.objects.visible_to(viewer_for(person.owner))) == [person]
    assert list(Person.objects.visible_to(colleague)) == []
