import pytest
from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from sharedliving.core.forms import CheckField, ChoiceField, MultiChoiceField, SelectField, YesNoField


class Colour(TextChoices):
    RED = "red", "Red"
    BLUE = "blue", "Blue"


def refused(field, value):
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return caught.value.messages


def test_radios_take_a_class_of_choices():
    assert ChoiceField(label="Colour", choices=Colour).clean("red") == Colour.RED


def test_radios_empty():
    assert refused(ChoiceField(label="Colour", choices=Colour), "") == ["Select colour"]


def test_radios_refuse_what_is_not_listed():
    assert refused(ChoiceField(label="Colour", choices=Colour), "pink") == ["Select one of the choices listed"]


@pytest.mark.parametrize(("typed", "answer"), [("yes", True), ("no", False), (True, True), (False, False)])
def test_yes_or_no(typed, answer):
    assert YesNoField(label="Is it urgent?").clean(typed) is answer


def test_neither_yes_nor_no():
    assert refused(YesNoField(label="Is it urgent?"), "") == ["Select yes or no: Is it urgent?"]


def test_yes_or_no_optional():
    assert YesNoField(label="Is it urgent?", required=False).clean("") is None


@pytest.mark.parametrize(("kept", "shown"), [(True, "yes"), (False, "no"), (None, None), ("yes", "yes")])
def test_a_kept_answer_is_ticked(kept, shown):
    assert YesNoField(label="Is it urgent?").prepare_value(kept) == shown


@pytest.mark.parametrize(
    ("before", "typed", "changed"), [(True, "yes", False), (True, "no", True), (None, None, False)]
)
def test_yes_or_no_knows_whether_it_changed(before, typed, changed):
    assert YesNoField(label="Is it urgent?").has_changed(before, typed) is changed


def test_yes_may_be_said_otherwise():
    field = YesNoField(label="Agreed?", yes="They agree", no="They do not")
    assert list(field.choices) == [("yes", "They agree"), ("no", "They do not")]


def test_select_begins_with_nothing_chosen():
    assert next(iter(SelectField(label="Colour", choices=Colour).choices)) == ("", "Select from the list")


def test_select_empty():
    assert refused(SelectField(label="Colour", choices=Colour), "") == ["Select colour"]


def test_select_asks_for_its_choices_when_they_are_a_function():
    field = SelectField(label="Colour", choices=lambda: Colour.choices, empty="Any")
    assert list(field.choices) == [("", "Any"), ("red", "Red"), ("blue", "Blue")]


def test_checkboxes_give_a_list():
    assert MultiChoiceField(label="Colours", choices=Colour).clean(["red", "blue"]) == ["red", "blue"]


def test_checkboxes_empty():
    assert refused(MultiChoiceField(label="Colours", choices=Colour), []) == ["Select colours"]


def test_one_checkbox_need_not_be_ticked():
    assert CheckField(label="They know").clean(None) is False


def test_one_checkbox_that_has_to_be_ticked():
    assert refused(CheckField(label="They know", required=True), None) == ["Tick the box to go on: They know"]
