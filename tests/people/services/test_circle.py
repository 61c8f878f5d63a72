import pytest
from django.db import transaction

from people.choices import CircleRole
from people.models import CircleMember
from people.services import circle
from people.viewers import viewer_for
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import SupportRequestFactory
from tests.factories.people import CircleMemberFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(worker):
    return viewer_for(worker)


@pytest.fixture
def person(worker):
    return PersonFactory(owner=worker)


def test_somebody_is_added_to_the_circle(person, by):
    member = circle.add_member(
        person=person, by=by, name="Rita Sands", role=CircleRole.ADVOCATE, relationship="", may_be_told=True
    )

    assert person.circle.get() == member
    assert member.history.get().history_user_id == by.user_id
    event = Event.objects.get(verb="circle.added")
    assert (event.person_id, event.text) == (person.pk, "Rita Sands, advocate added to the circle")


def test_somebody_in_the_circle_is_changed(person, by):
    member = CircleMemberFactory(person=person)

    circle.change_member(member=member, by=by, phone="01632 960 001", may_be_told=True)

    member.refresh_from_db()
    assert (member.phone, member.may_be_told) == ("01632 960 001", True)
    assert Event.objects.filter(verb="circle.changed", person_id=person.pk).count() == 1


def test_who_is_taken_out_stays_in_the_history(person, by):
    member = CircleMemberFactory(person=person)

    circle.remove_member(member=member, by=by)

    assert not person.circle.exists()
    last = CircleMember.history.filter(id=member.pk).first()
    assert (last.history_type, last.history_user_id, last.name) == ("-", by.user_id, "Rita Sands")
    assert Event.objects.filter(verb="circle.removed", person_id=person.pk).count() == 1


def test_whoever_is_named_elsewhere_stays(person, by):
    carer = CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER, name="Rita Sands")
    SupportRequestFactory(person=person, about="unpaid_carer", carer=carer)

    with pytest.raises(Refusal, match="Rita Sands is named elsewhere on this record"), transaction.atomic():
        circle.remove_member(member=carer, by=by)

    assert person.circle.get() == carer
    assert not Event.objects.exists()
