"""Sending digests: one e-mail for one reader a day, with everything that has reached a stage."""

import logging

from django.conf import settings
from django.urls import reverse

from people.models import Person, User
from people.roles import perms_of
from sharedliving.core import dates, outbox
from sharedliving.core.access import Perm
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.models.outbox import Stage
from sharedliving.core.notification.send import send_mail
from sharedliving.pages.sources import KINDS

log = logging.getLogger(__name__)

HEADINGS = {
    "Overdue in your team": {Stage.MANAGER},
    "Overdue": {Stage.OVERDUE},
    "Due today": {Stage.DUE},
    "Coming up": {Stage.AHEAD, Stage.AHEAD_AGAIN, Stage.AHEAD_ONCE_MORE},
}


def send_digests() -> int:
    """Send everything that waits; returns how many. A digest that fails is tried again and does not block the rest."""
    count = 0
    while (digest := outbox.claim()) is not None:
        try:
            send_digest(digest)
        except Exception as problem:
            log.exception("digest_failed", extra={"digest": digest.pk})
            outbox.failed(digest, f"{type(problem).__name__}: {problem}")
        else:
            outbox.sent(digest)
            count += 1
    return count


def send_digest(digest: Digest) -> None:
    """One e-mail. It names people by reference only, because mail leaves the system."""
    reader = User.objects.get(pk=digest.recipient_id)
    reminders = list(digest.reminders.order_by("due_on", "id"))
    send_mail(
        to=reader.email,
        subject=f"Sharedliving: {len(reminders)} {'thing needs' if len(reminders) == 1 else 'things need'} you",
        text=digest_text(reader, reminders),
        reference=f"digest-{digest.pk}",
    )


def digest_text(reader: User, reminders: list[Reminder]) -> str:
    """The words of a digest, worst first."""
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
    return f"- {dates.uk_date(reminder.due_on)}: {kind.label}{f' for {about}' if about else ''}"
