"""Sending digests: one message for one reader a day, with everything that has reached a stage; one alone for what is urgent."""

import logging
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from people.models import Person, User
from people.roles import perms_of
from sharedliving.core import dates, outbox
from sharedliving.core.access import Perm
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.notification.channels import Carrier, Message, Receipt, Result, carrier
from sharedliving.core.notification.hours import is_quiet
from sharedliving.pages.sources import KINDS

log = logging.getLogger(__name__)

HEADINGS = {
    "Overdue in your service": {Stage.SERVICE},
    "Overdue in your team": {Stage.MANAGER},
    "Overdue": {Stage.OVERDUE},
    "Due today": {Stage.DUE},
    "Coming up": {Stage.AHEAD, Stage.AHEAD_AGAIN, Stage.AHEAD_ONCE_MORE},
}
ASKED_FOR = timedelta(days=5)
"""How long a mail service is asked what became of a message: GOV.UK Notify gives up after three days."""


def send_digests(*, on: date | None = None) -> int:
    """Send everything that waits, in quiet hours only what is urgent; returns how many were handed over.

    One that fails is tried again and does not block the rest.
    """
    count = 0
    with carrier() as service:
        while (digest := outbox.claim(on=on, urgent_only=is_quiet())) is not None:
            try:
                receipt = send_digest(digest, service)
            except Exception as problem:
                log.exception("digest_failed", extra={"digest": digest.pk})
                receipt = Receipt(Result.FAILED, problem=f"{type(problem).__name__}: {problem}")
            outbox.closed(digest, receipt)
            count += receipt.result in (Result.SENT, Result.DELIVERED)
    return count


def send_digest(digest: Digest, service: Carrier) -> Receipt:
    """Hand over one message; what may be a repeat is looked up first. It names people by reference only: mail leaves us."""
    if digest.attempts > 1 and (known := service.look_up(digest.reference)) is not None:
        return known
    reader = User.objects.get(pk=digest.recipient_id)
    reminders = list(digest.reminders.order_by("due_on", "id"))
    return service.send(
        Message(
            to=reader.email,
            subject=_subject(digest, reminders),
            text=digest_text(reader, reminders),
            reference=digest.reference,
        )
    )


def follow_up() -> int:
    """Ask what became of the messages that the mail service has; returns how many did not arrive."""
    since = timezone.now() - ASKED_FOR
    rows = Digest.objects.filter(state=DigestState.SENT, sent_at__gte=since).exclude(service_id="").order_by("sent_at")
    came_back = 0
    with carrier() as service:
        for digest in rows.iterator():
            receipt = service.follow_up(digest.service_id)
            if receipt is None or receipt.result == Result.SENT:
                continue
            if receipt.result == Result.DELIVERED:
                outbox.closed(digest, receipt)
            else:
                outbox.bounced(digest, receipt)
                came_back += 1
    return came_back


def _subject(digest: Digest, reminders: list[Reminder]) -> str:
    if digest.urgent_reminder_id and reminders:
        return f"Sharedliving, urgent: {KINDS[reminders[0].kind].action}"
    return f"Sharedliving: {len(reminders)} {'thing needs' if len(reminders) == 1 else 'things need'} you"


def digest_text(reader: User, reminders: list[Reminder]) -> str:
    """The words of a digest, worst first; under each line where it says why the reader got it."""
    references = dict(
        Person.objects.filter(pk__in={r.person_id for r in reminders if r.person_id}).values_list("pk", "reference")
    )
    lines = [f"Hello {reader.name},", ""]
    for heading, stages in HEADINGS.items():
        own = [r for r in reminders if r.stage in stages]
        if own:
            lines += [heading, *(_line(r, references) for r in own), ""]
    place = reverse("due" if Perm.SEE_DUE in perms_of(reader.roles) else "home")
    lines += [f"See all of it: {settings.SERVICE_URL}{place}", ""]
    return "\n".join(lines)


def _line(reminder: Reminder, references: dict[int, str]) -> str:
    kind = KINDS[reminder.kind]
    about = references.get(reminder.person_id or 0, "")
    why = f"{settings.SERVICE_URL}{reverse('reminder', args=[reminder.pk])}"
    covering = ", for somebody who is away" if reminder.covers_id else ""
    what = f"{kind.label}{f' for {about}' if about else ''}{covering}"
    return f"- {dates.uk_date(reminder.due_on)}: {what}\n  Why you got this: {why}"
