"""The safety net: each way of falling through, counted live; every list in one SQL statement."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet

from people.models import Person, User
from placements.models import CarerHousehold
from sharedliving.core.components import Due, Link
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer
from sharedliving.pages.failures import NEAR_MISS
from sharedliving.pages.sources import NET_LISTS

LISTS: dict[str, NetList] = {net_list.key: net_list for net_list in NET_LISTS}
MOST_COUNTED = 10_000
Narrowed = Callable[[NetList, QuerySet], QuerySet]
"""What a filter of the page leaves of a list."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A list with how many are on it (never counted past 10,000), and since when the longest."""

    net_list: NetList
    count: int
    oldest: date | None


def everybody(net_list: NetList, rows: QuerySet) -> QuerySet:
    """No filter."""
    return rows


def count_all(viewer: Viewer, on: date, narrowed: Narrowed = everybody) -> list[Counted]:
    """Every list counted for what this viewer may see, in one statement; the worst failure first, then the longest list."""
    branches, values = [], []
    for net_list in NET_LISTS:
        with suppress(EmptyResultSet):
            statement, params = _bounded(net_list, narrowed(net_list, net_list.rows(viewer, on)))
            branches.append(f"SELECT %s::text, count(*), min(since)::date FROM ({statement}) AS falls(since)")
            values += [net_list.key, *params]
    found = {key: (count, oldest) for key, count, oldest in _read(branches, values)}
    counted = [Counted(net_list, *found.get(net_list.key, (0, None))) for net_list in NET_LISTS]
    return sorted(counted, key=lambda line: (line.net_list.failure or NEAR_MISS, -line.count))


def rows_of(net_list: NetList, viewer: Viewer, on: date, narrowed: Narrowed = everybody) -> QuerySet:
    """(id of the person or the household, since, owner id) of a list, those who have been on it longest first."""
    return (
        narrowed(net_list, net_list.rows(viewer, on))
        .annotate(
            net_about=F(net_list.person or net_list.household), net_since=F(net_list.since), net_owner=F(net_list.owner)
        )
        .order_by(F("net_since").asc(nulls_first=True), "pk")
        .values_list("net_about", "net_since", "net_owner")
    )


def cells(rows: Iterable[tuple[int, date | None, int | None]], net_list: NetList) -> list[list[Any]]:
    """Person or household (link), since when, who owns it: rows of a table, in two queries."""
    rows = list(rows)
    about = (Person if net_list.person else CarerHousehold).objects.in_bulk({row[0] for row in rows})
    owners = User.objects.in_bulk({row[2] for row in rows if row[2]})
    return [
        [
            Link(about[number].name, about[number].get_absolute_url(), hidden=_apart(about[number])),
            Due(since) if since else "Not recorded",
            owners[owner].name if owner else "Nobody",
        ]
        for number, since, owner in rows
    ]


def _apart(row: Person | CarerHousehold) -> str:
    """What tells two of one name apart."""
    return row.reference if isinstance(row, Person) else f"household {row.pk}"


def _bounded(net_list: NetList, rows: QuerySet) -> tuple[str, tuple[Any, ...]]:
    """One list as SQL with the dates since when, never more than are counted."""
    since = rows.order_by().annotate(net_since=F(net_list.since)).values_list("net_since")
    return since[:MOST_COUNTED].query.sql_with_params()


def _read(branches: list[str], values: list[Any]) -> list[tuple[str, int, date | None]]:
    if not branches:
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(branches), values)
        return cursor.fetchall()
