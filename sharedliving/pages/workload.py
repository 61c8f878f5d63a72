"""How much work each worker of a team has, in counts (G14-PLAN-3, G14-CMS-2).

Counts first, each with its list; beside them a weight, by a convention that the page explains (weights.py). A settled
Shared Lives arrangement weighs as much as everybody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from psycopg import sql

from people.choices import Role
from people.models import Person, Team, User
from placements.models import Arrangement
from reviews.contact_share import shares
from reviews.rules.contact_kept import Share
from sharedliving.core import dates
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer
from sharedliving.pages import weights
from sharedliving.pages.due_list import AHEAD_DAYS, DueFilter, branches_of, kinds_of, union_sql

WORKS_WITH_PEOPLE = (Role.CARE_MANAGER, Role.LINE_MANAGER, Role.REVIEWING_OFFICER)
COLUMNS = (("assessments", "any"), ("plan-draft", "any"), ("reviews", "month"))
NONE_DUE = Share()
HEADERS: list[Any] = [
    "Worker",
    *(
        {"text": text, "numeric": True}
        for text in (
            "People they own", "Of these in Shared Lives", "Contacts kept", "Being assessed", "Plans being written",
            "Reviews in 4 weeks", "Late", "Weight",
        )
    ),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """How many, and how many of them are past their date."""

    count: int = 0
    late: int = 0

    def __add__(self, other: "Number") -> "Number":
        return Number(self.count + other.count, self.late + other.late)


@dataclass(slots=True)
class Load:
    """The work of one worker, or of all of them. `due` is by the key of a column."""

    worker: User | None
    people: int = 0
    settled: int = 0
    due: dict[str, Number] = field(default_factory=dict)
    late: int = 0
    contact: Share = NONE_DUE

    def add(self, other: "Load") -> None:
        self.people += other.people
        self.settled += other.settled
        self.contact += other.contact
        self.late += other.late
        self.due = {key: self.number(key) + other.number(key) for key, _ in COLUMNS}

    def number(self, key: str) -> Number:
        return self.due.get(key, Number())

    @property
    def weight(self) -> int:
        return weights.points(
            people=self.people, settled=self.settled, assessments=self.number("assessments").count,
            plans=self.number("plan-draft").count, reviews=self.number("reviews").count, late=self.late,
        )  # fmt: skip


def teams_of(viewer: Viewer) -> list[Team]:
    """The teams the viewer manages; who manages none sees those of their department."""
    reach = list(Team.objects.visible_to(viewer).filter(pk__in=viewer.team_ids).order_by("name"))
    return [team for team in reach if team.manager_id == viewer.user_id] or reach


def loads(viewer: Viewer, teams: Sequence[Team]) -> list[Load]:
    """One row for each worker of these teams, and for whoever left and still owns somebody there; by name."""
    found = {worker.pk: Load(worker) for worker in _workers(viewer, teams)}
    for owner_id, people, settled in _people(viewer, list(found)):
        found[owner_id].people, found[owner_id].settled = people, settled
    for owner_id, kind, count, soon, late in _due(viewer, list(found)):
        _put(found[owner_id], kind, Number(count, late), Number(soon, late))
    return list(found.values())


def with_contact(viewer: Viewer, rows: list[Load]) -> list[Load]:
    """The same rows with how contact was kept of how often it was agreed, for the people each of them owns."""
    found = shares(viewer, [row.worker.pk for row in rows if row.worker], dates.today())
    for row in rows:
        row.contact = found.get(row.worker.pk, NONE_DUE) if row.worker else NONE_DUE
    return rows


def together(rows: Sequence[Load]) -> Load:
    """Everybody's work in one row."""
    total = Load(None)
    for row in rows:
        total.add(row)
    return total


def table(rows: Sequence[Load]) -> list[list[Any]]:
    """Rows of the page; every number leads to exactly those in the list of what is due."""
    lines = [_line(row) for row in rows]
    return [*lines, _line(together(rows))] if len(rows) > 1 else lines


def _workers(viewer: Viewer, teams: Sequence[Team]) -> QuerySet[User]:
    own = Person.objects.visible_to(viewer).open().filter(team__in=teams, owner_id=OuterRef("pk"))
    members = Q(is_active=True, teams__in=teams, roles__overlap=list(WORKS_WITH_PEOPLE))
    return User.objects.visible_to(viewer).filter(members | Exists(own)).distinct().order_by("name", "pk")


def _people(viewer: Viewer, workers: list[int]) -> QuerySet:
    live = Arrangement.objects.live().filter(person_id=OuterRef("pk"))
    rows = Person.objects.visible_to(viewer).open().filter(owner_id__in=workers, died_on=None).order_by()
    counted = {"people": Count("pk"), "settled": Count("pk", filter=Q(Exists(live)))}
    return rows.values("owner_id").annotate(**counted).values_list("owner_id", "people", "settled")


def _due(viewer: Viewer, workers: list[int]) -> list[tuple[int, str, int, int, int]]:
    """(owner, kind, how many, how many by four weeks from now, how many late) from the list of what is due itself."""
    today = dates.today()
    found = union_sql(branches_of(viewer, DueFilter(date.max, tuple(workers))))
    if found is None:
        return []
    union, params = found
    statement = sql.SQL(
        "SELECT due_owner_id, due_kind, count(*), count(*) FILTER (WHERE due_date <= %s), "
        "count(*) FILTER (WHERE due_date < %s) FROM ({union}) AS due GROUP BY 1, 2"
    ).format(union=union)
    with connection.cursor() as cursor:
        cursor.execute(statement, [today + timedelta(days=AHEAD_DAYS), today, *params])
        return cursor.fetchall()


def _put(load: Load, kind: str, whole: Number, soon: Number) -> None:
    load.late += whole.late
    for key, until in COLUMNS:
        if kind in kinds_of(key):
            load.due[key] = load.number(key) + (soon if until == "month" else whole)


def _line(load: Load) -> list[Any]:
    name = load.worker.name if load.worker else "Together"
    if load.worker and not load.worker.is_active:
        name += " (has left)"
    cells = [_cell(load, key, until) for key, until in COLUMNS]
    return [
        name,
        load.people,
        load.settled,
        _contact(load.contact),
        *cells,
        _late(load.worker, load.late, "") or 0,
        load.weight,
    ]


def _contact(contact: Share) -> str:
    return f"{contact.kept} of {contact.agreed} ({contact.share}%)" if contact.agreed else "None due yet"


def _cell(load: Load, key: str, until: str) -> Any:
    number = load.number(key)
    if not number.count:
        return 0
    whole, late = _link(load.worker, str(number.count), key, until), _late(load.worker, number.late, key)
    return [whole, late] if late else whole


def _late(worker: User | None, late: int, key: str) -> Any:
    return _link(worker, f"{late} late", key, "overdue") if late else ""


def _link(worker: User | None, text: str, key: str, until: str) -> Link | str:
    if worker is None:
        return text
    kind = f"&kind={key}" if key else ""
    what = {"plan-draft": "plans", "": "of everything"}.get(key, key)
    return Link(text, f"{reverse('due')}?owner={worker.pk}&until={until}{kind}", hidden=f"{what} of {worker.name}")
