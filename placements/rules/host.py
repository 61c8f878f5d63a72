"""Where somebody is ordinarily resident when they live with carers in another council's area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import HostCouncil


def host_gate(host: HostCouncil) -> Gate:
    """What is written down about the council in whose area somebody lives."""
    return Gate([host_is_another_council(host), host_was_told(host)])


def host_is_another_council(host: HostCouncil) -> Line:
    """Enter the name of the council in whose area they live, if it is not the one that placed them.

    Source: OR. Shared Lives is specified accommodation: the council that placed them stays responsible.
    """
    name = host.name.strip().casefold()
    met = bool(name) and name != host.arrangement.council.name.casefold()
    return check(host_is_another_council, "Another council", met)


def host_was_told(host: HostCouncil) -> Line:
    """Say whom you told, and how; the day cannot be after today.

    Source: OR, CONT.
    """
    met = host.told_on is None or (host.told_on <= dates.today() and bool(host.told_how.strip()))
    return check(host_was_told, "The other council was told", met)
