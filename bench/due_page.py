"""Benchmark 1: the due page of one worker with 50 things due, as an ordinary care manager, through every middleware.

Against it: the same rows by hand-written SQL, and a page of constant bytes of the same size for the same worker.
"""

from datetime import date, timedelta

from django.db import connection
from django.urls import reverse

from bench.browser import Browser, busiest, counted_queries
from bench.databases import Database
from bench.figures import Figure, Series, ratio
from bench.timing import interleaved
from bench.urls import ADDRESS
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

NAME = "1 due page"
BLOCKS = 5
MOST_QUERIES = 12
PAGE, SQL, BYTES = "due page", "hand-written SQL", "constant page of equal size"

BY_HAND = """
WITH due AS (
    (SELECT 'contact' AS kind, id, id AS person_id, due_on, owner_id FROM people_person
     WHERE owner_id = %(me)s AND due_on <= %(until)s AND team_id = ANY(%(teams)s) ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'request', id, person_id, due_on, owner_id FROM careplans_supportrequest
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'assessment', id, person_id, due_on, owner_id FROM careplans_assessment
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'plan', id, person_id, due_on, owner_id FROM careplans_careplan
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'referral', id, person_id, due_on, owner_id FROM placements_referral
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'agreement', id, person_id, due_on, owner_id FROM placements_agreement
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'arrangement', id, person_id, due_on, owner_id FROM placements_arrangement
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
    UNION ALL (SELECT 'review', id, person_id, due_on, owner_id FROM reviews_review
     WHERE owner_id = %(me)s AND due_on <= %(until)s ORDER BY due_on LIMIT 51)
), page AS (SELECT * FROM due ORDER BY due_on, kind, id LIMIT 51)
SELECT page.*, person.reference, person.given_name, person.family_name, person.preferred_name, owner.name
FROM page JOIN people_person person ON person.id = page.person_id JOIN people_user owner ON owner.id = page.owner_id
ORDER BY page.due_on, page.kind, page.id
"""


class Desk:
    """The worker at one database, and the three things that are measured there."""

    def __init__(self) -> None:
        user = busiest()
        self.viewer, self.browser = viewer_for(user), Browser(user)
        self.until = dates.today() + timedelta(days=28)
        self.address = reverse("due")
        with counted_queries() as statements:
            body = self.page()
        self.queries, self.size = len(statements), len(body)
        self.items = min(len(by_hand(self.viewer, self.until)), 50)

    def page(self) -> bytes:
        return self.browser.get(self.address)

    def constant(self) -> bytes:
        return self.browser.get(f"/{ADDRESS}{self.size}/")

    def rows(self) -> list[tuple]:
        return by_hand(self.viewer, self.until)


def by_hand(viewer: Viewer, until: date) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(BY_HAND, {"me": viewer.user_id, "until": until, "teams": list(viewer.team_ids)})
        return cursor.fetchall()


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """At every size in turn, in blocks, so that the sizes meet the same moments of the machine."""
    values: dict[tuple[str, int], list[float]] = {}
    figures, desks = [], {}
    for block in range(BLOCKS):
        for database in databases:
            database.use()
            desk = desks[database.people] = desks.get(database.people) or Desk()
            actions = {PAGE: desk.page, SQL: desk.rows, BYTES: desk.constant}
            share = runs // BLOCKS + (block < runs % BLOCKS)
            for name, block_values in interleaved(actions, share).items():
                values.setdefault((name, database.people), []).extend(block_values)
    series = {key: Series(*key, tuple(found)) for key, found in values.items()}
    for people, desk in desks.items():
        figures += _figures(people, desk, series)
    if len(databases) > 1:
        small, large = databases[0].people, databases[-1].people
        growth = ratio(series[PAGE, large].p50, series[PAGE, small].p50)
        figures.append(Figure(NAME, "growth of the median", f"{small:,} → {large:,}", growth, "×", most=1.3))
    return figures, list(series.values())


def _figures(people: int, desk: Desk, series: dict[tuple[str, int], Series]) -> list[Figure]:
    page, rows, constant = (series[name, people] for name in (PAGE, SQL, BYTES))
    at = f"{people:,}"
    return [
        Figure(NAME, "things due on the page", at, desk.items),
        Figure(NAME, "queries", at, desk.queries, most=MOST_QUERIES),
        Figure(NAME, "size of the page", at, desk.size / 1000, "kB", most=60),
        Figure(NAME, "page, median", at, page.p50, "ms"),
        Figure(NAME, "page, p95", at, page.p95, "ms", most=100),
        Figure(NAME, "hand-written SQL, median", at, rows.p50, "ms"),
        Figure(NAME, "constant page of equal size, median", at, constant.p50, "ms"),
        Figure(NAME, "page to floor, median", at, ratio(page.p50, rows.p50 + constant.p50), "×", most=2.5),
        Figure(NAME, "page to floor, p95", at, ratio(page.p95, rows.p95 + constant.p95), "×", most=3.5),
    ]
