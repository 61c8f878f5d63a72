"""The report: counts, sentences, what is cut, what no spreadsheet takes for a formula."""

import csv
import io

import pytest

from people.models import ImportBatch
from sharedliving.pages.importing import apply, report, shown
from tests.pages.importing import world as worlds


def test_counts_of_what_is_to_come_and_what_is_done(world):
    plan = worlds.plan(world)
    assert report.counts(plan) == "2 people, 1 carer household, 2 arrangements and 2 reviews to add"
    assert report.counts(plan, done=True) == "2 people, 1 carer household, 2 arrangements and 2 reviews added"


def test_counts_of_nothing(world):
    worlds.run(world)
    assert report.counts(worlds.plan(world)) == "nothing to add: every line is here already"


def test_counts_leave_out_lines_with_something_wrong(world):
    plan = worlds.plan(world, worlds.HEAD, worlds.ANN, worlds.BEN.replace("1/2/2015", "soon"))
    assert report.counts(plan) == "1 person, 1 carer household, 1 arrangement and 1 review to add"


def test_what_will_be_missing(world):
    assert report.missing(worlds.plan(world)) == [
        "2 people held by the duty manager of Westmere Council",
        "2 arrangements without a care and support plan here",
        "2 reviews due or overdue at once",
        "1 carer household without their checks on record",
        "1 person without an NHS number",
    ]


def test_every_problem_is_kept_and_other_lists_are_cut(world):
    lines = [f"Person{n} Lowe{n},,,Westmere,Carer {n},WM1,1,soon" for n in range(600)]
    data = report.as_data(worlds.plan(world, worlds.HEAD, *lines))
    assert len(data["problems"]["rows"]) == 600
    good = [line.replace("soon", "1/2/2015") for line in lines]
    data = report.as_data(worlds.plan(world, worlds.HEAD, *good))
    assert (data["steps"]["count"], len(data["steps"]["rows"])) == (600, 500)


def test_the_text_says_how_many_more(world):
    lines = [f"Person{n} Lowe{n},,,Westmere,Carer {n},WM1,1,1/2/2015" for n in range(502)]
    text = report.as_text("list.csv", worlds.plan(world, worlds.HEAD, *lines))
    assert "What would happen (502):" in text
    assert "\n  and 2 more\n" in text


def test_the_text_names_columns_left_out(world):
    source = worlds.source(world, f"{worlds.HEAD},Shoe size,Hat", f"{worlds.ANN},7,8", mapping={"Hat": "-"})
    text = report.as_text("list.csv", source.plan(world.by))
    assert "Columns nobody knows, not read: Shoe size" in text
    assert "Columns left out: Hat" in text


@pytest.mark.parametrize("cell", ["=1+1", "+44", "@SUM(A1)", "-SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_taken_for_a_formula(cell):
    assert report.safe(cell) == f"'{cell}"


@pytest.mark.parametrize(("cell", "text"), [("Ann", "Ann"), (None, ""), (12, "12"), ("-5", "-5"), ("a=b", "a=b")])
def test_other_cells_stay_as_they_are(cell, text):
    assert report.safe(cell) == text


def batch_of(world, *lines):
    content = "\n".join(lines).encode() + b"\n"
    return apply.upload(scheme=world.scheme, name="list.csv", content=content, digest="d" * 64, by=world.by)


def test_the_csv_of_a_report(world):
    batch = batch_of(world, worlds.HEAD, worlds.ANN.replace("Ann Carr", "=1+1"))
    lines = list(csv.reader(io.StringIO(shown.as_csv(batch).removeprefix("\ufeff"))))
    assert lines[1] == ["To put right", "2", "Name", "'=1+1", "This is not a name. Enter the person's name."]


def test_a_batch_that_was_never_checked_shows_nothing_but_its_name(world):
    batch = ImportBatch.objects.create(scheme=world.scheme, file_name="x.csv", digest="", content=b"")
    page = shown.page(batch)
    assert (page["may_run"], page["known"], page["undecided"], page["wrong"]) == (False, [], 0, 0)


def test_a_page_shows_a_hundred_rows_and_counts_the_others(world):
    lines = [f"Person{n} Lowe{n},,,Westmere,Carer {n},WM1,1,soon" for n in range(120)]
    table = shown.page(batch_of(world, worlds.HEAD, *lines))["tables"]["problems"]
    assert (len(table["rows"]), table["count"], table["more"]) == (100, 120, 20)
    assert table["rows"][0][0] == "Line 2"
