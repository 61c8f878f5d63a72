"""A household that one scheme approved and another may use too: who may, and what stays counted over both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.choices import OrganisationKind
from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from people.models import Organisation
    from placements.models import CarerHousehold


def household_is_the_schemes_to_use(household: CarerHousehold, scheme_id: int) -> Line:
    """These carers are another scheme’s. Agree first with that scheme that you may use the household.

    Source: APS13. Its places count over every scheme and council that uses it. Nobody may decide otherwise.
    """
    lent = household.also_used_by.filter(scheme_id=scheme_id, until__isnull=True)
    met = household.scheme_id == scheme_id or lent.exists()
    url = household.get_absolute_url()
    return check(household_is_the_schemes_to_use, "The scheme’s own carers, or lent to it", met, url=url)


def lending_gate(household: CarerHousehold, other: Organisation, agreed_with: str, why: str) -> Gate:
    """What has to be so before another scheme may use a household."""
    return Gate(
        [lent_to_another(household, other), lent_once(household, other), lending_is_agreed(agreed_with, why)]
    )  # fmt: skip


def lent_to_another(household: CarerHousehold, other: Organisation) -> Line:
    """Select the other scheme that may use this household.

    Source: APS13.
    """
    met = other.kind == OrganisationKind.SCHEME and other.pk != household.scheme_id
    return check(lent_to_another, "Another scheme", met)


def lent_once(household: CarerHousehold, other: Organisation) -> Line:
    """That scheme may use this household already.

    Source: APS13.
    """
    running = household.also_used_by.filter(scheme=other, until__isnull=True)
    return check(lent_once, "Not lent to it already", not running.exists())


def lending_is_agreed(agreed_with: str, why: str) -> Line:
    """Say who agreed for the other scheme, and why it uses this household.

    Source: APS13. Two schemes that use one household know of each other.
    """
    return check(lending_is_agreed, "Agreed with somebody", bool(agreed_with.strip() and why.strip()))


def lending_can_end(people: int) -> Line:
    """Somebody lives there through the other scheme. End or transfer that arrangement first.

    Source: APS13.
    """
    return check(lending_can_end, "Nobody lives there through it", people == 0)
