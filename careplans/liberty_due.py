"""What falls due about somebody's liberty: screens, objections, applications, orders."""

from typing import Any, cast

from django.db.models import QuerySet
from django.urls import reverse

from careplans.models import CourtApplication, CourtAuthorisation, LibertyObjection, LibertyScreen
from people.choices import Clock
from sharedliving.core.due import DueItem, DueKind, DueSource
from sharedliving.core.viewer import Viewer


def _kind(key: str, label: str, action: str, why: str, clock: str, address: str, urgent: bool = False) -> DueKind:
    def url(item: DueItem) -> str:
        return reverse(address, args=[item.object_id])

    return DueKind(key=key, label=label, action=action, why=why, clock=clock, address=url, urgent=urgent)


LIBERTY_SCREEN = _kind(
    "liberty-screen", "Liberty screen", "Continue the liberty screen",
    "Somebody may be deprived of their liberty, and the screen is not completed", Clock.LIBERTY_SCREEN, "liberty",
)  # fmt: skip
LIBERTY_RESCREEN = _kind(
    "liberty-rescreen", "Liberty to screen again", "Screen for liberty again",
    "A screen holds for a time only", Clock.LIBERTY_RESCREEN, "liberty",
)  # fmt: skip
LIBERTY_OBJECTION = _kind(
    "liberty-objection", "Objection to how they live", "Act on the objection",
    "Somebody objects: act today and take legal advice", Clock.LIBERTY_OBJECTION, "liberty-objection",
    urgent=True,
)  # fmt: skip
COURT_APPLICATION = _kind(
    "court-application", "Court application", "Complete the pack for the court",
    "The screen says that it may be a deprivation of liberty", Clock.COURT_APPLICATION, "court",
)  # fmt: skip
COURT_APPLIED = _kind(
    "court-applied", "Court application sent", "Ask the court for its answer",
    "The court has not answered yet", Clock.COURT_APPLICATION, "court-order",
)  # fmt: skip
COURT_REVIEW = _kind(
    "court-review", "Court order ends", "Apply again or end the restrictions",
    "The order ends on that day, and nothing is authorised after it", Clock.COURT_REVIEW, "court-order",
)  # fmt: skip


def _councils(seen: Any, viewer: Viewer) -> QuerySet:
    """An order is the council's to renew."""
    return cast(QuerySet, seen.none() if viewer.in_scheme else seen)


SOURCES = (
    DueSource(LIBERTY_SCREEN, LibertyScreen, lambda seen: seen.drafts()),
    DueSource(LIBERTY_RESCREEN, LibertyScreen, lambda seen: seen.standing()),
    DueSource(LIBERTY_OBJECTION, LibertyObjection),
    DueSource(COURT_APPLICATION, CourtApplication),
    DueSource(COURT_APPLIED, CourtAuthorisation, lambda seen: seen.applied(), own=_councils),
    DueSource(COURT_REVIEW, CourtAuthorisation, lambda seen: seen.in_force(), own=_councils),
)
