"""What a commissioner may be told about few people: nothing that could point at one of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SMALLEST = 5
FEWER = "fewer than 5"
WITHHELD = "not shown"
NOBODY = 0
Shown = int | str
DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?")


@dataclass(frozen=True, slots=True)
class Safe:
    """Counts of one population as they may be shown: a number, "fewer than 5" or "not shown"; and their total."""

    cells: tuple[Shown, ...]
    total: Shown


def few_are_not_counted(counts: Sequence[int], *, keep_parts: bool = False) -> Safe:
    """Numbers of people below five are not shown, nor any number that would give one away.

    The screens of the design: never a count below five. `counts` are parts of one whole, whose total is shown: when the
    hidden parts could be worked out from it, the next smallest part is hidden too ("not shown"), and so on. When that
    does not help, nothing is shown of the whole. With `keep_parts` the total is hidden instead: only for a whole whose
    total stands nowhere else.
    """
    total = sum(counts)
    small = [index for index, count in enumerate(counts) if 0 < count < SMALLEST]
    if 0 < total < SMALLEST:
        return Safe(tuple(FEWER if count else NOBODY for count in counts), FEWER)
    if keep_parts and not cannot_be_worked_out(len(small), 0, sum(counts[index] for index in small)):
        return Safe(tuple(_shown(index, count, ()) for index, count in enumerate(counts)), WITHHELD)
    others = sorted((index for index, count in enumerate(counts) if count >= SMALLEST), key=lambda index: counts[index])
    for more in range(len(others) + 1):
        hidden = others[:more]
        if cannot_be_worked_out(len(small), more, sum(counts[index] for index in (*small, *hidden))):
            return Safe(tuple(_shown(index, count, hidden) for index, count in enumerate(counts)), total)
    return Safe(tuple(WITHHELD if count else NOBODY for count in counts), WITHHELD)


def cannot_be_worked_out(few: int, withheld: int, together: int) -> bool:
    """Whoever knows the sum of the hidden parts still thinks each small one may be anything from 1 to 4.

    `few` parts are known to be 1 to 4, `withheld` parts to be 5 or more; `together` is their sum.
    """
    if few == 0:
        return True
    most = SMALLEST - 1
    could_be_most = together >= most + (few - 1) + SMALLEST * withheld
    could_be_one = withheld > 0 or together <= 1 + most * (few - 1)
    return could_be_most and could_be_one


def share(part: Shown, whole: Shown) -> str:
    """The percentage of two numbers that are both shown; else nothing, since it would give the number away."""
    if isinstance(part, int) and isinstance(whole, int) and whole:
        return f"{round(100 * part / whole)}%"
    return ""


def area_name(district: str) -> str:
    """A postcode district; anything else that somebody typed is no area (no free text reaches a commissioner)."""
    tidy = district.replace(" ", "").upper()
    if not tidy:
        return "Any area"
    return tidy if DISTRICT.fullmatch(tidy) else "Another area"


def known_name(value: str, names: Mapping[str, str], otherwise: str) -> str:
    """The label of a known choice (by its value or its label); anything else is `otherwise`."""
    labels = {label: label for label in names.values()}
    return names.get(value) or labels.get(value) or otherwise


def _shown(index: int, count: int, hidden: Sequence[int]) -> Shown:
    if 0 < count < SMALLEST:
        return FEWER
    return WITHHELD if index in hidden else count
