import io

import pytest

from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic import rows
from commissioning.cld.validator import validate
from sharedliving.core.rules import Refusal
from tests.commissioning.cld.files import fields_of, file_of


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter(delimiter):
    report = validate(file_of(rows(20), delimiter=delimiter))

    assert (report.rows, report.problems) == (20, [])


@pytest.mark.parametrize("write", [str.upper, str.lower, lambda name: name.replace("_", " "), lambda name: f" {name} "])
def test_headings_are_read_however_they_are_written(write):
    assert validate(file_of(rows(20), heading=[write(name) for name in FIELDS])).problems == []


def test_a_mark_at_the_start_of_the_file_is_no_part_of_a_heading():
    assert validate(io.BytesIO(b"\xef\xbb\xbf" + file_of(rows(5)).getvalue())).rows == 5


def test_columns_that_the_department_knows_beside_the_46_are_no_news():
    file = file_of([[*row, "A surgery"] for row in rows(5)], heading=[*FIELDS, "GP_Practice_Name"])

    assert validate(file).notes == []


def test_other_columns_are_named_by_their_place_alone():
    file = file_of([[*row, "x"] for row in rows(5)], heading=[*FIELDS, "Ann Invented"])

    assert validate(file).notes == ["Column 47 is no column of the return; it was not read."]


def test_rows_with_a_cell_too_many_or_too_few_are_reported_and_the_others_read():
    lines = [*rows(10)]
    lines[3] = [*lines[3], "x"]
    lines[7] = lines[7][:-1]

    report = validate(file_of(lines))

    (problem,) = report.problems
    assert (problem.field, problem.where) == ("Whole row", "5, 9")
    assert report.rows == 10


def test_empty_lines_are_passed_over_and_rows_keep_their_numbers():
    lines = [*rows(3)]
    lines[2][6] = "?"

    report = validate(file_of([lines[0], [], lines[1], lines[2]]))

    assert [problem.where for problem in report.problems] == ["5"]


def test_a_heading_alone():
    assert validate(file_of([])).finding == "The file has its headings and no rows."


def test_letters_of_an_older_encoding_do_no_harm():
    lines = [*rows(3)]
    lines[0][FIELDS.index("Event_Description")] = "café"

    assert validate(io.BytesIO(file_of(lines).getvalue().decode().encode("cp1252"))).problems == []


def test_a_cell_without_its_end_is_refused_with_its_place():
    content = file_of(rows(3)).getvalue() + b'"' + b"x" * 200_000

    with pytest.raises(Refusal, match="cannot be read as CSV after row 2"):
        validate(io.BytesIO(content))


def test_missing_columns_are_all_named():
    with pytest.raises(Refusal, match="no column LA_Code, Planned_units_per_week"):
        validate(file_of([], heading=FIELDS[1:-1]))


def test_a_first_row_about_somebody_is_not_repeated():
    with pytest.raises(Refusal) as refused:
        validate(io.BytesIO(b"9434765919,Ann Invented\n"))

    assert "Invented" not in str(refused.value)


def test_the_progress_is_told():
    told = []

    validate(file_of(rows(25)), rows_at_once=10, progress=told.append)

    assert told == [10, 20, 25]


def test_a_whole_column_left_blank_is_one_problem():
    lines = [*rows(30)]
    for line in lines:
        line[FIELDS.index("Gender")] = ""

    assert fields_of(validate(file_of(lines))) == [("Gender", -1)]
