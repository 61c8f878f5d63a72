"""Lists of choices as numbers with a bit for each member, as the database keeps them (migration 0015, ADR 11)."""

from collections.abc import Iterable

from django.db.models import TextChoices

from placements.choices import ArrangementKind, Brings, Trait

VOCABULARIES: dict[str, type[TextChoices]] = {"kind": ArrangementKind, "trait": Trait, "brings": Brings}
"""By the name that the list has in the trigger's function. A new member goes to the end, with a migration of both."""


def bit(member: TextChoices) -> int:
    """Which bit stands for it, from 0."""
    return list(type(member)).index(member)


def coded(members: Iterable[TextChoices]) -> int:
    """One number for several members of one list."""
    return sum(1 << bit(member) for member in set(members))
