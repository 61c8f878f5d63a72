"""A care manager says why somebody is not referred; commissioner and scheme agree whom to recruit; an answer goes back."""

import pytest
from django.urls import reverse

from commissioning.models import NotReferred, RecruitmentTarget, Suggestion
from people.choices import Role
from placements.choices import Trait
from sharedliving.core.dates import add_days, today
from tests.factories.households import HouseholdFactory
from tests.journeys.cast import make_cast, user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def cast():
    return make_cast()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_somebody_not_referred_to_carers_who_are_approved(walk, cast, scripts):
    helen = user("Helen Frost", Role.COMMISSIONER, cast.council)
    says_why_not(walk(cast.priya.email, scripts=scripts), cast)

    commissioner = walk(helen.email, scripts=scripts)
    reads_and_proposes(commissioner)
    agrees(walk(cast.judith.email, scripts=scripts))
    carers_are_approved(commissioner, cast)
    answers(commissioner)

    assert RecruitmentTarget.objects.get().state == "reached"
    assert Suggestion.objects.get().answer == "recruit"


def says_why_not(priya, cast):
    priya.open(reverse("not-referred-new", args=[cast.nearly_the_same.reference]))
    priya.choose("Why were they not referred?", "No carers with the skills needed")
    priya.choose("What do they need?", "People with dementia, at any age")
    priya.write("Where do they want to live?", "WM3")
    priya.choose("Is there a hurry?", "No")
    priya.choose("Do they need wheelchair access?", "No")
    priya.press("Save it")
    assert NotReferred.objects.get().person == cast.nearly_the_same
    priya.open(reverse("suggestions"))
    priya.follow("Tell commissioners what is missing")
    priya.select("Which need is it about?", "People with dementia, at any age")
    priya.choose("What should commissioners know of it?", "There is none of it")
    priya.press("Send it")
    assert priya.reads("Waits for an answer")


def reads_and_proposes(helen):
    helen.open("/commissioning/needs/")
    assert helen.reads("fewer than 5") and not helen.reads("Whitfield")
    helen.follow("Propose or agree which carers to recruit")
    helen.follow("Propose a target")
    helen.select("With whom?", "Westmere Shared Lives")
    helen.write("How many carer households?", "1")
    helen.write("Where?", "WM3")
    helen.choose("What do they know or have?", "Dementia")
    helen.write_date("By when are they to be approved?", add_days(today(), 200))
    helen.press("Propose it")
    assert helen.reads("The other side is asked to agree")
    assert not helen.offers("Agree to this target")


def agrees(judith):
    judith.open("/due/")
    judith.open(RecruitmentTarget.objects.get().get_absolute_url())
    judith.press("Agree to this target")
    assert judith.reads("Both sides have agreed.")


def carers_are_approved(helen, cast):
    HouseholdFactory(scheme=cast.scheme, area="WM3", offers=[Trait.DEMENTIA], approved_on=today())
    helen.open(RecruitmentTarget.objects.get().get_absolute_url())
    assert helen.reads("1 of 1, counted from")
    helen.press("Close it as reached")
    assert helen.reads("The target is reached.")


def answers(helen):
    helen.open(Suggestion.objects.get().get_absolute_url())
    helen.follow("Answer it")
    helen.choose("What is the answer?", "Yes: a scheme is asked to recruit for it")
    helen.press("Send the answer")
    assert helen.reads("Whoever asked is told.")
