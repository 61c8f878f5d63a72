from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from sharedliving.core.forms import MoneyField, NumberField, WholeNumberField


def refused(field, value):
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return caught.value.messages


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("250", "250"), ("£1,250.50", "1250.50"), (" £ 12 ", "12"), ("0", "0"), ("0.1", "0.1")],
)
def test_money_as_people_write_it(typed, amount):
    assert MoneyField(label="Budget").clean(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["lots", "12p", "1e999", "NaN", "Infinity", "--1", "9" * 40])
def test_money_must_be_a_number(typed):
    assert refused(MoneyField(label="Budget"), typed) == ["Budget must be a number, like 250 or 250.50"]


def test_money_has_pence_at_most():
    assert refused(MoneyField(label="Budget"), "1.005") == ["Budget must have no more than 2 decimal places"]


def test_money_is_not_negative():
    assert refused(MoneyField(label="Budget"), "-1") == ["Budget must be £0 or more"]


def test_money_has_a_limit():
    assert refused(MoneyField(label="Budget", most=5000), "5001") == ["Budget must be £5,000 or fewer"]


def test_money_below_nothing_when_allowed():
    assert MoneyField(label="Change", least=None).clean("-5") == Decimal(-5)


def test_money_empty():
    assert refused(MoneyField(label="Budget"), "") == ["Enter budget"]


def test_money_optional_and_empty():
    assert MoneyField(label="Budget", required=False).clean("") is None


def test_money_stands_behind_a_pound_sign():
    assert MoneyField(label="Budget").shown["prefix"] == "£"


@pytest.mark.parametrize(
    ("kept", "shown"), [(Decimal("12.00"), "12"), (Decimal("12.50"), "12.50"), (7, "7"), (None, None), ("x", "x")]
)
def test_kept_numbers_are_shown_plainly(kept, shown):
    assert MoneyField(label="Budget").prepare_value(kept) == shown


def test_whole_number_is_an_int():
    number = WholeNumberField(label="Places").clean("3")
    assert number == 3
    assert isinstance(number, int)


def test_whole_number_refuses_halves():
    assert refused(WholeNumberField(label="Places"), "2.5") == ["Places must be a whole number"]


def test_whole_number_takes_a_trailing_nought():
    assert WholeNumberField(label="Places").clean("2.0") == 2


def test_number_outside_its_limits():
    field = NumberField(label="Hours", least=1, most=168)
    assert refused(field, "0.5") == ["Hours must be 1 or more"]
    assert refused(field, "169") == ["Hours must be 168 or fewer"]


def test_number_says_an_example():
    assert refused(NumberField(label="Hours"), "many") == ["Hours must be a number, like 12.50"]


@pytest.mark.parametrize(
    ("before", "typed", "changed"),
    [(Decimal("2.00"), "2", False), (Decimal(2), "3", True), (None, "", False), (None, "many", True)],
)
def test_number_knows_whether_it_changed(before, typed, changed):
    assert NumberField(label="Hours").has_changed(before, typed) is changed
