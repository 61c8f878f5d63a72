"""The gate of a match: may this household support this person, and have they room? Nobody may decide otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import (
    MOST_PLACES,
    NEEDED_CHECKS,
    ArrangementKind,
    ArrangementState,
    CheckKind,
    HouseholdState,
)
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line
from sharedliving.core.words import inside

if TYPE_CHECKING:
    from placements.models import CarerHousehold, HouseholdCheck


def match_gate(
    household: CarerHousehold, *, kind: str, born: date | None, taken: int, on: date | None = None,
    person_id: int | None = None,
) -> Gate:  # fmt: skip
    """Every reason why this household cannot support this person on a day (3.18); `taken` counts all councils' people."""
    checks = list(household.checks.all())
    lines = [
        carer_approved(household),
        matches_not_paused(household),
        carer_approved_for_kind(household, kind),
        carer_approved_for_age(household, born),
        carer_approved_for_person(household, person_id),
        checks_in_date(household, checks, on or dates.today()),
        room_left(household, taken),
    ]
    if kind == ArrangementKind.EMERGENCY:
        lines.append(trained_for_emergencies(household, checks, on or dates.today()))
    return Gate(lines)


def carer_approved(household: CarerHousehold) -> Line:
    """This household is not approved.

    Source: G14-EMG-1, APS13. Nobody may decide otherwise.
    """
    met = household.state == HouseholdState.APPROVED
    message = f"{household.name}: {inside(household.get_state_display())}, not approved."
    return check(carer_approved, "Approved", met, message=message, url=_page(household))


def matches_not_paused(household: CarerHousehold) -> Line:
    """New matches with this household are paused while a council looks into something.

    A safeguarding concern that names somebody of the household pauses them until it is decided.

    Source: CA42. Nobody may decide otherwise.
    """
    since = household.matches_paused_on
    message = f"New matches are paused since {dates.uk_date(since)}, while a council looks into something."
    return check(matches_not_paused, "New matches not paused", since is None, message=message, url=_page(household))


def carer_approved_for_kind(household: CarerHousehold, kind: str) -> Line:
    """This household is not approved for this kind of arrangement.

    Source: APS13, G14-EMG-1. Nobody may decide otherwise.
    """
    label = inside(ArrangementKind(kind).label)
    return check(
        carer_approved_for_kind, f"Approved for {label}", kind in household.approved_kinds,
        message=f"Not approved for this kind of arrangement ({label}).", url=_page(household),
    )  # fmt: skip


def carer_approved_for_age(household: CarerHousehold, born: date | None) -> Line:
    """This household is not approved for people of this age.

    Source: APS13. Nobody may decide otherwise. Without a date of birth there is nothing to refuse.
    """
    met = born is None or household.youngest <= dates.age_on(born) <= household.oldest
    ages = f"{household.youngest} to {household.oldest}"
    message = f"Approved for people aged {ages}, and the person is {dates.age_on(born)}." if born else ""
    return check(carer_approved_for_age, f"Approved for ages {ages}", met, message=message, url=_page(household))


def carer_approved_for_person(household: CarerHousehold, person_id: int | None) -> Line:
    """This household is approved for one named person alone, and this is somebody else.

    Source: SUNBEAM, APS13. Nobody may decide otherwise.
    """
    met = household.only_for_id is None or household.only_for_id == person_id
    return check(carer_approved_for_person, "Approved for this person", met, url=_page(household))


def checks_in_date(household: CarerHousehold, checks: Iterable[HouseholdCheck], on: date) -> Line:
    """Every check of the household has to be in date before somebody new is matched with it.

    Source: GLOS-MON, G14-EMG-1. Expired checks block new matches, never end an arrangement.
    """
    valid = {each.kind for each in checks if each.valid_until >= on}
    lacking = [kind.label for kind in NEEDED_CHECKS if kind not in valid]
    message = f"Expired or never recorded: {', '.join(inside(each) for each in lacking)}."
    return check(checks_in_date, "All checks in date", not lacking, message=message, url=_page(household))


def room_left(household: CarerHousehold, taken: int) -> Line:
    """Nobody supports more people than the household is approved for, and never more than three at a time.

    Source: APS13. Nobody may decide otherwise; the database refuses it too.
    """
    met = taken < min(household.approved_places, MOST_PLACES)
    message = full_sentence(household.name, household.approved_places, taken)
    return check(room_left, "Room", met, message=message, url=_page(household))


def trained_for_emergencies(household: CarerHousehold, checks: Iterable[HouseholdCheck], on: date) -> Line:
    """Emergencies only with carers approved for them and trained for them.

    Source: G14-EMG-1. Nobody may decide otherwise.
    """
    met = any(each.kind == CheckKind.EMERGENCY_TRAINING and each.valid_until >= on for each in checks)
    return check(trained_for_emergencies, "Trained for emergencies", met, url=_page(household))


def taken_by_others(household: CarerHousehold, person_id: int) -> int:
    """How many live there or visit, over all councils; the person's own emergency makes way for their home (G14-EMG-3)."""
    live = household.arrangements.filter(state=ArrangementState.LIVE)
    return live.exclude(person_id=person_id, kind=ArrangementKind.EMERGENCY).count()


def full_sentence(name: str, approved: int, taken: int) -> str:
    """Maria and John Okafor are approved for 3 people and 3 live there already."""
    are = "are" if " and " in name or "&" in name else "is"
    people = "1 person" if approved == 1 else f"{approved} people"
    live = "1 lives" if taken == 1 else f"{taken} live"
    return f"{name} {are} approved for {people} and {live} there already."


def _page(household: CarerHousehold) -> str:
    return reverse("carer", args=[household.pk])
