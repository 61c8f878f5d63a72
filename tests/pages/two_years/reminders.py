"""Which reminders must have been written, by plain Python over every row: no SQL of the sweep, no list of what is due."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from careplans.choices import PlanState
from careplans.models import CarePlan, PlanRelease
from people.choices import Clock
from people.clocks import DEFAULTS, MORE_LEAD_DAYS, SERVICE_DAYS
from people.models import Absence, OwnedRow, Person, Timescale, User
from placements.models import Arrangement, CarerHousehold
from reviews.choices import ReviewKind, ToldWho
from reviews.models import OwnerTold, Review, ReviewAction


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


KINDS: dict[type[OwnedRow], Any] = {
    Person: _person,
    Review: _review,
    CarePlan: _plan,
    ReviewAction: lambda row: ("review_action", Clock.REVIEW_ACTION),
    OwnerTold: lambda row: (f"tell_{'carers' if row.who == ToldWho.HOUSEHOLD else row.who}", Clock.TELL_OWNER),
    PlanRelease: lambda row: ("plan-own-copy", Clock.COPY_GIVEN),
    Arrangement: lambda row: ("scheme_visit", Clock.SCHEME_VISIT),
    CarerHousehold: lambda row: ("household_checks", Clock.HOUSEHOLD_CHECK),
}
"""What this world can open: the kind and the clock of each row."""
KEYS = (
    "contact", "needs-owner", "review_first", "review", "plan-sign-off", "plan-draft", "review_action", "plan-own-copy",
    "scheme_visit", "household_checks", "role_gap", "tell_person", "tell_carers", "tell_scheme",
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


def person_of(row: Any) -> Person | None:
    return row if isinstance(row, Person) else getattr(row, "person", None)


def open_rows() -> Iterator[OwnedRow]:
    """Everything open with a date, whoever it is about, as long as they are alive."""
    for model in KINDS:
        rows = model._base_manager.filter(closed_at=None)
        for row in rows.select_related("person") if hasattr(model, "person") else rows:
            person = person_of(row)
            if row.due_on and (person is None or person.died_on is None):
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


def manager_of(user: User) -> User | None:
    """Of their first team whose manager works here and is somebody else; else the duty manager."""
    for team in sorted(user.teams.all(), key=lambda team: team.pk):
        if team.manager and team.manager != user and team.manager.is_active:
            return team.manager
    return user.organisation.duty_manager


def reader(stage: str, owner: User) -> User | None:
    if stage == "service":
        above = user if (user := owner.organisation.service_manager) and user.is_active else None
        return above or owner.organisation.duty_manager
    return manager_of(owner) if stage == "manager" or not owner.is_active else owner


def told_on(on: date) -> dict[Told, int]:
    """What has to be told on a day, and to whom: the reader, or who covers for them."""
    scales = list(Timescale.objects.all())
    cover = {row.user_id: row.cover_id for row in Absence.objects.all() if row.starts_on <= on <= row.ends_on}
    above = ("organisation__duty_manager", "organisation__service_manager")
    staff = {user.pk: user for user in User.objects.select_related(*above).prefetch_related("teams__manager")}
    found = {}
    for row in open_rows():
        assert row.owner_id is not None and row.due_on is not None
        kind, clock = KINDS[type(row)](row)
        person, number = person_of(row), row.plan_id if isinstance(row, PlanRelease) else row.pk
        how = terms(clock, person.council_id if person else None, on, scales)
        for stage in stages(row.due_on, on, how):
            to = reader(stage, staff[row.owner_id])
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
