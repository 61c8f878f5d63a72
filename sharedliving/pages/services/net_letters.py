"""The week's letter about the safety net: one to each manager, with what they may see and no name in it.

Claimed with a lease as digests are: a worker that dies leaves it to the next, and the same reference is the same message.
"""

import logging
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from people.choices import Role
from people.models import User
from people.viewers import viewer_for
from sharedliving.core import bulk, dates
from sharedliving.core.models import NetLetter
from sharedliving.core.notification.send import send_mail
from sharedliving.core.outbox import MOST_ATTEMPTS
from sharedliving.pages import net_trend, safety_net
from sharedliving.pages.failures import FAILURES

log = logging.getLogger(__name__)
READERS = (Role.LINE_MANAGER, Role.SCHEME_MANAGER)
FROM_HOUR = 7
"""Nobody's telephone rings at night for it."""


def send_week() -> int:
    """Write this week's letters and send what waits, from seven in the morning on; returns how many were sent."""
    if timezone.localtime().hour < FROM_HOUR:
        return 0
    write(on=dates.today())
    count = 0
    while (letter := _claim()) is not None:
        count += _tried(letter)
    return count


def write(*, on: date) -> None:
    """A letter for every manager who has none for the week of this day."""
    monday = on - timedelta(days=on.weekday())
    has_one = NetLetter.objects.filter(week=monday).values("recipient_id")
    readers = User.objects.active().with_role(*READERS).exclude(organisation=None).exclude(pk__in=has_one)
    for pk in readers.order_by("pk").values_list("pk", flat=True):
        bulk.put(NetLetter(recipient_id=pk, week=monday), unique=["recipient_id", "week"], columns=["week"])


def text_of(reader: User, on: date) -> str:
    """The words of a letter: every list that is not empty, the worst failure first."""
    viewer = viewer_for(reader)
    trend = net_trend.trend(viewer, on)
    lines = [f"Hello {reader.name},", ""]
    if lasting := net_trend.lasting(viewer, on):
        lines += ["Not empty on any night of the last week:", *(f"- {title}" for title in lasting), ""]
    falls = [line for line in safety_net.count_all(viewer, on) if line.count]
    lines += [_line(line, trend.words(line.net_list.key, line.count, on)) for line in falls]
    lines += ["" if falls else "Nobody is falling through any of the lists today.", _address(), ""]
    return "\n".join(lines)


def _line(line: safety_net.Counted, words: str) -> str:
    number = line.net_list.failure
    about = f" ({FAILURES[number][0].lower()})" if number else ""
    return f"- {line.net_list.title}: {words or f'{line.count} today'}{about}"


def _address() -> str:
    return f"See who they are: {settings.SERVICE_URL}{reverse('safety-net')}"


@transaction.atomic
def _claim() -> NetLetter | None:
    now = timezone.now()
    free = Q(lease_until=None) | Q(lease_until__lt=now)
    waiting = NetLetter.objects.select_for_update(skip_locked=True).filter(
        free, sent_at=None, attempts__lt=MOST_ATTEMPTS
    )
    letter = waiting.order_by("id").first()
    if letter is None:
        return None
    letter.lease_until = now + timedelta(seconds=settings.DIGEST_LEASE_SECONDS)
    letter.attempts += 1
    letter.save()
    return letter


def _tried(letter: NetLetter) -> bool:
    """Whether it went; a letter that fails waits for its lease to run out and does not block the rest."""
    reader = User.objects.get(pk=letter.recipient_id)
    try:
        if reader.is_active:
            _send(reader, letter)
    except Exception:
        log.exception("net_letter_failed", extra={"letter": letter.pk})
        return False
    letter.sent_at, letter.lease_until = timezone.now(), None
    letter.save()
    return reader.is_active


def _send(reader: User, letter: NetLetter) -> None:
    send_mail(
        to=reader.email,
        subject=f"Sharedliving: the safety net, week of {dates.uk_date(letter.week)}",
        text=text_of(reader, dates.today()),
        reference=f"net-{letter.pk}",
    )
