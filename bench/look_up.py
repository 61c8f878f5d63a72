"""Benchmark 2: finding a person by a name with one slip, by NHS number, by reference; as an ordinary care manager.

Measured at the database: the statement that the search page sends, executed and fetched. Against it: the same search
written by hand. A search that finds nobody is measured beside each that does.
"""

from collections.abc import Callable
from itertools import cycle
from random import Random

from django.db import connection

from bench.browser import busiest
from bench.databases import Database
from bench.figures import Figure, Series, ratio
from bench.timing import interleaved
from bench.typos import with_slip
from people.finding import answering, read
from people.models import Person
from people.viewers import viewer_for

NAME = "2 person look-up"
BLOCKS = 5
SHOWN = 20
FIRST = 10
SEARCHES = 220
NOBODY = ["Qxzvwk Jjqzpv", "Wqqpzx Vvkjqz", "Zzxqkw Pqvjjx"]
SLIP, MISS, BY_HAND = "name with one slip", "name of nobody", "name with one slip, hand-written SQL"
SHORT, WITH_OBJECTS = "one or two letters", "name with one slip, with Django’s own work"
OTHERS = {
    "NHS number": lambda person: person.nhs_number or "9990000018",
    "NHS number of nobody": lambda person: "9434765919",
    "reference": lambda person: person.reference,
    "reference of nobody": lambda person: "SL-99999999",
}
HAND = """
SELECT person.id, person.reference, person.given_name, person.family_name, person.preferred_name, person.date_of_birth,
    person.area, owner.name, team.name
FROM people_person person LEFT JOIN people_user owner ON owner.id = person.owner_id
LEFT JOIN people_team team ON team.id = person.team_id
WHERE person.team_id = ANY(%(teams)s) AND (NOT person.is_restricted OR person.may_open @> ARRAY[%(me)s]::bigint[])
AND people_name_keys(council_id, given_name, family_name, preferred_name) && people_word_keys(%(councils)s, %(given)s)
AND people_name_keys(council_id, given_name, family_name, preferred_name) && people_word_keys(%(councils)s, %(family)s)
ORDER BY similarity(given_name || ' ' || preferred_name || ' ' || family_name, %(words)s) DESC, person.id LIMIT 21
"""


Statement = tuple[str, object]


class Searches:
    """What is looked for at one database, the same for the same seed; every statement is ready before it is timed."""

    def __init__(self) -> None:
        self.viewer = viewer_for(busiest())
        rng = Random(20)
        seen = Person.objects.visible_to(self.viewer).filter(closed_at=None).order_by("id")
        self.people = rng.sample(list(seen[:5000]), min(SEARCHES, seen.count()))
        self.typed = [with_slip(person.given_name, person.family_name, rng) for person in self.people]
        self.statements: dict[str, list[Statement]] = {
            SLIP: [self.statement(words) for words in self.typed],
            BY_HAND: [self.by_hand(words) for words in self.typed],
            MISS: [self.statement(words) for words in NOBODY],
            SHORT: [self.statement(person.family_name[: 1 + person.pk % 2]) for person in self.people],
        }
        self.statements |= {
            name: [self.statement(words(person)) for person in self.people] for name, words in OTHERS.items()
        }

    def statement(self, words: str) -> Statement:
        """What the search page sends."""
        found = answering(self.viewer, read(words))[: SHOWN + 1]
        return found.query.sql_with_params()

    def by_hand(self, words: str) -> Statement:
        given, family = words.split(" ", 1)
        named = {"given": given, "family": family, "words": words, "councils": [self.viewer.organisation_id]}
        return HAND, {**named, "teams": list(self.viewer.team_ids), "me": self.viewer.user_id}

    def actions(self) -> dict[str, Callable[[], object]]:
        in_turn = {name: cycle(statements) for name, statements in self.statements.items()}
        with_objects = cycle(self.typed)
        return {
            **{name: lambda turn=turn: execute(next(turn)) for name, turn in in_turn.items()},
            WITH_OBJECTS: lambda: self.found(next(with_objects), SHOWN),
        }

    def found(self, words: str, most: int) -> list[Person]:
        """What the search page gets."""
        return list(answering(self.viewer, read(words))[:most])

    def recall(self) -> tuple[float, float]:
        """Shares of slips that find the person, or somebody of exactly that name, among the first ten."""
        found, same = 0, 0
        for person, typed in zip(self.people, self.typed, strict=True):
            rows = self.found(typed, FIRST)
            found += any(row.pk == person.pk for row in rows)
            same += any(row.full_name == person.full_name for row in rows)
        return found / len(self.people), same / len(self.people)


def execute(statement: Statement) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(*statement)
        return cursor.fetchall()


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """Each kind of search in turn, at every size in turn."""
    values: dict[tuple[str, int], list[float]] = {}
    searches: dict[int, Searches] = {}
    turns: dict[int, dict[str, Callable[[], object]]] = {}
    for block in range(BLOCKS):
        for database in databases:
            database.use()
            mine = searches[database.people] = searches.get(database.people) or Searches()
            share = runs // BLOCKS + (block < runs % BLOCKS)
            actions = turns[database.people] = turns.get(database.people) or mine.actions()
            for name, found in interleaved(actions, share).items():
                values.setdefault((name, database.people), []).extend(found)
    series = {key: Series(*key, tuple(found)) for key, found in values.items()}
    figures = []
    for database in databases:
        database.use()
        figures += _figures(database.people, series, searches[database.people].recall())
    if len(databases) > 1:
        figures += _growth(databases[0].people, databases[-1].people, series)
    return figures, list(series.values())


def _figures(people: int, series: dict[tuple[str, int], Series], recall: tuple[float, float]) -> list[Figure]:
    at = f"{people:,}"
    found = []
    for name in (SLIP, MISS, *OTHERS, WITH_OBJECTS):
        one = series[name, people]
        found += [
            Figure(NAME, f"{name}, median", at, one.p50, "ms"),
            Figure(NAME, f"{name}, p95", at, one.p95, "ms", 50),
        ]
    by_hand = ratio(series[SLIP, people].p50, series[BY_HAND, people].p50)
    return [
        *found,
        Figure(NAME, f"{SHORT}, p95", at, series[SHORT, people].p95, "ms", most=100),
        Figure(NAME, "to the same search by hand, median", at, by_hand, "×", most=1.5),
        Figure(NAME, "found among the first ten", at, recall[0] * 100, "%", least=99),
        Figure(NAME, "that name among the first ten", at, recall[1] * 100, "%", least=99),
    ]


def _growth(small: int, large: int, series: dict[tuple[str, int], Series]) -> list[Figure]:
    at = f"{small:,} → {large:,}"
    names = [name for name, people in series if people == small and name not in (BY_HAND, SHORT, WITH_OBJECTS)]
    return [
        Figure(
            NAME, f"growth of the median, {name}", at, ratio(series[name, large].p50, series[name, small].p50), "×", 1.5
        )
        for name in names
    ]
