"""The file: its columns, the same bytes each time, in the same few statements."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commissioning.cld import export
from commissioning.cld.export import EVENTS, FIELDS, copied, file_pieces, scope_of, taken
from commissioning.cld.export_sql import select_list, word
from people.choices import Role
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.commissioning.cld.conftest import BEFORE, FIRST, LAST
from tests.factories.people import viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(asked, assessed, reviewed, lives):
    def happened(times=1):
        for _ in range(times):
            asked()
            assessed()
            reviewed()
            lives(started_on=BEFORE)

    return happened


def test_forty_six_columns_in_their_order(events, scope, rows):
    events()

    head, *lines = b"".join(file_pieces(scope)).decode().splitlines()

    assert head.split(",") == list(FIELDS)
    assert len(FIELDS) == 46
    assert [len(row) for row in rows()] == [46] * 4
    assert [row["Event_Type"] for row in rows()] == ["Request", "Assessment", "Service", "Review"]
    assert len(lines) == 4


def test_the_submission_is_in_every_row(council, events, rows):
    events()

    assert {
        (row["LA_Code"], row["Reporting_Period_Start_Date"], row["Reporting_Period_End_Date"]) for row in rows()
    } == {("", "2025-04-01", "2026-03-31")}


def test_the_councils_code(council, events):
    council.return_code = "E06000099"
    council.save()
    events()

    text = b"".join(file_pieces(scope_of(council, FIRST, LAST))).decode()

    assert [line.partition(",")[0] for line in text.splitlines()] == ["LA_Code", *["E06000099"] * 4]


def test_the_same_bytes_each_time(events, scope):
    events(3)

    first = b"".join(file_pieces(scope))
    with connection.cursor() as cursor:
        for table in ("careplans_supportrequest", "placements_arrangement", "reviews_review"):
            cursor.execute(f"UPDATE {table} SET due_on = due_on WHERE id = (SELECT MIN(id) FROM {table})")

    assert b"".join(file_pieces(scope)) == first
    assert first.count(b"\n") == 13


@pytest.mark.parametrize("times", [1, 3])
def test_four_statements_however_many_rows(times, events, scope):
    events(times)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        b"".join(file_pieces(scope))

    assert len(queries) == 4


def test_it_comes_in_pieces(events, scope, monkeypatch):
    events(3)
    whole = b"".join(file_pieces(scope))
    monkeypatch.setattr(export, "PIECE", 300)

    pieces = list(file_pieces(scope))

    assert b"".join(pieces) == whole
    assert len(pieces) > 4
    assert max(map(len, pieces)) < 300 + 2_000


def test_each_event_can_be_copied_by_itself(events, scope):
    events()

    assert [sum(1 for _ in copied(event(scope))) for event in EVENTS] == [1, 1, 1, 1]


def test_a_field_that_is_none_is_noticed():
    with pytest.raises(KeyError, match="Shoe_Size"):
        select_list({"Shoe_Size": word("44")})


def test_a_period_of_whole_months_alone(council):
    with pytest.raises(Refusal, match="whole months"):
        scope_of(council, FIRST, LAST.replace(day=30))


def test_that_it_was_taken_is_recorded(council, scope):
    taken(council=council, scope=scope, by=viewer(Role.LINE_MANAGER, organisation=council))

    event = Event.objects.get(verb="return.exported")
    assert (event.subject_id, event.text) == (council.pk, "National return, 1 April 2025 to 31 March 2026")
    assert event.data == {"first": "2025-04-01", "last": "2026-03-31"}
