"""A request for support in words: what was asked, how urgent it is, who has been in contact, what became of it."""

from typing import Any

from django.urls import reverse

from careplans.choices import About, RequestState
from careplans.models import Assessment, SupportRequest, Triage, WaitingContact
from careplans.panels.escalation import told
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Quote, Tag

Row = tuple[str, Any]
TRIAGE_HEADERS = ["Decided", "Priority", "Why", "By"]
CONTACT_HEADERS = ["In contact", "How", "What they said", "More urgent", "By"]


def priority(row: SupportRequest) -> Tag:
    """The priority as a tag, or that there is none yet."""
    return Tag(row.priority, row.get_priority_display()) if row.priority else Tag("missing", "No priority yet")


def whose(row: SupportRequest) -> str:
    """Whose support it is about."""
    if row.about == About.UNPAID_CARER and row.carer:
        return f"{row.carer.name}, unpaid carer of {row.person.name}"
    return row.person.name


def lines(row: SupportRequest) -> list[Row]:
    """What was asked, and when; only what is known."""
    every = [
        ("What they want", Quote(row.wants)),
        ("Who needs support", whose(row)),
        ("State", Tag(row.state, row.get_state_display())),
        ("Priority", priority(row) if row.is_open or row.priority else None),
        ("First contact", row.first_contact_on),
        ("Who asked", row.get_source_display()),
        ("How they came to ask", row.get_route_display()),
        ("Assessment due", Due(row.due_on) if row.due_on else None),
        *standing(row),
        ("With", row.owner.name if row.owner else None),
        ("What could not wait", row.urgent_needs),
        ("Done about it at once", row.urgent_help),
        ("Told to expect it by", _told(row)),
        *_ending(row),
        ("Assessment", _assessment(row)),
    ]
    return [(key, value) for key, value in every if value]


def standing(row: SupportRequest | Assessment) -> list[Row]:
    """Past its date: the line manager, and why it is late."""
    rows: list[Row] = []
    if row.due_on and row.due_on < dates.today():
        rows.append(("Line manager", told(row, row.due_on)))
    if row.late_code:
        rows.append(("What holds it up", [row.get_late_code_display(), row.late_reason]))
    return rows


def _told(row: SupportRequest) -> str:
    if row.expected_on is None:
        return ""
    how = row.get_told_how_display().lower()
    return f"{dates.uk_date(row.expected_on)} (told on {dates.uk_date(row.told_on)}: {how})"


def _ending(row: SupportRequest) -> list[Row]:
    if row.state != RequestState.CLOSED:
        return []
    return [
        ("What became of it", row.get_outcome_display()),
        ("What happened", row.outcome_reason),
        ("Advice given", row.advice_given),
    ]


def _assessment(row: SupportRequest) -> Link | None:
    assessment = getattr(row, "assessment", None)
    return Link("Open the assessment", assessment.get_absolute_url()) if assessment else None


def triage_rows(triages: list[Triage]) -> list[list[Any]]:
    """Every priority there was, newest first."""
    return [
        [row.decided_on, Tag(row.priority, row.get_priority_display()), row.reason, row.decided_by.name]
        for row in triages
        if row.priority and row.decided_by
    ]


def contact_rows(contacts: list[WaitingContact]) -> list[list[Any]]:
    """Every contact while they waited, newest first."""
    return [
        [row.on, row.get_how_display(), Quote(row.said), "Yes" if row.more_urgent else "No", _by(row)]
        for row in contacts
        if row.on
    ]


def _by(row: WaitingContact) -> str:
    return row.made_by.name if row.made_by else ""


def to_do(triages: list[Triage], contacts: list[WaitingContact]) -> list[Row]:
    """What is open about it: the priority to decide, the next contact."""
    rows: list[Row] = []
    for triage in triages:
        if triage.due_on:
            link = Link("Decide the priority", reverse("triage", args=[triage.pk]))
            rows.append(("Priority", [Due(triage.due_on), link]))
    for contact in contacts:
        if contact.due_on:
            link = Link("Write down a contact", reverse("waiting-contact", args=[contact.pk]))
            rows.append(("Ask how they are", [Due(contact.due_on), link]))
    return rows
