"""A copy of a plan as the rows of its page: the same data that its document is made of."""

from collections.abc import Mapping
from typing import Any

from sharedliving.core.components import Money

PEOPLE = ["Name", "Who they are", "How to reach them"]
NEEDS = ["What should change", "Need", "How", "Who", "By when"]
TASKS = ["What should change", "What you help with", "How you help", "Who", "By when"]
OTHERS = ["Part of life", "Who helps"]
CARER_NEEDS = ["What should change", "Need", "How it is met", "Who", "By when"]
CARE_FOR_THE_PERSON = ["Care", "Who", "By when"]
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


def support_tables(copy: Mapping[str, Any]) -> dict[str, Any]:
    """The tables of a copy of a carer's support plan."""
    told = "own_words" in copy
    headers = CARER_NEEDS if told else CARE_FOR_THE_PERSON
    found = {
        "people": (PEOPLE, [[one["name"], one["role"], one["contact"]] for one in copy["people"]]),
        "needs": (headers, [_carers_need(need, told) for need in copy["needs"]]),
    }
    if "agreed" in copy:
        found["agreed"] = (SIGNED, [[one["name"], one["capacity"], one["signed_on"]] for one in copy["agreed"]])
    if copy.get("budget"):
        found["budget"] = _carers_budget(copy["budget"])
    return found


def _carers_need(need: Mapping[str, Any], told: bool) -> list[Any]:
    how, when = need["how"] or "Not recorded yet", need["by_when"] or "No date yet"
    if not told:
        return [how, need["who"], when]
    known = [how, f"We will know: {need['how_we_know']}"] if need["how_we_know"] else how
    who = [part for part in (need["who"], need["given_to"]) if part]
    return [need["outcome"] or "Not recorded yet", need["need"], known, who, when]


def _carers_budget(budget: Mapping[str, Any]) -> list[tuple[str, Any]]:
    once = [("Paid once", Money(budget["one_off"]))] if budget["one_off"] is not None else []
    why = [("Why I am charged", budget["charge_reason"])] if budget["charge_reason"] else []
    return [
        ("The budget, a week", Money(budget["weekly"])),
        *once,
        ("I am charged, a week", Money(budget["charge"])),
        *why,
        ("How it reaches me", budget["mechanism"]),
    ]
