"""Recording a request and what becomes of it."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages

from careplans.choices import RequestState
from careplans.models import Assessment, SupportRequest
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory


def posted(**changes):
    day = dates.today() - timedelta(days=2)
    return {
        "wants": "I want my own key.", "first_contact_on_0": day.day, "first_contact_on_1": day.month,
        "first_contact_on_2": day.year, "source": "self", "route": "community", "about": "person", "urgent": "no",
    } | changes  # fmt: skip


def address(world):
    return f"/people/{world.person.reference}/request/"


def test_the_form_asks_for_their_own_words_before_the_date(world, sign_in):
    page = sign_in(world.care_manager).get(address(world)).content.decode()

    assert page.index("in their own words") < page.index("When did they first contact you?")
    assert "28 days after first contact" in page


def test_saving_says_when_the_assessment_is_due(world, sign_in):
    answer = sign_in(world.care_manager).post(address(world), posted())

    request = SupportRequest.objects.get()
    assert answer.status_code == 302
    assert answer.url == f"/requests/{request.pk}/"
    due = dates.uk_date(dates.today() + timedelta(days=26))
    assert [str(m) for m in get_messages(answer.wsgi_request)] == [f"Request recorded. Assessment due {due}, 28 days."]


def test_a_refused_form_keeps_what_was_typed(world, sign_in):
    answer = sign_in(world.care_manager).post(address(world), posted(source="", wants="My own key <b>now</b>"))

    assert answer.status_code == 422
    assert "Select who asked" in answer.content.decode()
    assert "My own key &lt;b&gt;now&lt;/b&gt;" in answer.content.decode()
    assert not SupportRequest.objects.exists()


def test_urgent_needs_ask_what_was_done(world, sign_in):
    answer = sign_in(world.care_manager).post(address(world), posted(urgent="yes", urgent_needs="No food"))

    assert answer.status_code == 422
    assert "Enter what was done about it at once" in answer.content.decode()


def test_a_second_request_is_refused_in_words(world, sign_in):
    SupportRequestFactory(person=world.person)

    answer = sign_in(world.care_manager).post(address(world), posted())

    assert answer.status_code == 422
    assert "Danny Okafor already has a request" in answer.content.decode()


def test_the_page_shows_words_day_and_due_date(world, sign_in):
    request = SupportRequestFactory(person=world.person, urgent_needs="No food", urgent_help="Parcel")

    page = sign_in(world.care_manager).get(f"/requests/{request.pk}/").content.decode()

    assert request.wants in page
    assert "Day 10 of 28" in page
    assert dates.uk_date(request.due_on) in page
    assert "Parcel" in page
    assert "Allocate the assessment" in page
    assert (
        Event.objects.filter(verb="record.viewed", person_id=world.person.pk, text="request for support").count() == 1
    )


def test_a_closed_request_offers_nothing(world, sign_in):
    assessment = AssessmentFactory(person=world.person, request=SupportRequestFactory(
        person=world.person, state=RequestState.ASSESSMENT, closed_at="2026-01-01T00:00Z", due_on=None))  # fmt: skip

    page = sign_in(world.care_manager).get(f"/requests/{assessment.request_id}/").content.decode()

    assert "Allocate" not in page
    assert "Open the assessment" in page


def test_allocating_starts_an_assessment(world, sign_in):
    request = SupportRequestFactory(person=world.person)

    answer = sign_in(world.line_manager).post(f"/requests/{request.pk}/allocate/", {"assessor": world.care_manager.pk})

    assessment = Assessment.objects.get()
    assert answer.url == f"/assessments/{assessment.pk}/"
    assert assessment.owner == world.care_manager


def test_the_owner_is_offered_first_as_assessor(world, sign_in):
    request = SupportRequestFactory(person=world.person)

    page = sign_in(world.line_manager).get(f"/requests/{request.pk}/allocate/").content.decode()

    assert f'<option value="{world.care_manager.pk}" selected>Priya Nair</option>' in page
    assert world.stranger.name not in page


def test_closing_takes_advice(world, sign_in):
    request = SupportRequestFactory(person=world.person)
    client = sign_in(world.care_manager)

    refused = client.post(f"/requests/{request.pk}/close/", {"outcome": "advice", "advice": ""})
    closed = client.post(f"/requests/{request.pk}/close/", {"outcome": "advice", "advice": "The library has a club"})

    request.refresh_from_db()
    assert refused.status_code == 422
    assert closed.status_code == 302
    assert request.state == RequestState.CLOSED
    assert request.advice_given == "The library has a club"


def test_a_form_over_a_closed_request_leads_to_the_request(world, sign_in):
    request = SupportRequestFactory(
        person=world.person, state=RequestState.CLOSED, closed_at="2026-01-01T00:00Z", due_on=None
    )

    answer = sign_in(world.care_manager).get(f"/requests/{request.pk}/close/")

    assert answer.status_code == 302
    assert answer.url == f"/requests/{request.pk}/"


@pytest.mark.parametrize("end", ["", "allocate/", "close/"])
def test_out_of_sight_is_not_found(world, sign_in, end):
    request = SupportRequestFactory(person=world.person)

    assert sign_in(world.stranger).get(f"/requests/{request.pk}/{end}").status_code == 404
    assert sign_in(world.stranger).get(address(world)).status_code == 404


@pytest.mark.parametrize("end", ["", "allocate/", "close/"])
def test_a_scheme_may_not_open_requests(world, shared, sign_in, end):
    request = SupportRequestFactory(person=world.person)

    assert sign_in(world.scheme_manager).get(f"/requests/{request.pk}/{end}").status_code == 403
