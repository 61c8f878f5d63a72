"""Telling people who is responsible now (G14-CMS-4)."""

import pytest
from django.urls import reverse

from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.core.documents.samples import words_of
from tests.factories.reviews import OwnerToldFactory

pytestmark = pytest.mark.django_db


def typed(**more):
    on = dates.today()
    return {"on_0": on.day, "on_1": on.month, "on_2": on.year, "how": "letter"} | more


def test_what_to_say_and_that_it_was_said(sign_in, care_manager, person):
    person.communication = "Makaton signs"
    person.save()
    row = OwnerToldFactory(person=person)
    desk = sign_in(care_manager)
    address = reverse("owner-told", args=[row.pk])

    page = desk.get(address)
    assert "Makaton signs" in page.text
    assert f"{person.owner.name} is the care manager of {person.name} now." in page.text

    assert desk.post(address, typed()).url == person.get_absolute_url()
    row.refresh_from_db()
    assert (row.how, row.told_on) == ("letter", dates.today())
    assert f"They were told on {dates.uk_date(dates.today())}." in desk.get(address).text


def test_how_is_asked_for(sign_in, care_manager, person):
    row = OwnerToldFactory(person=person)

    answer = sign_in(care_manager).post(reverse("owner-told", args=[row.pk]), typed(how=""))

    assert answer.status_code == 422
    assert "Select how they were told" in answer.text


def test_the_letter_can_be_printed(sign_in, care_manager, person):
    person.owner.phone = "01632 960 211"
    person.owner.save()
    row = OwnerToldFactory(person=person)
    desk = sign_in(care_manager)

    page = desk.get(reverse("owner-told", args=[row.pk]))
    assert f'href="/told/{row.pk}/letter/">Letter to {person.name} (PDF)</a>' in page.text
    assert "no telephone number" not in page.text

    answer = desk.get(reverse("owner-told-letter", args=[row.pk]))
    assert answer["Content-Type"] == "application/pdf"
    words = words_of(answer.content)
    for said in (f"{person.owner.name} is responsible for your support now.", "01632 960 211", person.owner.email):
        assert said in words
    assert Event.objects.get(verb="record.viewed").text == "letter about the new owner (document for the person)"


def test_a_number_that_is_missing_is_said_to_the_worker(sign_in, care_manager, person):
    row = OwnerToldFactory(person=person)

    assert "no telephone number" in sign_in(care_manager).get(reverse("owner-told", args=[row.pk])).text


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_reads_the_same_whatever_else_is_to_tell(
    sign_in, care_manager, person, number, django_assert_num_queries
):
    rows = [OwnerToldFactory(person__owner=person.owner) for _ in range(number)]
    desk = sign_in(care_manager)

    with django_assert_num_queries(7):
        desk.get(reverse("owner-told", args=[rows[0].pk]))
