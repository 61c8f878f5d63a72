"""The ways of falling through the net with one's liberty taken."""

from datetime import date

from django.db.models import QuerySet

from careplans.models import CourtAuthorisation, LibertyScreen
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def liberty_rescreen_late(viewer: Viewer, on: date) -> QuerySet:
    """Screens that should have been made again."""
    return LibertyScreen.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


def court_orders_ending(viewer: Viewer, on: date) -> QuerySet:
    """Orders that end within 60 days, and nobody has applied again; the council's alone."""
    rows = CourtAuthorisation.objects.visible_to(viewer)
    return rows.none() if viewer.in_scheme else rows.ending(on).still_here().order_by("due_on", "pk")


def liberty_on_old_law(viewer: Viewer, on: date) -> QuerySet:
    """Standing on a law that is no longer in force, with an order or a decision to apply."""
    return LibertyScreen.objects.visible_to(viewer).older_law(on).still_here().order_by("completed_on", "pk")


LISTS = (
    NetList(
        key="liberty-rescreen-late",
        title="Not screened for liberty again",
        sentence="The day to screen again has passed, so nobody knows whether they are deprived of their liberty today.",
        rule="COPDOL10",
        failure=20,
        rows=liberty_rescreen_late,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Screen again under the law of today.",
    ),
    NetList(
        key="court-order-ending",
        title="Court orders about to end",
        sentence="The order ends within 60 days, and nobody has begun to apply again.",
        rule="COPDOL10",
        failure=20,
        rows=court_orders_ending,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Screen again, then apply or end the restrictions.",
    ),
    NetList(
        key="liberty-old-law",
        title="Screened under a law that has changed",
        sentence="They have a court order or a decision to apply that rests on the law before 2 June 2026.",
        rule="LLG-AGNI",
        failure=20,
        rows=liberty_on_old_law,
        person="person_id",
        since="completed_on",
        owner="owner_id",
        what_to_do="Screen again: the order may no longer be needed, or may have to be taken back to the court.",
    ),
)
