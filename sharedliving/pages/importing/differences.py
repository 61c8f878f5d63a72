"""Where the scheme's list and the records here differ, both ways (G14-SYS-1). An import reports them and changes none."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from placements.choices import ArrangementKind
from placements.models import Arrangement
from sharedliving.core.dates import uk_date
from sharedliving.pages.importing.facts import Facts

if TYPE_CHECKING:
    from sharedliving.pages.importing.steps import Step


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: the line (None: not in the file), who, what, as the file has it, as it is here."""

    line: int | None
    name: str
    what: str
    file: str
    here: str


def differing(step: "Step", arrangement: Arrangement | None = None) -> list[Difference]:
    """Of the person; or, with an arrangement, of where they live."""
    pairs = _of_arrangement(step, arrangement) if arrangement is not None else _of_person(step)
    return [
        Difference(step.entry.line, step.entry.name, what, _words(file), _words(here))
        for what, file, here in pairs
        if file not in (None, "") and here not in (None, "") and file != here
    ]


def absent(steps: "list[Step]", facts: Facts) -> list[Difference]:
    """Live with this scheme here, and on no line of the file."""
    said = {step.arrangement.pk for step in steps if step.arrangement is not None}
    rows = [row for row in facts.live if row.pk not in said and row.pk in facts.visible_live]
    return [Difference(None, row.person.full_name, "Not in the file", "", f"with {row.household.name}") for row in rows]


def _of_person(step: "Step") -> list[tuple[str, Any, Any]]:
    person, entry = step.person, step.entry
    assert person is not None
    pairs = [
        ("Name", entry.name, person.full_name),
        ("Date of birth", entry.born, person.date_of_birth),
        ("NHS number", entry.number, person.nhs_number),
    ]
    if entry.manager_email and person.owner:
        pairs.append(("Care manager", entry.manager_email, person.owner.email.lower()))
    return pairs


def _of_arrangement(step: "Step", row: Arrangement) -> list[tuple[str, Any, Any]]:
    entry, plan = step.entry, step.household
    if plan.row is None or plan.row.pk != row.household_id:
        return [("Household", plan.name, row.household.name)]
    pairs = [
        ("Start date", entry.started, row.started_on),
        ("Kind of arrangement", _kind(entry.kind), _kind(row.kind)),
        ("Care fee a week", entry.fee, row.weekly_care_fee),
        ("Rent a week", entry.rent, row.weekly_rent),
        ("Food and utilities a week", entry.food, row.weekly_food),
    ]
    if plan.entries[0] is entry:
        pairs += [
            ("Places approved", entry.places, row.household.approved_places),
            ("Postcode district", entry.district, row.household.area),
        ]
    return pairs


def _kind(kind: str) -> str:
    return ArrangementKind(kind).label if kind else ""


def _words(value: Any) -> str:
    return uk_date(value) if hasattr(value, "year") else str(value)
