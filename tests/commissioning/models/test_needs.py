"""What the services of local needs refuse, the database refuses too."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sharedliving.core import dates
from tests.factories.households import SchemeFactory
from tests.factories.needs import NotReferredFactory, RecruitmentTargetFactory, SuggestionFactory
from tests.factories.people import CouncilFactory, PersonFactory

pytestmark = pytest.mark.django_db


def put(row, **fields):
    """The name of the constraint that refuses it."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**fields)
    return error.value.__cause__.diag.constraint_name


def target(**fields):
    return RecruitmentTargetFactory(profile=SchemeFactory(councils=[CouncilFactory()]), **fields)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"reason": "busy"}, "not_referred_says_why"),
        ({"needs": []}, "not_referred_names_a_need"),
        ({"needs": ["Ann Carr"]}, "not_referred_names_a_need"),
    ],
)
def test_not_referred(fields, name):
    assert put(NotReferredFactory(), **fields) == name


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"number": 0}, "target_says_how_many"),
        ({"area": "", "skills": []}, "target_says_which_carers"),
        ({"skills": ["pets"]}, "target_asks_what_is_offered"),
        ({"by_when": dates.today(), "counted_from": dates.today()}, "target_has_time"),
        ({"due_on": None}, "recruitmenttarget_open_has_owner_and_date"),
        ({"state": "agreed", "agreed_on": dates.today()}, "target_agreed_by_both"),
        ({"state": "agreed"}, "target_ends_as_it_says"),
        ({"given_up": "money"}, "target_ends_as_it_says"),
        ({"state": "given_up", "closed_at": timezone.now(), "due_on": None}, "target_ends_as_it_says"),
    ],
)
def test_targets(fields, name):
    assert put(target(), **fields) == name


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"says": ""}, "offer_says_how_much_and_note_says_what"),
        ({"places": 3}, "offer_says_how_much_and_note_says_what"),
        ({"kind": "offer"}, "offer_says_how_much_and_note_says_what"),
        ({"need": "Ann Carr"}, "suggestion_names_a_need"),
        ({"answer": "known"}, "suggestion_open_until_answered"),
        ({"state": "agreed"}, "suggestion_open_until_answered"),
        ({"due_on": None}, "suggestion_open_has_owner_and_date"),
    ],
)
def test_suggestions(fields, name):
    assert put(SuggestionFactory(person=PersonFactory()), **fields) == name


def test_what_each_is_called():
    assert str(target()) == "2 carer households: in WM3; Dementia"
    assert str(target(number=1, area="", skills=[], language="Urdu", wheelchair_access=True)) == (
        "1 carer household: Urdu; Wheelchair access"
    )
    assert str(SuggestionFactory()) == "Planned specialist short stays in WM3: There is too little of it"
    offer = SuggestionFactory(offer=True, profile=SchemeFactory())
    assert str(offer) == "Planned specialist short stays in WM3"
    assert str(NotReferredFactory()).endswith("was not referred: No carers with the skills needed")


def test_each_keeps_its_history():
    for row in (NotReferredFactory(), target(), SuggestionFactory()):
        assert row.history.count() == 1
