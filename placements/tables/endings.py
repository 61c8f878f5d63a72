"""Notice, where somebody goes next, and what was learnt, in tables."""

from typing import Any

from django.urls import reverse

from placements.models import Arrangement, CarerFuture, CarerHousehold, EndNotice, HostCouncil, LearningReview, NextHome
from placements.rules.learning import PARTS
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Quote
from sharedliving.core.viewer import Viewer

CARERS_NEXT_HEADERS = ["After the arrangement of", "Ask them by", "Write it down"]


def ending(arrangement: Arrangement, viewer: Viewer) -> dict[str, Any]:
    """What the page of an arrangement shows of its end: notice, the next home, learning, the host council. Four queries."""
    notices = list(EndNotice.objects.visible_to(viewer).filter(arrangement=arrangement))
    running = next((row for row in notices if row.is_open), None)
    live, records = arrangement.is_open, viewer.can(Perm.RECORD_NOTICE)
    host = HostCouncil.objects.visible_to(viewer).filter(arrangement=arrangement).first()
    return {
        "notice": running,
        "notice_facts": notice_rows(running, arrangement) if running else [],
        "past_notices": [row for row in notices if row.withdrawn_on],
        "next_home": NextHome.objects.visible_to(viewer)
        .filter(arrangement=arrangement)
        .select_related("owner")
        .first(),
        "learning": LearningReview.objects.visible_to(viewer).filter(arrangement=arrangement).first(),
        "residence": residence_rows(arrangement, host),
        "may_host": live and viewer.can(Perm.WRITE_REFERRAL),
        "may_notice": live and records and running is None,
        "may_withdraw": records and running is not None,
    }


def notice_rows(row: EndNotice, arrangement: Arrangement) -> list[tuple[str, Any]]:
    return [
        ("Given by", row.get_given_by_display()),
        ("Given on", row.given_on),
        ("In writing", row.in_writing),
        ("Ends on", Due(row.ends_on)),
        ("Why", f"{row.get_reason_display()}: {row.why}"),
        ("The person says", Quote(row.person_view, arrangement.person.name)),
        *([("Does not agree", row.who_disagrees)] if row.who_disagrees else []),
        *([("Shorter, because", row.shorter_because)] if row.shorter_because else []),
    ]


def residence_rows(arrangement: Arrangement, host: HostCouncil | None) -> list[tuple[str, Any]]:
    """Who placed them and stays responsible, and in whose area they live."""
    rows: list[tuple[str, Any]] = [("Arranged by", arrangement.council.name)]
    if host is None:
        return [*rows, ("Lives in the area of", arrangement.council.name)]
    return [
        *rows,
        ("Lives in the area of", host.name),
        ("Told on", host.told_on or "Not told yet"),
        ("How", host.told_how),
    ]


def next_home_rows(row: NextHome) -> list[tuple[str, Any]]:
    return [
        ("Where the person wants to go", Quote(row.wants, row.person.name) if row.wants else "Not asked yet"),
        ("What was looked at", row.options or "Nothing yet"),
        ("Decided", row.get_decided_display() if row.decided else "Not yet"),
        *([("Decided on", row.decided_on), ("Where and how", row.decided_how)] if row.decided else []),
        *([("Moved on", row.moved_on)] if row.moved_on else []),
        ("Answers for it", row.owner.name if row.owner else ""),
        *([("Closed because", row.closed_because)] if row.closed_because else []),
    ]


def learning_rows(row: LearningReview) -> list[tuple[str, Any]]:
    by = f"\n\n{row.council_name}" if row.council_part else ""
    return [
        *((label, getattr(row, name) or "Not written yet") for name, label in PARTS.items()),
        ("What the council learnt", f"{row.council_part}{by}" if row.council_part else "Not written yet"),
        ("Answers for it", row.owner.name if row.owner else ""),
        *([("Completed on", row.completed_on)] if row.completed_on else []),
    ]


def carers_next(household: CarerHousehold, viewer: Viewer) -> dict[str, Any]:
    """The ends after which the carers have not been asked, and what they said last. Two queries."""
    rows = CarerFuture.objects.visible_to(viewer).filter(household=household).select_related("arrangement__person")
    open_rows = [row for row in rows if row.is_open]
    said = next((row for row in rows if not row.is_open), None)
    may = viewer.can(Perm.WRITE_CARER)
    return {
        "carers_next_headers": CARERS_NEXT_HEADERS if may else CARERS_NEXT_HEADERS[:-1],
        "carers_next": [_asked(row, number, may, viewer) for number, row in enumerate(open_rows, start=1)],
        "carers_said": said,
    }


def _asked(row: CarerFuture, number: int, may: bool, viewer: Viewer) -> list[Any]:
    """Somebody who lived there through another scheme is not named to this one."""
    through_us = row.arrangement.scheme_id == viewer.organisation_id
    who = row.arrangement.person.name if through_us else "somebody through another scheme"
    ask = Link("Write it down", reverse("carers-next", args=[row.pk]), hidden=f"arrangement {number}")
    return [who, Due(row.due_on), *([ask] if may else [])]
