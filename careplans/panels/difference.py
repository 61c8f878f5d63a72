"""What changed from one plan to the next, field by field and need by need; for a reader only what their copy holds."""

from collections.abc import Iterable, Sequence
from typing import Any

from careplans.choices import MetBy
from careplans.exports.readers import Part, Reader
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
PART_OF: dict[str, Part] = {
    "planning_tool_note": Part.NOTES,
    "get_planning_tool_display": Part.NOTES,
    "advice_on_needs": Part.ADVICE,
    "advice_on_prevention": Part.ADVICE,
    "involved": Part.AGREEMENT,
    "get_person_agrees_display": Part.AGREEMENT,
    "agreement_steps": Part.AGREEMENT,
    "shared_lives_considered": Part.CONSIDERED,
    "shared_lives_reason": Part.CONSIDERED,
    "weekly_budget": Part.MONEY,
    "weekly_contribution": Part.MONEY,
    "get_budget_mechanism_display": Part.MONEY,
    "is_eligible": Part.ELIGIBLE,
    "how_we_know": Part.NOTES,
    "get_paid_by_display": Part.NOTES,
    "weekly_cost": Part.NOTES,
    "nhs_pays": Part.NOTES,
}
"""The part of a plan that a field belongs to; what is not named is in everybody's copy. NOTES: in nobody's."""
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


def rows_for(
    reader: Reader, plans: tuple[CarePlan, CarePlan], needs: tuple[Sequence[PlanNeed], Sequence[PlanNeed]]
) -> list[Row]:
    """What changed between two plans (before, after) with their needs, as far as this reader's copy holds it."""
    rows = _changed(*plans, _given(reader, PLAN))
    for old, new in matched(*needs):
        rows += _need_for(reader, old, new)
    return rows


def in_short(rows: Sequence[Row]) -> str:
    """The same in one line: which parts were added, removed and changed, without what stands in them."""
    found: dict[str, list[str]] = {}
    for label, tag, *_ in rows:
        found.setdefault(tag.text, []).append(label)
    return " ".join(f"{kind}: {', '.join(labels)}." for kind, labels in found.items())


def _given(reader: Reader, fields: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, label) for name, label in fields if name not in PART_OF or PART_OF[name] in reader.gives]


def _need_for(reader: Reader, old: PlanNeed | None, new: PlanNeed | None) -> list[Row]:
    """One need; of what others help with, a reader who is not given the details is told only who does it."""
    whole = [need is None or _is_whole(need, reader) for need in (old, new)]
    if old and new and all(whole):
        area, fields = new.get_area_display(), _given(reader, NEED)
        return [[f"{area}: {what}", *rest] for what, *rest in _changed(old, new, fields)]
    cells = [_cell(need, is_whole) for need, is_whole in zip((old, new), whole, strict=True)]
    either = new or old
    if cells[0] == cells[1] or either is None:
        return []
    return [[either.get_area_display(), _kind(cells[0] or "", cells[1] or ""), *(cell or "" for cell in cells)]]


def _is_whole(need: PlanNeed, reader: Reader) -> bool:
    """Every need, or for a carer with the summary those that they help with."""
    return Part.OTHERS in reader.gives or (reader.document == "carer_summary" and need.met_by == MetBy.SHARED_LIVES)


def _cell(need: PlanNeed | None, is_whole: bool) -> list[str]:
    if need is None or (not is_whole and need.met_by == MetBy.NOT_MET):
        return []
    return _whole(need) if is_whole else [part for part in (need.get_met_by_display(), need.who) if part]


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
