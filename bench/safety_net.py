"""Benchmark 8: the counts of the safety net for one council, every list of the twenty-five failures, in one statement.

As somebody who sees every team of the council that has the most people: nobody sees more of a council. Measured with all
that Django does to put the statement together, since that is what a page waits for.
"""

from dataclasses import replace

from django.db.models import Count

from bench.browser import busiest, counted_queries
from bench.databases import Database
from bench.figures import Figure, Series
from bench.timing import interleaved
from people.choices import Role
from people.models import Person, Team
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages import safety_net

NAME = "8 safety net"
COUNTS = "counts of one council"
MOST_MS = 300


def onlooker() -> Viewer:
    """A line manager who reaches every team of the council with the most people."""
    councils = Person.objects.values("council").annotate(people=Count("pk")).order_by("-people", "council")
    council = councils[0]["council"]
    teams = Team.objects.filter(organisation_id=council).order_by("pk").values_list("pk", flat=True)
    manager = viewer_for(busiest(Role.LINE_MANAGER))
    return replace(manager, organisation_id=council, team_ids=tuple(teams))


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """The counts, over and over, at every size."""
    figures, series = [], []
    for database in databases:
        database.use()
        viewer, today = onlooker(), dates.today()
        with counted_queries() as statements:
            counted = safety_net.count_all(viewer, today)
        timed = interleaved({COUNTS: lambda v=viewer, day=today: safety_net.count_all(v, day)}, runs)
        found = Series(COUNTS, database.people, tuple(timed[COUNTS]))
        series.append(found)
        at = f"{database.people:,}"
        figures += [
            Figure(NAME, "lists", at, len(counted)),
            Figure(NAME, "that are not empty", at, sum(bool(line.count) for line in counted)),
            Figure(NAME, "on them", at, sum(line.count for line in counted)),
            Figure(NAME, "queries", at, len(statements), most=1),
            Figure(NAME, "counts, median", at, found.p50, "ms"),
            Figure(NAME, "counts, p95", at, found.p95, "ms", most=MOST_MS),
        ]
    return figures, series
