"""Claiming digests: leased, skipped when locked, given up after five attempts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sharedliving.core import dates, outbox
from sharedliving.core.models import Digest
from sharedliving.core.models.outbox import DigestState

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

    outbox.sent(digest)

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
