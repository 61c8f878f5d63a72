"""Dates as people in Britain write them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharedliving.pages.importing.days import read_birth, read_day
from sharedliving.pages.importing.grid import Formula
from sharedliving.pages.importing.problems import BadValue

TODAY = date(2026, 11, 21)
BORN = date(1985, 4, 3)
NOON = datetime.fromisoformat("1985-04-03T12:00")


@pytest.mark.parametrize(
    "written",
    [
        "03/04/1985", "3/4/1985", "3.4.85", "3-4-85", "3 4 1985", "03/04/85", " 3/4/1985 ", "3 Apr 1985", "3 April 1985",
        "3rd April 1985", "3rd of April 1985", "3 April '85", "3 April ’85", "3-Apr-85", "3-Apr-1985", "3Apr1985",
        "3 APR 1985", "April 3, 1985", "April 3 1985", "Apr 3rd, 1985", "Wed 3 April 1985", "Wednesday, 3 April 1985",
        "1985-04-03", "1985/04/03", "1985.4.3", "1985-04-03 00:00:00", "1985-04-03T00:00:00", "3/4/1985 09:30", "31140",
        "31140.0", 31140, 31140.0, NOON, date(1985, 4, 3), "3/4/1985.", "٣/٤/١٩٨٥", "３/４/１９８５",
        "3–4–1985", "3 / 4 / 1985",
    ],
)  # fmt: skip
def test_one_day_in_many_spellings(written):
    assert read_birth(written, TODAY) == BORN


@pytest.mark.parametrize("written", ["April 1985", "Apr 1985", "Apr '85", "04/1985", "4-1985"])
def test_a_birth_without_its_day_says_so(written):
    with pytest.raises(BadValue, match="The day is missing"):
        read_birth(written, TODAY)


@pytest.mark.parametrize("written", ["1985", 1985, 1985.0, "2001"])
def test_a_year_alone_says_so(written):
    with pytest.raises(BadValue, match="The day and the month are missing"):
        read_birth(written, TODAY)


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("30/2/1985", "There is no such day"),
        ("31/4/1985", "There is no such day"),
        ("15/15/1985", "There is no such day"),
        ("4/31/1985", "There is no month 31. Put the day first, like 31/4/1985."),
        ("1985-13-01", "There is no month 13"),
        ("29/2/1985", "There is no such day"),
        ("3 Foo 1985", "There is no month “Foo”"),
        ("about 1985", "There is no month “about”"),
        ("ask mum", "not a date"),
        ("12/12", "not a date"),
        (True, "not a date"),
        (12, "This number is not a date"),
        (99_999_999, "This number is not a date"),
        (time(9, 30), "not a date"),
        (Formula("B2"), "not a date"),
        ("1/1/2027", "in the future"),
        ("1/1/2015", "11 years old"),
        ("1/1/1890", "136 years old"),
        ("3/4/15", "Give the year with four digits"),
    ],
)
def test_what_is_no_birthday(written, what):
    with pytest.raises(BadValue, match=what):
        read_birth(written, TODAY)


@pytest.mark.parametrize(("two", "four"), [("44", 1944), ("85", 1985), ("99", 1999), ("00", 2000), ("10", 2010)])
def test_two_digits_of_a_birth_make_an_adult(two, four):
    assert read_birth(f"1/2/{two}", TODAY) == date(four, 2, 1)


@pytest.mark.parametrize(("two", "four"), [("98", 1998), ("26", 2026), ("27", 2027), ("36", 2036), ("37", 1937 + 0)])
def test_two_digits_of_any_other_day_are_near(two, four):
    if four < 1950:
        with pytest.raises(BadValue, match="cannot be right"):
            read_day(f"1/2/{two}", TODAY)
    else:
        assert read_day(f"1/2/{two}", TODAY) == (date(four, 2, 1), "")


@pytest.mark.parametrize("written", ["April 2009", "Apr 2009", "04/2009", "April '09", "april, 2009"])
def test_a_start_without_its_day_is_the_first_and_is_remarked_on(written):
    day, remark = read_day(written, TODAY)
    assert day == date(2009, 4, 1)
    assert remark == f"“{written}” was read as 1 April 2009."


@pytest.mark.parametrize("written", ["1/1/1900", "1/1/2099", date(9999, 12, 31)])
def test_a_year_that_cannot_be_right(written):
    with pytest.raises(BadValue, match="cannot be right"):
        read_day(written, TODAY)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2030, 12, 31)))
def test_every_day_in_every_usual_spelling(day):
    for form in ("%d/%m/%Y", "%d.%m.%Y", "%d %b %Y", "%d %B %Y", "%Y-%m-%d", "%d-%b-%Y", "%B %d, %Y"):
        assert read_day(day.strftime(form), TODAY) == (day, "")
    assert read_day((day - date(1899, 12, 30)).days, TODAY) == (day, "")


@given(st.text(max_size=40))
def test_anything_is_a_day_or_a_bad_value(text):
    try:
        day, _ = read_day(text, TODAY)
    except BadValue as bad:
        assert str(bad)
    else:
        assert 1950 <= day.year <= 2046
