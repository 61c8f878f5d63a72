"""Names taken apart, and compared as their readers would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharedliving.pages.importing.names import alike, clean, folded, household_key, same_carers, split


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Ann Carr", ("Ann", "Carr", "")),
        ("  Ann   Carr ", ("Ann", "Carr", "")),
        ("Carr, Ann", ("Ann", "Carr", "")),
        ("CARR, Ann Marie", ("Ann Marie", "CARR", "")),
        ("Carr, Mrs Ann", ("Ann", "Carr", "")),
        ("Carr,", ("Carr", "", "")),
        ("Mr John Smith", ("John", "Smith", "")),
        ("Dr. Ada Obi", ("Ada", "Obi", "")),
        ("Ann Marie Carr", ("Ann Marie", "Carr", "")),
        ("Margaret (Maggie) Lowe", ("Margaret", "Lowe", "Maggie")),
        ('Margaret "Maggie" Lowe', ("Margaret", "Lowe", "Maggie")),
        ("Margaret “Maggie” Lowe", ("Margaret", "Lowe", "Maggie")),
        ("Zoë van der Meer", ("Zoë", "van der Meer", "")),
        ("Van Morrison", ("Van", "Morrison", "")),
        ("Maria del Carmen", ("Maria", "del Carmen", "")),
        ("Seán Ó Briain", ("Seán Ó", "Briain", "")),
        ("O'Neil-Brown, Seán", ("Seán", "O'Neil-Brown", "")),
        ("王小明", ("王小明", "", "")),
        ("أحمد حسن", ("أحمد", "حسن", "")),
        ("Μαρία Παπαδοπούλου", ("Μαρία", "Παπαδοπούλου", "")),
        ("Cher", ("Cher", "", "")),
    ],
)
def test_a_name_in_one_column(whole, parts):
    assert split(whole) == parts


@pytest.mark.parametrize(
    "name",
    [
        "Maria and John Okafor", "Maria & John Okafor", "maria & john okafor", "MARIA AND JOHN OKAFOR",
        "Maria  and\u00a0 John Okafor", "Maria + John Okafor", "Maria&John Okafor", "Maria / John Okafor",
        "Mrs Maria and Mr John Okafor", "María and John Okafor",
    ],
)  # fmt: skip
def test_one_household_in_many_spellings(name):
    assert household_key(name) == household_key("Maria and John Okafor")


@pytest.mark.parametrize("name", ["John and Maria Okafor", "Maria Okafor", "Maria and Joan Okafor"])
def test_other_carers_are_another_household(name):
    assert household_key(name) != household_key("Maria and John Okafor")


def test_and_inside_a_name_is_no_and():
    assert household_key("Sandy Anderson") == "sandy anderson"


def test_the_same_carers_in_another_order():
    assert same_carers("John & Maria Okafor") == same_carers("Maria and John Okafor")
    assert same_carers("John & Mary Okafor") != same_carers("Maria and John Okafor")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Smith", "Smith"), ("Smith", "SMITH"), ("Smith", "Smyth"), ("Smith", "Smit"), ("Smith", "Smithe"), ("Smith", "Simth"),
     ("José", "Jose"), ("O'Neil", "ONeil"), ("Ann", "Anne")],
)  # fmt: skip
def test_alike(one, other):
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Smith", "Jones"), ("Smith", "Smythe"), ("Li", "Lu"), ("", "Smith"), ("An", "Ann")]
)
def test_not_alike(one, other):
    assert not alike(one, other)
    assert not alike(other, one)


def test_marks_that_cannot_be_seen_are_left_out():
    assert clean("Ann\u202e \u200bCarr\ufeff") == "Ann Carr"


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)
