"""The sample list of sixty messy lines, and what an import says about it, word for word."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from people.models import Person
from placements.models import Arrangement, CarerHousehold
from sharedliving.pages.importing.reading import read
from tests.pages.importing import world as worlds
from tools.sample_workbook import SAMPLES, workbook

REPORT = SAMPLES / "scheme_list_report.txt"


def said(path: Path) -> str:
    out = io.StringIO()
    with pytest.raises(CommandError, match="put the lines right that are listed"):
        call_command("import_records", path, scheme="westmere-sl", dry_run=True, stdout=out)
    return out.getvalue()


def test_the_sample_has_sixty_lines_about_people():
    lines = read((SAMPLES / "scheme_list.csv").read_bytes(), "scheme_list.csv").lines
    assert len(lines) == 60 + 2 + 1 + 2  # above, headings, totals and remark


def test_the_report_is_the_one_that_is_shipped(world):
    worlds.meet_the_sample(world)
    assert said(SAMPLES / "scheme_list.csv") == REPORT.read_text(encoding="utf-8")


def test_a_workbook_of_the_same_lines_says_the_same(world, tmp_path):
    worlds.meet_the_sample(world)
    path = tmp_path / "scheme_list.csv.xlsx"
    path.write_bytes(workbook((SAMPLES / "scheme_list.csv").read_bytes()))
    expected = REPORT.read_text(encoding="utf-8").replace("scheme_list.csv:", "scheme_list.csv.xlsx:")
    assert said(path) == expected


@pytest.mark.parametrize("name", ["scheme_list", "scheme_list_put_right"])
def test_the_workbook_that_is_shipped_is_made_from_the_csv(name):
    made = read(workbook((SAMPLES / f"{name}.csv").read_bytes()), "made.xlsx")
    assert read((SAMPLES / f"{name}.xlsx").read_bytes(), "shipped.xlsx").lines == made.lines


def test_put_right_it_is_imported_whole(world, capsys):
    call_command("import_records", SAMPLES / "scheme_list_put_right.csv", scheme="westmere-sl", council="westmere")
    end = capsys.readouterr().out.splitlines()[-1]
    assert end == "Imported: 39 people, 25 carer households, 39 arrangements and 39 reviews added"
    assert (Person.objects.count(), CarerHousehold.objects.count(), Arrangement.objects.live().count()) == (39, 25, 39)


def test_put_right_and_imported_twice_it_adds_nothing(world):
    path = SAMPLES / "scheme_list_put_right.csv"
    call_command("import_records", path, scheme="westmere-sl", council="westmere", stdout=io.StringIO())
    before, out = worlds.digests(), io.StringIO()
    call_command("import_records", path, scheme="westmere-sl", council="westmere", stdout=out)
    assert worlds.digests() == before
    assert out.getvalue().endswith("Imported: nothing to add: every line is here already\n")
