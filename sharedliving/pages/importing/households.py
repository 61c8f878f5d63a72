"""The households of a file: who lives in which, what each is approved for, which of them are here already."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from people.models import User
from placements.choices import MOST_PLACES, ArrangementKind, HouseholdState
from placements.models import CarerHousehold
from placements.rules import full_sentence
from sharedliving.pages.importing.facts import Facts
from sharedliving.pages.importing.names import BETWEEN, clean, same_carers
from sharedliving.pages.importing.rows import Entry

Wrong = Callable[[Entry, str, str], None]


@dataclass(slots=True)
class HouseholdPlan:
    """One household of the file: its row if it is here already, and who is in which place (by line, 0 before)."""

    key: str
    name: str
    entries: list[Entry] = field(default_factory=list)
    row: CarerHousehold | None = None
    is_new: bool = False
    is_usable: bool = True
    places: int = 1
    places_given: bool = False
    area: str = ""
    approved_on: date | None = None
    worker: User | None = None
    taken: set[int] = field(default_factory=set)

    @property
    def kinds(self) -> list[str]:
        found = {entry.kind or ArrangementKind.LIVE_IN.value for entry in self.entries}
        return [kind for kind in ArrangementKind.values if kind in found]

    def take(self) -> int | None:
        """The lowest free place, or None: never one above the number approved (APS13)."""
        free = [place for place in range(1, min(self.places, MOST_PLACES) + 1) if place not in self.taken]
        if not free:
            return None
        self.taken.add(free[0])
        return free[0]

    @property
    def full(self) -> str:
        return full_sentence(self.name, self.places, len(self.taken))


def plan_households(entries: list[Entry], facts: Facts, wrong: Wrong) -> dict[str, HouseholdPlan]:
    """Every household by its key; what does not fit together is reported to `wrong(entry, key of field, what to do)`."""
    plans: dict[str, HouseholdPlan] = {}
    for entry in entries:
        plan = plans.setdefault(entry.household_key, HouseholdPlan(entry.household_key, shown_name(entry.household)))
        plan.entries.append(entry)
    _check_spelling(plans, facts, wrong)
    for plan in plans.values():
        _find(plan, facts, wrong)
        _agree(plan, wrong)
        _approve(plan, facts)
    return plans


def shown_name(name: str) -> str:
    """Maria & John Okafor is kept as Maria and John Okafor."""
    return " and ".join(part.strip() for part in BETWEEN.split(clean(name)) if part.strip())


def _check_spelling(plans: dict[str, HouseholdPlan], facts: Facts, wrong: Wrong) -> None:
    """John and Maria may be Maria and John: nobody guesses, the file says it one way."""
    here = {same_carers(row.name): row.name for rows in facts.households.values() for row in rows}
    seen: dict[str, HouseholdPlan] = {}
    for plan in plans.values():
        words = same_carers(plan.name)
        first = seen.setdefault(words, plan)
        other = f"“{first.name}” on line {first.entries[0].line}" if first is not plan else ""
        if not other and plan.key not in facts.households and words in here:
            other = f"“{here[words]}” in the system"
        if other:
            plan.is_usable = False
            for entry in plan.entries:
                wrong(entry, "household", f"These may be the same carers as {other}. Write their names the same way.")


def _find(plan: HouseholdPlan, facts: Facts, wrong: Wrong) -> None:
    rows = facts.households.get(plan.key, [])
    districts = {entry.district for entry in plan.entries} - {""}
    if len(rows) > 1:
        rows = [row for row in rows if row.area in districts]
    if len(rows) > 1 or (facts.households.get(plan.key) and not rows):
        plan.is_usable = False
        for entry in plan.entries:
            wrong(
                entry,
                "household",
                "Several households here have this name. Give the postcode district that tells them apart.",
            )
        return
    plan.row, plan.is_new = (rows[0], False) if rows else (None, True)
    if plan.row and plan.row.state != HouseholdState.APPROVED:
        plan.is_usable = False
        state = plan.row.get_state_display().lower()
        for entry in plan.entries:
            wrong(
                entry,
                "household",
                f"This household is here as “{state}”. Record its approval first, then import again.",
            )


def _agree(plan: HouseholdPlan, wrong: Wrong) -> None:
    """The lines of one household say the same about it."""
    for key, said in (("district", "postcode district"), ("places", "number of places approved")):
        first = next((entry for entry in plan.entries if getattr(entry, key)), None)
        for entry in plan.entries:
            value = getattr(entry, key)
            if first and value and value != getattr(first, key):
                other = f"Line {first.line} gives another {said} for the same carers: {getattr(first, key)}."
                wrong(entry, key, f"{other} Make them the same; other carers of this name need another name.")


def _approve(plan: HouseholdPlan, facts: Facts) -> None:
    entries = plan.entries
    said = next((entry.places for entry in entries if entry.places), None)
    plan.area = next((entry.district for entry in entries if entry.district), "")
    email = next((entry.worker_email for entry in entries if entry.worker_email), "")
    plan.worker = facts.worker(email)
    plan.places_given = said is not None
    if plan.row is not None:
        plan.name, plan.places = plan.row.name, plan.row.approved_places
        plan.taken = set(facts.taken.get(plan.row.pk, set()))
        return
    people = len({(entry.name, entry.born, entry.number) for entry in entries})
    plan.places = said or min(max(people, 1), MOST_PLACES)
    starts = [entry.started for entry in entries if entry.started and entry.started <= facts.today]
    approved = [entry.approved_on for entry in entries if entry.approved_on]
    plan.approved_on = min(approved or starts or [facts.today])
