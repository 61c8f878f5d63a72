"""What Shared Lives costs a week in full, for each person, and when that must not be said (G14-VFM-1, G14-VFM-3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from commissioning.costs.choices import Basis
from commissioning.costs.weekly import year_name
from commissioning.rules import SMALLEST
from placements.choices import MoneyPart, Payer
from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

NONE = Decimal(0)
HOME = frozenset({MoneyPart.RENT, MoneyPart.FOOD, MoneyPart.UTILITIES, MoneyPart.BOARD})
PUBLIC = frozenset({Payer.COUNCIL, Payer.NHS})
FEE, OVERHEAD, HOME_PAID = "Care fee", "Running the scheme", "Rent, food and heating that the council or the NHS pays"
LABELS: dict[str, str] = {
    MoneyPart.CARE_FEE: FEE,
    MoneyPart.SLEEP_IN: "Sleep-in",
    MoneyPart.BREAKS: "The carers’ paid breaks",
    MoneyPart.DAY_SERVICE: "Day services",
    MoneyPart.TRANSPORT: "Transport",
    MoneyPart.OTHER: "Something else",
}
HEALTH, CONTRIBUTIONS = "The NHS pays", "People contribute"
TOGETHER = "Other parts together"
LESS_TOGETHER = "The NHS pays and people contribute, together"


@dataclass(frozen=True, slots=True)
class Paid:
    """The lines of one part and one payer: of how many arrangements, and pounds a week of all of them."""

    part: str
    payer: str
    people: int
    weekly: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """A part as it may be shown: its words, and pounds a week for each person on average."""

    words: str
    weekly: Decimal


@dataclass(frozen=True, slots=True)
class FullCost:
    """Pounds a week for each person. `less` is None, and `net` too, where it would tell about fewer than five people."""

    people: int
    parts: tuple[Share, ...]
    gross: Decimal
    less: tuple[Share, ...] | None
    net: Decimal | None

    def on(self, basis: str) -> Decimal | None:
        """The side of it that is compared with a cost of that basis."""
        return self.gross if basis == Basis.GROSS else self.net


@dataclass(frozen=True, slots=True)
class SchemeYear:
    """What running a scheme costs in the year that counts; None while nobody has written it down."""

    scheme: str
    year: int
    amount: Decimal | None


def comparison_gate(schemes: Iterable[SchemeYear], people: int, url: str = "") -> Gate:
    """What has to be known before Shared Lives is compared with anything."""
    schemes = list(schemes)
    return Gate([weekly_cost_of_enough_people(people), *(g14_vfm_3(scheme, url) for scheme in schemes)])


def g14_vfm_3(scheme: SchemeYear, url: str = "") -> Line:
    """What running the scheme costs must be written down, and not be nought, before anything is compared.

    Source: G14-VFM-3. A care fee alone is not the cost of Shared Lives: like is compared with like.
    """
    met = scheme.amount is not None and scheme.amount > 0
    lacks = "is written down as nought" if scheme.amount is not None else "is not written down"
    message = f"What running {scheme.scheme} costs in {year_name(scheme.year)} {lacks}: nothing is compared without it."
    return check(g14_vfm_3, f"What running {scheme.scheme} costs", met, message=message, url=url, key=scheme.scheme)


def weekly_cost_of_enough_people(people: int) -> Line:
    """Fewer than five people have a care fee written down: a weekly figure would tell what one of them costs.

    Source: G14-VFM-1.
    """
    return check(weekly_cost_of_enough_people, "Five people or more", people >= SMALLEST)


def full_cost(people: int, paid: Iterable[Paid], overhead: Decimal) -> FullCost:
    """The average of `people` (five or more), with `overhead` pounds a week for each.

    Scheme management that is paid arrangement by arrangement is left out: the overhead has it. Rent and food count where
    public money pays them. What the NHS pays and what people contribute is in the whole and then taken off.
    """
    counted = [line for line in paid if _counts(line)]
    contributions = [line for line in paid if line.part == MoneyPart.CONTRIBUTION]
    parts = _grouped((_part_words(line), line) for line in counted)
    parts[OVERHEAD] = Paid("", "", people, overhead * people)
    less = _grouped(
        [
            *((HEALTH, line) for line in counted if line.payer == Payer.NHS),
            *(
                (CONTRIBUTIONS, line)
                for line in (*contributions, *(line for line in counted if line.payer not in PUBLIC))
            ),
        ]
    )
    gross = sum((line.weekly for line in parts.values()), NONE) / people
    shown, off = merged(parts, TOGETHER), merged(less, LESS_TOGETHER)
    net = None if off is None else gross - sum((line.weekly for _, line in off), NONE) / people
    return FullCost(people, _shares(shown or [], people), gross, None if off is None else _shares(off, people), net)


def merged(parts: dict[str, Paid], words: str) -> list[tuple[str, Paid]] | None:
    """Parts that few people have put together with the next, so that none tells what one person costs.

    None when all of them together are of fewer than five people. Groups may be of the same people, so that two of four
    are still counted as four.
    """
    few = {name: line for name, line in parts.items() if line.people < SMALLEST}
    if not few:
        return list(parts.items())
    others = sorted((line.people, name) for name, line in parts.items() if name not in few)
    if not others:
        return None
    kept = {name: line for name, line in parts.items() if name not in few and name != others[0][1]}
    pool = [*few.values(), parts[others[0][1]]]
    together = Paid("", "", max(line.people for line in pool), sum((line.weekly for line in pool), NONE))
    return [*kept.items(), (words, together)]


def moved(from_weekly: Decimal, to_weekly: Decimal, people: int) -> tuple[Decimal, Decimal]:
    """What changes when people move from one service to another: pounds a week, and in a year of 52 weeks."""
    weekly = (to_weekly - from_weekly) * people
    return weekly, weekly * 52


def _counts(line: Paid) -> bool:
    if line.part in HOME:
        return line.payer in PUBLIC
    return line.part not in (MoneyPart.CONTRIBUTION, MoneyPart.MANAGEMENT)


def _part_words(line: Paid) -> str:
    return HOME_PAID if line.part in HOME else LABELS[line.part]


def _grouped(named: Iterable[tuple[str, Paid]]) -> dict[str, Paid]:
    """Added up by name; people of two groups may be the same, so that the larger number is kept."""
    found: dict[str, Paid] = {}
    for name, line in named:
        before = found.get(name, Paid("", "", 0, NONE))
        found[name] = Paid("", "", max(before.people, line.people), before.weekly + line.weekly)
    return found


def _shares(parts: Sequence[tuple[str, Paid]], people: int) -> tuple[Share, ...]:
    return tuple(Share(name, line.weekly / people) for name, line in parts)
