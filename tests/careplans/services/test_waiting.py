"""Contact with somebody who waits: written down, the next falls due, a request that grows urgent is triaged again."""

from datetime import timedelta

import pytest

from careplans.models import Triage, WaitingContact
from careplans.services import allocation, assessments, waiting
from people.choices import CircleRole
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import SupportRequestFactory, TriageFactory, WaitingContactFactory
from tests.factories.people import CircleMemberFactory

TODAY = dates.today()


@pytest.fixture
def open_contact(world):
    return WaitingContactFactory(request=SupportRequestFactory(person=world.person))


def contacted(contact, by, **changes):
    given = {"on": TODAY, "how": "phone", "said": "I manage, but Mum is tired.", "more_urgent": False}
    return waiting.contacted(contact=contact, by=by, **given | changes)


def test_what_they_said_is_kept(world, open_contact):
    done = contacted(open_contact, world.by)

    assert (done.on, done.how, done.said, done.more_urgent) == (TODAY, "phone", "I manage, but Mum is tired.", False)
    assert done.made_by == world.care_manager
    assert done.is_open is False
    assert Event.objects.get(verb="request.contacted").text == "In contact while waiting"


def test_the_next_falls_due_from_this_one(world, open_contact):
    contacted(open_contact, world.by, on=TODAY - timedelta(days=2))

    following = WaitingContact.objects.open().get()
    assert following.due_on == TODAY + timedelta(days=12)
    assert following.owner == open_contact.owner


def test_more_urgent_is_triaged_again(world, open_contact):
    contacted(open_contact, world.by, more_urgent=True)

    assert Triage.objects.open().get().due_on == dates.add_working_days(TODAY, 2)
    assert "more urgent now" in Event.objects.get(verb="request.contacted").text


def test_more_urgent_opens_no_second_triage(world, open_contact):
    TriageFactory(request=open_contact.request)

    contacted(open_contact, world.by, more_urgent=True)

    assert Triage.objects.count() == 1


def test_not_more_urgent_leaves_the_priority_alone(world, open_contact):
    contacted(open_contact, world.by)

    assert not Triage.objects.exists()


def test_the_date_of_the_assessment_stays(world, open_contact):
    before = open_contact.request.due_on

    contacted(open_contact, world.by, more_urgent=True)

    open_contact.request.refresh_from_db()
    assert open_contact.request.due_on == before


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"said": " "}, "Write down how Danny Okafor is"),
        ({"on": TODAY + timedelta(days=1)}, "between first contact and today"),
        ({"on": TODAY - timedelta(days=11)}, "between first contact and today"),
    ],
)
def test_a_contact_that_says_nothing_or_lies_outside_is_refused(world, open_contact, changes, words):
    with pytest.raises(Refusal, match=words):
        contacted(open_contact, world.by, **changes)


def test_writing_it_down_twice_is_refused(world, open_contact):
    contacted(open_contact, world.by)

    with pytest.raises(WrongState):
        contacted(open_contact, world.by)


def test_contact_by_the_owner_counts_as_contact_with_the_person(world, open_contact):
    contacted(open_contact, world.by)

    world.person.refresh_from_db()
    assert world.person.due_on == TODAY + timedelta(days=42)
    assert Event.objects.filter(verb="person.contacted").count() == 1


def test_contact_by_somebody_else_or_with_an_unpaid_carer_does_not(world, open_contact):
    carer = CircleMemberFactory(person=world.person, role=CircleRole.UNPAID_CARER)
    of_carer = SupportRequestFactory(person=world.person, about="unpaid_carer", carer=carer)

    contacted(open_contact, world.manager)
    contacted(WaitingContactFactory(request=of_carer), world.by)

    assert not Event.objects.filter(verb="person.contacted").exists()


def test_the_assessor_goes_on_until_the_assessment_begins(world, open_contact):
    row = allocation.allocate(request=open_contact.request, assessor=world.line_manager, by=world.by)
    contacted(WaitingContact.objects.open().get(), world.manager, more_urgent=True)

    following = WaitingContact.objects.open().get()
    assert following.owner == world.line_manager
    assert not Triage.objects.exists()

    assessments.save_section(assessment=row, by=world.manager, version=1, own_words="I cook")
    assert not WaitingContact.objects.open().exists()


def test_nobody_is_asked_once_the_assessment_is_stopped(world, open_contact):
    row = allocation.allocate(request=open_contact.request, assessor=world.line_manager, by=world.by)

    allocation.stop(assessment=row, by=world.by, why="Moved away")

    assert not WaitingContact.objects.open().exists()
