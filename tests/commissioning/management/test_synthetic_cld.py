import csv

import pytest
from django.core.management import CommandError, call_command

from commissioning.cld.synthetic_faults import FAULTS
from commissioning.cld.validator import validate
from tests.commissioning.cld.files import found_in


def test_a_clean_file_of_so_many_rows(tmp_path):
    path = tmp_path / "clean.csv"

    call_command("synthetic_cld", out=path, rows=30)

    with path.open("rb") as stream:
        report = validate(stream)
    assert (report.rows, report.problems) == (30, [])


def test_the_second_file_says_what_must_be_found_where(tmp_path):
    path, said = tmp_path / "faulty.csv", tmp_path / "faults.csv"

    call_command("synthetic_cld", out=path, rows=600, faults=said)

    with path.open("rb") as stream:
        found = found_in(validate(stream, rows_named=10**6))
    with said.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert {(int(line["Row"]), line["Field"], line["Rule"]) for line in lines} == found
    assert {line["Fault"] for line in lines} == {fault.name for fault in FAULTS}


@pytest.mark.parametrize(
    ("options", "words"), [({"rows": -1}, "0 or more"), ({"rows": 5, "faults": "said.csv"}, "more clean")]
)
def test_what_cannot_be_made_is_said(tmp_path, options, words):
    with pytest.raises(CommandError, match=words):
        call_command("synthetic_cld", out=tmp_path / "x.csv", **options)
