"""Asking for an advocate: waits, allocation, refusal, what the advocate says."""

from datetime import timedelta

import pytest

from careplans.choices import AdvocateKind, AdvocateState, Process
from careplans.services import advocates
from people.services import circle
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.advocacy import (
    AdvocateReferralFactory,
)

TODAY = dates.today()


def ask(world, **fields):
    given = {"about": Process.REVIEW, "asked_on": TODAY - timedelta(days=3)} | fields
    return advocates.ask(person=world.person, by=world.by, **given)


@pytest.fixture
def waiting(world):
    return AdvocateReferralFactory(person=world.person)


@pytest.fixture
def helping(world):
    return AdvocateReferralFactory(person=world.person, allocated=True)


def allocate(world, referral, **fields):
    given = {"on": TODAY, "name": "Olu Adeyemi", "contact": "Speak Up Westmere"} | fields
    return advocates.allocate(referral=referral, by=world.by, **given)


def test_an_advocate_is_asked_for_and_due(world):
    row = ask(world, service="Speak Up Westmere", kind=AdvocateKind.IMCA)

    assert (row.state, row.kind, row.owner) == (AdvocateState.WAITING, AdvocateKind.IMCA, world.care_manager)
    assert row.due_on == row.asked_on + timedelta(days=10)
    assert Event.objects.get(verb="advocate.asked_for").person_id == world.person.pk


def test_one_of_a_kind_is_waited_for_at_a_time(world, waiting):
    with pytest.raises(Refusal, match="waits for an advocate of this kind already"):
        ask(world)

    assert ask(world, kind=AdvocateKind.IMHA)


def test_nobody_asks_tomorrow(world):
    with pytest.raises(Refusal, match="must be today or in the past"):
        ask(world, asked_on=TODAY + timedelta(days=1))


def test_an_advocate_is_allocated_and_due_no_more(world, waiting):
    row = allocate(world, waiting)

    assert (row.state, row.advocate_name, row.allocated_on) == (AdvocateState.ALLOCATED, "Olu Adeyemi", TODAY)
    assert not row.is_open
    assert Event.objects.get(verb="advocate.allocated").data["days"] == 5


@pytest.mark.parametrize("days", [-6, 1])
def test_the_day_of_allocation_lies_between_asking_and_today(world, waiting, days):
    with pytest.raises(Refusal, match="between the day an advocate was asked for and today"):
        allocate(world, waiting, on=TODAY + timedelta(days=days))


def test_a_worker_is_nobodys_advocate(world, waiting):
    with pytest.raises(Refusal, match="a worker is nobody’s advocate"):
        allocate(world, waiting, name="Sam Cole")


def test_a_carer_is_nobodys_advocate(world, waiting):
    circle.carers_begin(person=world.person, names=["Maria Okafor"], by=world.by)

    with pytest.raises(Refusal, match="a carer is nobody’s advocate"):
        allocate(world, waiting, name="Maria Okafor")


def test_a_refusal_has_its_reason(world, waiting):
    with pytest.raises(Refusal, match="Say why the service refused"):
        advocates.refuse(referral=waiting, by=world.by, why=" ")

    row = advocates.refuse(referral=waiting, by=world.by, why="Nobody until May")

    assert (row.state, row.refused_reason, row.refused_on) == (AdvocateState.REFUSED, "Nobody until May", TODAY)
    assert Event.objects.filter(verb="advocate.refused").exists()


def test_asking_is_taken_back_with_a_reason(world, waiting):
    with pytest.raises(Refusal, match="no longer asked for"):
        advocates.withdraw(referral=waiting, by=world.by, why="")

    assert advocates.withdraw(referral=waiting, by=world.by, why="Sister helps").state == AdvocateState.WITHDRAWN
    assert Event.objects.filter(verb="advocate.withdrawn").exists()


def test_an_advocates_work_ends_with_a_reason(world, helping):
    with pytest.raises(Refusal, match="work has ended"):
        advocates.end(referral=helping, by=world.by, why="")

    assert advocates.end(referral=helping, by=world.by, why="Plan agreed").ended_on == TODAY
    assert Event.objects.filter(verb="advocate.ended").exists()


def test_what_the_advocate_says_is_answered(world, helping):
    row = advocates.note_representations(referral=helping, by=world.by, representations="He wants to move out")
    assert row.responded_on is None

    row = advocates.note_representations(
        referral=helping, by=world.by, representations="He wants to move out", council_response="We look for a home"
    )

    assert (row.responded_on, row.council_response) == (TODAY, "We look for a home")
    assert Event.objects.filter(verb="advocate.said").count() == 2


def test_nobody_speaks_before_they_are_allocated(world, waiting):
    with pytest.raises(WrongState):
        advocates.note_representations(referral=waiting, by=world.by, representations="He wants to move out")


def test_saying_nothing_is_refused(world, helping):
    with pytest.raises(Refusal, match="what the advocate said"):
        advocates.note_representations(referral=helping, by=world.by, representations=" ")
