"""The pack for the Court of Protection and the register of orders, page by page."""

from datetime import timedelta

import pytest
from django.urls import reverse

from careplans.models import CourtApplication, CourtAuthorisation
from sharedliving.core import dates
from tests.core.documents.samples import words_of
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyScreenFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(world, sign_in):
    return sign_in(world.care_manager)


@pytest.fixture
def application(world):
    return CourtApplicationFactory(screen__person=world.person)


def url(name, row, *more):
    return reverse(name, args=[row.pk, *more])


def day(name, days):
    on = dates.today() + timedelta(days=days)
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def order(**changes):
    dated = day("order_on", -5) | day("starts_on", -5) | day("ends_on", 300) | day("reviewed_by_court_on", 300)
    return dated | {"case_number": "13579", "conditions": "Door alarm at night."} | changes


def test_it_is_begun_from_the_record(world, page):
    LibertyScreenFactory(person=world.person, completed=True)

    answer = page.post(reverse("court-new", args=[world.person.reference]))

    assert answer.url == CourtApplication.objects.get().get_absolute_url()


def test_without_a_screen_the_record_says_why_not(world, page):
    answer = page.post(reverse("court-new", args=[world.person.reference]), follow=True)

    assert "the pack is made from a completed liberty screen" in answer.text


def test_the_pack_shows_what_is_there_and_what_is_missing_with_the_place(page, application):
    text = page.get(application.get_absolute_url()).text

    assert "I like my room." in text
    assert "Give the reasons, or say that it is not urgent" in text
    assert url("court-section", application, "route") in text


def test_a_section_is_saved(page, application):
    answer = page.post(url("court-section", application, "route"), {"urgency": "Not urgent.", "version": "1"})

    application.refresh_from_db()
    assert answer.status_code == 302
    assert application.answer("urgency") == "Not urgent."


def test_with_an_objection_the_streamlined_route_is_not_offered_and_the_page_says_why(page, application):
    offered = "Streamlined (Re X): nobody objects"
    assert offered in page.get(url("court-section", application, "route")).text

    application.has_objection = True
    application.save()
    text = page.get(url("court-section", application, "route")).text

    assert offered not in text
    assert "so the streamlined (Re X) route is closed: apply with a hearing" in text
    answer = page.post(url("court-section", application, "route"), {"route": "streamlined", "version": "1"})
    assert answer.status_code == 422


def test_ready_is_refused_with_everything_missing(page, application):
    text = page.get(url("court-complete", application)).text
    assert "Draft order: write the terms asked for" in text

    assert page.post(url("court-complete", application)).status_code == 422


def test_the_legal_team_gets_a_document(page, application):
    LibertyEvidenceFactory(screen=application.screen)

    answer = page.get(url("court-pdf", application))

    text = words_of(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    assert "I like my room." in text and "AGNI [2026] UKSC 16" in text
    assert "Missing: write the terms asked for" in text
    assert "Sang in the kitchen" in text
    assert "For: the council’s legal team" in text


def test_what_was_sent_goes_into_the_register(world, page):
    ready = CourtApplicationFactory(screen__person=world.person, completed=True)
    assert "It was sent to the court" in page.get(ready.get_absolute_url()).text

    answer = page.post(url("court-applied", ready), day("applied_on", 0) | {"case_number": "13579"}, follow=True)

    assert "Entered in the register" in answer.text
    assert "It was sent to the court" not in page.get(ready.get_absolute_url()).text


def test_what_is_not_ready_cannot_have_been_sent(page, application):
    assert page.get(url("court-applied", application)).status_code == 404


def test_it_is_stopped_with_a_reason(page, application):
    assert page.post(url("court-stop", application), {"why": "Not needed"}).status_code == 302

    application.refresh_from_db()
    assert not application.is_open


# The register


def test_an_order_is_recorded_and_says_when_reminders_come(world, page):
    answer = page.post(reverse("court-order-new", args=[world.person.reference]), order(), follow=True)

    assert "Reminders come 120, 90 and 60 days before it ends" in answer.text
    assert "Door alarm at night." in answer.text
    assert CourtAuthorisation.objects.get().due_on == dates.today() + timedelta(days=300)


def test_an_order_without_a_look_within_a_year_is_refused(world, page):
    posted = order(**day("reviewed_by_court_on", 500))

    answer = page.post(reverse("court-order-new", args=[world.person.reference]), posted)

    assert answer.status_code == 422
    assert "The court looks at an order at least yearly" in answer.text
    assert "Door alarm at night." in answer.text, "nothing typed is lost"


def test_an_order_that_was_applied_for_is_made(world, page):
    applied = CourtAuthorisationFactory(person=world.person, applied=True)
    assert "Record the order made" in page.get(applied.get_absolute_url()).text

    page.post(url("court-order-made", applied), order())

    applied.refresh_from_db()
    assert applied.state == "in_force"
    assert page.get(url("court-order-made", applied)).status_code == 404


@pytest.mark.parametrize(("name", "state"), [("court-order-end", "ended"), ("court-order-withdraw", "withdrawn")])
def test_an_order_ends_or_is_withdrawn_with_a_reason(world, page, name, state):
    row = CourtAuthorisationFactory(person=world.person)

    assert page.post(url(name, row), {"why": ""}).status_code == 422
    assert page.post(url(name, row), {"why": "Not a deprivation any more"}).status_code == 302
    row.refresh_from_db()
    assert row.state == state


@pytest.mark.parametrize("orders", [1, 3])
def test_the_register_shows_what_ends_first_and_asks_the_same_number_of_questions(
    world, page, orders, django_assert_num_queries
):
    from tests.factories.people import PersonFactory

    for number in range(orders):
        person = PersonFactory(owner=world.care_manager, team=world.team)
        CourtAuthorisationFactory(
            person=person, ends_on=dates.today() + timedelta(days=90 - number), case_number=f"C-{number}"
        )
    page.get(reverse("court-orders"))

    with django_assert_num_queries(6):
        text = page.get(reverse("court-orders")).text

    assert [text.index(f"C-{number}") for number in reversed(range(orders))] == sorted(
        text.index(f"C-{number}") for number in range(orders)
    )


def test_an_empty_register_says_so(page):
    assert "No order is in force or applied for" in page.get(reverse("court-orders")).text
