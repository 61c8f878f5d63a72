import pytest

from careplans.forms.requests import AdviceForm, RequestForm
from sharedliving.core import dates

DAY = dates.today()
GOOD = {
    "wants": "My own key", "first_contact_on_0": str(DAY.day), "first_contact_on_1": str(DAY.month),
    "first_contact_on_2": str(DAY.year), "source": "self", "urgent": "no",
}  # fmt: skip


def errors(**changes):
    form = RequestForm(GOOD | changes)
    form.is_valid()
    return {name: list(said) for name, said in form.errors.items()}


def test_it_gives_what_the_service_takes():
    form = RequestForm(GOOD)

    assert form.is_valid()
    assert form.answers() == {
        "wants": "My own key", "first_contact_on": DAY, "source": "self", "urgent_needs": "", "urgent_help": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "name", "said"),
    [
        ({"wants": " "}, "wants", "Enter what they want, in their own words"),
        ({"source": ""}, "source", "Select who asked"),
        ({"urgent": ""}, "urgent", "Select yes if something cannot wait"),
        ({"urgent": "yes", "urgent_help": "A parcel"}, "urgent_needs", "Enter what cannot wait"),
        ({"urgent": "yes", "urgent_needs": "Food"}, "urgent_help", "Enter what was done about it at once"),
        (
            {"first_contact_on_2": str(DAY.year + 1)},
            "first_contact_on",
            "Date of first contact must be today or in the past",
        ),
        (
            {"first_contact_on_1": "13"},
            "first_contact_on",
            "Date of first contact must be a real date: check the month",
        ),
        ({"first_contact_on_0": ""}, "first_contact_on", "Date of first contact must include a day"),
    ],
)
def test_an_error_says_what_to_do(changes, name, said):
    assert errors(**changes) == {name: [said]}


def test_what_was_typed_under_a_choice_not_taken_is_left_out():
    form = RequestForm(GOOD | {"urgent_needs": "Food"})

    assert form.is_valid()
    assert form.answers()["urgent_needs"] == ""


def test_advice_is_needed():
    assert AdviceForm({"advice": ""}).errors["advice"] == ["Enter the advice you gave"]
