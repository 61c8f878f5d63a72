"""What is known of how a household is looked after: for its own page, and the little of it that concerns who lives there."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from placements.choices import NIGHTS_A_YEAR
from placements.models import (
    Arrangement,
    BackUp,
    BreakEntitlement,
    CarerBreak,
    CarerHousehold,
    CarerVisit,
    HouseholdCare,
    HouseholdNotice,
    UnderNotice,
)
from placements.rules import g14_emg_6_known_back_up
from placements.tables.household_care import (
    AHEAD_HEADERS,
    BACK_UP_HEADERS,
    BREAK_HEADERS,
    NOTICE_HEADERS,
    VISIT_HEADERS,
    ahead_rows,
    back_up_rows,
    break_rows,
    notice_rows,
    owed_rows,
    visit_rows,
)
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate
from sharedliving.core.viewer import Viewer

MOST = 20


@dataclass(frozen=True, slots=True)
class Nights:
    """Nights of paid break in the year from 1 April: entitled to, taken or planned, left (below nought: too many)."""

    entitled: int
    used: int

    @property
    def left(self) -> int:
        return self.entitled - self.used

    @property
    def words(self) -> str:
        """14 of 28 used or planned, 14 left"""
        rest = f"{self.left} left" if self.left >= 0 else f"{-self.left} more than they are owed"
        return f"{self.used} of {self.entitled} used or planned, {rest}"


def year_of(on: date) -> tuple[date, date]:
    """The first day of the year from 1 April that a day lies in, and the first day of the next."""
    first = on.year if on >= date(on.year, 4, 1) else on.year - 1
    return date(first, 4, 1), date(first + 1, 4, 1)


def nights_of(viewer: Viewer, household: CarerHousehold, on: date) -> Nights:
    """Paid nights of a household in the year of a day; a break over the turn of the year counts on each side."""
    first, after = year_of(on)
    row = BreakEntitlement.objects.visible_to(viewer).filter(scheme_id=household.scheme_id).first()
    breaks = CarerBreak.objects.visible_to(viewer).planned().filter(
        household=household, is_paid=True, starts_on__lt=after, ends_on__gt=first
    )  # fmt: skip
    spans = breaks.values_list("starts_on", "ends_on")
    used = sum((min(ends, after) - max(starts, first)).days for starts, ends in spans)
    return Nights(row.nights if row else NIGHTS_A_YEAR, used)


def of_household(viewer: Viewer, household: CarerHousehold) -> dict[str, Any]:
    """What the household's own page shows: the scheme's alone."""
    today = dates.today()
    visits = CarerVisit.objects.visible_to(viewer).filter(household=household)[:MOST]
    breaks = CarerBreak.objects.visible_to(viewer).planned().filter(household=household).select_related("covered_by")
    back_ups = BackUp.objects.visible_to(viewer).current().filter(household=household)
    owed = HouseholdCare.objects.visible_to(viewer).owed().filter(household=household)
    notice = HouseholdNotice.objects.visible_to(viewer).open().filter(household=household).first()
    leaving = UnderNotice.objects.visible_to(viewer).filter(notice=notice).select_related("person", "owner")
    return {
        "owed": owed_rows(owed, nights_of(viewer, household, today).words),
        "visit_headers": VISIT_HEADERS, "visits": visit_rows(visits),
        "break_headers": BREAK_HEADERS, "breaks": break_rows(breaks[:MOST], today),
        "back_up_headers": BACK_UP_HEADERS,
        "back_ups": back_up_rows(back_ups.select_related("person", "back_up")[:MOST]),
        "notice": notice,
        "notice_headers": NOTICE_HEADERS, "leaving": notice_rows(leaving) if notice else [],
    }  # fmt: skip


def of_arrangement(viewer: Viewer, arrangement: Arrangement) -> dict[str, Any]:
    """What concerns the person who lives there: breaks to come, notice, who would step in. Nothing of how the carers are."""
    today = dates.today()
    breaks = CarerBreak.objects.visible_to(viewer).still_to_end(today).filter(household_id=arrangement.household_id)
    back_ups = list(
        BackUp.objects.visible_to(viewer).current()
        .filter(household_id=arrangement.household_id, person_id=arrangement.person_id)
        .select_related("back_up")
    )  # fmt: skip
    leaving = UnderNotice.objects.visible_to(viewer).filter(arrangement=arrangement, notice__closed_at__isnull=True)
    row = leaving.select_related("notice", "owner").first()
    line = g14_emg_6_known_back_up(arrangement, back_ups)
    return {
        "ahead_headers": AHEAD_HEADERS,
        "ahead": ahead_rows(breaks.select_related("covered_by")[:MOST]),
        "known_back_ups": [f"{each.back_up.name}, known since {dates.uk_date(each.known_since)}" for each in back_ups],
        "no_back_up": "" if Gate([line]).is_open else line.missing.message if line.missing else "",
        "under_notice": row,
        "may_say_next": row is not None and viewer.can(Perm.SAY_WHAT_NEXT),
    }
