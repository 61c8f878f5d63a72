"""Who gets the papers for a review, in rows that a template shows as they are."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from reviews.choices import PackPart
from reviews.meeting_tables import papers
from reviews.models import ReviewInvitation
from reviews.pack_export import given_to
from reviews.rules.packs import WHOLE
from sharedliving.core.components import Link

PACK_HEADERS = ["Who", "Meeting", "What they get", "Sent", "Whether they have them", "Document"]


def pack_rows(found: Iterable[ReviewInvitation]) -> list[list[Any]]:
    return [
        [
            Link(str(row), row.get_absolute_url(), hidden=", write down whether the papers arrived"),
            row.meets_on,
            gets(row),
            row.pack_sent_on or "Not sent",
            papers(row),
            Link("Papers", reverse("review-pack-pdf", args=[row.review_id, row.pk]), hidden=f"of {row.name} (PDF)"),
        ]
        for row in found
    ]


def gets(row: ReviewInvitation) -> str:
    """In two words or by name what is missing."""
    given = given_to(row)
    if given == {PackPart.AGENDA}:
        return "Only what the person wants to talk about"
    missing = [part.label.lower() for part in PackPart if part in WHOLE - given]
    return f"All but: {'; '.join(missing)}" if missing else "The whole"
