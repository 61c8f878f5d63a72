"""What the service told somebody: their messages, what became of them, and why they got each line."""

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils import timezone

from people.clocks import DEFAULTS, SERVICE_DAYS, service_after
from people.models import Person, Timescale, User
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.due import DueItem
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.core.views import may_open
from sharedliving.pages.due_list import with_names
from sharedliving.pages.sources import KINDS

HEADERS = ["Message", "Things in it", "What became of it", "When"]
LINE_HEADERS = ["Due", "What", "Stage", "Why"]
LOST_HEADERS = ["For", "Message of", "What became of it", "What the mail service said"]
WHY_ME = {
    Stage.MANAGER: "It is overdue, and you manage the team of whoever has to do it, or are the duty manager.",
    Stage.SERVICE: "It is still overdue after the line manager was told, and you answer for the service.",
}
MINE = "It is yours to do, or was when this was sent; or you manage somebody who has left."
TAGS = {DigestState.WAITING: "waiting", DigestState.SENDING: "in_progress", DigestState.SENT: "sent",
        DigestState.DELIVERED: "received", DigestState.FAILED: "overdue", DigestState.REFUSED: "refused"}  # fmt: skip


def state_tag(digest: Digest) -> Tag:
    return Tag(TAGS[DigestState(digest.state)], DigestState(digest.state).label)


def mine(viewer: Viewer) -> QuerySet[Digest]:
    """The messages to this viewer, the newest first, each with the number of things in it."""
    rows = Digest.objects.visible_to(viewer).read_by(viewer)
    return rows.annotate(things=Count("reminders")).order_by("-on", "-pk")


def rows_of(digests: Any) -> list[list[Any]]:
    return [
        [Link(_name(each), reverse("message", args=[each.pk])), each.things, state_tag(each), _when(each)]
        for each in digests
    ]


def _name(digest: Digest) -> str:
    return f"{dates.uk_date(digest.on)}{f', urgent, number {digest.pk}' if digest.urgent_reminder_id else ''}"


def _when(digest: Digest) -> str:
    at = digest.delivered_at or digest.sent_at
    if at is None:
        return ""
    here = timezone.localtime(at)
    return f"{dates.uk_date(here.date())}, {here:%H:%M}"


def lines_of(reminders: Any) -> list[list[Any]]:
    return [
        [Due(each.due_on), KINDS[each.kind].label, Stage(each.stage).label,
         Link("Why you were told", reverse("reminder", args=[each.pk]), hidden=f"number {each.pk}")]
        for each in reminders
    ]  # fmt: skip


def lost_of(viewer: Viewer) -> QuerySet[Digest]:
    """What did not arrive in the viewer's organisation, the newest first."""
    return Digest.objects.visible_to(viewer).undelivered().order_by("-on", "-pk")


def lost_rows(digests: Any) -> list[dict[str, Any]]:
    """Each message that did not arrive with its cells; the page adds the button."""
    rows = list(digests)
    readers = User.objects.in_bulk({each.recipient_id for each in rows})
    return [_lost(each, readers.get(each.recipient_id)) for each in rows]


def _lost(digest: Digest, reader: User | None) -> dict[str, Any]:
    who = reader.name if reader else "Nobody"
    facts = [
        ("For", f"{who}, {reader.email}" if reader else who), ("Message of", dates.uk_date(digest.on)),
        ("What became of it", state_tag(digest)), ("What the mail service said", digest.problem),
    ]  # fmt: skip
    return {
        "pk": digest.pk,
        "title": f"{who}: message of {_name(digest)}",
        "facts": facts,
        "may_send": reader is not None,
    }


def why(viewer: Viewer, reminder: Reminder) -> list[tuple[str, Any]]:
    """Every fact that led to one reminder: the date, the rule and its days, the stage, who else was told."""
    kind = KINDS[reminder.kind]
    person = Person.objects.visible_to(viewer).filter(pk=reminder.person_id).first() if reminder.person_id else None
    return [
        ("What is to be done", _act(viewer, reminder, person)),
        *([("For", Link(person.name, person.get_absolute_url(), hidden=person.reference))] if person else []),
        ("Due", Due(reminder.due_on)),
        ("Why it is due", kind.why),
        ("How far it has come", Stage(reminder.stage).label),
        ("Why you were told", _why_me(reminder)),
        *_rule(kind.clock, reminder),
    ]


def _act(viewer: Viewer, reminder: Reminder, person: Person | None) -> Any:
    """A link to it for whoever may still see whom it is about."""
    kind = KINDS[reminder.kind]
    item = DueItem(kind, reminder.object_id, reminder.person_id, reminder.due_on, None)
    if reminder.person_id and person is None:
        return kind.action
    (named,) = with_names([item])
    return Link(kind.action, named.url) if named.about and may_open(viewer, named.url) else kind.action


def _why_me(reminder: Reminder) -> str:
    words = WHY_ME.get(Stage(reminder.stage), MINE)
    if reminder.covers_id is None:
        return words
    away = User.objects.filter(pk=reminder.covers_id).first()
    return f"You cover for {away.name if away else 'somebody'}, who is away."


def _rule(clock: str, reminder: Reminder) -> list[tuple[str, str]]:
    """The timescale that was in force when it was told: a council's own, or the one that the service is shipped with."""
    council = Person.objects.filter(pk=reminder.person_id).values_list("council_id", flat=True).first()
    told_on = timezone.localdate(reminder.created_at)
    row = Timescale.objects.in_force(clock, council, told_on).select_related("council").first()
    days, working, lead, escalate, source = DEFAULTS[clock]
    whose = "Shipped with the service"
    service = SERVICE_DAYS.get(clock, 0)
    if row is not None:
        days, working, lead, escalate, source = row.days, row.working_days, row.lead_days, row.escalate_days, row.source
        service = row.service_days or service
        whose = f"{row.council.name}’s own, since {dates.uk_date(row.valid_from)}" if row.council else whose
    service = service if service > escalate else service_after(escalate)
    return [
        ("Timescale", f"{days} {'working ' if working else ''}days{f' ({source})' if source else ''}"),
        ("Whose timescale", whose),
        ("Who is told when", f"The owner {lead} days before, on the day and the day after; the line manager {escalate} days "
         f"after it, the service manager {service} days after it"),
    ]  # fmt: skip


def told(reminder: Reminder) -> list[list[Any]]:
    """Everybody who was told of the same date, in the order in which they were: stage, who, when, and whether it arrived."""
    same = Reminder.objects.visible_to(SYSTEM).filter(
        kind=reminder.kind, object_id=reminder.object_id, due_on=reminder.due_on
    )
    rows = list(same.select_related("digest").order_by("pk")[:50])
    readers = User.objects.in_bulk({each.recipient_id for each in rows})
    return [
        [Stage(each.stage).label, readers[each.recipient_id].name if each.recipient_id in readers else "",
         dates.uk_date(timezone.localdate(each.created_at)),
         state_tag(each.digest) if each.digest else "Waits for the next message"]
        for each in rows
    ]  # fmt: skip
