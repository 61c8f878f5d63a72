"""What every figure is made of."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from commissioning.rules import WITHHELD, Shown

TOTAL = "Together"


@dataclass(frozen=True, slots=True)
class Figure:
    """One table: its sentence, its head and its rows, all of it as it may be shown. The first column is words."""

    key: str
    caption: str
    finding: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]
    note: str = ""


def grouped(numbers: Counter[str], group: Callable[[str], str]) -> Counter[str]:
    """The numbers of the groups that their names fall into."""
    found: Counter[str] = Counter()
    for value, number in numbers.items():
        found[group(value)] += number
    return found


def number_words(shown: Shown) -> str:
    """A number at the beginning of a sentence."""
    return "Some (the number is not shown)" if shown == WITHHELD else str(shown).capitalize()
