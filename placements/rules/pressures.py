"""What hurries or bends a referral, in words for both sides (G14-ASS-6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placements.choices import HURRIES, Pressure
from placements.rules.lines import message_of
from sharedliving.core import dates

if TYPE_CHECKING:
    from placements.models import Referral


def hurry_must_not_bend_the_match() -> str:
    """Do not let this bend the match: propose nobody whom you would not propose if there were time.

    Source: G14-ASS-6.
    """
    return message_of(hurry_must_not_bend_the_match)


def pressure_must_not_bend_the_match() -> str:
    """Do not let this bend the match: say openly what is not settled, and settle it before anybody moves in.

    Source: G14-ASS-6.
    """
    return message_of(pressure_must_not_bend_the_match)


def pressures_in_words(referral: Referral) -> list[str]:
    """Each pressure with its day; [] while nobody has said, and "None of these" where there is none."""
    days = {Pressure.DISCHARGE: referral.discharge_on, Pressure.NOTICE: referral.notice_until}
    return [_with_day(Pressure(each), days.get(Pressure(each))) for each in referral.pressures]


def pressure_warning(referral: Referral) -> str:
    """One sentence while a referral is open; "" where nothing presses, nobody has said, or it is over."""
    pressing = [each for each in referral.pressures if each != Pressure.NONE]
    if not pressing or not referral.is_open:
        return ""
    rule = hurry_must_not_bend_the_match if HURRIES & set(pressing) else pressure_must_not_bend_the_match
    words = "; ".join(each[:1].lower() + each[1:] for each in pressures_in_words(referral))
    return f"There is pressure on this referral: {words}. {rule()}"


def _with_day(pressure: Pressure, day: object) -> str:
    when = f" ({dates.uk_date(day)})" if day else ""  # type: ignore[arg-type]
    return f"{pressure.label}{when}"
