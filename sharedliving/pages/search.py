"""What the one search field understands."""

import re
from typing import Any

from django.db.models import QuerySet

from placements.models import Scheme
from reviews.models import CaseNote
from sharedliving.core import dates
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer


def find_people(people: QuerySet, words: str, viewer: Viewer) -> QuerySet:
    """By reference (SL-000123), by NHS number (spaces allowed), or by name with at most one letter wrong in a word."""
    people = people.select_related("owner", "team")
    compact = re.sub(r"\s+", "", words)
    if re.fullmatch(r"[Ss][Ll]-?\d+", compact):
        return people.filter(reference=f"SL-{int(re.sub(r'[^0-9]', '', compact)):06d}")
    if re.fullmatch(r"\d{10}", compact):
        return people.filter(nhs_number=compact)
    return people.matching(words, councils_of(viewer))


def councils_of(viewer: Viewer) -> list[int]:
    """The councils whose people a viewer may come across: their own, or those their scheme serves."""
    if viewer.in_scheme:
        served = Scheme.objects.visible_to(viewer).filter(organisation_id=viewer.organisation_id)
        return list(served.exclude(councils=None).values_list("councils", flat=True))
    return [viewer.organisation_id] if viewer.organisation_id else []


def people_rows(people: QuerySet) -> list[list[Any]]:
    """Name, age, area, owner; the name is the link."""
    return [
        [
            Link(person.name, person.get_absolute_url(), hidden=person.reference),
            person.reference,
            str(dates.age_on(person.date_of_birth)) if person.date_of_birth else "Not recorded",
            person.area,
            person.owner.name if person.owner else "",
        ]
        for person in people
    ]


def note_rows(notes: QuerySet) -> list[list[Any]]:
    """When it happened, about whom, its first words."""
    return [
        [
            dates.uk_date(note.happened_at.date()),
            Link(note.person.name, f"{note.person.get_absolute_url()}notes/", hidden=f"note {note.pk}"),
            note.get_kind_display(),
            _shorten(note),
        ]
        for note in notes
    ]


def _shorten(note: CaseNote, most: int = 160) -> str:
    return note.text if len(note.text) <= most else note.text[:most].rsplit(" ", 1)[0] + "…"
