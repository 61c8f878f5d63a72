"""Claiming and closing digests: several workers at once, a kill at any moment, nothing sent twice.

A worker claims with SKIP LOCKED and a lease. When it dies, the lease runs out and another sends again under the same
Message-ID, which the mailbox (or the mail service, asked by reference) recognises.
"""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from sharedliving.core.models import Digest
from sharedliving.core.models.outbox import DigestState

MOST_ATTEMPTS = 5


@transaction.atomic
def claim() -> Digest | None:
    """The next digest to send, leased to the caller; None when there is none."""
    now = timezone.now()
    free = Q(state=DigestState.WAITING) & (Q(lease_until=None) | Q(lease_until__lt=now))
    abandoned = Q(state=DigestState.SENDING, lease_until__lt=now)
    digest = Digest.objects.select_for_update(skip_locked=True).filter(free | abandoned).order_by("id").first()
    if digest is None:
        return None
    digest.state = DigestState.SENDING
    digest.lease_until = now + timedelta(seconds=settings.DIGEST_LEASE_SECONDS)
    digest.attempts += 1
    digest.save()
    return digest


def sent(digest: Digest) -> None:
    """The mail service has it."""
    digest.state, digest.sent_at, digest.lease_until, digest.problem = DigestState.SENT, timezone.now(), None, ""
    digest.save()


def failed(digest: Digest, problem: str) -> None:
    """Try again after the lease; after five attempts leave it for somebody to look at, without blocking the rest."""
    final = digest.attempts >= MOST_ATTEMPTS
    digest.state = DigestState.FAILED if final else DigestState.WAITING
    digest.lease_until = None if final else timezone.now() + timedelta(seconds=settings.DIGEST_LEASE_SECONDS)
    digest.problem = problem[:500]
    digest.save()
