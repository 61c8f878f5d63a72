"""The sections of the record: referrals and arrangements."""

from typing import Any

from django.urls import reverse

from people.models import Person
from placements.models import Arrangement, Referral
from placements.panels.facts import facts
from placements.panels.moving_on import (
    moving_on_section,
)
from placements.panels.young import (
    adulthood_section,
    emergency_section,
)
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Part, Section
from sharedliving.core.viewer import Viewer


def sections(viewer: Viewer, person: Person, part: Part) -> list[Section]:
    """Referrals, for those who see them; arrangements, for those who see these."""
    if part != Part.HOME:
        return []
    known = facts(viewer, person)
    found = []
    if viewer.can(Perm.SEE_REFERRALS):
        found.append(Section("referrals", "Referrals", "placements/_referrals_section.html", {
            "headers": ["Scheme", "Where it stands", "Sent", "Due"],
            "rows": [_referral(row) for row in known.referrals],
            "new_url": reverse("referral-new", args=[person.reference]) if viewer.can(Perm.WRITE_REFERRAL) else "",
            "not_url": reverse("not-referred-new", args=[person.reference]),
        }))  # fmt: skip
    if viewer.can(Perm.SEE_ARRANGEMENTS):
        found.append(Section("arrangements", "Arrangements", "placements/_arrangements_section.html", {
            "headers": ["Carer household", "Kind", "Where it stands", "Since", "Next visit"],
            "rows": [_arrangement(row) for row in known.arrangements],
        }))  # fmt: skip
        found.append(moving_on_section(viewer, person))
    return [*found, *emergency_section(viewer, person), *adulthood_section(viewer, person)]


def _referral(row: Referral) -> list[Any]:
    link = Link(row.scheme.name, row.get_absolute_url(), hidden=f"referral {row.pk}")
    return [link, Tag(row.state, row.get_state_display()), row.sent_on or "–", Due(row.due_on) if row.due_on else "–"]


def _arrangement(row: Arrangement) -> list[Any]:
    link = Link(row.household.name, row.get_absolute_url(), hidden=f"arrangement {row.pk}")
    due = Due(row.due_on) if row.due_on else "–"
    return [link, row.get_kind_display(), Tag(row.state, row.get_state_display()), row.started_on, due]
