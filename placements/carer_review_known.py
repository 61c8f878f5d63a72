"""What the system holds already about carers, beside each section of their review: read, never typed again."""

from collections.abc import Callable
from datetime import date
from typing import Any

from placements.caring import nights_of
from placements.choices import CheckKind
from placements.models import (
    Arrangement,
    CarerBreak,
    CarerHousehold,
    CarerReview,
    CarerVisit,
    HouseholdCheck,
    HouseholdMember,
    HouseholdNotice,
    HouseholdRisk,
)
from sharedliving.core import dates
from sharedliving.core.components import Due
from sharedliving.core.viewer import Viewer

Rows = list[tuple[str, Any]]
OF_TRAINING = (CheckKind.TRAINING, CheckKind.EMERGENCY_TRAINING)
YEAR = 365


def known(viewer: Viewer, review: CarerReview, section: str) -> Rows:
    """Rows for the summary above the form; none where the system holds nothing about a section."""
    find = KNOWN.get(section)
    return find(viewer, review.household, dates.today()) if find else []


def _training(viewer: Viewer, home: CarerHousehold, on: date) -> Rows:
    return _checks_of(viewer, home, OF_TRAINING)


def _checks(viewer: Viewer, home: CarerHousehold, on: date) -> Rows:
    """Every check; the DBS of each adult stands with the members."""
    return _checks_of(viewer, home, [kind for kind in CheckKind if kind not in OF_TRAINING])


def _checks_of(viewer: Viewer, home: CarerHousehold, kinds: Any) -> Rows:
    rows = HouseholdCheck.objects.visible_to(viewer).filter(household=home)
    until = dict(rows.values_list("kind", "valid_until"))
    return [(f"{kind.label}, valid until", Due(until[kind]) if kind in until else "Not recorded") for kind in kinds]


def _wellbeing(viewer: Viewer, home: CarerHousehold, on: date) -> Rows:
    """How they were at the visits of the year, and their nights of break."""
    visits = CarerVisit.objects.visible_to(viewer).filter(household=home, on__gt=dates.add_days(on, -YEAR))[:4]
    breaks = CarerBreak.objects.visible_to(viewer).still_to_end(on).filter(household=home)[:4]
    return [
        *(
            (f"Visit on {dates.uk_date(each.on)}", f"{each.get_wellbeing_display()}: {each.in_their_words}")
            for each in visits
        ),
        ("Nights of break this year", nights_of(viewer, home, on).words),
        (
            "Breaks to come",
            [f"{dates.uk_date(each.starts_on)} to {dates.uk_date(each.ends_on)}" for each in breaks] or "None",
        ),
    ]


def _home(viewer: Viewer, home: CarerHousehold, on: date) -> Rows:
    members = HouseholdMember.objects.visible_to(viewer).living_there().filter(household=home)
    risks = HouseholdRisk.objects.visible_to(viewer).open().filter(household=home)
    notice = HouseholdNotice.objects.visible_to(viewer).open().filter(household=home).first()
    return [
        ("Who lives there or visits often", [str(each) for each in members] or "Nobody is written down"),
        ("Risks of the household and the home", [f"{each.who}: {each.what}" for each in risks] or "None"),
        ("Notice", f"Given on {dates.uk_date(notice.given_on)}" if notice else "None"),
    ]


def _support(viewer: Viewer, home: CarerHousehold, on: date) -> Rows:
    """What the scheme did for them since a year ago."""
    visits = CarerVisit.objects.visible_to(viewer).filter(household=home, on__gt=dates.add_days(on, -YEAR))
    said = list(visits.values_list("on", "announced"))
    unannounced = sum(1 for _, announced in said if not announced)
    return [
        ("Visits to the carers in twelve months", f"{len(said)}, of which {unannounced} unannounced"),
        ("Last visit", max((day for day, _ in said), default=None) or "None"),
    ]


def _arrangements(viewer: Viewer, home: CarerHousehold, on: date) -> Rows:
    live = Arrangement.objects.visible_to(viewer).live().filter(household=home).select_related("person")
    return [
        (each.person.name, f"{each.get_kind_display()}, since {dates.uk_date(each.started_on)}")
        for each in live.order_by("started_on", "pk")
    ]


KNOWN: dict[str, Callable[[Viewer, CarerHousehold, date], Rows]] = {
    "training": _training,
    "wellbeing": _wellbeing,
    "home": _home,
    "checks": _checks,
    "support": _support,
    "arrangements": _arrangements,
}
