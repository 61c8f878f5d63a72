"""Private calendar addresses: made, read and revoked. Only a hash of the secret is kept, so nobody can read it back."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from sharedliving.core import events
from sharedliving.core.access import Perm, require
from sharedliving.core.models import CalendarFeed
from sharedliving.core.viewer import Viewer, author_of

SEEN_AGAIN = timedelta(hours=1)


def hash_of(token: str) -> str:
    """The secret has 256 random bits: a plain hash of it cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def make(*, by: Viewer) -> str:
    """A new secret; the one before no longer opens anything. It is said once and never again."""
    require(by, Perm.SEE_DUE)
    _close(by)
    token = secrets.token_urlsafe(32)
    feed = CalendarFeed(user_id=author_of(by), token_hash=hash_of(token))
    feed.save()
    events.record("calendar.made", feed, by=by, text="Made a private calendar address")
    return token


@transaction.atomic
def revoke(*, by: Viewer) -> None:
    """The address opens nothing from now on."""
    require(by, Perm.SEE_DUE)
    if _close(by):
        events.record("calendar.revoked", by=by, text="Revoked the private calendar address")


def _close(by: Viewer) -> bool:
    feed = CalendarFeed.objects.visible_to(by).open().select_for_update().first()
    if feed is None:
        return False
    feed.revoked_at = timezone.now()
    feed.save()
    return True


def reader_of(token: str) -> int | None:
    """Whose address this is; None when it is nobody's (any more). When it was last read is kept to the hour."""
    feed = CalendarFeed.objects.filter(token_hash=hash_of(token), revoked_at=None).first()
    if feed is None:
        return None
    now = timezone.now()
    if feed.read_at is None or now - feed.read_at > SEEN_AGAIN:
        feed.read_at = now
        feed.save(update_fields=["read_at"])
    return feed.user_id
