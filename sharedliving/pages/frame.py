"""What stands around every page: the name of the organisation, the navigation of the role, when the sweep last ran."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.models import SweepRun
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.heartbeat import is_late
from sharedliving.pages.net_trend import lasting

ENTRIES: list[tuple[str, str, Perm]] = [
    ("Home", "home", Perm.SEE_HOME),
    ("What is due", "due", Perm.SEE_DUE),
    ("People", "people", Perm.SEE_PEOPLE),
    ("Referrals", "referrals", Perm.SEE_REFERRALS),
    ("Carer households", "carers", Perm.SEE_CARERS),
    ("Reviews", "reviews", Perm.SEE_REVIEWS),
    ("Safety net", "safety-net", Perm.SEE_SAFETY_NET),
    ("Figures", "commissioning", Perm.SEE_FIGURES),
    ("Vacancies", "vacancies", Perm.SEE_OFFER),
]
MOST_ENTRIES = 6


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of every page: viewer, nav, service_name, demo, sweep (for managers), net_lasting (asked where a page shows it)."""
    viewer = getattr(request, "viewer", None)
    return {
        "service_name": "Sharedliving",
        "viewer": viewer,
        "nav": navigation(viewer, request.path) if viewer else [],
        "organisation": viewer.organisation_name if viewer else "",
        "net_lasting": SimpleLazyObject(lambda: net_lasting(viewer)),
        "sweep": sweep_status() if viewer and viewer.can(Perm.SEE_UNDELIVERED) else None,
        "hide_search": not (viewer and viewer.can(Perm.SEE_PEOPLE)),
        "demo": settings.DEMO,
    }


def net_lasting(viewer: Viewer | None) -> list[str]:
    """For managers: the worst failures of the safety net that have lasted a week, in words."""
    leads = viewer is not None and viewer.can(Perm.HAND_OVER) and viewer.can(Perm.SEE_SAFETY_NET)
    return lasting(viewer, dates.today()) if leads else []


def navigation(viewer: Viewer, path: str) -> list[dict[str, Any]]:
    """At most six entries, those of the viewer's roles, the current one marked."""
    entries = [(text, reverse(name)) for text, name, perm in ENTRIES if viewer.can(perm)][:MOST_ENTRIES]
    return [{"text": text, "href": href, "current": _is_current(href, path)} for text, href in entries]


def sweep_status() -> dict[str, Any]:
    """When the reminder sweep last finished; late when two runs have been missed."""
    run = SweepRun.objects.visible_to(SYSTEM).filter(finished_at__isnull=False).order_by("-id").first()
    if run is None or run.finished_at is None:
        return {"text": "Reminders have not been looked at yet.", "is_late": True}
    at = timezone.localtime(run.finished_at)
    return {
        "text": f"Reminders last looked at {dates.uk_date(at.date())}, {at:%H:%M}",
        "is_late": is_late(run.finished_at),
    }


def _is_current(href: str, path: str) -> bool:
    return path == href if href == "/" else path.startswith(href)
