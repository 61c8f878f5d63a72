"""Invitations, what is to be done, and a review that is asked for, as pages."""

from datetime import timedelta

import pytest

from people.choices import Role
from reviews.models import Review, ReviewAction, ReviewInvitation, ReviewRequest
from sharedliving.core import dates
from tests.core.documents.samples import words_of
from tests.factories.people import CircleMemberFactory, SchemeOrganisationFactory, UserFactory, viewer
from tests.factories.reviews import (
    ReviewActionFactory,
    ReviewFactory,
    ReviewInvitationFactory,
    ReviewRequestFactory,
    household_of,
    living_with,
)

TODAY = dates.today()
SOON = TODAY + timedelta(days=20)


@pytest.fixture
def review(person):
    return ReviewFactory(person=person, person_agenda="Swimming", subjects=["plan", "monitoring"])


def day(prefix, date):
    return {f"{prefix}_0": date.day, f"{prefix}_1": date.month, f"{prefix}_2": date.year}


# invitations


def test_the_person_is_invited_first(sign_in, care_manager, review):
    answer = sign_in(care_manager).get(f"/reviews/{review.pk}/invitations/")

    form = answer.context["form"]
    assert (form["name"].value(), form["role"].value()) == ("Ann Carr", "person")
    assert "Care and support plan review and Scheme monitoring" in answer.text


def test_somebody_is_invited_and_the_next_has_the_same_meeting(sign_in, care_manager, review):
    client, at = sign_in(care_manager), f"/reviews/{review.pk}/invitations/"
    typed = {"name": "Ann Carr", "role": "person", "sent_as": "easy", "meets_where": "At home, 2pm"}

    answer = client.post(at, typed | day("meets_on", SOON))

    assert answer["Location"] == at
    assert ReviewInvitation.objects.get().meets_on == SOON
    assert client.get(at).context["form"]["meets_where"].value() == "At home, 2pm"


def test_who_stands_in_the_circle_twice_is_offered_once(sign_in, care_manager, person, review):
    CircleMemberFactory.create_batch(2, person=person, name="Rita Sands", relationship="sister")

    known = sign_in(care_manager).get(f"/reviews/{review.pk}/invitations/").context["known"]

    assert [link.text for link in known] == ["Rita Sands, sister"]


def test_answer_and_papers_are_written_down(sign_in, care_manager, review):
    row = ReviewInvitationFactory(review=review)

    sign_in(care_manager).post(row.get_absolute_url(), {"answer": "comes", **day("pack_sent_on", TODAY)})

    row.refresh_from_db()
    assert (row.answer, row.pack_sent_on, row.sent_on) == ("comes", TODAY, None)


def test_papers_that_are_late_are_marked(sign_in, care_manager, review):
    ReviewInvitationFactory(review=review, meets_on=TODAY + timedelta(days=2))

    assert "Late: not sent" in sign_in(care_manager).get(f"/reviews/{review.pk}/invitations/").text


@pytest.mark.parametrize("count", [1, 3])
def test_the_invitations_take_the_same_queries_for_one_and_three(
    sign_in, care_manager, review, count, django_assert_num_queries
):
    for _ in range(count):
        ReviewInvitationFactory(review=review)
    client = sign_in(care_manager)

    with django_assert_num_queries(11):
        client.get(f"/reviews/{review.pk}/invitations/")


@pytest.mark.parametrize(
    ("role", "opening"), [("person", "You are invited"), ("family", "What Ann Carr wants to talk about")]
)
def test_the_invitation_names_the_reviews_their_purpose_and_the_agenda(sign_in, care_manager, review, role, opening):
    review.working_well = "Cooking together"
    review.save()
    row = ReviewInvitationFactory(review=review, role=role, format="large")

    answer = sign_in(care_manager).get(f"{row.get_absolute_url()}pdf/")

    words = words_of(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    for said in (opening, "is your plan right for you", "does the scheme support you", "Swimming", "At home, 2pm"):
        assert said in words
    assert "is this the right home" not in words
    assert "Cooking together" not in words, "nothing of the record is in it"


def test_an_invitation_of_another_review_is_not_found(sign_in, care_manager, review):
    other = ReviewInvitationFactory()

    assert sign_in(care_manager).get(f"/reviews/{review.pk}/invitations/{other.pk}/").status_code == 404


# what is to be done


def test_something_to_do_is_added_and_stands_on_the_record(sign_in, care_manager, person, review):
    client, at = sign_in(care_manager), f"/reviews/{review.pk}/actions/"

    client.post(at, {"what": "Ask about the bus", "owner": person.owner_id, **day("due_on", SOON)})

    row = ReviewAction.objects.get()
    assert (row.what, row.due_on) == ("Ask about the bus", SOON)
    assert "Ask about the bus" in client.get(at).text
    assert "Ask about the bus" in client.get(f"/people/{person.reference}/record/reviews/", follow=True).text


def test_the_scheme_worker_of_the_arrangement_may_have_it_to_do(sign_in, care_manager, person):
    home = household_of(SchemeOrganisationFactory())
    review = ReviewFactory(person=person, arrangement=living_with(person, home))
    typed = {"what": "Fit a lock", "owner": home.owner_id, **day("due_on", SOON)}

    sign_in(care_manager).post(f"/reviews/{review.pk}/actions/", typed)

    assert ReviewAction.objects.get().owner == home.owner


def test_a_stranger_has_nothing_to_do(sign_in, care_manager, review):
    stranger = UserFactory()

    answer = sign_in(care_manager).post(
        f"/reviews/{review.pk}/actions/", {"what": "Ask", "owner": stranger.pk, **day("due_on", SOON)}
    )

    assert answer.status_code == 422


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_to_be_done_takes_the_same_queries_for_one_and_three(
    sign_in, care_manager, review, count, django_assert_num_queries
):
    for _ in range(count):
        ReviewActionFactory(review=review)
    client = sign_in(care_manager)

    with django_assert_num_queries(10):
        client.get(f"/reviews/{review.pk}/actions/")


def test_it_is_done(sign_in, care_manager, review):
    row, client = ReviewActionFactory(review=review), sign_in(care_manager)
    assert "It is done or no longer needed" in client.get(row.get_absolute_url()).text

    client.post(f"{row.get_absolute_url()}end/", {"end": "done", "words": "It comes at ten"})

    assert "It comes at ten" in client.get(row.get_absolute_url()).text
    assert client.get(f"{row.get_absolute_url()}end/")["Location"] == row.get_absolute_url()


def test_it_is_put_off(sign_in, care_manager, review):
    row = ReviewActionFactory(review=review)

    sign_in(care_manager).post(f"{row.get_absolute_url()}later/", {"why": "Shut", **day("due_on", SOON)})

    row.refresh_from_db()
    assert (row.due_on, row.words) == (SOON, "Shut")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("plan", "Open the plan"),
        ("risk", "Write the risk"),
        ("agreement", "Open the record"),
        ("assessment", "Begin with"),
    ],
)
def test_a_new_version_has_its_way(sign_in, care_manager, review, kind, words):
    row = ReviewActionFactory(review=review, kind=kind)

    assert words in sign_in(care_manager).get(row.get_absolute_url()).text


def test_a_scheme_worker_ends_what_is_theirs(sign_in, person, scheme_worker, scheme):
    review = ReviewFactory(person=person, arrangement=living_with(person, household_of(scheme)))
    own = ReviewActionFactory(review=review, owner_id=scheme_worker.user_id)
    other = ReviewActionFactory(review=review)
    client = sign_in(scheme_worker)

    client.post(f"{own.get_absolute_url()}end/", {"end": "done"})

    own.refresh_from_db()
    assert own.end == "done"
    assert "Put it off" not in client.get(other.get_absolute_url()).text


# a review that is asked for


def test_a_request_is_received_and_decided(sign_in, care_manager, person):
    client = sign_in(care_manager)
    typed = {"asked_by": "Rita Sands", "role": "family", "why": "The carer is away", **day("asked_on", TODAY)}
    row_at = client.post(f"/people/{person.reference}/review/asked/", typed)["Location"]
    assert "The carer is away" in client.get(row_at).text

    answer = client.post(
        row_at,
        {"decision": "hold", "reasons": "Much has changed", "told_how": "By telephone", **day("told_on", TODAY),
         **day("hold_on", SOON)},
    )  # fmt: skip

    assert answer["Location"] == Review.objects.get().get_absolute_url()
    assert "Told on" in client.get(row_at).text


def test_a_request_that_is_refused_shows_its_reasons(sign_in, care_manager, person):
    row, client = ReviewRequestFactory(person=person), sign_in(care_manager)

    client.post(
        row.get_absolute_url(),
        {"decision": "refuse", "reasons": "One was held in May", "told_how": "By letter", **day("told_on", TODAY)},
    )

    assert ReviewRequest.objects.get().decision == "refuse"
    assert "One was held in May" in client.get(row.get_absolute_url()).text


def test_a_request_is_the_councils(sign_in, person, scheme_worker):
    living_with(person)
    row = ReviewRequestFactory(person=person)

    assert sign_in(viewer(Role.LINE_MANAGER, team=person.team)).get(row.get_absolute_url()).status_code == 200
    assert sign_in(scheme_worker).get(row.get_absolute_url()).status_code in (403, 404)


# the list, for managers (G14-REV-2)


def test_a_line_manager_sees_how_many_reviews_were_led_by_somebody_who_knows_the_person(sign_in, person):
    ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=30))
    ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=20), reviewer_kind="duty")
    ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=500), reviewer_kind="duty")
    manager = viewer(Role.LINE_MANAGER, team=person.team)

    page = sign_in(manager).get("/reviews/").text

    assert "1 of 2 reviews of the last 12 months (50%) were led by somebody who knows the person." in page


def test_a_care_manager_does_not_see_the_share(sign_in, care_manager, person):
    ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=30))

    assert "of the last 12 months" not in sign_in(care_manager).get("/reviews/").text
