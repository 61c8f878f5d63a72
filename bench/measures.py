"""Benchmark 9: the commissioner's page from the counts of the day, and counting every measure of every council again.

The page through WSGI and every middleware; beside it the bare statement that reads the counts of one council.
"""

from django.db import connection

from bench.browser import Browser, counted_queries
from bench.databases import Database
from bench.figures import Figure, Series
from bench.timing import interleaved, once
from commissioning.models import MeasureSnapshot
from commissioning.services.measuring import snapshots
from people.choices import Role
from people.models import User
from people.viewers import viewer_for

NAME = "9 commissioner's page"
PAGE, BARE = "page", "bare SQL of the counts"
ADDRESS = "/commissioning/"
MOST_MS = 150
MOST_SECONDS = 60
STATEMENT = """
SELECT key, scheme_id, numerator, denominator FROM commissioning_measuresnapshot
WHERE council_id = %s AND "on" = (SELECT max("on") FROM commissioning_measuresnapshot WHERE council_id = %s)
"""


def reader() -> User:
    """Somebody who reads the figures of a council."""
    return User.objects.active().with_role(Role.COMMISSIONER, Role.LINE_MANAGER).order_by("pk")[0]


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """The counting once; the page and the bare statement over and over, at every size."""
    figures, series = [], []
    for database in databases:
        database.use()
        seconds = once(snapshots.take) / 1000
        user = reader()
        browser, council = Browser(user), viewer_for(user).organisation_id
        with counted_queries() as statements:
            browser.get(ADDRESS)
        timed = interleaved({PAGE: lambda b=browser: b.get(ADDRESS), BARE: lambda c=council: bare(c)}, runs)
        found = {name: Series(name, database.people, tuple(timed[name])) for name in (PAGE, BARE)}
        series += found.values()
        at = f"{database.people:,}"
        figures += [
            Figure(NAME, "counts kept", at, MeasureSnapshot.objects.count()),
            Figure(NAME, "counting all again", at, seconds, "s", most=MOST_SECONDS),
            Figure(NAME, "queries of the page", at, len(statements)),
            Figure(NAME, "bare SQL, median", at, found[BARE].p50, "ms"),
            Figure(NAME, "page, median", at, found[PAGE].p50, "ms"),
            Figure(NAME, "page, p95", at, found[PAGE].p95, "ms", most=MOST_MS),
        ]
    return figures, series


def bare(council: int | None) -> list[tuple]:
    """What the database alone takes."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, [council, council])
        return cursor.fetchall()
