from datetime import timedelta

import pytest
from django.db import transaction

from people.choices import INDEPENDENT, CircleRole
from people.models import CircleMember
from people.services import circle
from people.viewers import viewer_for
from sharedliving.core import dates
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
    assert (event.person_id, event.text) == (person.pk, "Rita Sands, other advocate added to the circle")


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


# G14-ADV-1: independent of the scheme


@pytest.mark.parametrize("role", sorted(INDEPENDENT))
def test_nobody_who_is_paid_to_support_is_named_person_or_advocate(person, by, role):
    with pytest.raises(Refusal, match="nobody who is paid to support the person"):
        circle.add_member(person=person, by=by, name="Rita Sands", role=role, is_paid_to_support=True)

    assert not person.circle.exists()


def test_the_own_shared_lives_carer_is_not_named_person(person, by):
    circle.carers_begin(person=person, names=["Maria Okafor"], by=by)

    with pytest.raises(Refusal, match="like their Shared Lives carer"):
        circle.add_member(person=person, by=by, name="Maria Okafor", role=CircleRole.NAMED_PERSON)


def test_somebody_who_works_for_them_is_not_named_person(person, by, worker):
    with pytest.raises(Refusal, match="works for the scheme or the council"):
        circle.add_member(person=person, by=by, name=worker.name, role=CircleRole.NAMED_PERSON)


def test_a_change_of_role_is_checked_too(person, by, worker):
    member = circle.add_member(person=person, by=by, name=worker.name, role=CircleRole.SUPPORTER)

    with pytest.raises(Refusal, match="works for the scheme or the council"):
        circle.change_member(member=member, by=by, role=CircleRole.ADVOCATE)


def test_carers_come_into_the_circle_once_and_leave(person, by):
    circle.carers_begin(person=person, names=["Maria Okafor", "John Okafor"], by=by)
    assert circle.carers_begin(person=person, names=["Maria Okafor"], by=by) == []
    assert {(m.name, m.role, m.is_paid_to_support) for m in person.circle.all()} == {
        ("Maria Okafor", CircleRole.SHARED_LIVES, True), ("John Okafor", CircleRole.SHARED_LIVES, True),
    }  # fmt: skip

    circle.carers_end(person=person, names=["Maria Okafor", "John Okafor"], by=by)

    assert not person.circle.exists()
    assert Event.objects.filter(verb="circle.removed").count() == 2


@pytest.mark.parametrize(("wanted", "words"), [(True, "wanted"), (False, "not wanted"), (None, "no answer yet")])
def test_a_named_person_is_offered(person, by, wanted, words):
    row = circle.offer_named_person(person=person, by=by, offered_on=dates.today(), wanted=wanted)

    assert (row.named_person_offered_on, row.named_person_wanted) == (dates.today(), wanted)
    assert Event.objects.get(verb="person.named_person_offered").text.endswith(f": {words}")


def test_a_named_person_is_not_offered_tomorrow(person, by):
    with pytest.raises(Refusal, match="today or in the past"):
        circle.offer_named_person(person=person, by=by, offered_on=dates.today() + timedelta(days=1), wanted=True)
