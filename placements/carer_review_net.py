"""Carers whose yearly review was to be held by now."""

from datetime import date

from django.db.models import QuerySet

from placements.choices import CareKind
from placements.models import HouseholdCare
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def carer_reviews_late(viewer: Viewer, on: date) -> QuerySet:
    """Approved or suspended carers past the day of their yearly review, the longest first (GLOS-MON)."""
    return HouseholdCare.objects.visible_to(viewer).open().late(CareKind.REVIEW, on)


LISTS = (
    NetList(
        key="carer-review-late",
        title="Yearly review of carers overdue",
        sentence="Approved carers whose yearly review, with their own agenda first, was to be held by now.",
        rule="GLOS-MON",
        failure=13,
        rows=carer_reviews_late,
        person="",
        household="household_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Ask the carers what they want to raise, and hold the review; who lives there keeps their home.",
    ),
)
