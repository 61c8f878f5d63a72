"""What changed from one plan to the next, field by field and need by need."""

from collections.abc import Iterable, Sequence
from typing import Any

from careplans.models import CarePlan, PlanNeed
from sharedliving.core.components import Money, Tag

HEADERS = ["What", "Change", "Before", "Now"]
Row = list[Any]
PLAN: tuple[tuple[str, str], ...] = (
    ("own_words", "In their own words"),
    ("what_matters", "What matters to them"),
    ("get_planning_tool_display", "Planning tool"),
    ("planning_tool_note", "About the planning tool"),
    ("back_up", "Back-up"),
    ("contingency", "If something goes wrong"),
    ("advice_on_needs", "To meet or reduce needs"),
    ("advice_on_prevention", "To prevent or delay needs"),
    ("involved", "Who took part"),
    ("get_person_agrees_display", "Does the person agree?"),
    ("agreement_steps", "Steps taken to agree"),
    ("shared_lives_considered", "Shared Lives considered"),
    ("shared_lives_reason", "Why Shared Lives was not considered"),
    ("weekly_budget", "Budget a week"),
    ("weekly_contribution", "The person pays a week"),
    ("get_budget_mechanism_display", "How the budget is managed"),
)
NEED: tuple[tuple[str, str], ...] = (
    ("get_area_display", "part of life"),
    ("need", "the need"),
    ("is_eligible", "eligible"),
    ("outcome", "what should change"),
    ("how_we_know", "how we will know"),
    ("how_met", "how it is met"),
    ("get_met_by_display", "who meets it"),
    ("who", "their name"),
    ("start_by", "by when"),
    ("get_paid_by_display", "who pays"),
    ("weekly_cost", "cost a week"),
    ("nhs_pays", "the NHS pays a week"),
)
MONEY = frozenset({"weekly_budget", "weekly_contribution", "weekly_cost", "nhs_pays"})
YES_NO = frozenset({"is_eligible", "shared_lives_considered"})


def plan_rows(before: CarePlan, after: CarePlan) -> list[Row]:
    """A row for each part of the plan that is not the same any more."""
    return _changed(before, after, PLAN)


def need_rows(before: Sequence[PlanNeed], after: Sequence[PlanNeed]) -> list[Row]:
    """A row for each need that was added or removed, and for each part of a need that was changed."""
    pairs = matched(before, after)
    rows: list[Row] = []
    for old, new in pairs:
        if old and new:
            area = new.get_area_display()
            rows += [[f"{area}: {what}", *rest] for what, *rest in _changed(old, new, NEED)]
        elif new:
            rows.append([new.get_area_display(), Tag("new", "Added"), "", _whole(new)])
        elif old:
            rows.append([old.get_area_display(), Tag("withdrawn", "Removed"), _whole(old), ""])
    return rows


def matched(before: Sequence[PlanNeed], after: Sequence[PlanNeed]) -> list[tuple[PlanNeed | None, PlanNeed | None]]:
    """Each need with the one it came from: carried over, else the first left about the same part of life."""
    left = {need.pk: need for need in before}
    origin = {need.pk: left.pop(need.carried_from_id) for need in after if need.carried_from_id in left}
    pairs: list[tuple[PlanNeed | None, PlanNeed | None]] = []
    for need in after:
        found = origin.get(need.pk) or next((old for old in left.values() if old.area == need.area), None)
        if found:
            left.pop(found.pk, None)
        pairs.append((found, need))
    return [*pairs, *((old, None) for old in left.values())]


def _changed(before: Any, after: Any, names: Iterable[tuple[str, str]]) -> list[Row]:
    rows = [(label, _value(before, name), _value(after, name)) for name, label in names]
    return [[label, _kind(old, new), old, new] for label, old, new in rows if old != new]


def _kind(old: Any, new: Any) -> Tag:
    if old == "":
        return Tag("new", "Added")
    return Tag("withdrawn", "Removed") if new == "" else Tag("in_progress", "Changed")


def _value(row: Any, name: str) -> Any:
    value = getattr(row, name)
    value = value() if callable(value) else value
    if value is None or value == "":
        return ""
    if name in YES_NO:
        return "Yes" if value else "No"
    return Money(value) if name in MONEY else value


def _whole(need: PlanNeed) -> list[str]:
    who = ", ".join(part for part in (need.get_met_by_display(), need.who) if part)
    return [part for part in (need.need, need.outcome, need.how_met, who) if part]
