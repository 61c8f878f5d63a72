"""Limbo, said honestly: an owner, a next date and a place on the daily list (G14-CMS-3)."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from people.choices import WITHOUT_A_WORKER, Clock, Standing
from people.clocks import due_on
from people.models import Person
from people.safety_net import nobodys, past_the_limit
from people.services import ownership, people
from people.services.standing import set_aside
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.people import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(worker) -> Person:
    return PersonFactory(owner=worker, due_on=dates.today() + timedelta(days=40))


@pytest.mark.parametrize("standing", WITHOUT_A_WORKER)
def test_without_a_worker_the_duty_manager_holds_them(person, manager, team, standing):
    made = set_aside(person=person, standing=standing, by=viewer_for(manager), reason="No worker until May")

    made.refresh_from_db()
    assert (made.owner, made.with_duty_since) == (team.organisation.duty_manager, dates.today())
    assert (made.standing, made.standing_since, made.standing_reason) == (
        standing,
        dates.today(),
        "No worker until May",
    )
    assert made.due_on == due_on(Clock.DUTY, dates.today(), made.council_id)
    assert list(nobodys(viewer_for(manager), dates.today())) == [made]


def test_held_for_review_keeps_the_worker_and_has_a_date(person, worker, manager):
    made = set_aside(person=person, standing=Standing.HELD, by=viewer_for(worker), reason="Until the review")

    assert (made.owner, made.with_duty_since) == (worker, None)
    assert made.due_on == due_on(Clock.DUTY, dates.today(), made.council_id)
    assert list(nobodys(viewer_for(manager), dates.today())) == [made]


def test_an_earlier_date_stays(worker):
    soon = dates.today() + timedelta(days=1)
    person = PersonFactory(owner=worker, due_on=soon)

    assert set_aside(person=person, standing=Standing.HELD, by=viewer_for(worker), reason="Until then").due_on == soon


def test_changing_the_word_does_not_move_the_limit(person, manager):
    first = set_aside(person=person, standing=Standing.BANKED, by=viewer_for(manager), reason="No worker")
    Person.objects.filter(pk=person.pk).update(
        standing_since=dates.today() - timedelta(days=9), due_on=dates.today() - timedelta(days=2)
    )

    again = set_aside(person=first, standing=Standing.TEAM, by=viewer_for(manager), reason="Still no worker")

    assert again.standing_since == dates.today() - timedelta(days=9)
    assert list(past_the_limit(viewer_for(manager), dates.today())) == [again]


def test_it_ends_with_a_named_worker(person, worker, manager):
    by = viewer_for(manager)
    set_aside(person=person, standing=Standing.BANKED, by=by, reason="No worker")

    ownership.assign(person=person, owner=worker, by=by, reason="Cara has room")

    person.refresh_from_db()
    assert (person.standing, person.standing_since, person.standing_reason) == ("", None, "")
    assert (person.owner, person.with_duty_since) == (worker, None)
    assert not nobodys(by, dates.today()).exists()


def test_the_same_worker_takes_up_who_was_held(person, worker):
    by = viewer_for(worker)
    set_aside(person=person, standing=Standing.HELD, by=by, reason="Until the review")

    ownership.assign(person=person, owner=worker, by=by, reason="The review was held")

    person.refresh_from_db()
    assert person.standing == ""
    assert person.due_on == due_on(Clock.CONTACT, dates.today(), person.council_id)


def test_contact_does_not_move_the_limit(person, worker):
    held = set_aside(person=person, standing=Standing.HELD, by=viewer_for(worker), reason="Until the review")

    assert ownership.contacted(person=held, on=dates.today(), by=viewer_for(worker)).due_on == held.due_on


def test_it_is_said_in_an_event_and_in_history(person, worker):
    made = set_aside(person=person, standing=Standing.HELD, by=viewer_for(worker), reason="Until the review")

    assert Event.objects.get(verb="person.set_aside").text == "Held for review: Until the review"
    assert made.history.first().standing == Standing.HELD


@pytest.mark.parametrize(
    ("given", "words"),
    [({"standing": "parked"}, "there are four words for it"), ({"reason": " "}, "Enter the reason")],
)
def test_what_is_refused(person, worker, given, words):
    with pytest.raises(Refusal, match=words):
        set_aside(**{"person": person, "standing": "held", "by": viewer_for(worker), "reason": "Why"} | given)


def test_a_colleague_sets_nobody_aside(person, team):
    colleague = UserFactory(organisation=team.organisation, team=team)

    with pytest.raises(Refusal, match="Only the owner of this person or a line manager"):
        set_aside(person=person, standing="held", by=viewer_for(colleague), reason="Why")


def test_a_closed_record_is_in_no_limbo(person, worker):
    by = viewer_for(worker)
    set_aside(person=person, standing=Standing.HELD, by=by, reason="Until the review")

    closed = people.close(person=person, by=by, reason="Moved away", open_work=0)

    assert (closed.standing, closed.standing_since) == ("", None)
    with pytest.raises(Refusal, match="Open this person's record again"):
        set_aside(person=closed, standing="held", by=by, reason="Why")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("standing_says_why_and_since_when", {"standing": "held"}),
        ("standing_says_why_and_since_when", {"standing_reason": "Why"}),
        (
            "standing_says_why_and_since_when",
            {"standing": "x", "standing_since": date(2027, 1, 1), "standing_reason": "y"},
        ),
        (
            "without_a_worker_is_with_a_named_duty_manager",
            {"standing": "banked", "standing_since": date(2027, 1, 1), "standing_reason": "y"},
        ),
    ],
)
def test_the_database_refuses_it_too(person, name, wrong):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(**wrong)
