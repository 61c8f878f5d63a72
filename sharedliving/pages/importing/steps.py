"""The steps of an import and the whole of them: what happens with each line, and what stands in the way."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from people.models import Person, Team, User
from placements.choices import ArrangementKind
from placements.models import Arrangement
from sharedliving.pages.importing.columns import Columns
from sharedliving.pages.importing.decisions import Decision
from sharedliving.pages.importing.differences import Difference
from sharedliving.pages.importing.facts import Council, Facts
from sharedliving.pages.importing.households import HouseholdPlan
from sharedliving.pages.importing.problems import Problem
from sharedliving.pages.importing.rows import Entry, Rows


@dataclass(slots=True)
class Step:
    """What happens with one line. `is_new_person`: one to add; `same_as`: the line that brings the person already."""

    entry: Entry
    council: Council
    household: HouseholdPlan
    person: Person | None = None
    is_new_person: bool = False
    same_as: "Step | None" = None
    is_repeated: bool = False
    owner: User | None = None
    team: Team | None = None
    is_duty: bool = False
    fills: dict[str, Any] = field(default_factory=dict)
    shares: bool = False
    arrangement: Arrangement | None = None
    place: int | None = None
    review_due: date | None = None
    different_from: list[str] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        return bool(self.is_new_person or self.place or self.shares or self.fills or self.review_due)

    @property
    def kind(self) -> str:
        return self.entry.kind or ArrangementKind.LIVE_IN.value


@dataclass(slots=True)
class Plan:
    """The whole import. It may run when nothing is wrong and nothing is left to decide."""

    columns: Columns
    rows: Rows
    facts: Facts
    notes: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    households: list[HouseholdPlan] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    @property
    def undecided(self) -> list[Decision]:
        return [decision for decision in self.decisions if not decision.choice]

    @property
    def may_run(self) -> bool:
        return not (self.columns.problems or self.problems or self.undecided)

    @property
    def sound(self) -> list[Step]:
        """The steps of lines with which nothing is wrong and about which nothing is left to decide."""
        stopped = {problem.line for problem in self.problems} | {decision.line for decision in self.undecided}
        return [step for step in self.steps if step.entry.line not in stopped]

    @property
    def new_households(self) -> list[HouseholdPlan]:
        used = {id(step.household) for step in self.sound if step.place}
        return [household for household in self.households if household.is_new and id(household) in used]

    @property
    def changes(self) -> bool:
        return any(step.changes for step in self.steps)
