"""Whether one value is one that its field can have: its check, and what a report may say of it."""

import re
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches

import nhs_number

from commissioning.cld.codes import FAMILIES, PARTLY_KNOWN, RELEASE_2, UNLISTED, plainly
from commissioning.cld.codes_release_1 import RELEASE_1
from commissioning.cld.fields import FIELDS, IDENTIFYING

VALID, VALID_OTHERWISE_WRITTEN = 1, 2
BLANK_ALLOWED, BLANK_MANDATORY = 0, -1
NOT_LISTED, WRONG_FORM, OUT_OF_RANGE, CONTRADICTS, NOT_APPLICABLE, RELEASE_1_VALUE = -2, -3, -4, -5, -6, -7
"""The checks of the Department: at least 1 is valid, 0 blank and allowed, -1 blank but mandatory, -2 to -6 invalid (which of
them is what is ours to say), -7 a value of Release 1."""

PID = "N/A - PID"
NOT_SHOWN = "Not shown"  # nobody knows what stands in a cell that holds no listed value: perhaps a name
FIRST_YEAR, LAST_YEAR = 1890, 2100
MOST_KEPT = 20_000

Found = tuple[int, str]
"""(check, value as a report may show it)."""


class Memo(dict[str, int]):
    """A check that is made once for each value, by its number in `known`: numbers are counted faster than what they mean.

    Emptied when it grows too large, so that memory stays flat."""

    def __init__(self, look: Callable[[str], Found], *, private: bool = False) -> None:
        super().__init__()
        self.look, self.private = look, private
        self.known: list[Found] = []
        self.numbers: dict[Found, int] = {}

    def __missing__(self, value: str) -> int:
        if len(self) > MOST_KEPT:
            self.clear()
        text = value.strip()
        found = (BLANK_ALLOWED, "") if not text or text == "NULL" else self.look(text)
        if self.private and found[0]:
            found = found[0], PID
        if found not in self.numbers:
            self.numbers[found] = len(self.known)
            self.known.append(found)
        number = self[value] = self.numbers[found]
        return number

    def found(self, value: str) -> Found:
        return self.known[self[value]]


class Days(dict[str, int]):
    """The day of a date as a number: 0 when the cell is blank, -1 when it is no date."""

    def __missing__(self, value: str) -> int:
        if len(self) > MOST_KEPT:
            self.clear()
        found = self[value] = day_of(value.strip())
        return found


def is_blank(value: str) -> bool:
    """Nothing, or the word NULL, which the Department's code reads as nothing."""
    return value.strip() in {"", "NULL"}


def day_of(value: str) -> int:
    if is_blank(value):
        return 0
    text = value.removesuffix(" 00:00:00").removesuffix("T00:00:00")
    try:
        on = date.fromisoformat(text) if "-" in text else datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007
    except ValueError:
        return -1
    return on.toordinal()


def listed(field: str) -> Callable[[str], Found]:
    """A check against the field's code list: Release 2, however its letters are cased, else Release 1, else not listed."""
    ours = {value.casefold(): value for value in RELEASE_2[field]}
    before = {value.casefold(): value for value in RELEASE_1.get(field, {})}
    plain = {plainly(value): value for value in RELEASE_2[field]}
    families = FAMILIES.get(field, ())

    def look(value: str) -> Found:
        key = value.casefold()
        if key in ours:
            return (VALID if ours[key] == value else VALID_OTHERWISE_WRITTEN), ours[key]
        if key in before:
            return RELEASE_1_VALUE, before[key]
        if field in PARTLY_KNOWN and plainly(value) in plain:
            return VALID_OTHERWISE_WRITTEN, plain[plainly(value)]
        if families and key.startswith(families) and len(value) < 80:
            return VALID_OTHERWISE_WRITTEN, next(each for each in families if key.startswith(each)).capitalize()
        return NOT_LISTED, NOT_SHOWN

    return look


def nearest(field: str, value: str) -> str:
    """The listed value that somebody probably meant, or nothing. It is one of ours: what they wrote is never repeated."""
    plain = {plainly(each): each for each in RELEASE_2.get(field, ())}
    found = get_close_matches(plainly(value), plain, n=1, cutoff=0.75)
    return plain[found[0]] if found else ""


def a_date(value: str) -> Found:
    """A day of a year that somebody living could have seen; shown as its month."""
    day = day_of(value)
    if day < 0:
        return WRONG_FORM, NOT_SHOWN
    on = date.fromordinal(day)
    return (VALID, f"{on:%Y-%m}") if FIRST_YEAR <= on.year <= LAST_YEAR else (OUT_OF_RANGE, NOT_SHOWN)


def an_nhs_number(value: str) -> Found:
    """Ten digits that end in their check digit (modulus 11), and are not one digit ten times."""
    digits = value.replace(" ", "")
    good = (
        len(digits) == 10
        and digits.isascii()
        and digits.isdecimal()
        and len(set(digits)) > 1
        and nhs_number.is_valid(digits)
    )
    return (VALID if good else WRONG_FORM), PID


def a_number(most: float, *, whole: bool = False, least: float = 0) -> Callable[[str], Found]:
    pattern = re.compile(r"-?\d{1,9}" if whole else r"-?\d{1,9}(?:\.\d{1,6})?", re.ASCII)

    def look(value: str) -> Found:
        if not pattern.fullmatch(value):
            return WRONG_FORM, NOT_SHOWN
        return (VALID, "A number") if least <= float(value) <= most else (OUT_OF_RANGE, NOT_SHOWN)

    return look


def matching(pattern: str, *, shown: bool = True) -> Callable[[str], Found]:
    compiled = re.compile(pattern, re.ASCII)

    def look(value: str) -> Found:
        if compiled.fullmatch(value.upper()):
            return VALID, value.upper() if shown else NOT_SHOWN
        return WRONG_FORM, NOT_SHOWN

    return look


def at_most(letters: int) -> Callable[[str], Found]:
    return lambda value: (VALID if len(value) <= letters else WRONG_FORM, NOT_SHOWN)


POSTCODE = r"(?:GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})"
OF_OTHERS: dict[str, Callable[[str], Found]] = {
    "LA_Code": matching(r"[0-9]{3}|E(?:06|07|08|09|10)[0-9]{6}"),
    "NHS_Number": an_nhs_number,
    "LA_Person_Unique_Identifier": at_most(50),
    "GP_Practice_Code": matching(r"[A-Z][0-9A-Z][0-9]{4}"),
    "Postcode": matching(POSTCODE),
    "Event_Reference": at_most(100),
    "Event_Description": at_most(1000),
    "No_of_adults_being_cared_for": a_number(20, whole=True),
    "Adult_1_Linked_Person_ID": at_most(50),
    "Adult_2_Linked_Person_ID": at_most(50),
    "Adult_3_Linked_Person_ID": at_most(50),
    "Provider_CQC_Location_ID": matching(r"1-[0-9]{3,12}"),
    "Unit_Cost": a_number(1_000_000),
    "Planned_units_per_week": a_number(10_000),
}


def _look(field: str) -> Callable[[str], Found]:
    if field in RELEASE_2:
        return listed(field)
    if field in UNLISTED:
        return at_most(80)
    return OF_OTHERS.get(field, a_date)


def memos() -> dict[str, Memo]:
    """{field: the checks of its values}, fresh for one file: nothing of it outlives the report."""
    return {field: Memo(_look(field), private=field in IDENTIFYING) for field in FIELDS}
