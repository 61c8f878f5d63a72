"""A private calendar address: made, read by a calendar, revoked."""

from datetime import timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.models import CalendarFeed, Event
from sharedliving.pages import calendar
from tests.factories.people import PersonFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def make(client) -> str:
    """The new address, as the page shows it once."""
    return client.post("/due/calendar/", {"do": "make"}).context["new_address"].removeprefix("http://testserver")


def entries(address: str) -> list:
    answer = Client().get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return Calendar.from_ical(answer.content).walk("VEVENT")


def test_what_is_due_is_read_without_signing_in_by_reference_and_never_by_name(desk, worker):
    person = PersonFactory(owner=worker, given_name="Annabel", due_on=dates.today() + timedelta(days=3))
    address = make(desk)

    (entry,) = entries(address)

    assert entry["SUMMARY"] == f"Be in contact for {person.reference}"
    assert entry["DTSTART"].dt == person.due_on
    assert person.get_absolute_url() in entry["URL"]
    assert "Annabel" not in Client().get(address).text


def test_only_my_own_work_of_three_months(desk, worker, colleague):
    PersonFactory(owner=colleague, due_on=dates.today())
    PersonFactory(owner=worker, due_on=dates.today() + timedelta(days=calendar.AHEAD_DAYS + 1))

    assert entries(make(desk)) == []


def test_lines_are_folded_at_75_octets_and_end_as_they_must(desk, worker):
    PersonFactory(owner=worker, due_on=dates.today())

    lines = Client().get(make(desk)).content.split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR"


def test_the_address_is_kept_as_a_hash_and_shown_once(desk, worker):
    address = make(desk)
    token = address.removeprefix("/calendar/").removesuffix(".ics")

    assert token not in CalendarFeed.objects.get(user_id=worker.pk).token_hash
    assert token not in desk.get("/due/calendar/").text
    assert Event.objects.get(verb="calendar.made").actor_id == worker.pk


def test_revoked_it_is_empty_so_that_what_it_showed_disappears(desk, worker):
    PersonFactory(owner=worker, due_on=dates.today())
    address = make(desk)

    answer = desk.post("/due/calendar/", {"do": "revoke"}, follow=True)

    assert "opens nothing any more" in answer.text
    assert entries(address) == []
    assert Event.objects.filter(verb="calendar.revoked").count() == 1


def test_a_new_address_ends_the_one_before(desk, worker):
    PersonFactory(owner=worker, due_on=dates.today())
    first, second = make(desk), make(desk)

    assert (len(entries(first)), len(entries(second))) == (0, 1)


@pytest.mark.parametrize("change", [{"is_active": False}, {"roles": [Role.COMMISSIONER]}])
def test_whoever_has_left_or_may_no_longer_see_what_is_due_reads_nothing(desk, worker, change):
    PersonFactory(owner=worker, due_on=dates.today())
    address = make(desk)
    type(worker).objects.filter(pk=worker.pk).update(**change)

    assert entries(address) == []


def test_an_address_that_nobody_made_is_empty():
    assert entries("/calendar/nothing.ics") == []


def test_the_page_says_when_a_calendar_last_read_it(desk):
    address = make(desk)
    assert "No calendar has read it yet." in desk.get("/due/calendar/").text

    entries(address)

    assert "A calendar last read it on" in desk.get("/due/calendar/").text


def test_nobody_makes_or_revokes_for_others(desk, worker):
    make(desk)
    other = signed_in(UserFactory())

    other.post("/due/calendar/", {"do": "revoke"})

    assert CalendarFeed.objects.get(user_id=worker.pk).revoked_at is None


@pytest.mark.parametrize("number", [1, 3])
def test_a_calendar_is_read_with_as_many_statements_for_one_as_for_three(
    desk, worker, number, django_assert_num_queries
):
    PersonFactory.create_batch(number, owner=worker, due_on=dates.today())
    address = make(desk)
    entries(address)

    with django_assert_num_queries(QUERIES):
        Client().get(address)


QUERIES = 7
