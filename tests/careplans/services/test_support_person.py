"""Care for the person in a carer's support plan: whoever agrees to it for them has a right to, which the plan points at."""

import pytest
from django.db import IntegrityError, transaction

from careplans.exports.support import COUNCIL, support_document
from careplans.services import support, support_signing
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory, CapacityAssessmentFactory
from tests.factories.support import SupportNeedFactory, SupportPlanFactory


@pytest.fixture
def plan(world):
    row = SupportPlanFactory(person=world.person, complete=True)
    SupportNeedFactory(plan=row, given_to="person")
    return row


def said(world, plan, **fields):
    row = support.save_section(plan=plan, by=world.by, version=None, person_said="At the meeting of 3 March", **fields)
    return row, [each.message for each in support_signing.gate(row).missing]


def test_words_alone_are_no_right_to_decide(world, plan):
    for says in ("authorised", "best_interests"):
        _, missing = said(world, plan, person_says=says)
        assert any(each.startswith("Nobody has agreed to the care for Danny Okafor") for each in missing)


def test_an_attorney_agrees_once_the_document_was_seen(world, plan):
    unseen = AuthorityFactory(person=world.person)
    _, missing = said(world, plan, person_says="authorised", person_authority=unseen)
    assert any(each.startswith("Nobody has agreed") for each in missing)

    row, missing = said(
        world, plan, person_says="authorised", person_authority=AuthorityFactory(person=world.person, seen=True)
    )

    assert not any("Danny Okafor" in each for each in missing)
    words = [each["words"] for each in support_document(row, COUNCIL, world.by)["agreement"]]
    assert any("Rita Sands, attorney for health and welfare" in each for each in words)


def test_a_decision_counts_until_somebody_finds_that_they_can_decide(world, plan):
    decision = BestInterestsFactory(person=world.person, completed=True)
    chosen = {"person_says": "best_interests", "person_decision": decision}
    row, missing = said(world, plan, **chosen)
    assert (row.person_decision, [each for each in missing if "Danny" in each]) == (decision, [])

    CapacityAssessmentFactory(person=world.person, completed=True, has=True)

    _, missing = said(world, plan, **chosen)
    assert any(each.startswith("The newest assessment found that Danny Okafor can decide") for each in missing)


def test_the_council_does_not_decide_it_instead_of_an_attorney(world, plan):
    decision = BestInterestsFactory(person=world.person, completed=True)
    AuthorityFactory(person=world.person, seen=True)

    _, missing = said(world, plan, person_says="best_interests", person_decision=decision)

    assert any(each.startswith("The council cannot decide this for Danny Okafor: Rita Sands") for each in missing)


def test_what_was_chosen_goes_when_they_say_it_themselves(world, plan):
    rita = AuthorityFactory(person=world.person, seen=True)
    said(world, plan, person_says="authorised", person_authority=rita)

    row, _ = said(world, plan, person_says="agrees")

    assert row.person_authority is None


@pytest.mark.parametrize("says", ["authorised", "best_interests"])
def test_the_database_refuses_a_plan_that_nobody_decided(world, says):
    with pytest.raises(IntegrityError, match="support_person_is_decided_for"), transaction.atomic():
        SupportPlanFactory(person=world.person, in_force=True, person_says=says)
    rita = AuthorityFactory(person=world.person, seen=True)
    with pytest.raises(IntegrityError, match="support_person_speaks_for_themselves"), transaction.atomic():
        SupportPlanFactory(person=world.person, person_says="agrees", person_authority=rita)
