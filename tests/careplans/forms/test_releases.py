"""Forms with which a plan is given, taken back and given again."""

from datetime import date

import pytest

from careplans.forms.releases import (
    AgainForm,
    CarerCopyForm,
    CircleCopyForm,
    PersonCopyForm,
    ReceiptForm,
    ReleaseForm,
    WithdrawForm,
)
from people.models import CircleMember, Organisation
from sharedliving.core import dates

TODAY = dates.today()
DAY = {"on_0": str(TODAY.day), "on_1": str(TODAY.month), "on_2": str(TODAY.year)}


def errors(form):
    form.is_valid()
    return {name: list(said) for name, said in form.errors.items()}


def test_a_release_takes_scheme_and_consent(world):
    form = ReleaseForm(
        {"scheme": world.scheme.pk, "consent": "Yes"}, schemes=Organisation.objects.schemes(), council_id=1
    )

    assert form.is_valid()
    assert form.cleaned_data == {"scheme": world.scheme, "consent": "Yes", "consent_lasts": None}


def test_what_is_missing_of_a_release_is_said(db):
    form = ReleaseForm({}, schemes=Organisation.objects.none(), council_id=1)

    assert errors(form) == {
        "scheme": ["Select a scheme"],
        "consent": ["Enter how the person agreed, or why it is in their best interests"],
    }


def test_what_is_missing_of_a_carers_copy_is_said(db):
    assert set(errors(CarerCopyForm({}, rows=Organisation.objects.none()))) == {
        "carer_name", "through", "level", "consent",
    }  # fmt: skip


def test_a_scheme_that_has_no_plan_cannot_give_it(world):
    form = CarerCopyForm({"through": world.scheme.pk}, rows=Organisation.objects.none())

    assert "through" in errors(form)


def test_a_carers_name_has_an_end(world):
    form = CarerCopyForm({"carer_name": "x" * 201}, rows=Organisation.objects.none())

    assert errors(form)["carer_name"] == ["Name of the Shared Lives carer must be 200 characters or fewer"]


def test_the_person_is_asked_for_no_consent(db):
    day = {"on_0": "3", "on_1": "3", "on_2": "2026"}
    form = PersonCopyForm({"level": "easy_read", "how": "together", "words": "Read aloud"} | day)

    assert form.is_valid()
    assert form.cleaned_data == {
        "level": "easy_read", "how": "together", "on": date(2026, 3, 3), "words": "Read aloud",
    }  # fmt: skip


def test_nobody_outside_the_circle_is_given_a_copy(db):
    form = CircleCopyForm(
        {"member": "7", "level": "full", "how": "post", "consent": "Yes"}, rows=CircleMember.objects.none()
    )

    assert set(errors(form)) == {"member"}


@pytest.mark.parametrize("odd", [{"on_0": "31", "on_1": "2"}, {"on_2": str(TODAY.year + 1)}, {"on_0": "x"}])
def test_an_impossible_day_is_an_error_at_its_field(odd):
    assert list(errors(ReceiptForm(DAY | {"how_known": "Said so"} | odd))) == ["on"]


def test_a_receipt_says_how():
    assert errors(ReceiptForm(DAY)) == {"how_known": ["Enter how they said so, and who took it"]}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, {"give": ["Select yes if they get the new plan"]}),
        ({"give": "yes"}, {"consent": ["Enter how the person agreed, or why it is in their best interests"]}),
        ({"give": "no"}, {"why": ["Enter why they do not get it"]}),
        ({"give": "no", "why": "Moved on"}, {}),
    ],
)
def test_giving_again_takes_consent_and_not_giving_a_reason(typed, expected):
    assert errors(AgainForm(typed)) == expected


def test_ending_takes_a_reason():
    assert errors(WithdrawForm({})) == {"why": ["Enter why they no longer have it"]}
