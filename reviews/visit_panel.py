"""Visits and contact on a person's record."""

from typing import Any

from django.urls import reverse

from people.models import Person
from placements.models import Arrangement
from reviews.contact_words import council_words
from reviews.models import Visit
from reviews.monitoring_words import monitoring_words
from reviews.visit_rows import HEADERS, visit_rows
from sharedliving.core.access import Perm
from sharedliving.core.panels import Section
from sharedliving.core.viewer import Viewer

SHOWN = 5


def section(viewer: Viewer, person: Person) -> Section:
    """The newest visits, where one is recorded, and how contact was kept. Notes of the council's own are its own to count."""
    visits = Visit.objects.visible_to(viewer).filter(person=person).for_list()[:SHOWN]
    live = list(Arrangement.objects.visible_to(viewer).live().filter(person=person).select_related("household"))
    may = live and viewer.can(Perm.WRITE_NOTE)
    context: dict[str, Any] = {
        "headers": HEADERS,
        "rows": visit_rows(visits),
        "monitoring": monitoring_words(viewer, live) if live else [],
        "kept": council_words(viewer, person, live) if live and viewer.in_council else "",
        "new": [(row.household.name, reverse("arrangement-visit", args=[row.pk])) for row in live] if may else [],
    }
    return Section("visits", "Visits and contact", "reviews/_visits.html", context)
