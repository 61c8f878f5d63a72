"""Worlds made by chance, in which each list of the safety net finds somebody and leaves somebody out."""

from collections.abc import Callable
from random import Random

from people.models import Person
from tests.pages.net_chance import before, homes, liberty, owned, placements, reviews, schemes

MAKERS: tuple[Callable[[Random, Person], None], ...] = (
    *owned.MAKERS,
    *before.MAKERS,
    *liberty.MAKERS,
    *homes.MAKERS,
    *placements.MAKERS,
    *reviews.MAKERS,
    *schemes.MAKERS,
)
"""Each gives a person something that may bring them onto a list."""
