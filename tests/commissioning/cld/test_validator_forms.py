from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.cld.fields import FIELDS, IDENTIFYING
from commissioning.cld.validator_forms import (
    MOST_KEPT,
    NOT_LISTED,
    NOT_SHOWN,
    OUT_OF_RANGE,
    PID,
    RELEASE_1_VALUE,
    VALID,
    VALID_OTHERWISE_WRITTEN,
    WRONG_FORM,
    Days,
    Memo,
    day_of,
    memos,
    nearest,
)

MEMOS = memos()


@pytest.mark.parametrize(
    ("field", "value", "check"),
    [
        ("LA_Code", "503", VALID),
        ("LA_Code", "E06000001", VALID),
        ("LA_Code", "5O3", WRONG_FORM),
        ("NHS_Number", "9434765919", VALID),
        ("NHS_Number", "943 476 5919", VALID),
        ("NHS_Number", "9434765918", WRONG_FORM),
        ("NHS_Number", "943476591", WRONG_FORM),
        ("NHS_Number", "٩٤٣٤٧٦٥٩١٩", WRONG_FORM),
        ("NHS_Number", "1111111111", WRONG_FORM),
        ("Gender", "Female", VALID),
        ("Gender", " Female ", VALID),
        ("Gender", "FEMALE", VALID_OTHERWISE_WRITTEN),
        ("Gender", "F", NOT_LISTED),
        ("Client_Type", "Service User", VALID_OTHERWISE_WRITTEN),
        ("Client_Type", "Carer", RELEASE_1_VALUE),
        ("Client_Type", "carer", RELEASE_1_VALUE),
        ("Review_Reason", "Planned", VALID),
        ("Review_Reason", "Unplanned: something new", VALID_OTHERWISE_WRITTEN),
        ("Review_Reason", "Whenever", NOT_LISTED),
        ("Assessment_Type", "Long term assessment: unpaid carer", VALID_OTHERWISE_WRITTEN),
        ("Assessment_Type", "Long term assessment " + "x" * 80, NOT_LISTED),
        ("Request_Route_of_Access", "Community, other route", VALID_OTHERWISE_WRITTEN),
        ("Method_of_Review", "By letter", VALID),
        ("Method_of_Review", "x" * 81, WRONG_FORM),
        ("Date_of_Birth", "1960-02-29", VALID),
        ("Date_of_Birth", "29/02/1960", VALID),
        ("Date_of_Birth", "1960-02-29 00:00:00", VALID),
        ("Date_of_Birth", "1961-02-29", WRONG_FORM),
        ("Date_of_Birth", "1889-12-31", OUT_OF_RANGE),
        ("Postcode", "wm1 2ab", VALID),
        ("Postcode", "WM12AB", VALID),
        ("Postcode", "WM1", WRONG_FORM),
        ("GP_Practice_Code", "A81001", VALID),
        ("GP_Practice_Code", "The surgery", WRONG_FORM),
        ("Provider_CQC_Location_ID", "1-1234567890", VALID),
        ("Provider_CQC_Location_ID", "1234567890", WRONG_FORM),
        ("Unit_Cost", "0", VALID),
        ("Unit_Cost", "427.18", VALID),
        ("Unit_Cost", "-1", OUT_OF_RANGE),
        ("Unit_Cost", "£427", WRONG_FORM),
        ("Unit_Cost", "nan", WRONG_FORM),
        ("Unit_Cost", "1e5", WRONG_FORM),
        ("No_of_adults_being_cared_for", "1", VALID),
        ("No_of_adults_being_cared_for", "1.5", WRONG_FORM),
        ("No_of_adults_being_cared_for", "21", OUT_OF_RANGE),
        ("Event_Description", "x" * 1001, WRONG_FORM),
    ],
)
def test_the_check_of_a_value(field, value, check):
    assert MEMOS[field].found(value)[0] == check


@pytest.mark.parametrize("blank", ["", "  ", "NULL", "\t"])
@pytest.mark.parametrize("field", FIELDS)
def test_blank_is_blank_in_every_field(field, blank):
    assert MEMOS[field].found(blank) == (0, "")


@given(st.text(min_size=3), st.sampled_from(FIELDS))
def test_whatever_stands_in_a_cell_never_reaches_a_report_unless_it_is_of_a_list(value, field):
    check, shown = memos()[field].found(value)

    if field in IDENTIFYING and check != 0:
        assert shown == PID
    if check < 0 and check != RELEASE_1_VALUE and field not in IDENTIFYING:
        assert shown == NOT_SHOWN


@given(st.dates(min_value=date(1890, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_is_read_as_it_is_written_here_and_in_spreadsheets(on):
    assert day_of(on.isoformat()) == day_of(f"{on:%d/%m/%Y}") == on.toordinal()


@pytest.mark.parametrize(("value", "day"), [("", 0), ("NULL", 0), ("32/01/2026", -1), ("2026-13-01", -1), ("soon", -1)])
def test_no_day_is_told_from_a_wrong_one(value, day):
    assert Days()[value] == day


def test_what_is_remembered_does_not_grow_for_ever():
    memo, days = Memo(lambda value: (VALID, "")), Days()
    for number in range(MOST_KEPT + 10):
        memo[str(number)]
        days[str(number)]

    assert len(memo) < MOST_KEPT
    assert len(days) < MOST_KEPT


@pytest.mark.parametrize(
    ("field", "value", "meant"),
    [
        ("Gender", "Femal", "Female"),
        ("Accommodation_Status", "Shared lives schemes", "Shared Lives scheme"),
        ("Gender", "Mrs Invented", ""),
        ("Postcode", "WM1", ""),
    ],
)
def test_what_somebody_probably_meant_is_one_of_ours_or_nothing(field, value, meant):
    assert nearest(field, value) == meant
