"""Breaks, back-up, visits and notice of carer households."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from placements.choices import NOTICE_DAYS, HouseholdState, Wellbeing
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Arrangement, BackUp, CarerHousehold

WITHOUT_BREAK = 182
"""Days after which carers without a break stand on the safety net."""


def break_gate(household: CarerHousehold, starts: date, ends: date, cover: CarerHousehold | None, words: str) -> Gate:
    """What has to be settled before carers have a break."""
    return Gate([break_has_a_night(household, starts, ends), break_is_covered(household, cover, words)])


def break_has_a_night(household: CarerHousehold, starts: date, ends: date) -> Line:
    """A break ends at least one night after it begins.

    Source: NEWC, YLYW. Breaks are counted in nights.
    """
    return check(break_has_a_night, "From and until", ends > starts, url=_page(household))


def break_is_covered(household: CarerHousehold, cover: CarerHousehold | None, words: str) -> Line:
    """Say who supports the people who live there meanwhile: another approved household, or who else.

    Source: NEWC, G14-EMG-6. Nobody is left alone because their carers rest.
    """
    other = cover is not None and cover.pk != household.pk and cover.state == HouseholdState.APPROVED
    return check(
        break_is_covered, "Who steps in", other or (cover is None and bool(words.strip())), url=_page(household)
    )


def back_up_gate(household: CarerHousehold, back_up: CarerHousehold, known_since: date) -> Gate:
    """Who may be named as the back-up (G14-EMG-6)."""
    return Gate([back_up_approved(household, back_up), back_up_known(household, known_since)])


def back_up_approved(household: CarerHousehold, back_up: CarerHousehold) -> Line:
    """Choose another household that is approved.

    Source: G14-EMG-6. In an emergency there is no time to approve anybody.
    """
    met = back_up.pk != household.pk and back_up.state == HouseholdState.APPROVED
    return check(back_up_approved, "Approved", met, url=_page(household))


def back_up_known(household: CarerHousehold, known_since: date) -> Line:
    """Enter since when the person knows them: they have met before you name them.

    Source: G14-EMG-6. In an emergency nobody goes to strangers.
    """
    return check(back_up_known, "The person knows them", known_since <= dates.today(), url=_page(household))


def g14_emg_6_known_back_up(arrangement: Arrangement, back_ups: list[BackUp]) -> Line:
    """Name an approved household that steps in when the carers cannot, and that the person knows.

    Source: G14-EMG-6. Shown with the arrangement until it is so.
    """
    met = any(each.back_up.state == HouseholdState.APPROVED for each in back_ups)
    return check(g14_emg_6_known_back_up, "A back-up that the person knows", met, url=_page(arrangement.household))


def visit_gate(household: CarerHousehold, on: date, wellbeing: str, signs: list[str], agreed: str) -> Gate:
    """What a visit to the carers has to say (GLOS-MON)."""
    return Gate([visit_has_happened(household, on), strain_answered(household, wellbeing, signs, agreed)])


def visit_has_happened(household: CarerHousehold, on: date) -> Line:
    """Record a visit once it has happened: its date is in the future.

    Source: GLOS-MON.
    """
    return check(visit_has_happened, "The date", on <= dates.today(), url=_page(household))


def strain_answered(household: CarerHousehold, wellbeing: str, signs: list[str], agreed: str) -> Line:
    """Say what you agreed to do about it: the carers are under strain.

    Source: INV-LON, GLOS-MON. Strain that is written down and not answered ends in notice.
    """
    met = (wellbeing == Wellbeing.WELL and not signs) or bool(agreed.strip())
    return check(strain_answered, "What was agreed", met, url=_page(household))


def notice_gate(household: CarerHousehold, given: date, ends: date, shorter_because: str) -> Gate:
    """What a notice of carers has to say."""
    return Gate([notice_is_given(household, given), notice_long_enough(household, given, ends, shorter_because)])


def notice_is_given(household: CarerHousehold, given: date) -> Line:
    """Record notice once it was given: its date is in the future.

    Source: MEDWAY-N.
    """
    return check(notice_is_given, "The date", given <= dates.today(), url=_page(household))


def notice_long_enough(household: CarerHousehold, given: date, ends: date, shorter_because: str) -> Line:
    """Notice runs for at least 28 days; for less, say who agreed to it and why.

    Source: MEDWAY-N. People need the time to find where they want to live next.
    """
    met = ends >= dates.add_days(given, NOTICE_DAYS) or (ends >= given and bool(shorter_because.strip()))
    return check(notice_long_enough, "28 days", met, url=_page(household))


def _page(household: CarerHousehold) -> str:
    return str(household.get_absolute_url())
