"""Which tables hold something that is due for somebody: asked first, so that only those are read with scope and names.

A worker has open work in a dozen of the tables, not in all of them; putting the statement together for every kind took
longer than the whole rest of the page.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache

from django.db import connection
from django.db.models import Model
from psycopg import sql

from sharedliving.pages.sources import DUE


def held_by(owner_ids: Sequence[int], until: date) -> frozenset[type[Model]]:
    """The models with a row of these owners that is due by a date, whoever looks; one statement."""
    models = _models()
    with connection.cursor() as cursor:
        cursor.execute(_statement(models), {"owners": list(owner_ids), "until": until})
        return frozenset(models[number] for (number,) in cursor.fetchall())


def _models() -> tuple[type[Model], ...]:
    return tuple(dict.fromkeys(source.model for source in DUE))


@cache
def _statement(models: tuple[type[Model], ...]) -> sql.Composed:
    one = sql.SQL(
        "SELECT {number} WHERE EXISTS (SELECT FROM {table} WHERE owner_id = ANY(%(owners)s) AND due_on <= %(until)s)"
    )
    tables = [(number, sql.Identifier(model._meta.db_table)) for number, model in enumerate(models)]
    return sql.SQL(" UNION ALL ").join(one.format(number=number, table=table) for number, table in tables)
