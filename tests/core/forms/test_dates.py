from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError

from sharedliving.core.dates import today
from sharedliving.core.forms import DateField, FutureDateField, PastDateField, TimeField


def refused(field, *typed):
    with pytest.raises(ValidationError) as caught:
        field.clean(list(typed))
    return caught.value.messages[0]


def born(**kwargs):
    return DateField(label="Date of birth", **kwargs)


@pytest.mark.parametrize("month", ["3", "03", "mar", "Mar.", "march", "MARCH"])
def test_month_as_number_or_name(month):
    assert born().clean(["12", month, "1999"]) == date(1999, 3, 12)


def test_sept_is_september():
    assert born().clean(["1", "sept", "1999"]) == date(1999, 9, 1)


def test_spaces_around_do_no_harm():
    assert born().clean([" 1 ", " 2 ", " 1999 "]) == date(1999, 2, 1)


def test_a_date_from_the_model_is_clean():
    assert born().clean(date(1999, 2, 1)) == date(1999, 2, 1)


@pytest.mark.parametrize(
    ("typed", "message", "boxes"),
    [
        (("", "", ""), "Enter date of birth", (0, 1, 2)),
        (("12", "3", ""), "Date of birth must include a year", (2,)),
        (("", "3", "1999"), "Date of birth must include a day", (0,)),
        (("", "", "1999"), "Date of birth must include a day and month", (0, 1)),
        (("12", "3", "99"), "Year must include 4 numbers", (2,)),
        (("12", "3", "19x9"), "Year must include 4 numbers", (2,)),
        (("12", "3", "١٩٩٩"), "Year must include 4 numbers", (2,)),
        (("12", "13", "1999"), "Date of birth must be a real date: check the month", (1,)),
        (("12", "mars", "1999"), "Date of birth must be a real date: check the month", (1,)),
        (("12", "³", "1999"), "Date of birth must be a real date: check the month", (1,)),
        (("31", "2", "1999"), "Date of birth must be a real date: check the day", (0,)),
        (("x", "2", "1999"), "Date of birth must be a real date: check the day", (0,)),
        (("1", "1", "0000"), "Date of birth must be a real date: check the day", (0,)),
    ],
)
def test_what_is_wrong_and_in_which_box(typed, message, boxes):
    field = born()
    assert refused(field, *typed) == message
    assert field.wrong_boxes == boxes


def test_optional_and_empty():
    assert born(required=False).clean(["", "", ""]) is None
    assert born(required=False).clean(None) is None


def test_an_optional_date_is_not_half_given():
    assert refused(born(required=False), "1", "", "") == "Date of birth must include a month and year"


def test_past_date_takes_today():
    day = today()
    assert PastDateField(label="Visit").clean([day.day, day.month, day.year]) == day


def test_past_date_refuses_tomorrow():
    day = today() + timedelta(days=1)
    assert refused(PastDateField(label="Visit"), day.day, day.month, day.year) == "Visit must be today or in the past"


def test_past_date_refuses_a_slip_of_the_century():
    assert refused(PastDateField(label="Visit"), "1", "1", "1026") == "Visit must be on or after 1 January 1890"


def test_future_date_refuses_yesterday():
    day = today() - timedelta(days=1)
    assert (
        refused(FutureDateField(label="Visit"), day.day, day.month, day.year) == "Visit must be today or in the future"
    )


def test_limits_are_named():
    field = DateField(label="End", earliest=date(2027, 3, 3), latest=lambda: date(2027, 4, 4))
    assert refused(field, "2", "3", "2027") == "End must be on or after 3 March 2027"
    assert refused(field, "5", "4", "2027") == "End must be on or before 4 April 2027"
    assert field.clean(["4", "4", "2027"]) == date(2027, 4, 4)


@pytest.mark.parametrize(
    ("before", "typed", "changed"),
    [
        (date(1999, 2, 1), ["1", "feb", "1999"], False),
        (date(1999, 2, 1), ["2", "2", "1999"], True),
        (None, ["", "", ""], False),
        (None, ["x", "", ""], True),
    ],
)
def test_date_knows_whether_it_changed(before, typed, changed):
    assert born(required=False).has_changed(before, typed) is changed


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("2:30pm", time(14, 30)), ("14:30", time(14, 30)), ("9am", time(9)), ("12am", time(0)), ("12 pm", time(12)),
        ("9.15", time(9, 15)), ("0930", time(9, 30)), ("midday", time(12)), ("Midnight", time(0)),
    ],
)  # fmt: skip
def test_times_as_people_write_them(typed, clock):
    assert TimeField(label="Time").clean(typed) == clock


@pytest.mark.parametrize("typed", ["25:00", "13pm", "0am", "9:75", "soon"])
def test_not_a_time(typed):
    with pytest.raises(ValidationError, match="Time must be a time, like 2:30pm or 14:30"):
        TimeField(label="Time").clean(typed)


def test_time_empty():
    with pytest.raises(ValidationError, match="Enter time"):
        TimeField(label="Time").clean("")
    assert TimeField(label="Time", required=False).clean("") is None


def test_time_from_the_model():
    assert TimeField(label="Time").clean(time(9)) == time(9)
    assert TimeField(label="Time").prepare_value(time(9, 5)) == "09:05"
