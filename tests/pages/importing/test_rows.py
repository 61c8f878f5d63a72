"""Lines to entries: what is taken how, left out, or reported with line, column, value and what to do."""

from datetime import date
from decimal import Decimal

import pytest

from sharedliving.pages.importing.columns import understand
from sharedliving.pages.importing.problems import FileProblem, Problem
from sharedliving.pages.importing.rows import read_rows
from tests.pages.importing.test_reading import book, read
from tests.pages.importing.world import grid

TODAY = date(2026, 11, 21)
HEAD = "Name,DOB,NHS number,Carer,Start date,Fee,Last review,Next review,End date"


def rows(*lines):
    lists = grid(HEAD, *lines)
    return read_rows(lists, understand(lists), TODAY)


def problems(*lines):
    return rows(*lines).problems


def test_a_line_in_full():
    (entry,) = rows("Ann (Annie) Carr,3/4/85,999 000 0018,Maria & John,1/5/2009,£412.50,1/2/26,1/2/27,").entries
    assert (entry.line, entry.name, entry.preferred_name, entry.born) == (2, "Ann Carr", "Annie", date(1985, 4, 3))
    assert (entry.number, entry.household, entry.started) == ("9990000018", "Maria & John", date(2009, 5, 1))
    assert (entry.fee, entry.last_review, entry.next_review) == (Decimal("412.50"), date(2026, 2, 1), date(2027, 2, 1))


def test_a_line_with_the_least_there_can_be():
    (entry,) = rows("Ann Carr,,,Maria,1/5/2009").entries
    assert (entry.born, entry.number, entry.fee, entry.last_review) == (None, "", None, None)


def test_names_in_two_columns():
    lists = grid("Surname,First name,Known as,Carer,Start date", "O'Neil,Seán,Shay,Ada,1/5/2009")
    (entry,) = read_rows(lists, understand(lists), TODAY).entries
    assert (entry.given_name, entry.family_name, entry.preferred_name) == ("Seán", "O'Neil", "Shay")


@pytest.mark.parametrize("name", ["Na Li", "None Smith", "Ó", "X Æ"])
def test_names_that_look_like_nothing(name):
    assert [entry.name for entry in rows(f"{name},,,Maria,1/5/2009").entries] == [name]


def test_preferred_name_that_is_the_first_name_says_nothing_new():
    assert rows("Ann (Ann) Carr,,,Maria,1/5/2009").entries[0].preferred_name == ""


@pytest.mark.parametrize(
    ("line", "column", "value", "what"),
    [
        (",1/2/1980,,Maria,1/5/2009", "Name", "", "Enter the person's name."),
        ("-,1/2/1980,,Maria,1/5/2009", "Name", "-", "Enter the person's name."),
        ("12345,1/2/1980,,Maria,1/5/2009", "Name", "12345", "This is not a name. Enter the person's name."),
        ("=Ann,1/2/1980,,Maria,1/5/2009", "Name", "=Ann", "This is not a name. Enter the person's name."),
        ("Ann Carr,,,,1/5/2009", "Carer", "", "Enter the carers' names, like Maria and John Okafor."),
        ("Ann Carr,,,Maria,", "Start date", "", "Enter the day on which the arrangement started."),
        ("Ann Carr,,,Maria,soon", "Start date", "soon",
         "This is not a date that can be read. Give it like 3 April 1985 or 03/04/1985."),
        ("Ann Carr,,,Maria,1/5/2027", "Start date", "1/5/2027",
         "This arrangement has not started yet. Leave the line out until it has."),
        ("Ann Carr,1/2/2009,,Maria,1/5/2001", "Start date", "1/5/2001", "This is before the date of birth. Check both dates."),
        ("Ann Carr,April 1985,,Maria,1/5/2009", "DOB", "April 1985",
         "The day is missing. Give the whole date of birth, like 3 April 1985, or leave the cell blank."),
        ("Ann Carr,,999 000 0019,Maria,1/5/2009", "NHS number", "999 000 0019",
         "One digit of this NHS number is not right. Check it, or leave the cell blank."),
        ("Ann Carr,,,Maria,1/5/2009,lots", "Fee", "lots", "This is not an amount in pounds a week. Give it like 412.50."),
        ("Ann Carr,,,Maria,1/5/2009,,1/1/2028", "Last review", "1/1/2028",
         "This review is in the future. Put the date under the next review."),
        ("Ann Carr,,,Maria,1/5/2009,,1/1/2026,1/1/2025", "Next review", "1/1/2025",
         "The next review is not after the last one. Check both dates."),
        (f"{'x' * 120} y,,,Maria,1/5/2009", "Name", f"{'x' * 59}…", "A name of more than 100 letters does not fit. Shorten it."),
    ],
)  # fmt: skip
def test_one_thing_wrong(line, column, value, what):
    assert problems(line) == [Problem(2, column, value, what)]


def test_everything_wrong_on_a_line_is_said_at_once():
    found = problems("Ann Carr,April 1985,12,,soon,lots")
    assert [problem.column for problem in found] == ["Carer", "DOB", "NHS number", "Fee", "Start date"]


def test_the_line_is_the_one_of_the_file():
    assert [problem.line for problem in problems("", "Ann,,,Maria,1/5/2009", "", "Ben,,,,1/5/2009")] == [5]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Total,,,,,12000", "totals"),
        ("Grand total: 12,,,,", "totals"),
        ("* all fees go up in April,,,,", "a remark"),
        ("Updated 3/4/2026,,,,", "a remark"),
        ("This list was put together by the office last week,,,,", "a remark"),
        (HEAD, "the headings again"),
        ("Ann Carr,,,Maria,1/5/2009,,,,3/4/2020", "ended on 3 April 2020"),
    ],
)
def test_lines_left_out(line, why):
    found = rows("Ann Carr,,,Maria,1/5/2009", line)
    assert found.left_out == [(3, why)]
    assert len(found.entries) == 1
    assert found.problems == []


def test_an_end_that_is_still_to_come_leaves_nothing_out():
    assert len(rows("Ann Carr,,,Maria,1/5/2009,,,,3/4/2027").entries) == 1


def test_half_a_line_is_no_remark():
    assert [problem.column for problem in problems("Ann Carr")] == ["Carer", "Start date"]


def test_a_month_alone_is_taken_as_its_first_day():
    found = rows("Ann Carr,,,Maria,May 2009")
    assert found.entries[0].started == date(2009, 5, 1)
    assert found.notes == [(2, "Start date: “May 2009” was read as 1 May 2009.")]


def test_nothing_under_the_headings():
    with pytest.raises(FileProblem, match="nothing under the headings"):
        rows()


def formulas(*cells):
    lists = read(book(["Name", "Carer", "Start date", "Age"], *cells), "a.xlsx")
    return read_rows(lists, understand(lists), TODAY)


def test_formulas_are_refused_with_where():
    with pytest.raises(FileProblem, match=r"formulas.*: A2, C3. Copy these cells, paste them as values"):
        formulas(["=B2", "Maria", "1/5/2009"], ["Ben", "Maria", "=TODAY()"])


def test_many_formulas_are_counted():
    with pytest.raises(FileProblem, match="A2, A3, A4, A5, A6 and 4 more"):
        formulas(*[["=B2", "Maria", "1/5/2009"]] * 9)


def test_formulas_that_are_not_read_do_not_matter():
    found = formulas(["Ann Carr", "Maria", "1/5/2009", "=2+2"], ["Total", None, "=COUNT(C2:C2)", None])
    assert len(found.entries) == 1
