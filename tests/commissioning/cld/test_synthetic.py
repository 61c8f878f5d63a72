import io
from collections import Counter

import nhs_number
import pytest

from commissioning.cld import synthetic
from commissioning.cld.codes import EVENT_TYPES
from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic_faults import FAULTS, with_faults
from commissioning.cld.validator import validate
from commissioning.cld.validator_report import as_csv, as_text
from tests.commissioning.cld.files import file_of, found_in, with_planted

EVERY_ROW = 10**9


def written(number: int, seed: int = 0) -> str:
    out = io.StringIO(newline="")
    synthetic.write(out, number, seed)
    return out.getvalue()


def test_the_same_seed_makes_the_same_file():
    assert written(300, seed=4) == written(300, seed=4)
    assert written(300, seed=4) != written(300, seed=5)


def test_a_file_has_its_heading_and_as_many_rows_as_asked():
    lines = written(101).splitlines()

    assert lines[0].split(",") == list(FIELDS)
    assert len(lines) == 102


def test_all_kinds_of_event_and_of_client_are_in_it():
    events = Counter(row[FIELDS.index("Event_Type")] for row in synthetic.rows(2_000))
    clients = Counter(row[FIELDS.index("Client_Type")] for row in synthetic.rows(2_000))

    assert all(events[kind] > 100 for kind in EVENT_TYPES)
    assert len(clients) == 3


@pytest.mark.parametrize("number", [1, 12, 500_000, 999_999, 1_000_000])
def test_made_up_numbers_are_of_the_range_for_tests(number):
    made_up = synthetic.made_up_nhs_number(number)

    assert made_up.startswith("999")
    assert nhs_number.is_valid(made_up)


def test_nothing_is_found_in_20000_clean_rows():
    report = validate(io.BytesIO(written(20_000).encode()))

    assert report.rows == 20_000
    assert report.problems == []
    assert report.notes == []


def test_there_are_at_least_60_faults_each_with_a_name_of_its_own():
    assert len(FAULTS) >= 60
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_alone_is_found_at_its_row_and_field_and_nothing_else(fault):
    file, wanted = with_planted([fault], clean=40)

    report = validate(file, rows_named=EVERY_ROW)

    assert wanted
    assert found_in(report) == wanted
    assert report.failed == len(wanted)


def test_all_faults_together_are_found_and_nothing_else():
    file, wanted = with_planted(FAULTS, clean=6_000)

    report = validate(file, rows_named=EVERY_ROW)

    assert len(wanted) > len(FAULTS)
    assert found_in(report) == wanted
    assert report.failed == len(wanted)


def test_all_faults_stand_wherever_the_batches_break():
    """The second row of a contradiction may be read with the next thousand rows."""
    file, wanted = with_planted(FAULTS, clean=600)

    assert found_in(validate(file, rows_named=EVERY_ROW, rows_at_once=7)) == wanted


def test_faults_without_room_are_refused():
    with pytest.raises(ValueError, match="more clean rows"):
        list(with_faults(synthetic.rows(10), FAULTS))


def test_no_planted_word_reaches_the_report():

    file, _ = with_planted(FAULTS, clean=6_000)
    report = validate(file, rows_named=EVERY_ROW)

    for said in (as_text(report), as_csv(report)):
        for secret in (
            "Invented",
            "943476591",
            "ZZ123",
            "1960-02-30",
            "1066",
            "By boat",
            "99980",
            "9999999999",
            "T0800",
            "1961-02",
        ):
            assert secret not in said


def test_columns_in_another_order_are_the_same_file():
    back = [list(reversed(line)) for line in synthetic.rows(200)]

    report = validate(file_of(back, heading=reversed(FIELDS)))

    assert (report.rows, report.problems) == (200, [])
