"""Which counts may stand beside each other: whoever adds and subtracts them never arrives at one to four people.

People are cut into blocks, each of nobody or of five and more, and every number that is shown is a sum of whole blocks.
Then so is every sum and every difference of them: no filter and no combination of filters gives a smaller number away.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TypeVar

from commissioning.rules import NOBODY, SMALLEST

Key = TypeVar("Key", bound=Hashable)


def may_be_known(number: int) -> bool:
    """Nobody, or five and more."""
    return number == NOBODY or number >= SMALLEST


def all_may_be_known(numbers: Sequence[int]) -> bool:
    return all(may_be_known(number) for number in numbers)


def open_parts(parts: Mapping[Key, Sequence[int]], among: Collection[Key] | None = None) -> frozenset[Key]:
    """Of the parts of a whole whose own numbers are shown: those that may be shown too, of all or of some of them.

    The numbers of a part stand in the same order as those of the whole. What is left when the open parts are taken away
    is a block too: while it is too small, the smallest open part is closed and joins it.
    """
    some = parts if among is None else among
    found = {key for key, numbers in parts.items() if key in some and all_may_be_known(numbers)}
    while not all_may_be_known(_left(parts, found)):
        with_people = [key for key in found if any(parts[key])]
        if not with_people:
            break
        found.remove(min(with_people, key=lambda key: (sum(parts[key]), str(key))))
    return frozenset(found)


def _left(parts: Mapping[Key, Sequence[int]], found: set[Key]) -> list[int]:
    closed = [numbers for key, numbers in parts.items() if key not in found]
    return [sum(column) for column in zip(*closed, strict=True)]
