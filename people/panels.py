"""What people themselves bring to a person's record: details, circle, who owned them when, what is missing."""

from datetime import date, datetime, time
from typing import Any

from django.urls import reverse
from django.utils import timezone

from people import circle_map
from people.choices import INDEPENDENT, CircleRole, EthnicGroup, SupportReason
from people.models import CircleMember, Ownership, Person, Share
from people.rules import owner_or_manager_gives_away
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.components.shown import nhs_number_spaced
from sharedliving.core.panels import NextStep, Part, PathwayStep, Section, TimelineEntry
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

CIRCLE_HEADERS = ["Name", "Who they are", "Telephone", "Paid to support", "May be told"]


def pathway(viewer: Viewer, person: Person) -> list[PathwayStep]:
    """The pathway begins with the request for support."""
    return []


def next_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """Choose an owner when nobody is; otherwise be in contact by the date."""
    if not person.is_open or person.died_on or not viewer.in_council:
        return []
    if person.is_nobodys:
        why = _since_when(person)
        url = reverse("person-owner", args=[person.reference])
        return (
            [NextStep("Choose an owner", url, person.due_on, why)]
            if owner_or_manager_gives_away(viewer, person)
            else []
        )
    if not viewer.can(Perm.WRITE_NOTE):
        return []
    url = f"{person.get_absolute_url()}note/"
    return [NextStep("Be in contact and write a case note", url, person.due_on, "The agreed interval of contact")]


def _since_when(person: Person) -> str:
    """Since when nobody works with them."""
    if person.with_duty_since is not None:
        return f"With the duty manager since {dates.uk_date(person.with_duty_since)}"
    return f"{person.get_standing_display()} since {dates.uk_date(person.standing_since)}"


def missing(viewer: Viewer, person: Person) -> list[Missing]:
    """What the record does not say and somebody will need."""
    if not viewer.in_council:
        return []
    change = reverse("person-change", args=[person.reference]) if viewer.can(Perm.ADD_PERSON) else ""
    add = reverse("circle-add", args=[person.reference]) if viewer.can(Perm.ADD_PERSON) else ""
    around = set(CircleMember.objects.visible_to(viewer).filter(person=person).values_list("role", flat=True))
    named = reverse("named-person", args=[person.reference]) if viewer.can(Perm.ADD_PERSON) else ""
    gaps = [
        (not person.communication, "How they communicate is not recorded", change),
        (person.date_of_birth is None, "Date of birth is not recorded", change),
        (person.support_reason == SupportReason.UNKNOWN, "Why they need support is not recorded", change),
        (not around - {CircleRole.SHARED_LIVES}, "Nobody is in their circle yet", add),
        (
            person.named_person_wanted is True and not around & INDEPENDENT,
            f"{person.name} wants a named person and has none",
            named,
        ),
    ]
    return [Missing(message, url=url) for is_missing, message, url in gaps if is_missing]


def sections(viewer: Viewer, person: Person, part: Part) -> list[Section]:
    """Details: who they are, how they communicate, the people around them."""
    if part != Part.ABOUT:
        return []
    may_change = viewer.in_council and viewer.can(Perm.ADD_PERSON)
    circle = list(CircleMember.objects.visible_to(viewer).filter(person=person))
    context = {
        "person": person,
        "identity": identity(person),
        "communication": communication(person),
        "circle": [circle_row(member, person, may_change) for member in circle],
        "circle_headers": CIRCLE_HEADERS,
        "map": circle_map.shown(person, circle) if circle else None,
        "may_change": may_change,
        "may_give": viewer.in_council and owner_or_manager_gives_away(viewer, person),
        "named_rows": named_rows(person, circle) if viewer.in_council else [],
        "owner_rows": owner_rows(person) if viewer.in_council else [],
    }
    return [Section("details", "Details", "people/details.html", context)]


def identity(person: Person) -> list[tuple[str, Any]]:
    """Who they are, as rows of a summary list."""
    born = person.date_of_birth
    age = f"{dates.uk_date(born)} ({dates.age_on(born, person.died_on)} years old)" if born else None
    rows = [
        ("Name", person.full_name),
        ("Likes to be called", person.preferred_name),
        ("Date of birth", age),
        ("NHS number", nhs_number_spaced(person.nhs_number)),
        ("Telephone", person.phone),
        ("Area", person.area),
        ("Reason for support", person.get_support_reason_display()),
        ("Ethnic group", dict(EthnicGroup.choices).get(person.ethnic_group, person.ethnic_group)),
    ]
    return [*rows, ("Died on", person.died_on)] if person.died_on else rows


def communication(person: Person) -> list[tuple[str, Any]]:
    """How to talk with them and what to know beforehand."""
    return [
        ("How they communicate", person.communication),
        ("Languages", ", ".join(person.languages)),
        ("Alerts", person.alerts),
    ]


def named_rows(person: Person, circle: list[CircleMember]) -> list[tuple[str, Any]]:
    """Whether a named person, independent of the scheme, was offered and is wanted, and who it is (G14-ADV-1)."""
    names = [str(member) for member in circle if member.role in INDEPENDENT]
    return [
        ("Offered on", person.named_person_offered_on),
        ("Wanted", person.named_person_wanted),
        ("Named person or advocate", names or None),
    ]


def owner_rows(person: Person) -> list[tuple[str, Any]]:
    """Who is responsible, in which team."""
    owner = person.owner.name if person.owner else None
    if person.with_duty_since:
        owner = f"{owner}, duty manager since {dates.uk_date(person.with_duty_since)}"
    rows = [("Owner", owner), ("Team", person.team.name if person.team else None)]
    if not person.standing:
        return rows
    since = dates.uk_date(person.standing_since)
    return [*rows, ("In limbo", f"{person.get_standing_display()} since {since}: {person.standing_reason}")]


def alerts(viewer: Viewer, person: Person) -> list[str]:
    """That nobody works with them, and since when; for the council alone."""
    if not person.standing or not viewer.in_council:
        return []
    since = dates.uk_date(person.standing_since)
    return [f"{person.get_standing_display()} since {since}. Give them to a named worker"]


def circle_row(member: CircleMember, person: Person, may_change: bool) -> list[Any]:
    """One of the people around the person."""
    who = ", ".join(part for part in (member.get_role_display(), member.relationship) if part)
    url = reverse("circle-change", args=[person.reference, member.pk])
    name = Link(member.name, url, hidden="change") if may_change else member.name
    return [name, who, member.phone, member.is_paid_to_support, member.may_be_told]


def timeline(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """Who owned the person from when on, and with which scheme they were shared; for the council alone."""
    if not viewer.in_council:
        return []
    until = timezone.localtime(before).date()
    owners = (
        Ownership.objects.visible_to(viewer).filter(person=person, since__lte=until).select_related("owner")[:limit]
    )
    shares = Share.objects.visible_to(viewer).filter(person=person, since__lte=until).select_related("organisation")
    entries = [_given(row) for row in owners] + [_shared(row) for row in shares.order_by("-since", "-pk")[:limit]]
    return sorted((e for e in entries if e.at < before), key=lambda e: e.at, reverse=True)[:limit]


def _given(row: Ownership) -> TimelineEntry:
    title = f"Held by {row.owner.name}, the duty manager" if row.is_duty else f"Owned by {row.owner.name}"
    text = f"{row.reason}\n\nFor the new owner: {row.note}" if row.note else row.reason
    return _entry("Owner", title, text, row.since, row.created_at)


def _shared(row: Share) -> TimelineEntry:
    title = f"Shared with {row.organisation.name}"
    return _entry("Sharing", title, row.why, row.since, row.created_at)


def _entry(kind: str, title: str, text: str, on: date, written: datetime) -> TimelineEntry:
    """At the moment it was written down, or, if it holds from an earlier day, at the beginning of that day."""
    if timezone.localtime(written).date() == on:
        return TimelineEntry(written, kind, title, text=text)
    return TimelineEntry(timezone.make_aware(datetime.combine(on, time())), kind, title, text=text, written_at=written)
