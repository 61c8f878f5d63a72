from datetime import timedelta

import pytest

from reviews.choices import AttendeeRole, InvitationAnswer, InvitationFormat
from reviews.models import ReviewInvitation
from reviews.services import invitations
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.reviews import ReviewFactory, ReviewInvitationFactory

TODAY = dates.today()
GIVEN = {
    "name": "Rita Sands", "role": AttendeeRole.FAMILY, "sent_as": InvitationFormat.LARGE,
    "meets_on": TODAY + timedelta(days=20), "meets_where": "At home, 2pm",
}  # fmt: skip
NOTHING = {"sent_on": None, "answer": "", "pack_sent_on": None, "pack_received_on": None}


def test_somebody_is_invited(person, care_manager):
    row = invitations.invite(review=ReviewFactory(person=person), by=care_manager, **GIVEN)

    assert str(row) == "Rita Sands, family or friend"
    assert Event.objects.get(verb="review.invited").person_id == person.pk


def test_nobody_is_invited_twice(person, care_manager):
    review = ReviewFactory(person=person)
    invitations.invite(review=review, by=care_manager, **GIVEN)

    with pytest.raises(Refusal, match="invited already"):
        invitations.invite(review=review, by=care_manager, **GIVEN)


def test_nobody_is_invited_to_a_day_that_has_passed(person, care_manager):
    with pytest.raises(Refusal, match="from today on"):
        invitations.invite(
            review=ReviewFactory(person=person), by=care_manager, **GIVEN | {"meets_on": TODAY - timedelta(days=1)}
        )


def test_nobody_is_invited_to_a_finished_review(person, care_manager):
    with pytest.raises(Refusal, match="finished"):
        invitations.invite(review=ReviewFactory(person=person, completed=True), by=care_manager, **GIVEN)


def test_answer_and_papers_are_logged(person, care_manager):
    row = ReviewInvitationFactory(review__person=person)

    invitations.follow_up(
        invitation=row, by=care_manager, sent_on=TODAY, answer=InvitationAnswer.APOLOGIES, pack_sent_on=TODAY,
        pack_received_on=TODAY,
    )  # fmt: skip

    row.refresh_from_db()
    assert (row.answer, row.sent_on, row.pack_sent_on, row.pack_received_on) == ("apologies", TODAY, TODAY, TODAY)
    assert Event.objects.get(verb="review.invitation_followed_up").text.endswith("sends apologies")


@pytest.mark.parametrize("sent", [None, TODAY + timedelta(days=1)])
def test_papers_do_not_arrive_before_they_are_sent(person, care_manager, sent):
    row = ReviewInvitationFactory(review__person=person)

    with pytest.raises(Refusal, match="before they were sent"):
        invitations.follow_up(
            invitation=row, by=care_manager, **NOTHING | {"pack_sent_on": sent, "pack_received_on": TODAY}
        )

    assert ReviewInvitation.objects.get().pack_received_on is None
