"""Claiming and closing digests: several workers at once, a kill at any moment, nothing sent twice.

A worker claims with SKIP LOCKED and a lease. When it dies, the lease runs out and another sends again under the same
reference, by which the mailbox (or the mail service, asked for it first) recognises the repeat.
"""

from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from sharedliving.core import dates, events
from sharedliving.core.access import Perm, require
from sharedliving.core.models import Digest
from sharedliving.core.models.outbox import CLOSED, UNDELIVERED, DigestState
from sharedliving.core.notification.channels import Receipt, Result
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

MOST_ATTEMPTS = 5
STATES = {Result.SENT: DigestState.SENT, Result.DELIVERED: DigestState.DELIVERED, Result.REFUSED: DigestState.REFUSED}


@transaction.atomic
def claim(*, on: date | None = None, urgent_only: bool = False) -> Digest | None:
    """The next digest to send by a day (today), the urgent ones first, leased to the caller; None when there is none."""
    now = timezone.now()
    free = Q(state=DigestState.WAITING) & (Q(lease_until=None) | Q(lease_until__lt=now))
    abandoned = Q(state=DigestState.SENDING, lease_until__lt=now)
    rows = Digest.objects.select_for_update(skip_locked=True).filter(free | abandoned).exclude(state__in=CLOSED)
    rows = rows.filter(urgent_reminder_id__isnull=False) if urgent_only else rows.filter(on__lte=on or dates.today())
    digest = rows.order_by(F("urgent_reminder_id").asc(nulls_last=True), "id").first()
    if digest is None:
        return None
    digest.state = DigestState.SENDING
    digest.lease_until = now + timedelta(seconds=settings.DIGEST_LEASE_SECONDS)
    digest.attempts += 1
    digest.save()
    return digest


def closed(digest: Digest, receipt: Receipt) -> None:
    """The mail service has it, has delivered it, or has refused it for good; what may be tried again has `failed`."""
    if receipt.result == Result.FAILED:
        return failed(digest, receipt.problem)
    now = timezone.now()
    digest.state, digest.lease_until, digest.problem = STATES[receipt.result], None, receipt.problem[:500]
    digest.service_id = receipt.service_id or digest.service_id
    if receipt.result != Result.REFUSED:
        digest.sent_at = digest.sent_at or now
    if receipt.result == Result.DELIVERED:
        digest.delivered_at = now
    digest.save()


def failed(digest: Digest, problem: str) -> None:
    """Try again after the lease; after five attempts leave it for somebody to look at, without blocking the rest."""
    final = digest.attempts >= MOST_ATTEMPTS
    digest.state = DigestState.FAILED if final else DigestState.WAITING
    digest.lease_until = None if final else timezone.now() + timedelta(seconds=settings.DIGEST_LEASE_SECONDS)
    digest.problem = problem[:500]
    digest.save()


def bounced(digest: Digest, receipt: Receipt) -> None:
    """What the mail service had taken came back, for good or until somebody sends it again."""
    digest.state = DigestState.REFUSED if receipt.result == Result.REFUSED else DigestState.FAILED
    digest.problem = receipt.problem[:500]
    digest.save()


@transaction.atomic
def came_back(*, address: str, sent_on: date, for_good: bool, said: str, by: Viewer) -> int:
    """Mail to an address came back days later, as somebody reads in our mailbox: all that was sent to it on that day.

    It then stands with what did not arrive. Returns how many; raises Refusal when nothing was sent.
    """
    require(by, Perm.SEE_UNDELIVERED)
    readers = get_user_model()._default_manager.filter(email__iexact=address.strip())
    sent = Digest.objects.visible_to(by).select_for_update().filter(
        state__in=[DigestState.SENT, DigestState.DELIVERED], sent_at__date=sent_on, recipient_id__in=readers.values("pk")
    )  # fmt: skip
    rows = list(sent.order_by("pk"))
    if not rows:
        raise Refusal("No message was sent to this address on this day, or it is on the list already.")
    receipt = Receipt(Result.REFUSED if for_good else Result.FAILED, problem=f"Came back later: {said.strip()}")
    for row in rows:
        bounced(row, receipt)
        events.record("message.came_back", row, by=by, text="Recorded that a message came back")
    return len(rows)


@transaction.atomic
def send_again(digest: Digest, *, by: Viewer) -> Digest:
    """Put a message that did not arrive back in the queue, as a new one to the mail service."""
    require(by, Perm.SEE_UNDELIVERED)
    row = Digest.objects.select_for_update().get(pk=digest.pk)
    if row.state not in UNDELIVERED:
        raise Refusal("This message is already on its way.")
    row.state, row.attempts, row.round, row.problem, row.service_id = DigestState.WAITING, 0, row.round + 1, "", ""
    row.save()
    events.record("message.sent_again", row, by=by, text="Sent a message again that did not arrive")
    return row
