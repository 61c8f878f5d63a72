"""The options and those consulted of a best interests decision, as cards to read."""

from collections.abc import Sequence
from typing import Any

from careplans.models import BestInterestsConsulted, BestInterestsOption

Card = tuple[str, list[dict[str, Any]]]


def part_cards(options: Sequence[BestInterestsOption], consulted: Sequence[BestInterestsConsulted]) -> list[Card]:
    """A card for each list that is not empty."""
    cards = [
        ("Options weighed", [_option(each) for each in options]),
        ("Consulted", [_said(each) for each in consulted]),
    ]
    return [(title, rows) for title, rows in cards if rows]


def _option(each: BestInterestsOption) -> dict[str, Any]:
    words = [f"For: {each.good}", f"Against: {each.bad}"]
    return {"key": each.option, "value": [*words, "Leaves them freer"] if each.is_less_restrictive else words}


def _said(each: BestInterestsConsulted) -> dict[str, Any]:
    who = ", ".join(part for part in (each.get_consulted_as_display(), each.relationship) if part)
    return {"key": each.name, "value": [who, each.said]}
