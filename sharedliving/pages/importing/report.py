"""What an import found and would do, as data for the page and as text for the command."""

from collections import Counter
from typing import Any

from sharedliving.core.dates import uk_date
from sharedliving.pages.importing.steps import Plan, Step

MOST = 500
MOST_PROBLEMS = 100_000  # every one of them
UNSAFE = ("=", "+", "@", "\t", "\r")


def counts(plan: Plan, *, done: bool = False) -> str:
    """3 people, 2 carer households, 3 arrangements and 3 reviews to add; 1 record to fill in. `done`: added, filled in."""
    new = {
        "person": sum(step.is_new_person for step in plan.sound),
        "carer household": len(plan.new_households),
        "arrangement": sum(bool(step.place) for step in plan.sound),
        "review": sum(bool(step.review_due) for step in plan.sound),
    }
    said = [_number(number, word) for word, number in new.items() if number]
    filled = sum(bool(step.fills) for step in plan.sound)
    known = sum(step.shares and not step.is_new_person for step in plan.sound)
    words = ("added", "shared", "filled in") if done else ("to add", "to share", "to fill in")
    parts = [f"{_joined(said)} {words[0]}"] if said else []
    parts += [f"{_number(known, 'record')} {words[1]} with the scheme"] if known else []
    parts += [f"{_number(filled, 'record')} {words[2]}"] if filled else []
    return "; ".join(parts) or "nothing to add: every line is here already"


def as_data(plan: Plan, *, done: bool = False) -> dict[str, Any]:
    """The report as it is kept with the batch and shown on the page; long lists but problems are cut, with their count."""
    steps = [step for step in plan.sound if step.changes]
    return {
        "may_run": plan.may_run,
        "changes": plan.changes,
        "counts": counts(plan, done=done) if not plan.columns.problems else "",
        "lines": len(plan.rows.entries),
        "heading_line": plan.columns.line,
        "columns": [[column.heading, column.key, column.label] for column in plan.columns.columns],
        "column_problems": plan.columns.problems,
        "left_out": _cut([[line, why] for line, why in sorted(plan.rows.left_out)]),
        "problems": _cut([[p.line, p.column, p.value, p.what] for p in plan.problems], most=MOST_PROBLEMS),
        "decisions": [_decision(decision) for decision in plan.decisions],
        "steps": _cut([[step.entry.line, step.entry.name, _does(step)] for step in steps]),
        "differences": _cut([[d.line, d.name, d.what, d.file, d.here] for d in plan.differences]),
        "notes": _cut(_notes(plan)),
        "missing": missing(plan),
    }


def _decision(decision: Any) -> dict[str, Any]:
    return {
        "line": decision.line, "name": decision.name, "why": list(decision.why),
        "options": [list(option) for option in decision.options], "choice": decision.choice,
    }  # fmt: skip


def _cut(rows: list[Any], most: int = MOST) -> dict[str, Any]:
    return {"count": len(rows), "rows": rows[:most]}


def _does(step: Step) -> str:
    """What happens with one line, in words."""
    said = []
    if step.is_new_person:
        said.append(f"added; {'held by duty manager' if step.is_duty else 'owner'} {step.owner}")
    elif step.shares:
        said.append("already here; shared with the scheme")
    else:
        said.append("already here")
    if step.fills:
        said.append(f"filled in: {', '.join(_field(name) for name in sorted(step.fills))}")
    if step.place:
        said.append(f"lives with {step.household.name}, place {step.place}")
    if step.review_due:
        said.append(f"review due {uk_date(step.review_due)}")
    return "; ".join(said)


def _notes(plan: Plan) -> list[list[Any]]:
    notes: list[list[Any]] = [[None, note] for note in plan.notes]
    for household in plan.new_households:
        if not household.places_given:
            line, people = household.entries[0].line, _number(household.places, "person")
            notes.append([line, f"Places approved is not given for {household.name}: taken as {people}."])
    notes += [[line, note] for line, note in plan.rows.notes]
    for step in plan.sound:
        if step.is_new_person and step.is_duty and step.entry.manager_email:
            said = f"{step.entry.manager_email} is no active worker of {step.council.name} with a team"
            notes.append([step.entry.line, f"{said}: the duty manager holds this person."])
    return sorted(notes, key=lambda note: note[0] or 0)


def missing(plan: Plan) -> list[str]:
    """What will stand on the safety net and the households' pages once this is imported."""
    new = [step for step in plan.sound if step.is_new_person]
    started = [step for step in plan.sound if step.place]
    duty = Counter(step.council.name for step in new if step.is_duty)
    said = [f"{_number(number, 'person')} held by the duty manager of {name}" for name, number in sorted(duty.items())]
    today = plan.facts.today
    tests = [
        (len(started), "arrangement", "without a care and support plan here"),
        (sum(bool(s.review_due and s.review_due <= today) for s in plan.sound), "review", "due or overdue at once"),
        (len(plan.new_households), "carer household", "without their checks on record"),
        (sum(s.entry.born is None for s in new), "person", "without a date of birth"),
        (sum(not s.entry.number for s in new), "person", "without an NHS number"),
        (sum(not h.area for h in plan.new_households), "carer household", "without a postcode district"),
    ]
    return said + [f"{_number(number, word)} {what}" for number, word, what in tests if number]


def _field(name: str) -> str:
    return name.replace("_", " ").replace("nhs", "NHS")


def _number(number: int, word: str) -> str:
    plural = {"person": "people"}.get(word, f"{word}s")
    return f"{number:,} {word if number == 1 else plural}"


def _joined(parts: list[str]) -> str:
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def safe(cell: object) -> str:
    """A cell of a CSV file that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(UNSAFE) or (text.startswith("-") and not text[1:2].isdigit()) else text


def as_text(name: str, plan: Plan) -> str:
    """The report of the command, to be read in a terminal."""
    data = as_data(plan)
    lines = [f"{name}: {data['lines']} lines about people, headings on line {data['heading_line']}"]
    lines += [f"  {theirs} → {label}" for theirs, _, label in data["columns"] if label]
    unknown = [theirs for theirs, key, _ in data["columns"] if key == ""]
    left = [theirs for theirs, key, _ in data["columns"] if key == "-"]
    lines += [f"Columns nobody knows, not read: {', '.join(unknown)}"] if unknown else []
    lines += [f"Columns left out: {', '.join(left)}"] if left else []
    lines += [f"COLUMNS: {problem}" for problem in data["column_problems"]]
    lines += _section("Lines left out", data["left_out"], lambda row: f"line {row[0]}: {row[1]}")
    lines += _section("To put right", data["problems"], _problem)
    lines += _decisions(data["decisions"])
    lines += _section(
        "What would happen" if plan.may_run else "What would happen to the other lines",
        data["steps"],
        lambda row: f"line {row[0]}: {row[1]}: {row[2]}",
    )
    lines += _section("Differences between the list and the records here", data["differences"], _difference)
    lines += _section("Taken as", data["notes"], lambda row: f"line {row[0]}: {row[1]}" if row[0] else row[1])
    if data["missing"]:
        lines += ["", "What will be missing, and stands on the safety net:", *(f"  {said}" for said in data["missing"])]
    return "\n".join(lines)


def _section(title: str, cut: dict[str, Any], words: Any) -> list[str]:
    if not cut["count"]:
        return []
    more = cut["count"] - len(cut["rows"])
    lines = ["", f"{title} ({cut['count']}):", *(f"  {words(row)}" for row in cut["rows"])]
    return lines + ([f"  and {more:,} more"] if more else [])


def _problem(row: list[Any]) -> str:
    line, column, value, what = row
    return f"line {line}, {column}: “{value}”: {what}" if value else f"line {line}, {column}: blank: {what}"


def _decisions(decisions: list[dict[str, Any]]) -> list[str]:
    lines = ["", f"To decide ({len(decisions)}):"] if decisions else []
    for decision in decisions:
        chosen = f" [decided: {decision['choice']}]" if decision["choice"] else ""
        lines.append(f"  line {decision['line']}, {decision['name']}: {'; '.join(decision['why'])}{chosen}")
        lines += [f"    --decide {decision['line']}={value}    {words}" for value, words in decision["options"]]
    return lines


def _difference(row: list[Any]) -> str:
    line, name, what, file, here = row
    if line is None:
        return f"not in the file: {name}, {here}"
    return f"line {line}, {name}: {what}: {file} in the file, {here} here"
