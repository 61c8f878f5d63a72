"""One cell to one value."""

from datetime import datetime
from decimal import Decimal

import pytest

from people.choices import SupportReason
from placements.choices import ArrangementKind
from sharedliving.pages.importing import cells
from sharedliving.pages.importing.problems import BadValue


@pytest.mark.parametrize("cell", [None, "", "  ", "-", "–", "n/a", "N/A", "unknown", "TBC", "?", "not known", "n/k"])
def test_blank(cell):
    assert cells.is_blank(cell)


@pytest.mark.parametrize("cell", [0, False, "0", "x"])
def test_not_blank(cell):
    assert not cells.is_blank(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "9990000018",
        "999 000 0018",
        "999-000-0018",
        "999.000.0018",
        "'9990000018",
        9990000018,
        9990000018.0,
        "９９９ ０００ ００１８",
    ],
)
def test_an_nhs_number_whatever_stands_between(cell):
    assert cells.read_nhs_number(cell) == "9990000018"


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        ("999 000 0019", "One digit of this NHS number is not right"),
        ("999 000 001", "has 10 digits"),
        ("99900000188", "has 10 digits"),
        ("AB12", "has 10 digits"),
        ("4.86E+09", "Excel has shortened this number"),
        (datetime.fromisoformat("2020-01-01"), "has 10 digits"),
    ],
)
def test_what_is_no_nhs_number(cell, what):
    with pytest.raises(BadValue, match=what):
        cells.read_nhs_number(cell)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("£412.50", "412.50"), ("412.5", "412.50"), (412, "412.00"), (412.499999999, "412.50"), ("1,200", "1200.00"),
     ("£412.50 pw", "412.50"), ("412.50 per week", "412.50"), ("412.50/week", "412.50"), ("412 p.w.", "412.00"),
     ("412 a week", "412.00"), ("0", "0.00"), (" £ 98 ", "98.00")],
)  # fmt: skip
def test_money(cell, amount):
    assert cells.read_money(cell) == Decimal(amount)


@pytest.mark.parametrize(
    ("cell", "what"),
    [("ask Jan", "not an amount"), ("-5", "not an amount"), ("NaN", "not an amount"), ("Infinity", "not an amount"),
     (True, "not an amount"), ("1,788 a month", "not an amount"), ("100000", "far too much"), ("12.3.4", "not an amount")],
)  # fmt: skip
def test_what_is_no_money(cell, what):
    with pytest.raises(BadValue, match=what):
        cells.read_money(cell)


@pytest.mark.parametrize(("cell", "places"), [(1, 1), ("2", 2), (3.0, 3), ("three", 3), ("2 people", 2), ("couple", 2)])
def test_places(cell, places):
    assert cells.read_places(cell) == places


@pytest.mark.parametrize("cell", [0, 4, "4", "none yet", "1.5", -1, "many"])
def test_never_more_than_three_places(cell):
    with pytest.raises(BadValue, match="1, 2 or 3 people, never more"):
        cells.read_places(cell)


@pytest.mark.parametrize(
    ("cell", "district"), [("WM3", "WM3"), ("wm3 4ab", "WM3"), ("WM34AB", "WM3"), ("SW1A 1AA", "SW1A")]
)
def test_a_postcode_district(cell, district):
    assert cells.read_district(cell) == district


@pytest.mark.parametrize("cell", ["XYZ", "Westmere", "WM", "12"])
def test_what_is_no_postcode_district(cell):
    with pytest.raises(BadValue, match="not a postcode district"):
        cells.read_district(cell)


def test_an_email():
    assert cells.read_email(" Mailto:Jo.Bloggs@Westmere.Example ".strip().lower()) == "jo.bloggs@westmere.example"
    assert cells.read_email("<jo@westmere.example>;") == "jo@westmere.example"


@pytest.mark.parametrize("cell", ["jo at westmere", "jo@", "01632 960001"])
def test_what_is_no_email(cell):
    with pytest.raises(BadValue, match="not an e-mail address"):
        cells.read_email(cell)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [("Live-in", "live_in"), ("Long Term", "live_in"), ("long-term placement", "live_in"), ("LT", "live_in"),
     ("Respite", "short_break"), ("Short breaks", "short_break"), ("Day support", "day"), ("sessional support", "day"),
     ("Kinship", "outreach"), ("EMERGENCY", "emergency"), ("live_in", "live_in"),
     ("Home from hospital", "step_down"), ("Care leaver", "transition"), ("Stepping stone", "own_place")],
)  # fmt: skip
def test_a_kind_by_its_usual_names(cell, kind):
    assert cells.read_kind(cell) == kind


def test_every_kind_by_its_own_name():
    assert [cells.read_kind(kind.label) for kind in ArrangementKind] == ArrangementKind.values


def test_a_kind_that_nobody_knows():
    with pytest.raises(BadValue, match="Use one of: Live-in, Short breaks, Day support"):
        cells.read_kind("wibble")


@pytest.mark.parametrize(
    ("cell", "reason"), [("LD", "learning_disability"), ("Dementia", "memory"), ("MH", "mental_health")]
)
def test_a_reason_by_its_usual_names(cell, reason):
    assert cells.read_reason(cell) == reason


def test_every_reason_by_its_own_name():
    known = [reason for reason in SupportReason if reason != SupportReason.UNKNOWN]
    assert [cells.read_reason(reason.label) for reason in known] == known


def test_words_have_an_end():
    assert cells.read_words(" a\nb  c ", 10) == "a b c"
    with pytest.raises(BadValue, match="at most 3 fit"):
        cells.read_words("abcd", 3)


@pytest.mark.parametrize("cell", ["#N/A", "#REF!", "#VALUE!"])
def test_an_error_of_excel_is_no_word(cell):
    with pytest.raises(BadValue, match="shows an error of Excel"):
        cells.read_words(cell, 10)
