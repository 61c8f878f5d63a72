import pytest

from careplans.forms.requests import CloseForm, ExpectedForm, RequestForm
from people.choices import CircleRole
from people.models import CircleMember
from sharedliving.core import dates
from tests.factories.people import CircleMemberFactory, PersonFactory

DAY = dates.today()
GOOD = {
    "wants": "My own key", "first_contact_on_0": str(DAY.day), "first_contact_on_1": str(DAY.month),
    "first_contact_on_2": str(DAY.year), "source": "self", "route": "community", "about": "person", "urgent": "no",
}  # fmt: skip


def make(data):
    return RequestForm(data, circle=CircleMember.objects.none())


def errors(**changes):
    form = make(GOOD | changes)
    form.is_valid()
    return {name: list(said) for name, said in form.errors.items()}


def test_it_gives_what_the_service_takes():
    form = make(GOOD)

    assert form.is_valid()
    assert form.answers() == {
        "wants": "My own key", "first_contact_on": DAY, "source": "self", "route": "community", "about": "person",
        "carer": None, "urgent_needs": "", "urgent_help": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "name", "said"),
    [
        ({"wants": " "}, "wants", "Enter what they want, in their own words"),
        ({"source": ""}, "source", "Select who asked"),
        ({"route": ""}, "route", "Select how they came to ask"),
        ({"about": ""}, "about", "Select who needs support"),
        ({"about": "unpaid_carer"}, "carer", "Select the unpaid carer"),
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
    form = make(GOOD | {"urgent_needs": "Food"})

    assert form.is_valid()
    assert form.answers()["urgent_needs"] == ""


def test_only_unpaid_carers_of_the_circle_are_offered(db):
    person = PersonFactory()
    carer = CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER)
    CircleMemberFactory(person=person, role=CircleRole.FAMILY)

    form = RequestForm(circle=CircleMember.objects.filter(person=person))

    assert list(form.fields["carer"].queryset) == [carer]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, {"outcome": ["Select what became of the request"]}),
        ({"outcome": "advice", "reason": "Rang"}, {"advice": ["Enter the advice you gave"]}),
        ({"outcome": "nhs", "advice": "x"}, {"reason": ["Enter what happened and what you told them"]}),
        ({"outcome": "advice", "advice": "The library"}, {}),
        ({"outcome": "moved", "reason": "To Leeds"}, {}),
    ],
)
def test_closing_asks_for_what_its_outcome_needs(typed, said):
    assert CloseForm(typed).errors == said


def test_an_assessment_is_no_way_to_close():
    assert "outcome" in CloseForm({"outcome": "to_assessment", "reason": "x"}).errors


def test_when_they_were_told_cannot_be_to_come():
    told = {"told_on_0": "1", "told_on_1": "1", "told_on_2": str(DAY.year + 1)}

    assert ExpectedForm(told).errors["told_on"] == ["Date they were told must be today or in the past"]
