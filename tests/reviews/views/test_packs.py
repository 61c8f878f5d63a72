"""The papers for a review as a page: what is in them, who gets them, and that they went out."""

from datetime import timedelta

import pytest

from reviews.choices import AttendeeRole, PackStep
from reviews.models import ReviewInvitation
from sharedliving.core import dates
from tests.core.documents.samples import words_of
from tests.factories.reviews import ReviewFactory, ReviewInvitationFactory, ReviewPackFactory

TODAY = dates.today()


@pytest.fixture
def pack(person):
    return ReviewPackFactory(review=ReviewFactory(person=person, person_agenda="Swimming"))


def typed(day, **given):
    return {"sent_on_0": day.day, "sent_on_1": day.month, "sent_on_2": day.year, **given}


def test_it_says_what_is_to_do_by_when_and_what_is_in_them(sign_in, care_manager, pack):
    ReviewInvitationFactory(review=pack.review, name="Rita Sands")

    page = sign_in(care_manager).get(pack.get_absolute_url()).text

    assert f"To be sent. {pack.owner.name} does it." in page
    assert "Swimming" in page
    assert "Rita Sands, family or friend" in page
    assert "Only what the person wants to talk about" in page


def test_who_has_none_yet_is_ticked_and_they_are_sent(sign_in, care_manager, pack):
    first = ReviewInvitationFactory(review=pack.review)
    ReviewInvitationFactory(review=pack.review, pack_sent_on=TODAY)
    client = sign_in(care_manager)

    assert client.get(pack.get_absolute_url()).context["form"]["to"].value() == [first.pk]
    answer = client.post(pack.get_absolute_url(), typed(TODAY, to=[first.pk], has_agreed="on"))

    assert answer["Location"] == pack.get_absolute_url()
    first.refresh_from_db()
    assert (first.pack_sent_on, first.pack_agreed) == (TODAY, True)
    pack.refresh_from_db()
    assert pack.step == PackStep.RECEIPT


def test_nobody_is_asked_for_agreement_where_it_makes_no_difference(sign_in, care_manager, pack):
    ReviewInvitationFactory(review=pack.review, role=AttendeeRole.SCHEME)

    assert "has_agreed" not in sign_in(care_manager).get(pack.get_absolute_url()).context["form"].fields


def test_a_day_to_come_is_refused(sign_in, care_manager, pack):
    row = ReviewInvitationFactory(review=pack.review)

    answer = sign_in(care_manager).post(pack.get_absolute_url(), typed(TODAY + timedelta(days=1), to=[row.pk]))

    assert answer.status_code == 422
    assert not ReviewInvitation.objects.filter(pack_sent_on__isnull=False).exists()


def test_each_copy_is_a_document(sign_in, care_manager, pack):
    row = ReviewInvitationFactory(review=pack.review, name="Rita Sands")

    answer = sign_in(care_manager).get(f"/reviews/{pack.review_id}/invitations/{row.pk}/papers/")

    assert answer["Content-Type"] == "application/pdf"
    assert "For: Rita Sands" in words_of(answer.content)


def test_the_invitations_lead_there(sign_in, care_manager, pack):
    page = sign_in(care_manager).get(f"/reviews/{pack.review_id}/invitations/").text

    assert f'href="{pack.get_absolute_url()}"' in page


def test_after_the_review_it_shows_who_had_them_and_sends_no_more(sign_in, care_manager, person):
    review = ReviewFactory(person=person, completed=True)
    pack = ReviewPackFactory(review=review, step="", due_on=None, closed_at=review.closed_at)
    ReviewInvitationFactory(review=review, pack_sent_on=TODAY, pack_received_on=TODAY)

    page = sign_in(care_manager).get(pack.get_absolute_url()).text

    assert "Received" in page
    assert "Write down that the papers went out" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_the_same_queries_for_one_and_three(sign_in, care_manager, pack, count, django_assert_num_queries):
    for _ in range(count):
        ReviewInvitationFactory(review=pack.review)
    client = sign_in(care_manager)

    with django_assert_num_queries(22):
        client.get(pack.get_absolute_url())
