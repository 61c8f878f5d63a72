"""Claiming digests: leased, skipped when locked, given up after five attempts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.utils import timezone

from sharedliving.core import dates, outbox
from sharedliving.core.access import Perm
from sharedliving.core.models import Digest, Event, Reminder
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.notification.channels import Receipt, Result
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


def make(**fields: object) -> Digest:
    return Digest.objects.create(**{"recipient_id": 1, "on": dates.today()} | fields)


def test_claim_leases_the_oldest_that_waits():
    first = make()
    make(recipient_id=2)

    claimed = outbox.claim()

    assert claimed == first
    assert (claimed.state, claimed.attempts) == (DigestState.SENDING, 1)
    assert claimed.lease_until > timezone.now()


def test_a_leased_digest_is_not_claimed_again():
    make()
    outbox.claim()

    assert outbox.claim() is None


def test_a_digest_whose_sender_died_is_claimed_when_its_lease_has_run_out():
    digest = make(state=DigestState.SENDING, attempts=1, lease_until=timezone.now() - timedelta(seconds=1))

    assert outbox.claim() == digest


def test_a_sent_digest_is_never_claimed():
    digest = make()
    outbox.claim()
    digest.refresh_from_db()

    outbox.closed(digest, Receipt(Result.SENT))

    assert outbox.claim() is None
    assert digest.sent_at is not None


def test_a_failed_digest_waits_for_its_lease():
    digest = make()
    digest = outbox.claim()

    outbox.failed(digest, "The mail service does not answer")

    assert outbox.claim() is None
    assert (digest.state, digest.problem) == (DigestState.WAITING, "The mail service does not answer")


def test_after_five_attempts_a_digest_is_left_for_somebody_to_look_at():
    digest = make(attempts=outbox.MOST_ATTEMPTS)

    outbox.failed(digest, "No such address")

    assert digest.state == DigestState.FAILED
    assert outbox.claim() is None


def test_the_urgent_go_first_and_alone_in_quiet_hours():
    make()
    urgent = make(urgent_reminder_id=7)

    assert outbox.claim(urgent_only=True) == urgent
    assert outbox.claim(urgent_only=True) is None
    assert outbox.claim() is not None


def test_a_digest_for_a_later_day_waits_for_it():
    make(on=dates.today() + timedelta(days=1))

    assert outbox.claim() is None
    assert outbox.claim(on=dates.today() + timedelta(days=1)) is not None


def test_delivered_is_known_with_the_services_number_and_the_time():
    digest = make()

    outbox.closed(digest, Receipt(Result.DELIVERED, service_id="n-1"))

    digest.refresh_from_db()
    assert (digest.state, digest.service_id) == (DigestState.DELIVERED, "n-1")
    assert digest.sent_at and digest.delivered_at


def test_one_that_is_refused_for_good_is_not_tried_again():
    digest = make()

    outbox.closed(digest, Receipt(Result.REFUSED, problem="550 No such person"))

    assert (digest.state, digest.problem, outbox.claim()) == (DigestState.REFUSED, "550 No such person", None)


@pytest.mark.parametrize(
    ("result", "state"), [(Result.REFUSED, DigestState.REFUSED), (Result.FAILED, DigestState.FAILED)]
)
def test_one_that_came_back_is_left_for_somebody_to_look_at(result, state):
    digest = make(state=DigestState.SENT, sent_at=timezone.now())

    outbox.bounced(digest, Receipt(result, problem="It may be full"))

    assert (digest.state, digest.problem, outbox.claim()) == (state, "It may be full", None)


POST_ROOM = Viewer(user_id=5, name="Pat Post", perms=frozenset({Perm.SEE_UNDELIVERED}), organisation_id=1)


def test_sent_again_it_is_a_new_message_to_the_mail_service():
    digest = make(state=DigestState.REFUSED, attempts=1, problem="550 No such person")
    before = digest.reference

    again = outbox.send_again(digest, by=POST_ROOM)

    assert (again.state, again.attempts, again.problem) == (DigestState.WAITING, 0, "")
    assert again.reference == f"{before}-1"
    assert outbox.claim() == again
    assert Event.objects.get(verb="message.sent_again").subject_id == digest.pk


SENT_ON = date(2027, 3, 3)


def sent_to(reader, day=SENT_ON, state=DigestState.SENT, **fields) -> Digest:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    more = {"delivered_at": at} if state == DigestState.DELIVERED else {}
    return make(recipient_id=reader.pk, on=day, state=state, sent_at=at, **more | fields)


def came_back(reader, *, by=None, for_good=True):
    post_room = by or replace(POST_ROOM, organisation_id=reader.organisation_id)
    return outbox.came_back(
        address=f" {reader.email.upper()} ", sent_on=SENT_ON, for_good=for_good, said=" user unknown ", by=post_room
    )


@pytest.mark.parametrize(("for_good", "state"), [(True, DigestState.REFUSED), (False, DigestState.FAILED)])
@pytest.mark.parametrize("before", [DigestState.SENT, DigestState.DELIVERED])
def test_mail_that_comes_back_days_later_did_not_arrive(for_good, state, before):
    reader = UserFactory()
    digest = sent_to(reader, state=before)

    assert came_back(reader, for_good=for_good) == 1

    digest.refresh_from_db()
    assert (digest.state, digest.problem) == (state, "Came back later: user unknown")
    assert list(Digest.objects.undelivered()) == [digest]
    assert Event.objects.get(verb="message.came_back").subject_id == digest.pk


def test_only_what_went_to_that_address_on_that_day_came_back():
    reader, colleague = UserFactory(), UserFactory()
    untouched = [sent_to(colleague), sent_to(reader, day=SENT_ON + timedelta(days=1))]
    sent_to(reader)
    sent_to(reader, urgent_reminder_id=7)

    assert came_back(reader) == 2

    assert set(Digest.objects.filter(state=DigestState.SENT)) == set(untouched)


def test_what_was_not_sent_or_was_recorded_already_cannot_come_back():
    reader = UserFactory()
    sent_to(reader)
    came_back(reader)

    with pytest.raises(Refusal, match="No message was sent to this address on this day"):
        came_back(reader)


def test_nobody_records_it_for_another_organisation_or_without_the_right():
    reader = UserFactory()
    digest = sent_to(reader)

    with pytest.raises(Refusal):
        came_back(reader, by=replace(POST_ROOM, organisation_id=reader.organisation_id + 1))
    with pytest.raises(PermissionDenied):
        came_back(reader, by=replace(POST_ROOM, perms=frozenset()))
    digest.refresh_from_db()
    assert digest.state == DigestState.SENT


@pytest.mark.parametrize("state", [DigestState.WAITING, DigestState.SENDING])
def test_one_that_is_on_its_way_is_not_sent_again(state):
    with pytest.raises(Refusal, match="already on its way"):
        outbox.send_again(make(state=state), by=POST_ROOM)


def reminded(digest_id: int | None) -> Reminder:
    """Of a person's own next date, today."""
    return Reminder.objects.create(
        kind="contact", object_id=1, due_on=dates.today(), stage=Stage.DUE, recipient_id=1, digest_id=digest_id
    )


def test_a_reminder_cannot_name_a_message_that_does_not_exist():
    with pytest.raises(IntegrityError, match="names a message that does not exist"):
        reminded(make().pk + 1)


def test_a_reminder_cannot_be_moved_into_a_message_that_does_not_exist():
    reminder = reminded(None)

    with pytest.raises(IntegrityError, match="names a message that does not exist"):
        Reminder.objects.filter(pk=reminder.pk).update(digest_id=make().pk + 1)


def test_a_message_with_reminders_cannot_be_removed():
    digest = make()
    reminded(digest.pk)

    with pytest.raises(IntegrityError, match="reminders are in this message"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_digest WHERE id = %s", [digest.pk])


def test_an_empty_message_can_be_removed():
    assert make().delete()[0] == 1
