"""What on record lets somebody sign for a person."""

from datetime import timedelta

import pytest

from careplans.models import BestInterestsDecision
from careplans.services import on_behalf
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory, CapacityAssessmentFactory

TODAY = dates.today()


def why_not(world, name="Rita Sands", **given):
    """The reasons why somebody cannot sign; none when something on record lets them."""
    given = {"with_licence": True, "on": TODAY} | given
    try:
        on_behalf.ground_to_sign(person=world.person, name=name, **given)
    except Refusal as refusal:
        return [each.message for each in refusal.missing]
    return []


def test_a_relative_does_not_sign_without_authority(world):
    [why] = why_not(world)

    assert why.startswith("Rita Sands cannot sign for Danny Okafor: no authority")


def test_an_attorney_whose_document_nobody_saw_is_told_so(world):
    AuthorityFactory(person=world.person)

    assert why_not(world)[1].startswith("Nobody has seen the document that makes Rita Sands attorney")


def test_a_seen_attorney_signs(world):
    AuthorityFactory(person=world.person, seen=True)

    assert why_not(world) == []
    assert why_not(world, name="Karen Sands") != []


def test_a_decision_about_the_home_is_enough_while_it_stands(world):
    row = BestInterestsFactory(person=world.person, completed=True)

    assert why_not(world, name="Priya Nair") == []
    assert why_not(world, name="Priya Nair", on=row.review_on + timedelta(days=1)) != []
    assert why_not(world, name="Priya Nair", on=row.decided_on - timedelta(days=1)) != []


def test_mca_licence_is_signed_by_who_decided(world):
    BestInterestsFactory(person=world.person, completed=True)

    assert why_not(world) == [
        "A licence comes with this agreement. Priya Nair, care manager made the best interests decision, "
        "so Rita Sands cannot sign for Danny Okafor."
    ]
    assert why_not(world, with_licence=False) == []


def test_mca_9_attorney_or_deputy_signs(world):
    decision = BestInterestsFactory(person=world.person, completed=True)
    rita = AuthorityFactory(person=world.person, seen=True)

    assert why_not(world, name="Priya Nair") == [
        "The council cannot decide this for Danny Okafor: Rita Sands, attorney for health and welfare decides. "
        "Ask them, or record their decision first."
    ]
    decision.decided_by = rita
    decision.save()
    assert why_not(world, name="Priya Nair") == []


def test_mca_2_nobody_signs_for_who_can(world):
    AuthorityFactory(person=world.person, seen=True)
    found = BestInterestsFactory(person=world.person, completed=True).assessment
    CapacityAssessmentFactory(person=world.person, completed=True, has=True, subject="money")
    assert why_not(world) == []

    CapacityAssessmentFactory(person=world.person, completed=True, has=True)

    for name in ("Rita Sands", "Priya Nair"):
        [why] = why_not(world, name=name)
        assert why.startswith("The newest assessment found that Danny Okafor can decide this")
    CapacityAssessmentFactory(person=world.person, completed=True)
    assert why_not(world) == []
    assert not BestInterestsDecision.objects.to_act_on(TODAY).filter(assessment=found).exists()


@pytest.mark.parametrize("fields", [{"ready": True}, {"completed": True, "subject": "money"}])
def test_a_draft_or_one_about_money_is_not(world, fields):
    BestInterestsFactory(person=world.person, **fields)

    assert why_not(world) != []


def test_somebody_elses_authority_is_not(world):
    AuthorityFactory(seen=True)
    BestInterestsFactory(completed=True)

    assert why_not(world) != []


def test_an_authority_comes_before_a_decision(world):
    rita = AuthorityFactory(person=world.person, seen=True)
    BestInterestsFactory(person=world.person, completed=True)

    ground = on_behalf.ground_to_sign(person=world.person, name="Rita Sands", on=TODAY)

    assert (ground.legal_authority, ground.best_interests) == (rita, None)
    assert ground.words == "Attorney for health and welfare"


def test_a_decision_about_what_is_signed_is_looked_for(world):
    row = BestInterestsFactory(person=world.person, completed=True, subject="plan")

    ground = on_behalf.ground_to_sign(person=world.person, name="Priya Nair", on=TODAY, subjects=("home", "plan"))

    assert why_not(world) != []
    assert (ground.best_interests, ground.words) == (row, f"Best interests decision of {dates.uk_date(TODAY)}")
