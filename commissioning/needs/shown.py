"""Numbers of people with several needs each, as they may be shown: no small one, none that gives a small one away."""

from collections.abc import Mapping, Sequence

from commissioning.rules import WITHHELD, Shown, few_are_not_counted

Cells = dict[str, Shown]


def shown(numbers: Mapping[str, int], people: int, *, apart: Sequence[Sequence[str]] = ()) -> Cells:
    """Each number of a column beside those who are not in it: both, and so their difference to all, are at least five.

    The screens of the design: never a count below five. `people` is everybody of the column, which stands on the page.
    `apart` names those of which nobody has two: their numbers and the rest are parts of one whole.
    """
    cells: Cells = {}
    together = {name for group in apart for name in group}
    for group in (*apart, *([name] for name in numbers if name not in together)):
        parts = [numbers[name] for name in group]
        safe = few_are_not_counted([*parts, max(people - sum(parts), 0)])
        cells |= dict(zip(group, safe.cells, strict=False))
    return cells


def without_what_differs_by_few(cells: Cells, numbers: Mapping[str, int], part: str, whole: str) -> Cells:
    """Where everybody of one number is also in another, and few are in that one alone, the first is not shown."""
    if 0 < numbers[whole] - numbers[part] < 5 and isinstance(cells[part], int):
        return cells | {part: WITHHELD}
    return cells
