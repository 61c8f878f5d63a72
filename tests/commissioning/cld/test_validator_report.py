import csv
import io

import pytest

from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic import rows
from commissioning.cld.validator import validate
from commissioning.cld.validator_report import MODULES, Report, as_csv, as_text, validity
from tests.commissioning.cld.files import file_of, report_of, row


@pytest.mark.parametrize(
    ("check", "words"),
    [(2, "Passed: Valid"), (1, "Passed: Valid"), (0, "Passed: Blank (Not Mandatory)"), (-1, "Failed: Blank (Mandatory)"),
     (-2, "Failed: Invalid"), (-6, "Failed: Invalid"), (-7, "Failed: Invalid")],
)  # fmt: skip
def test_checks_in_the_departments_words(check, words):
    assert validity(check) == words


def test_every_field_belongs_to_a_module():
    assert set(MODULES) == set(FIELDS)


def test_every_cell_is_counted_once():
    report = validate(file_of(rows(500)))

    assert sum(report.counts.values()) == 500 * len(FIELDS)
    assert all(sum(counts) == 500 for _, counts in report.by_field())


def test_counts_by_module_field_status_validity_and_value():
    report = report_of(row(Gender="Female"), row(number=900_002, Gender="female"), row(number=900_003, Gender="?"))

    assert [line for line in report.counted() if line[1] == "Gender"] == [
        ("Person details", "Gender", "Mandatory", "Failed: Invalid", "Not shown", 1),
        ("Person details", "Gender", "Mandatory", "Passed: Valid", "Female", 2),
    ]


def test_values_of_release_1_stand_after_mistakes_and_more_rows_before_fewer():
    report = report_of(
        row(Gender="?"), row(number=900_002, Gender="?", Postcode="?"),
        *(row("carer", number, Client_Type="Carer") for number in (900_003, 900_004, 900_005)),
    )  # fmt: skip

    assert [each.field for each in report.problems] == ["Gender", "Postcode", "Client_Type"]


def test_an_earlier_row_that_is_contradicted_is_named():
    report = report_of(row(), row())

    assert [each.where for each in report.problems] == ["3 (see row 2)"]


@pytest.mark.parametrize(("number", "words"), [(1, "1 cell of 1 row."), (2, "2 cells of 2 rows.")])
def test_the_finding_in_a_sentence(number, words):
    report = report_of(*(row(number=900_000 + each, Gender="?") for each in range(number)))

    assert report.finding == f"1 thing to put right: {words}"


def test_the_text_names_field_row_and_what_was_probably_meant():
    text = as_text(report_of(row(Gender="Femal")))

    assert "Gender: Not in the code list. Perhaps “Female” was meant." in text
    assert "Check -2. Rows: 1. Which: 2" in text


def test_the_file_has_the_problems_and_all_counts():
    table = list(csv.reader(io.StringIO(as_csv(report_of(row(Gender="Femal"))))))

    assert table[1][:3] == ["Person details", "Gender", ""]
    assert table[1][-1] == "2"
    assert len(table) == 2 + len(FIELDS)


def test_values_without_end_do_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr("commissioning.cld.validator_report.MOST_VALUES", 1)
    report = Report()
    for number in range(1_000):
        report.count("GP_Practice_Code", 1, 1, str(number), 1)

    assert len(report.counts) <= len(FIELDS) + 2
    assert sum(report.counts.values()) == 1_000


def test_what_was_meant_is_looked_for_a_limited_number_of_times(monkeypatch):
    monkeypatch.setattr("commissioning.cld.validator.MOST_LOOKED_FOR", 1)

    report = report_of(row(Gender="Femal"), row(number=900_002, Gender="Mal"))

    assert list(report.problems[0].meant) == ["Female"]
