"""Somebody who writes down every number that is shown, under every filter, and adds and subtracts them."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

Vector = tuple[int, ...]


def found_out(shown: Iterable[Vector], wanted: Mapping[str, Vector], truth: Sequence[int]) -> dict[str, int]:
    """Of the wanted counts, those of one to four that follow from the ones shown, whatever is multiplied and added.

    Every count is a sum of atoms: a vector of noughts and ones, which `truth` turns into a number.
    """
    basis = _reduced(shown)
    known = {name: vector for name, vector in wanted.items() if _follows(vector, basis)}
    numbers = {
        name: sum(each * atom for each, atom in zip(vector, truth, strict=True)) for name, vector in known.items()
    }
    return {name: number for name, number in numbers.items() if 0 < number < 5}


def _reduced(vectors: Iterable[Vector]) -> dict[int, list[Fraction]]:
    """Rows of an echelon form, by the place of their first number."""
    basis: dict[int, list[Fraction]] = {}
    for vector in vectors:
        row = _less(vector, basis)
        first = next((place for place, number in enumerate(row) if number), None)
        if first is not None:
            basis[first] = [number / row[first] for number in row]
    return basis


def _follows(vector: Vector, basis: Mapping[int, list[Fraction]]) -> bool:
    return not any(_less(vector, basis))


def _less(vector: Vector, basis: Mapping[int, list[Fraction]]) -> list[Fraction]:
    row = [Fraction(number) for number in vector]
    for place in range(len(row)):
        if row[place] and place in basis:
            times = row[place]
            row = [number - times * other for number, other in zip(row, basis[place], strict=True)]
    return row
