"""A copy of a plan as the rows of its page: the same data that its document is made of."""

from collections.abc import Mapping
from typing import Any

from sharedliving.core.components import Money

PEOPLE = ["Name", "Who they are", "How to reach them"]
NEEDS = ["What should change", "Need", "How", "Who", "By when"]
TASKS = ["What should change", "What you help with", "How you help", "Who", "By when"]
OTHERS = ["Part of life", "Who helps"]
SIGNED = ["Name", "As", "Signed on"]


def tables(copy: Mapping[str, Any]) -> dict[str, Any]:
    """Headers and rows for each table of the copy; what is not in the copy is not here either."""
    found: dict[str, Any] = {}
    if "people" in copy:
        found["people"] = (PEOPLE, [[one["name"], one["role"], one["contact"]] for one in copy["people"]])
    if "needs" in copy:
        found["needs"] = (NEEDS, [_need(need, eligible=True) for need in copy["needs"]])
    if "tasks" in copy:
        found["tasks"] = (TASKS, [_need(need, eligible=False) for need in copy["tasks"]])
        found["others"] = (OTHERS, [[one["role"], one["name"]] for one in copy["others"]])
    if "agreed" in copy:
        found["agreed"] = (SIGNED, [[one["name"], one["capacity"], one["signed_on"]] for one in copy["agreed"]])
    if copy.get("budget"):
        found["budget"] = _budget(copy["budget"])
    return found


def _need(need: Mapping[str, Any], *, eligible: bool) -> list[Any]:
    what = [need["need"], "Eligible" if need["eligible"] else "Not eligible"] if eligible else need["need"]
    when = need["by_when"] or "No date yet"
    return [need["outcome"] or "Not recorded yet", what, need["how"] or "Not recorded yet", need["who"], when]


def _budget(budget: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [
        ("The whole, a week", Money(budget["total"])),
        ("I pay, a week", Money(budget["person_pays"])),
        ("The council pays, a week", Money(budget["council_pays"])),
        ("How it is managed", budget["mechanism"]),
    ]
