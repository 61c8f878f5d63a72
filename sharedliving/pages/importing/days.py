"""Dates as people in Britain write them."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from sharedliving.core.dates import age_on, uk_date
from sharedliving.pages.importing.grid import Cell, Formula, shown
from sharedliving.pages.importing.problems import BadValue

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")  # fmt: skip  # noqa: E501
WEEKDAY = re.compile(r"^(mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?\.?,?\s+", re.IGNORECASE)
TIME = re.compile(r"[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|z)?$", re.IGNORECASE)
YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
NUMBERS = re.compile(r"(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})")
DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]*([^\W\d_]{3,9})\.?[\s,./-]*(\d{4}|['’]?\d{2})")
MONTH_DAY = re.compile(r"([^\W\d_]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})")
MONTH_YEAR = re.compile(r"([^\W\d_]{3,9})\.?[\s,./-]*(\d{4}|['’]\d{2})")
NUMBER_YEAR = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
SERIAL = re.compile(r"\d{5}(\.0+)?")
ADULT = 16
OLDEST = 110


def read_birth(cell: Cell, today: date) -> date:
    """A date of birth. Raises BadValue: a day missing, in the future, a child's, or of nobody alive."""
    day = _read(cell, today, born=True)
    if isinstance(day, tuple):
        raise BadValue("The day is missing. Give the whole date of birth, like 3 April 1985, or leave the cell blank.")
    if day > today:
        raise BadValue("This date of birth is in the future. Check the year.")
    if age_on(day, today) < ADULT:
        raise BadValue(f"This would make them {age_on(day, today)} years old. Check the year.")
    if age_on(day, today) > OLDEST:
        raise BadValue(f"This would make them {age_on(day, today)} years old. Give the year with four digits.")
    return day


def read_day(cell: Cell, today: date) -> tuple[date, str]:
    """(a date, a remark): "April 2009" is taken as the first of the month, and the remark says so. Raises BadValue."""
    day = _read(cell, today, born=False)
    if isinstance(day, tuple):
        first = date(day[0], day[1], 1)
        return first, f"“{shown(cell)}” was read as {uk_date(first)}."
    if not 1950 <= day.year <= today.year + 20:
        raise BadValue(f"The year {day.year} cannot be right. Check the date.")
    return day, ""


def _read(cell: Cell, today: date, *, born: bool) -> date | tuple[int, int]:
    """A date, or (year, month) where the day is missing."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, int | float | str) or isinstance(cell, Formula):
        raise BadValue("This is not a date. Give it like 3 April 1985 or 03/04/1985.")
    if isinstance(cell, int | float):
        return _serial(float(cell))
    return _text(cell, today, born=born)


def _serial(number: float) -> date:
    """Excel counts days from 30 December 1899."""
    if 1900 <= number <= 2100:
        raise BadValue("The day and the month are missing. Give the whole date, like 3 April 1985.")
    if not 2101 <= number <= 80_000:
        raise BadValue("This number is not a date. Give it like 3 April 1985 or 03/04/1985.")
    return date(1899, 12, 30) + timedelta(days=int(number))


def _text(text: str, today: date, *, born: bool) -> date | tuple[int, int]:
    said = " ".join(unicodedata.normalize("NFKC", text).split()).strip(" .,;")
    said = re.sub("[‐‑–—]", "-", TIME.sub("", WEEKDAY.sub("", said)))
    if found := YEAR_FIRST.fullmatch(said):
        return _date(found[3], found[2], int(found[1]))
    if found := NUMBERS.fullmatch(said):
        return _date(found[1], found[2], _year(found[3], today, born=born))
    if found := DAY_MONTH.fullmatch(said):
        return _date(found[1], _month(found[2]), _year(found[3], today, born=born))
    if found := MONTH_DAY.fullmatch(said):
        return _date(found[2], _month(found[1]), int(found[3]))
    if found := MONTH_YEAR.fullmatch(said):
        return _year(found[2], today, born=born), _month(found[1])
    if (found := NUMBER_YEAR.fullmatch(said)) and 1 <= int(found[1]) <= 12:
        return int(found[2]), int(found[1])
    if SERIAL.fullmatch(said) or re.fullmatch(r"\d{4}", said):
        return _serial(float(said))
    raise BadValue("This is not a date that can be read. Give it like 3 April 1985 or 03/04/1985.")


def _month(name: str) -> int:
    small = name.casefold()
    for number, (short, full) in enumerate(zip(MONTHS, NAMES, strict=True), start=1):
        if small == "sept" or small == short or (len(small) >= 3 and full.startswith(small)):
            return 9 if small == "sept" else number
    raise BadValue(f"There is no month “{name}”. Give the date like 3 April 1985 or 03/04/1985.")


def _year(text: str, today: date, *, born: bool) -> int:
    """Two digits: a birth as late as makes an adult of them; anything else at most ten years ahead."""
    digits = int(text.strip("'’"))
    if digits > 99:
        return digits
    latest = today.year - ADULT if born else today.year + 10
    return digits + (2000 if digits + 2000 <= latest else 1900)


def _date(day: str, month: str | int, year: int) -> date:
    day_number, month_number = int(day), int(month)
    if month_number > 12 and day_number <= 12:
        raise BadValue(f"There is no month {month_number}. Put the day first, like {month_number}/{day_number}/{year}.")
    try:
        return date(year, month_number, day_number)
    except ValueError as error:
        raise BadValue("There is no such day. Check it against a calendar.") from error
