"""The safety net: each way of falling through, counted live."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Min, QuerySet

from people.models import Person, User
from placements.models import CarerHousehold
from sharedliving.core.components import Due, Link
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer
from sharedliving.pages.sources import NET_LISTS

LISTS: dict[str, NetList] = {net_list.key: net_list for net_list in NET_LISTS}
MOST_COUNTED = 10_000


@dataclass(frozen=True, slots=True)
class Counted:
    """A list with how many are on it (never counted past 10,000), and since when the longest."""

    net_list: NetList
    count: int
    oldest: date | None


def count_all(viewer: Viewer, on: date) -> list[Counted]:
    """Every list counted for what this viewer may see; the largest first."""
    counted = [_count(net_list, viewer, on) for net_list in NET_LISTS]
    return sorted(counted, key=lambda line: -line.count)


def rows_of(net_list: NetList, viewer: Viewer, on: date) -> QuerySet:
    """(id of the person or the household, since, owner id) of a list, those who have been on it longest first."""
    return (
        net_list.rows(viewer, on)
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


def _count(net_list: NetList, viewer: Viewer, on: date) -> Counted:
    rows = net_list.rows(viewer, on).order_by()
    bounded = rows.annotate(net_since=F(net_list.since)).values("pk", "net_since")[:MOST_COUNTED]
    found = bounded.aggregate(count=Count("pk"), oldest=Min("net_since"))
    return Counted(net_list, found["count"], found["oldest"])
