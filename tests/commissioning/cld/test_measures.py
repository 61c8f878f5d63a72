"""ASCOF 2E and LTS004: the SQL counts as plain Python does, over files of any shape; and a few by hand."""

import csv
import io
import random
from datetime import date, timedelta

import pytest

from commissioning.cld import codes, homes, measures
from commissioning.cld.export import all_rows, file_pieces
from commissioning.cld.fields import FIELDS
from commissioning.cld.periods import Period
from sharedliving.core.rules import Refusal
from tests.commissioning.cld import plain
from tests.commissioning.cld.conftest import BEFORE, FIRST, LAST

pytestmark = pytest.mark.django_db
PERIOD = Period(FIRST, LAST)
WORLDS = 25
COMPONENTS = ["Shared Lives", "Community supported living", "Extra care housing", homes.HOME_SUPPORT, "Day support", ""]


def file_of(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return [out.getvalue().encode()]


def world(seed):
    """Forty rows of a dozen people who contradict themselves as often as they can."""
    chance = random.Random(seed)
    return [line(chance, number) for number in range(40)]


def line(chance, number):
    start = FIRST + timedelta(days=chance.choice([-500, -30, -1, 0, 5, 200, 364, 365]))
    end = chance.choice(["", "", (start + timedelta(days=chance.choice([-3, 0, 20, 160, 400, 900]))).isoformat()])
    who = chance.randrange(12)
    return dict.fromkeys(FIELDS, "") | {
        "LA_Code": "E1", "NHS_Number": chance.choice(["", f"943476{who:04}"]),
        "LA_Person_Unique_Identifier": chance.choice(["", f"P{who}", f"P{who}"]),
        "Gender": chance.choice(["Male", "Female", "Female", "Unknown", ""]),
        "Date_of_Birth": chance.choice(["", "1985-06-17", "1961-03-20", "1940-01-01", "2008-02-29", "2007-09-30"]),
        "Date_of_Death": chance.choice([""] * 8 + ["2025-03-31", "2025-04-01", "2025-12-01", start.isoformat()]),
        "Client_Type": chance.choice(["Service user"] * 5 + ["Unpaid carer"]),
        "Primary_Support_Reason": chance.choice(
            [codes.LEARNING_DISABILITY] * 4 + ["Mental health support", "Unknown", "", codes.SUPPORT_TO_CARER]
        ),
        "Accommodation_Status": chance.choice(["Unknown", "", "A tent"] * 4 + list(homes.SETTLED_HOMES)),
        "Employment_Status": chance.choice([*codes.EMPLOYMENT, "Unknown", "", "Juggler"]),
        "Event_Type": chance.choice(["Service"] * 5 + ["Request", "Review"]),
        "Event_Reference": f"X-{number:03}", "Event_Start_Date": start.isoformat(), "Event_End_Date": end,
        "Event_Outcome": chance.choice(["", "Juggling", *codes.OUTCOMES]),
        "Request_Route_of_Access": chance.choice(["", "Community or other route"]),
        "Service_Type": chance.choice([*homes.SERVICE_RANK] + ["Long term support: Community"] * 6 + ["", "Juggling"]),
        "Service_Component": chance.choice(COMPONENTS),
    }  # fmt: skip


@pytest.mark.parametrize("seed", range(WORLDS))
def test_sql_counts_as_plain_python_does(seed):
    rows = world(seed)

    with measures.file_rows(file_of(rows)) as source:
        at_home = {
            (row.part, row.band, row.gender): [row.at_home, row.people] for row in measures.ascof_2e(source, PERIOD)
        }
        statuses = {(row.part, row.gender, row.status): row.people for row in measures.lts004(source, PERIOD)}
        two_kinds = measures.two_kinds_of_home(source, PERIOD)

    assert at_home == plain.ascof_2e(rows, FIRST, LAST)
    assert statuses == plain.lts004(rows, FIRST, LAST)
    assert two_kinds == plain.two_kinds_of_home(rows, FIRST, LAST)


def test_the_worlds_have_something_to_count():
    found = [plain.ascof_2e(world(seed), FIRST, LAST) for seed in range(WORLDS)]

    assert sum(len(counts) for counts in found) > WORLDS * 4
    assert any(at_home not in (0, people) for counts in found for at_home, people in counts.values())
    assert sum(plain.two_kinds_of_home(world(seed), FIRST, LAST) for seed in range(WORLDS)) > 0


def service(**fields):
    return {
        "LA_Code": "E1", "LA_Person_Unique_Identifier": "P1", "Gender": "Female", "Date_of_Birth": "1985-06-17",
        "Client_Type": "Service user", "Primary_Support_Reason": codes.LEARNING_DISABILITY,
        "Accommodation_Status": "Unknown", "Event_Type": "Service", "Event_Start_Date": "2024-01-01",
        "Service_Type": "Long term support: Community", "Service_Component": "Shared Lives",
    } | fields  # fmt: skip


def everybody(*rows):
    with measures.file_rows(file_of(rows)) as source:
        found = {(row.part, row.gender): (row.at_home, row.people) for row in measures.ascof_2e(source, PERIOD)}
        return found["Everybody", "Total"], measures.two_kinds_of_home(source, PERIOD)


def test_rule_6_an_open_shared_lives_service_stands_for_a_home_nobody_said():
    assert everybody(service()) == ((1, 1), 0)


@pytest.mark.parametrize("other", ["Community supported living", "Extra care housing"])
def test_rule_6_two_kinds_of_home_at_once_are_unknown(other):
    assert everybody(service(), service(Service_Component=other)) == ((0, 1), 1)


def test_rule_6_who_says_where_they_live_is_believed():
    said = {"Accommodation_Status": "Shared Lives scheme"}

    assert everybody(service(**said), service(Service_Component="Extra care housing", **said)) == ((1, 1), 0)


def test_two_homes_said_at_once_are_unknown_and_then_inferred():
    rows = [
        service(Accommodation_Status=home, Service_Component="Day support")
        for home in ("Refuge", "Tenant: Private landlord")
    ]

    assert everybody(*rows) == ((0, 1), 0)


def test_counts_from_the_rows_are_those_from_the_file(lives, asked, someone, scope):
    person = someone(support_reason="learning_disability", date_of_birth=date(1985, 6, 17))
    lives(person, started_on=BEFORE)
    lives(someone(support_reason="mental_health", date_of_birth=date(1950, 1, 1)), started_on=BEFORE, kind="day")
    asked(person)

    with measures.file_rows(list(file_pieces(scope))) as source:
        of_file = measures.ascof_2e(source, PERIOD), measures.lts004(source, PERIOD)

    assert (measures.ascof_2e(all_rows(scope), PERIOD), measures.lts004(all_rows(scope), PERIOD)) == of_file
    assert [(row.part, row.band, row.gender, row.at_home, row.people, row.percent) for row in of_file[0]] == [
        ("Everybody", "18 to 64", "Total", 1, 1, 100.0), ("Everybody", "18 to 64", "Unknown", 1, 1, 100.0),
        ("Everybody", "65 and above", "Total", 1, 1, 100.0), ("Everybody", "65 and above", "Unknown", 1, 1, 100.0),
        ("Learning disability", "18 to 64", "Total", 1, 1, 100.0),
        ("Learning disability", "18 to 64", "Unknown", 1, 1, 100.0),
    ]  # fmt: skip
    assert [(row.part, row.status, row.people) for row in of_file[1]] == [
        ("Accommodation", "Shared Lives scheme", 1), ("Employment", "Unknown", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [b"A,B\n1,2\n", (",".join(FIELDS[::-1]) + "\n").encode(), file_of([])[0] + b"1,2\n"])
def test_a_file_that_is_no_return_is_refused(text):
    with pytest.raises(Refusal, match="no return"), measures.file_rows([text]):
        pass
