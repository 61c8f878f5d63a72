"""What an import would do, worked out line by line. Nothing here writes."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from people.choices import SupportReason
from people.models import Organisation, Person
from placements.choices import LIVES_IN
from sharedliving.core.viewer import Viewer
from sharedliving.pages.importing import matching, same_file
from sharedliving.pages.importing.columns import understand
from sharedliving.pages.importing.decisions import decide
from sharedliving.pages.importing.differences import absent, differing
from sharedliving.pages.importing.facts import Facts
from sharedliving.pages.importing.grid import Grid
from sharedliving.pages.importing.households import HouseholdPlan, plan_households
from sharedliving.pages.importing.problems import Problem
from sharedliving.pages.importing.rows import Entry, Rows, read_rows
from sharedliving.pages.importing.steps import Plan, Step

ASK_COUNCIL = "{council} has to decide about this line. Ask them, and leave the line out until they have."
BLANKS = ("preferred_name", "communication", "area")


def make_plan(
    grid: Grid,
    *,
    scheme: Organisation,
    by: Viewer,
    council: Organisation | None = None,
    mapping: Mapping[str, str] | None = None,
    decisions: Mapping[str, str] | None = None,
) -> Plan:
    """Read the lines against what is here. Raises FileProblem when the file cannot be understood at all."""
    columns, facts = understand(grid, mapping), Facts(scheme, by, council)
    if columns.problems:
        return Plan(columns, Rows(), facts, notes=list(grid.notes))
    rows = read_rows(grid, columns, facts.today)
    return _Planner(Plan(columns, rows, facts, notes=list(grid.notes)), decisions or {}).run()


class _Planner:
    """One pass over the entries, each stage with what the stages before it found."""

    def __init__(self, plan: Plan, choices: Mapping[str, str]) -> None:
        self.plan, self.facts, self.choices = plan, plan.facts, choices
        self.plan.problems = list(plan.rows.problems)

    def run(self) -> Plan:
        plan, facts = self.plan, self.facts
        entries = [entry for entry in plan.rows.entries if entry.name and entry.household]
        kept = [entry for entry in entries if not self._is_out(entry)]
        facts.read_users({e.manager_email for e in entries} | {e.worker_email for e in entries} - {""})
        households = plan_households(kept, facts, self.wrong)
        plan.households = list(households.values())
        self.steps = [step for entry in entries if (step := self._step(entry, households))]
        self._match()
        self._leave_out()
        for step in self.steps:
            self._arrange(step)
        plan.steps = self.steps
        plan.differences += absent(plan.steps, facts)
        plan.problems = sorted(set(plan.problems))
        return plan

    def wrong(self, entry: Entry, key: str, what: str) -> None:
        values = {"name": entry.name, "started": f"{entry.started:%d/%m/%Y}" if entry.started else ""}
        value = str(values.get(key, getattr(entry, key, "")) or "")
        column = "family_name" if key == "name" and not self.plan.columns.has("name") else key
        self.plan.problems.append(Problem(entry.line, self.plan.columns.called(column), value, what))

    # Council and owner

    def _step(self, entry: Entry, households: dict[str, HouseholdPlan]) -> Step | None:
        council = self.facts.council(entry.council)
        if council is None:
            names = " or ".join(c.name for c in self.facts.councils.values()) or "none yet: ask an administrator"
            said = "is not one that this scheme works for" if entry.council else "is missing"
            self.wrong(entry, "council", f"The council {said}. Give one of: {names}.")
            return None
        return Step(entry, council, households.get(entry.household_key) or HouseholdPlan("", entry.household))

    def _own(self, step: Step) -> None:
        """The care manager who is named, else whoever is on duty for the council."""
        found = self.facts.owner(step.entry.manager_email, step.council)
        if found:
            step.owner, step.team = found
            return
        step.owner, step.team, step.is_duty = step.council.duty, step.council.team, True
        if step.owner is None or step.team is None:
            lacking = "duty manager" if step.owner is None else "team"
            what = f"{step.council.name} has no {lacking} who could hold people without an owner. Ask its administrator"
            self.wrong(step.entry, "manager_email", f"{what} to name one, or give the e-mail of the care manager.")

    # Who is here already

    def _match(self) -> None:
        living: dict[tuple[str, str], set[int]] = {}
        for row in self.facts.live:
            key = matching.living_key(row.person.full_name, row.household.name)
            living.setdefault(key, set()).add(row.person_id)
        same_file.link([step for step in self.steps if not self._is_out(step.entry)], self.wrong)
        asked = [matching.Asked(step.entry, step.council.pk) for step in self.steps if step.same_as is None]
        found = matching.find(asked, living)
        everybody = [p for f in found.values() for p in ([f.person] if f.person else [p for p, _ in f.possible])]
        sight = matching.visible(everybody, self.facts.by)
        for step in self.steps:
            if step.same_as is None:
                self._settle(step, found[step.entry.line], sight)
        self.facts.read_matched(everybody)
        for step in self.steps:
            if step.same_as is not None:
                step.person = step.same_as.person

    def _leave_out(self) -> None:
        """Lines that somebody decided to leave out for now; the report names them."""
        out = {entry.line for entry in self.plan.rows.entries if self._is_out(entry)}
        self.plan.rows.left_out += [(line, "left out by your decision") for line in sorted(out)]
        self.plan.problems = [problem for problem in self.plan.problems if problem.line not in out]
        self.steps = [step for step in self.steps if step.entry.line not in out]

    def _is_out(self, entry: Entry) -> bool:
        return self.choices.get(str(entry.line)) == "out"

    def _settle(self, step: Step, found: matching.Found, sight: set[int]) -> None:
        step.person = found.person
        if found.elsewhere:
            self.wrong(step.entry, "number", "This NHS number needs to be checked. Ask an administrator about it.")
        elif found.possible:
            decision = decide(step, found, sight, self.choices)
            self.plan.decisions.append(decision)
        if step.person is not None and _closed_to(step.person, sight):
            self.wrong(step.entry, "name", ASK_COUNCIL.format(council=step.council.name))
        step.is_new_person = step.person is None
        if step.is_new_person:
            self._own(step)

    # Where they live, and what follows

    def _arrange(self, step: Step) -> None:
        person, entry, facts = step.person, step.entry, self.facts
        if person is not None and step.same_as is None:
            step.shares = person.pk not in facts.shared
            step.fills = _blanks(person, entry)
            self.plan.differences += differing(step)
        elif step.is_new_person:
            step.shares = True
        if person is not None and person.pk in facts.elsewhere and step.kind in LIVES_IN:
            self.wrong(entry, "household", ASK_COUNCIL.format(council=step.council.name))
            return
        mine = facts.live_of.get(person.pk, []) if person is not None else []
        here = next((row for row in mine if step.household.row and row.household_id == step.household.row.pk), None)
        step.arrangement = here or next((row for row in mine if row.kind == step.kind), None)
        if step.arrangement is not None:
            self.plan.differences += differing(step, step.arrangement)
        elif step.household.is_usable and entry.started and not step.is_repeated:
            self._place(step)
        if entry.started and here is not None and not self._reviewed(step):
            step.review_due = self._review_due(step)

    def _place(self, step: Step) -> None:
        full = step.household.full
        step.place = step.household.take()
        if step.place is None:
            self.wrong(
                step.entry,
                "household",
                f"{full} Check the carers' names and the places approved, or leave the line out.",
            )
        else:
            step.review_due = self._review_due(step)

    def _review_due(self, step: Step) -> date:
        entry = step.entry
        assert entry.started is not None
        return self.facts.review_due(entry.last_review, entry.next_review, entry.started, step.council)

    def _reviewed(self, step: Step) -> bool:
        assert step.person is not None and step.arrangement is not None
        return bool({(step.person.pk, step.arrangement.pk), (step.person.pk, None)} & self.facts.reviewed)


def _closed_to(person: Person, sight: set[int]) -> bool:
    """Closed, died, or restricted and out of sight: the council's own decision, and which of them is not told."""
    return not person.is_open or person.died_on is not None or (person.is_restricted and person.pk not in sight)


def _blanks(person: Person, entry: Entry) -> dict[str, Any]:
    """What is not recorded here and stands in the file."""
    said = {"nhs_number": entry.number, "date_of_birth": entry.born} | {key: getattr(entry, key) for key in BLANKS}
    fills = {key: value for key, value in said.items() if value and not getattr(person, key)}
    if entry.reason and person.support_reason == SupportReason.UNKNOWN:
        fills["support_reason"] = entry.reason
    return fills
