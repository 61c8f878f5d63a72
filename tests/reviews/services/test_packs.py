"""The papers for a review are due until they are out, then until they have arrived (G14-REV-7)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from people.choices import Clock
from people.models import Timescale
from reviews import due, safety_net
from reviews.choices import AttendeeRole, InvitationAnswer, InvitationFormat, PackStep
from reviews.models import ReviewPack
from reviews.services import invitations, packs, reviews
from sharedliving.core import dates
from sharedliving.core.due import DUE_COLUMNS
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.reviews import ReviewFactory, ReviewInvitationFactory, ReviewPackFactory, ready_review

TODAY = dates.today()
MEETS = TODAY + timedelta(days=20)


@pytest.fixture
def review(person):
    return ReviewFactory(person=person)


def invite(review, by, name="Rita Sands", role=AttendeeRole.FAMILY, meets_on=MEETS):
    return invitations.invite(
        review=review,
        by=by,
        name=name,
        role=role,
        sent_as=InvitationFormat.LETTER,
        meets_on=meets_on,
        meets_where="At home",
    )


def follow_up(row, by, **changes):
    answers = {"sent_on": None, "answer": "", "pack_sent_on": None, "pack_received_on": None}
    return invitations.follow_up(invitation=row, by=by, **answers | changes)


def the_pack():
    pack = ReviewPack.objects.get()
    return pack.step, pack.due_on


def test_the_first_invitation_begins_them_a_week_before_the_meeting(review, care_manager):
    invite(review, care_manager)

    pack = ReviewPack.objects.get()
    assert (pack.step, pack.due_on) == (PackStep.SEND, MEETS - timedelta(days=7))
    assert (pack.owner_id, pack.person_id) == (review.owner_id, review.person_id)
    assert pack.history.get().history_user_id == care_manager.user_id


def test_the_council_may_set_other_days(review, care_manager):
    Timescale.objects.create(
        council=review.person.council, clock=Clock.REVIEW_PACK, days=14, working_days=False, lead_days=3,
        escalate_days=3, valid_from=TODAY - timedelta(days=1),
    )  # fmt: skip

    invite(review, care_manager)

    assert the_pack() == (PackStep.SEND, MEETS - timedelta(days=14))


def test_sent_to_all_somebody_asks_whether_they_arrived_then_it_is_done(review, care_manager):
    rows = [invite(review, care_manager, name) for name in ("Rita", "Ravi")]

    packs.send(review=review, by=care_manager, to=rows[:1], sent_on=TODAY)
    assert the_pack()[0] == PackStep.SEND

    packs.send(review=review, by=care_manager, to=rows[1:], sent_on=TODAY)
    assert the_pack() == (PackStep.RECEIPT, MEETS - timedelta(days=2))

    for row in rows:
        follow_up(row, care_manager, pack_sent_on=TODAY, pack_received_on=TODAY)
    pack = ReviewPack.objects.get()
    assert (pack.step, pack.due_on, pack.is_open) == ("", None, False)


def test_somebody_invited_later_opens_them_again(review, care_manager):
    row = invite(review, care_manager)
    follow_up(row, care_manager, pack_sent_on=TODAY, pack_received_on=TODAY)

    invite(review, care_manager, "Ravi")

    pack = ReviewPack.objects.get()
    assert (pack.step, pack.is_open) == (PackStep.SEND, True)


def test_who_sends_apologies_is_not_waited_for(review, care_manager):
    row = invite(review, care_manager)

    follow_up(row, care_manager, answer=InvitationAnswer.APOLOGIES)

    assert not ReviewPack.objects.get().is_open


def test_sending_says_to_whom_when_and_what(review, care_manager):
    family = invite(review, care_manager)
    worker = invite(review, care_manager, "Tom", AttendeeRole.SCHEME)

    packs.send(review=review, by=care_manager, to=[family, worker], sent_on=TODAY)

    family.refresh_from_db()
    assert (family.pack_sent_on, family.pack_received_on, family.pack_agreed) == (TODAY, None, False)
    told = {event.subject_id: event.data["parts"] for event in Event.objects.filter(verb="review.pack_sent")}
    assert told[family.pk] == ["agenda"]
    assert "risks" in told[worker.pk]


def test_family_get_the_whole_where_the_person_agrees(review, care_manager):
    family = invite(review, care_manager)
    worker = invite(review, care_manager, "Tom", AttendeeRole.SCHEME)

    packs.send(review=review, by=care_manager, to=[family, worker], sent_on=TODAY, has_agreed=True)

    for row in (family, worker):
        row.refresh_from_db()
    assert (family.pack_agreed, worker.pack_agreed) == (True, False)


def test_sent_again_they_have_not_arrived_yet(review, care_manager):
    row = invite(review, care_manager)
    follow_up(row, care_manager, pack_sent_on=TODAY, pack_received_on=TODAY)

    packs.send(review=review, by=care_manager, to=[row], sent_on=TODAY)

    assert the_pack()[0] == PackStep.RECEIPT


def test_refused_with_every_reason(review, care_manager):
    with pytest.raises(Refusal) as refused:
        packs.send(review=review, by=care_manager, to=[], sent_on=TODAY + timedelta(days=1))

    assert len(refused.value.missing) == 2


def test_only_whoever_holds_reviews_sends_them(review, scheme_worker):
    with pytest.raises(PermissionDenied):
        packs.send(review=review, by=scheme_worker, to=[], sent_on=TODAY)


def test_of_another_review_nobody_is_sent_any(review, care_manager):
    other = ReviewInvitationFactory()

    with pytest.raises(Refusal, match="Select who"):
        packs.send(review=review, by=care_manager, to=[other], sent_on=TODAY)


def test_once_the_review_is_held_nothing_waits(person, care_manager):
    review = ready_review(person=person)
    invite(review, care_manager)

    reviews.complete(review=review, by=care_manager)

    assert not ReviewPack.objects.get().is_open


def test_nor_when_it_is_not_held(review, care_manager):
    invite(review, care_manager)

    reviews.cancel(review=review, by=care_manager, why="They are ill", next_due_on=TODAY + timedelta(days=7))

    assert not ReviewPack.objects.get().is_open


def test_invitations_from_before_are_caught_up_with(review):
    ReviewInvitationFactory(review=review, meets_on=MEETS)

    assert [packs.catch_up() for _ in range(2)] == [1, 0]
    assert the_pack()[0] == PackStep.SEND


def test_the_database_has_an_open_one_wait_for_something(review):
    with pytest.raises(IntegrityError, match="open_pack_waits"), transaction.atomic():
        ReviewPackFactory(review=review, step="")


@pytest.mark.parametrize(("step", "kind"), [(PackStep.SEND, "review_pack"), (PackStep.RECEIPT, "review_pack_receipt")])
def test_each_step_falls_due_as_its_own_kind(review, care_manager, step, kind):
    pack = ReviewPackFactory(review=review, step=step, due_on=TODAY)

    found = [dict(zip(DUE_COLUMNS, row, strict=True)) for rows in due.due_items(care_manager, TODAY) for row in rows]

    assert [(item["due_kind"], item["object_id"]) for item in found] == [(kind, pack.pk)]


def test_late_papers_are_on_the_safety_net(review, care_manager, scheme_worker):
    pack = ReviewPackFactory(review=review, due_on=TODAY - timedelta(days=1))
    ReviewPackFactory(review__person__owner=review.owner, due_on=TODAY)

    assert list(safety_net.papers_late(care_manager, TODAY)) == [pack]
    assert not safety_net.papers_late(scheme_worker, TODAY).exists()
