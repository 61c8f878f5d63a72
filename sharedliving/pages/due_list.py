"""What is due over all apps, in one SQL statement."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.functions import Cast
from psycopg import sql

from commissioning.models import RecruitmentTarget, Suggestion
from commissioning.needs.due import RECRUITMENT, SUGGESTION, TARGET_ANSWER
from people.due import (
    BRIEFING,
    LEAVING,
)
from people.models import (
    BriefingReading,
    Leaving,
    Person,
    User,
)
from placements.due import (
    FEE_RATE,
    PROTOCOL,
)
from placements.due.endings import (
    RECONCILIATION,
    TRANSFER,
)
from placements.models import (
    CarerHousehold,
    FeeBand,
    Protocol,
    Reconciliation,
    Transfer,
)
from reviews.due import ACTION, SUPERVISION
from reviews.models import Supervision, SupervisionPoint
from sharedliving.core import dates
from sharedliving.core.due import DueItem, DueSource, due_of
from sharedliving.core.models import Reminder
from sharedliving.core.models.outbox import Stage
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.due_held import held_by
from sharedliving.pages.sources import DUE, KINDS

ABOUT: dict[str, type[Model]] = {
    PROTOCOL.key: Protocol,
    BRIEFING.key: BriefingReading,
    LEAVING.key: Leaving,
    SUPERVISION.key: Supervision,
    ACTION.key: SupervisionPoint,
    RECONCILIATION.key: Reconciliation,
    TRANSFER.key: Transfer,
    FEE_RATE.key: FeeBand,
    TARGET_ANSWER.key: RecruitmentTarget,
    RECRUITMENT.key: RecruitmentTarget,
    SUGGESTION.key: Suggestion,
}
"""What a kind is about that is about no person; a carer household unless it stands here. `named_by`: what its name needs."""
PAGE = 50
AHEAD_DAYS = 28
GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "assessments": ("Every assessment", ("assessment", "other-assessment")),
    "reviews": ("Every review", ("review_first", "review")),
}
"""Kinds that are looked at together, by a key of their own."""


@dataclass(frozen=True, slots=True)
class DueFilter:
    """What to show: due until a date, whose (None: everybody in sight), of which kind or group (empty: every kind)."""

    until: date
    owner_ids: tuple[int, ...] | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DueCounts:
    overdue: int
    this_week: int


def due_page(viewer: Viewer, wanted: DueFilter, number: int = 1) -> tuple[list[DueItem], bool]:
    """One page of due items, earliest first, and whether there are more."""
    start = (number - 1) * PAGE
    found = first_due(viewer, wanted, start + PAGE + 1, start)
    return with_names(found[:PAGE]), len(found) > PAGE


def first_due(viewer: Viewer, wanted: DueFilter, stop: int, start: int = 0) -> list[DueItem]:
    """What is due from one place of the list to another, earliest first, without names."""
    branches = [rows.order_by("due_date", "object_id")[:stop] for rows in branches_of(viewer, wanted)]
    if not branches:
        return []
    return [DueItem(KINDS[row[0]], *row[1:]) for row in _merged(branches)[start:stop]]


def _merged(branches: list[QuerySet]) -> QuerySet:
    if len(branches) == 1:
        return branches[0]
    return branches[0].union(*branches[1:], all=True).order_by("due_date", "due_kind", "object_id")


def with_names(items: list[DueItem]) -> list[DueItem]:
    """The same items with their person (or household) and owner. Whoever may see the item may see whom it is about."""
    people = Person.objects.in_bulk({item.person_id for item in items if item.person_id})
    owners = User.objects.in_bulk({item.owner_id for item in items if item.owner_id})
    others = _not_about_people(items)
    return [
        replace(
            item, person=(person := people.get(item.person_id)), owner=owners.get(item.owner_id),
            about=person or others.get((item.kind.key, item.object_id)),
        )
        for item in items
    ]  # fmt: skip


def _not_about_people(items: list[DueItem]) -> dict[tuple[str, int], Model]:
    """Households, protocols and briefings by (kind, number): one query for each sort that there is."""
    wanted = [item for item in items if item.person_id is None]
    found: dict[tuple[str, int], Model] = {}
    for model in {ABOUT.get(item.kind.key, CarerHousehold) for item in wanted}:
        mine = [item for item in wanted if ABOUT.get(item.kind.key, CarerHousehold) is model]
        rows = model._default_manager.select_related(*getattr(model, "named_by", ())).in_bulk(
            {item.object_id for item in mine}
        )
        found |= {(item.kind.key, item.object_id): rows[item.object_id] for item in mine if item.object_id in rows}
    return found


def next_about(viewer: Viewer, person: Person) -> DueItem | None:
    """What is due first for one person, whoever has to do it, as far as this viewer may see."""
    rows = [
        branch.filter(due_person_id=person.pk)
        for branch in branches_of(viewer, DueFilter(date.max))
        if _is_about_people(branch)
    ]
    found = list(_merged([branch.order_by("due_date", "object_id")[:1] for branch in rows])[:1]) if rows else []
    return next(iter(with_names([DueItem(KINDS[row[0]], *row[1:]) for row in found])), None)


def _is_about_people(rows: QuerySet) -> bool:
    return not isinstance(rows.query.annotations["due_person_id"], Cast)


def stages_of(items: list[DueItem]) -> dict[tuple[str, int], str]:
    """How far each item has been reminded of, by (kind, object id): the last stage that anybody was told."""
    reminders = Reminder.objects.visible_to(SYSTEM).filter(
        kind__in={item.kind.key for item in items},
        object_id__in={item.object_id for item in items},
        due_on__in={item.due_on for item in items},
    )
    rows = reminders.order_by("id").values_list("kind", "object_id", "stage")
    return {(kind, object_id): Stage(stage).label for kind, object_id, stage in rows}


def due_counts(viewer: Viewer, owner_ids: Sequence[int] | None) -> DueCounts:
    """How many things are overdue, and how many more fall due in the seven days from today."""
    today = dates.today()
    wanted = DueFilter(today + timedelta(days=6), tuple(owner_ids) if owner_ids is not None else None)
    found = union_sql(branches_of(viewer, wanted))
    if found is None:
        return DueCounts(0, 0)
    union, params = found
    statement = sql.SQL(
        "SELECT count(*) FILTER (WHERE due_date < %s), count(*) FILTER (WHERE due_date >= %s) FROM ({union}) AS due"
    ).format(union=union)
    with connection.cursor() as cursor:
        cursor.execute(statement, [today, today, *params])
        return DueCounts(*cursor.fetchone())


def overdue_by_owner(viewer: Viewer, most: int = 20) -> list[tuple[User, int, date]]:
    """Colleagues with something overdue that is in sight: how many things, and since when; the oldest first."""
    found = union_sql(branches_of(viewer, DueFilter(dates.today() - timedelta(days=1))))
    if found is None:
        return []
    union, params = found
    statement = sql.SQL(
        "SELECT due_owner_id, count(*), min(due_date) FROM ({union}) AS due "
        "WHERE due_owner_id IN (SELECT id FROM people_user WHERE organisation_id = %s) GROUP BY 1 ORDER BY 3, 2 DESC LIMIT %s"
    ).format(union=union)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*params, viewer.organisation_id, most])
        rows = cursor.fetchall()
    owners = User.objects.in_bulk([row[0] for row in rows])
    return [(owners[owner_id], count, oldest) for owner_id, count, oldest in rows]


def union_sql(branches: Sequence[QuerySet]) -> tuple[sql.Composed, list[object]] | None:
    """UNION ALL over the branches as SQL and its parameters; None when every one of them is empty."""
    compiled = list(_compiled(branches))
    if not compiled:
        return None
    parts = [sql.SQL("({})").format(sql.SQL(text)) for text, _ in compiled]
    return sql.SQL(" UNION ALL ").join(parts), [param for _, params in compiled for param in params]


def _compiled(branches: Sequence[QuerySet]) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Each as SQL; one that Django finds empty only while it writes it is left out."""
    for branch in branches:
        with suppress(EmptyResultSet):
            yield branch.query.sql_with_params()


def branches_of(viewer: Viewer, wanted: DueFilter) -> list[QuerySet]:
    """One queryset for each kind that was asked for and that its owners can have anything of."""
    branches = due_of(_sources_of(wanted), viewer, wanted.until, wanted.owner_ids)
    return [rows for rows in branches if not rows.query.is_empty()]


def _sources_of(wanted: DueFilter) -> list[DueSource]:
    kinds = kinds_of(wanted.kind) if wanted.kind else KINDS
    sources = [source for source in DUE if source.kind.key in kinds]
    if wanted.owner_ids is None:
        return sources
    held = held_by(wanted.owner_ids, wanted.until)
    return [source for source in sources if source.model in held]


def kinds_of(key: str) -> tuple[str, ...]:
    """The kinds of a group, or the one kind of this key."""
    return GROUPS[key][1] if key in GROUPS else (key,)


def kind_of(rows: QuerySet) -> str:
    """Which kind of due thing a queryset of due rows holds."""
    return rows.query.annotations["due_kind"].value
