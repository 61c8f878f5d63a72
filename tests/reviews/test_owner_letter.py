"""The letter about a new owner: who reads what, and in which size."""

import pytest

from reviews.owner_letter import needs_large_print, owner_letter
from tests.factories.households import HouseholdFactory
from tests.factories.people import SchemeOrganisationFactory
from tests.factories.reviews import OwnerToldFactory, ReviewFactory, ReviewInvitationFactory


@pytest.fixture
def owner(person):
    person.owner.phone = "01632 960 211"
    person.owner.save()
    return person.owner


def test_the_person_is_spoken_to(person, owner):
    letter = owner_letter(OwnerToldFactory(person=person), owner)

    assert letter["opening"] == f"{owner.name} is responsible for your support now."
    assert letter["owner"] == {
        "name": owner.name, "role": "Care manager", "phone": "01632 960 211", "email": owner.email,
    }  # fmt: skip
    assert (letter["reader"], letter["left_out"]) == (person.name, [])


@pytest.mark.parametrize("who", ["household", "scheme"])
def test_carers_and_schemes_read_no_more_than_the_name(person, owner, who):
    made = HouseholdFactory() if who == "household" else SchemeOrganisationFactory()
    person.communication = "Large print"
    letter = owner_letter(OwnerToldFactory(person=person, who=who, **{who: made}), owner)

    assert letter["reader"] == made.name
    assert letter["opening"] == f"{owner.name} is responsible for the support of {person.name} now."
    assert letter["left_out"] == ["Everything else in the record"]
    assert not letter["large"]


@pytest.mark.parametrize(("words", "large"), [("", False), ("Large print, 18 point", True), ("Makaton signs", False)])
def test_large_print_where_it_is_written_down(person, words, large):
    person.communication = words

    assert needs_large_print(person) is large


@pytest.mark.parametrize(("formats", "large"), [(["large"], True), (["easy"], True), (["large", "letter"], False)])
def test_as_their_last_invitation(person, formats, large):
    for wanted in formats:
        ReviewInvitationFactory(review=ReviewFactory(person=person), role="person", format=wanted)
    ReviewInvitationFactory(review=ReviewFactory(person=person), role="family", format="aloud")

    assert needs_large_print(person) is large
