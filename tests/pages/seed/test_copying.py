"""Rows on their way: columns, defaults, batches, and problems of the second thread."""

import pytest
from django.db import connection
from psycopg.errors import ForeignKeyViolation, InvalidTextRepresentation

from people.models import Organisation, Person, Team
from sharedliving.pages.seed.copying import NULL, Sender, Table, copy_rows, text

MOMENT = "2026-11-20 10:15:00+00"


def organisations() -> Table:
    return Table(Organisation, "kind", "name", "code", moment=MOMENT)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, NULL), (True, "t"), (False, "f"), ([], "{}"), (["a", "b"], "{a,b}"), ({}, "{}"), (5, "5"), ("x", "x")],
)
def test_values_are_written_as_copy_wants_them(value: object, expected: str) -> None:
    assert text(value) == expected


def test_rows_are_numbered() -> None:
    table = organisations()
    assert table.next() == table.add("council", "Aldmere", "aldmere") == "1"
    assert table.next(2) == "3"


def test_taking_empties_the_buffer() -> None:
    table = organisations()
    table.add("council", "Aldmere", "aldmere")
    assert len(table.take()) == 1
    assert table.take() == []


def test_columns_that_are_not_named_take_the_default_of_their_field(db: None) -> None:
    table = organisations()
    table.add("council", "Aldmere", "aldmere")
    connection.ensure_connection()
    copy_rows(connection.connection, table, table.take())
    row = Organisation.objects.get(code="aldmere")
    assert (row.region, row.parent_id, row.created_at.isoformat()) == ("", None, "2026-11-20T10:15:00+00:00")


def test_a_column_without_default_has_to_be_named() -> None:
    with pytest.raises(ValueError, match=r"people_team\.organisation_id"):
        Table(Team, "name", "department", moment=MOMENT)


def test_every_column_of_a_model_is_written(db: None) -> None:
    table = Table(Person, "council_id", "given_name", "family_name", moment=MOMENT)
    assert set(table.columns) == {field.column for field in Person._meta.concrete_fields}


def test_batches_arrive_in_the_order_of_the_tables(db: None) -> None:
    organisation = organisations()
    team = Table(Team, "organisation_id", "name", "department", moment=MOMENT)
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with Sender(connection.connection, [organisation, team]) as sender:
        for number in range(3):
            team.add(organisation.add("council", f"Council {number}", f"council-{number}"), "Team", "Department")
            sender.send()
    assert Team.objects.filter(organisation__code="council-2").count() == 1


def test_a_row_that_the_database_refuses_stops_the_seed(db: None) -> None:
    team = Table(Team, "organisation_id", "name", "department", moment=MOMENT)
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    sender = Sender(connection.connection, [team])
    with pytest.raises(ForeignKeyViolation), sender:
        team.add("4711", "Team of nobody", "Department")
        sender.send()


def test_a_problem_is_raised_with_the_next_batch(db: None) -> None:
    table = organisations()
    connection.ensure_connection()
    sender = Sender(connection.connection, [table])
    sender.problem = InvalidTextRepresentation("bad")
    with pytest.raises(InvalidTextRepresentation):
        sender.send()
