"""Which reminders must have been written, by plain Python over every row: no SQL of the sweep, no list of what is due."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from careplans.choices import PlanState
from careplans.models import CarePlan, PlanRelease
from people.choices import Clock
from people.clocks import DEFAULTS, MORE_LEAD_DAYS, SERVICE_DAYS
from people.models import Absence, Organisation, OwnedRow, Person, Team, Timescale, User
from placements.models import Arrangement, CarerHousehold, HouseholdNotice, UnderNotice
from reviews.choices import ChangeTaskKind, ReviewKind, ToldWho
from reviews.models import (
    ChangeTask,
    Incident,
    IncidentNotice,
    NoteCopy,
    OwnerTold,
    Review,
    ReviewAction,
    ReviewRequest,
)
from reviews.rules.changes import CLOCKS
from tests.pages.net_counts import Rows


class Told(NamedTuple):
    """One stage of one date for one reader: told once, whoever covers for them."""

    kind: str
    object_id: int
    due_on: date
    stage: str
    reader_id: int


def _person(row: Person) -> tuple[str, str]:
    return ("needs-owner", Clock.DUTY) if row.with_duty_since else ("contact", Clock.CONTACT)


def _review(row: Review) -> tuple[str, str]:
    return ("review_first", Clock.REVIEW_FIRST) if row.kind == ReviewKind.FIRST else ("review", Clock.REVIEW_ANNUAL)


def _plan(row: CarePlan) -> tuple[str, str]:
    waits = row.state == PlanState.AWAITING
    return ("plan-sign-off", Clock.PLAN_SIGN_OFF) if waits else ("plan-draft", Clock.PLAN_DRAFT)


AFTER_A_CHANGE = {
    Clock.CHANGE_AT_ONCE: "change_at_once", Clock.CHANGE_TASK: "change_task", Clock.CHANGE_ASSESS: "change_assess",
}  # fmt: skip


def _change(row: ChangeTask) -> tuple[str, str] | None:
    """A review that a change arranged is reminded of as the review it is."""
    clock = CLOCKS[row.kind]
    return None if row.kind == ChangeTaskKind.REVIEW else (AFTER_A_CHANGE[clock], clock)


KINDS: dict[type[OwnedRow], Any] = {
    Person: _person,
    Review: _review,
    CarePlan: _plan,
    ReviewAction: lambda row: ("review_action", Clock.REVIEW_ACTION),
    OwnerTold: lambda row: (f"tell_{'carers' if row.who == ToldWho.HOUSEHOLD else row.who}", Clock.TELL_OWNER),
    PlanRelease: lambda row: ("plan-own-copy", Clock.COPY_GIVEN),
    Arrangement: lambda row: ("scheme_visit", Clock.SCHEME_VISIT),
    CarerHousehold: lambda row: ("household_checks", Clock.HOUSEHOLD_CHECK),
    ChangeTask: _change,
    Incident: lambda row: ("incident", Clock.INCIDENT_LEARN),
    IncidentNotice: lambda row: ("incident_notice", Clock.INCIDENT_TELL),
    NoteCopy: lambda row: ("note_copy", Clock.NOTE_SEEN),
    ReviewRequest: lambda row: ("review_request", Clock.REVIEW_REQUEST),
    HouseholdNotice: lambda row: ("household_notice", Clock.NOTICE),
    UnderNotice: lambda row: ("what_next", Clock.NEXT_HOME),
}
"""What this world can open: the kind and the clock of each row."""
AFTER_DEATH = (Incident, IncidentNotice)
OPENS = {PlanRelease: "plan_id", UnderNotice: "arrangement_id", HouseholdNotice: "household_id"}
"""What a reminder leads to, where that is not the row itself."""
KEYS = (
    "contact", "needs-owner", "review_first", "review", "plan-sign-off", "plan-draft", "review_action", "plan-own-copy",
    "scheme_visit", "household_checks", "role_gap", "tell_person", "tell_carers", "tell_scheme",
    *AFTER_A_CHANGE.values(), "incident", "incident_notice", "note_copy", "review_request", "household_notice", "what_next",
)  # fmt: skip
"""Its kinds; and one that rows of these models could show besides."""


def models() -> Iterator[type[OwnedRow]]:
    """Every model whose rows have an owner and fall due."""
    waiting = [OwnedRow]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        if not model._meta.abstract:
            yield model


def person_of(day: Rows, row: Any) -> Person | None:
    if isinstance(row, Person):
        return row
    return day.person(row) if hasattr(row, "person_id") else None


def open_rows(day: Rows) -> Iterator[OwnedRow]:
    """Everything open with a date, of people who live; what went wrong is seen through after a death above all."""
    for model in KINDS:
        for row in (each for each in day.all(model) if each.closed_at is None and each.due_on):
            person = person_of(day, row)
            if person is None or person.died_on is None or model in AFTER_DEATH:
                yield row


class Terms(NamedTuple):
    leads: list[int]
    manager: int
    service: int


def terms(clock: str, council_id: int | None, on: date, scales: list[Timescale]) -> Terms:
    """The council's own latest row, else the latest for everybody, else what is shipped."""
    rows = sorted(
        (row for row in scales if row.clock == clock and row.valid_from <= on), key=lambda row: row.valid_from
    )
    for council in (council_id, None):
        mine = [row for row in rows if row.council_id == council]
        if mine:
            row = mine[-1]
            leads = [row.lead_days, *row.more_lead_days]
            return Terms(leads, row.escalate_days, row.service_days or _service(clock, row.escalate_days))
    _, _, lead, manager, _ = DEFAULTS[clock]
    return Terms([lead, *MORE_LEAD_DAYS.get(clock, [])], manager, _service(clock, manager))


def _service(clock: str, manager: int) -> int:
    soon = SERVICE_DAYS.get(clock)
    return soon if soon is not None and soon > manager else manager + max(manager, 7)


def stages(due: date, on: date, how: Terms) -> list[str]:
    """The stages that a due date has on a day."""
    left = (due - on).days
    if left > 0:
        reached = [lead for lead in how.leads if left <= lead]
        names = ["ahead", "ahead_2", "ahead_3"]
        return [names[len(reached) - 1]] if left <= how.leads[0] else []
    found = ["due"] if left == 0 else ["overdue"]
    found += ["manager"] if -left >= how.manager else []
    return found + (["service"] if -left >= how.service else [])


class Staff:
    """Who manages whom, on a day."""

    def __init__(self, day: Rows) -> None:
        self.day, self.teams = day, defaultdict(list)
        for each in sorted(day.all(User.teams.through), key=lambda each: each.team_id):
            self.teams[each.user_id].append(day.one(Team, each.team_id))

    def user(self, number: int | None) -> User | None:
        return self.day.one(User, number) if number else None

    def manager_of(self, user: User) -> User | None:
        """Of their first team whose manager works here and is somebody else; else the duty manager."""
        for team in self.teams[user.pk]:
            manager = self.user(team.manager_id)
            if manager and manager != user and manager.is_active:
                return manager
        return self.user(self.day.one(Organisation, user.organisation_id).duty_manager_id)

    def reader(self, stage: str, owner: User) -> User | None:
        if stage == "service":
            organisation = self.day.one(Organisation, owner.organisation_id)
            above = self.user(organisation.service_manager_id)
            return above if above and above.is_active else self.user(organisation.duty_manager_id)
        return self.manager_of(owner) if stage == "manager" or not owner.is_active else owner


def told_on(day: Rows) -> dict[Told, int]:
    """What has to be told on a day, and to whom: the reader, or who covers for them."""
    scales, staff, on, found = day.all(Timescale), Staff(day), day.on, {}
    cover = {row.user_id: row.cover_id for row in day.all(Absence) if row.starts_on <= on <= row.ends_on}
    for row in open_rows(day):
        told = KINDS[type(row)](row)
        if told is None:
            continue
        kind, clock = told
        person, number = person_of(day, row), getattr(row, OPENS.get(type(row), "pk"))
        how = terms(clock, person.council_id if person else None, on, scales)
        for stage in stages(row.due_on, on, how):
            to = staff.reader(stage, day.one(User, row.owner_id))
            if to:
                found[Told(kind, number, row.due_on, stage, to.pk)] = cover.get(to.pk, to.pk)
    return found


def unknown() -> list[str]:
    """Kinds of open rows that this world did not mean to open: then the count above is blind to them."""
    return [
        model.__name__
        for model in models()
        if model not in KINDS and model._base_manager.filter(closed_at=None).exists()
    ]
