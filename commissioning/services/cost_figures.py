"""The cost of Shared Lives beside other services, as a commissioner reads it (G14-VFM-1, G14-VFM-3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from commissioning.costs.full import moved
from commissioning.models import UnitCost
from commissioning.rules import SMALLEST, WITHHELD, few_are_not_counted
from commissioning.services.known_costs import KnownCosts
from commissioning.services.shapes import Figure, number_words
from sharedliving.core.rules import Refusal

SHARED_LIVES = "shared-lives"
NOT_YET = "Nothing is compared yet."
SAME = "the same"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A move of some people from one service to another: the sentence, pounds a week and a year (less is negative)."""

    sentence: str
    weekly: Decimal
    yearly: Decimal


def cost_figures(known: KnownCosts) -> list[Figure]:
    """The parts of the cost, then other services beside it."""
    return [full_figure(known), comparison_figure(known)]


def full_figure(known: KnownCosts) -> Figure:
    """Every part for each person, what others pay of it, and what is left for the council."""
    cost = known.full
    rows: list[tuple[str, str]] = []
    if cost is not None:
        rows = [*((part.words, pounds(part.weekly)) for part in cost.parts), ("Full cost", pounds(cost.gross))]
        rows += [(f"Less: {inner(part.words)}", pounds(part.weekly)) for part in cost.less or ()]
        rows += [("What the council pays in the end", WITHHELD if cost.net is None else pounds(cost.net))]
    return Figure(
        "full-cost", "What Shared Lives costs here in full", full_finding(known), ("Part", "A week for each person"),
        tuple(rows), note=_full_note(known),
    )  # fmt: skip


def full_finding(known: KnownCosts) -> str:
    cost = known.full
    if cost is None:
        return "The full cost of Shared Lives is not known yet, so that nothing is compared with it."
    net = "" if cost.net is None else f", of which the council pays {pounds(cost.net)} in the end"
    few_left_out = 0 < known.without_fee < SMALLEST  # who knows both numbers could subtract
    who = "each person who lives in it" if few_left_out else f"each of {cost.people} people who live in it"
    return f"Shared Lives costs {pounds(cost.gross)} a week for {who}{net}."


def comparison_figure(known: KnownCosts) -> Figure:
    """Each service beside Shared Lives, gross with gross and net with net. Empty while the gate is closed."""
    rows = tuple(_comparison_row(known, cost) for cost in known.services) if known.full is not None else ()
    return Figure(
        "comparison", "Shared Lives beside other services", comparison_finding(known),
        ("Service", "A week", "Beside Shared Lives", "Compared", "What people do in the day", "Year", "Source"), rows,
        note="Your council’s own figures, as they were written down. Costs of an hour, a day or a session are multiplied by "
        "what is planned in a week. Years may differ: read the column before you compare.",
    )  # fmt: skip


def comparison_finding(known: KnownCosts) -> str:
    """The service that is furthest from Shared Lives."""
    if known.full is None:
        return NOT_YET
    found = [(difference, cost) for cost in known.services if (difference := beside(known, cost)) is not None]
    if not found:
        return "No other service’s cost is written down yet that can be compared."
    difference, cost = max(found, key=lambda each: abs(each[0]))
    words = difference_words(difference)
    than = "as" if words == SAME else "than"
    return f"{cost.get_service_display()} costs {words} a week {than} Shared Lives here, for each person."


def beside(known: KnownCosts, cost: UnitCost) -> Decimal | None:
    """Pounds a week that a service costs more than Shared Lives (less: negative), on the same basis."""
    here = known.full.on(cost.basis) if known.full is not None else None
    weekly = cost.weekly
    return None if here is None or weekly is None else weekly - here


def what_if(known: KnownCosts, *, from_key: str, to_key: str, people: int) -> WhatIf:
    """What changes when people move from one service to another. Raises Refusal where the two cannot be compared."""
    known.gate.refuse()
    if from_key == to_key:
        raise Refusal("Choose two different services.")
    ends = {key: _service(known, key) for key in (from_key, to_key)}
    bases = {cost.basis for cost in ends.values() if cost is not None}
    if len(bases) != 1:
        raise Refusal(
            "One of these costs is before what people contribute and the other after it: they cannot be compared."
        )
    weekly = {key: _weekly(known, cost, bases) for key, cost in ends.items()}
    change, yearly = moved(weekly[from_key], weekly[to_key], people)
    names = {key: "Shared Lives" if cost is None else inner(cost.get_service_display()) for key, cost in ends.items()}
    who = "1 person moves" if people == 1 else f"{people} people move"
    return WhatIf(
        f"If {who} from {names[from_key]} to {names[to_key]}, it costs {difference_words(change)} a week, "
        f"and {difference_words(yearly)} in a year.", change, yearly,
    )  # fmt: skip


def choices_of(known: KnownCosts) -> list[tuple[str, str]]:
    """What somebody may move from and to."""
    services = [(str(cost.pk), f"{cost}, {inner(cost.get_basis_display())}") for cost in known.services]
    return [(SHARED_LIVES, "Shared Lives"), *services]


def pounds(amount: Decimal) -> str:
    """£1,250.50, and no pence where there are none."""
    return f"£{amount:,.2f}".removesuffix(".00")


def difference_words(difference: Decimal) -> str:
    """£20 more; £20 less; the same"""
    if not round(difference, 2):
        return SAME
    return f"{pounds(abs(difference))} {'more' if difference > 0 else 'less'}"


def inner(words: str) -> str:
    """Words in the middle of a sentence."""
    return words[:1].lower() + words[1:]


def _comparison_row(known: KnownCosts, cost: UnitCost) -> tuple[str, ...]:
    difference, weekly = beside(known, cost), cost.weekly
    return (
        cost.get_service_display(), "" if weekly is None else pounds(weekly),
        WITHHELD if difference is None else difference_words(difference), cost.get_basis_display(),
        "Included" if cost.with_day else "Not included", cost.year, cost.source,
    )  # fmt: skip


def _full_note(known: KnownCosts) -> str:
    """Who is counted, and how many are left out."""
    counted = (
        "An average of people who live in Shared Lives and have a care fee today. What the scheme costs to run is shared "
        "among everybody whom it supports. Rent and food that people and benefits pay are not counted."
    )
    if not known.without_fee:
        return counted
    left_out = few_are_not_counted([known.without_fee]).total
    return f"{counted} {number_words(left_out)} people who live in Shared Lives have no care fee written down and are left out."


def _service(known: KnownCosts, key: str) -> UnitCost | None:
    if key == SHARED_LIVES:
        return None
    found = next((cost for cost in known.services if str(cost.pk) == key), None)
    if found is None:
        raise Refusal("Choose a service from the list.")
    return found


def _weekly(known: KnownCosts, cost: UnitCost | None, bases: Iterable[str]) -> Decimal:
    full = known.full
    weekly = cost.weekly if cost is not None else full.on(next(iter(bases))) if full is not None else None
    if weekly is None:
        raise Refusal("There is no weekly cost to compare: fewer than five people would be told about.")
    return weekly
