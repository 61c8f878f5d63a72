"""Headings: found, understood, mapped, missing."""

import pytest

from sharedliving.pages.importing.columns import understand
from sharedliving.pages.importing.fields import FIELDS, field_of, meaning
from sharedliving.pages.importing.problems import FileProblem
from tests.pages.importing.world import grid

NEEDED = "Name,Carer,Start date"


def keys(*lines, **mapping):
    return [column.key for column in understand(grid(*lines), mapping).columns]


def test_every_field_knows_its_own_label_and_all_its_synonyms():
    assert [meaning(text) for field in FIELDS for text in (field.label, *field.also)] == [
        field.key for field in FIELDS for _ in (field.label, *field.also)
    ]


@pytest.mark.parametrize(
    ("theirs", "key"),
    [("SERVICE USER NAME", "name"), ("D.O.B.", "born"), ("Date of Birth:", "born"), ("NHS No.", "number"),
     ("Carer(s)", "household"),
     ("Carer’s name", "household"), ("Start_Date", "started"), ("Weekly fee (£)", "fee"), ("Food & Utilities", "food"),
     ("Social worker e-mail", "manager_email"), ("  Post   code ", "district"), ("Review date", ""), ("Age", ""), ("Notes", "")],
)  # fmt: skip
def test_headings_as_schemes_write_them(theirs, key):
    assert meaning(theirs) == key


def test_a_field_by_key_label_or_synonym():
    assert [field_of(said) for said in ("born", "Date of birth", "DOB", "nonsense")] == ["born", "born", "born", ""]


def test_columns_in_any_order():
    assert keys("Start date,DOB,Carer,Name", "1/1/2020,,X,Y") == ["started", "born", "household", "name"]


def test_titles_above_the_headings():
    found = understand(grid("Our list,,", "Printed today,,", "", NEEDED, "A B,C,1/1/2020"))
    assert found.line == 4


def test_unknown_columns_are_named():
    found = understand(grid(f"{NEEDED},Shoe size,Favourite colour", "A,B,1/1/2020,7,blue"))
    assert [column.heading for column in found.unknown] == ["Shoe size", "Favourite colour"]
    assert found.problems == []


@pytest.mark.parametrize(
    ("head", "what"),
    [
        ("Carer,Start date,DOB", "the person's name (one column, or first name and last name)"),
        ("First name,Carer,Start date", "the person's name (one column, or first name and last name)"),
        ("Name,Start date,DOB", "the carer household's name"),
        ("Name,Carer,DOB", "the start date"),
        ("Name,DOB,Age", "the carer household's name, or the start date"),
    ],
)
def test_what_no_list_can_do_without_is_named(head, what):
    assert understand(grid(head, "a,b,c")).problems == [
        f"No column says {what}. Say which column it is, or add it to the file."
    ]


def test_first_and_last_name_are_a_name():
    assert understand(grid("First name,Surname,Carer,Start date", "a,b,c,d")).problems == []


def test_a_mapping_says_what_a_column_is():
    found = understand(grid("Who,Where,When", "a,b,c"), {"Who": "name", "where": "household", "WHEN": "started"})
    assert [column.key for column in found.columns] == ["name", "household", "started"]
    assert found.problems == []


def test_a_mapping_can_leave_a_column_out():
    found = understand(grid(f"{NEEDED},DOB", "a,b,c,d"), {"DOB": "-"})
    assert found.place("born") is None
    assert found.unknown == []


def test_a_mapping_of_a_column_that_is_not_there():
    found = understand(grid(NEEDED, "a,b,c"), {"Whoever": "name"})
    assert found.problems == ["The file has no column “Whoever”. Its columns are: Name, Carer, Start date."]


def test_two_columns_that_look_the_same_are_asked_about():
    found = understand(grid(f"{NEEDED},DOB,Birth date", "a,b,c,d,e"))
    assert found.problems == [
        "Both “DOB” and “Birth date” look like date of birth. Say which one it is, and leave the other out."
    ]


def test_two_columns_that_look_the_same_and_a_mapping():
    assert understand(grid(f"{NEEDED},DOB,Birth date", "a,b,c,d,e"), {"Birth date": "-"}).problems == []


def test_headings_that_nobody_knows_are_the_first_line_of_words():
    found = understand(grid("Printed 2026", "Alpha,Beta,Gamma", "x,y,1"))
    assert found.line == 2
    assert len(found.problems) == 1


def test_a_file_without_headings():
    with pytest.raises(FileProblem, match="No line of this file looks like headings"):
        understand(grid("1,2,3", "4,5,6"))
