"""A plan that the person cannot decide about: nobody signs it off unless somebody with authority decided for them."""

import pytest
from django.db import IntegrityError, transaction

from careplans.choices import PersonAgrees, PlanState
from careplans.services import plan_agreement, plans
from sharedliving.core.rules import Refusal
from tests.factories.advocacy import AdvocacyRecordFactory
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory, CapacityAssessmentFactory
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory


@pytest.fixture
def plan(world):
    AdvocacyRecordFactory(person=world.person)
    row = CarePlanFactory(
        person=world.person, complete=True, person_agrees=PersonAgrees.CANNOT, author=world.care_manager
    )
    PlanNeedFactory(plan=row)
    return row


def lacks(world, **fields):
    return CapacityAssessmentFactory(person=world.person, completed=True, subject="plan", **fields)


def agreement(plan, by, **chosen):
    return plans.save_section(plan=plan, by=by, version=None, person_agrees=PersonAgrees.CANNOT, **chosen)


def messages(plan):
    return [reason.message for reason in plans.gate(plan).missing]


def test_without_an_assessment_and_somebody_who_decides_it_is_not_signed_off(world, plan):
    with pytest.raises(Refusal) as refused:
        plans.ask_for_sign_off(plan=plan, by=world.by)

    assessed, decided = refused.value.missing
    assert assessed.message.startswith("Choose the completed assessment which found that Danny Okafor cannot decide")
    assert assessed.url == f"/people/{world.person.reference}/capacity/?subject=plan"
    assert decided.message.startswith("Nobody has agreed to this plan for Danny Okafor")
    assert decided.url == f"/plans/{plan.pk}/agreement/"


def test_an_assessment_that_was_begun_is_where_one_is_sent(world, plan):
    begun = CapacityAssessmentFactory(person=world.person, subject="plan")
    assert plans.gate(plan).missing[0].url == begun.get_absolute_url()

    lacks(world)
    assert plans.gate(plan).missing[0].url == f"/plans/{plan.pk}/agreement/"


def test_with_a_best_interests_decision_it_is_signed_off(world, plan):
    found = lacks(world)
    decision = BestInterestsFactory(person=world.person, assessment=found, completed=True, subject="plan")
    saved = agreement(plan, world.by, agreement_capacity=found, agreement_best_interests=decision)

    signed = plans.sign_off(plan=plans.ask_for_sign_off(plan=saved, by=world.by), by=world.manager)

    assert signed.state == PlanState.IN_FORCE
    assert plan_agreement.who_decided(signed).startswith("Priya Nair, care manager, in their best interests, on ")


def test_with_an_attorney_whose_document_was_seen_it_is_signed_off(world, plan):
    found, rita = lacks(world), AuthorityFactory(person=world.person)
    saved = agreement(plan, world.by, agreement_capacity=found, agreement_authority=rita)
    assert messages(saved)[0].startswith("Nobody has agreed to this plan")

    rita.document, rita.seen_on, rita.seen_by = "original", saved.due_on, world.care_manager
    rita.save()
    signed = plans.sign_off(plan=plans.ask_for_sign_off(plan=saved, by=world.by), by=world.manager)

    assert signed.agreement_authority == rita
    assert plan_agreement.who_decided(signed) == "Rita Sands, attorney for health and welfare"


def test_the_council_does_not_decide_instead_of_an_attorney(world, plan):
    found = lacks(world)
    decision = BestInterestsFactory(person=world.person, assessment=found, completed=True, subject="plan")
    saved = agreement(plan, world.by, agreement_capacity=found, agreement_best_interests=decision)
    AuthorityFactory(person=world.person, seen=True)

    assert messages(saved) == [
        "The council cannot decide about this plan for Danny Okafor: Rita Sands, attorney for health and welfare decides. "
        "Choose them, or their decision."
    ]


def test_it_is_looked_at_again_when_it_is_signed(world, plan):
    found, rita = lacks(world), AuthorityFactory(person=world.person, seen=True)
    saved = agreement(plan, world.by, agreement_capacity=found, agreement_authority=rita)
    asked = plans.ask_for_sign_off(plan=saved, by=world.by)
    rita.ended_on, rita.ended_why = saved.due_on.replace(year=2020), "Revoked"
    rita.save()

    with pytest.raises(Refusal, match="Nobody has agreed to this plan"):
        plans.sign_off(plan=asked, by=world.manager)


def test_nobody_decides_for_who_can(world, plan):
    saved = agreement(plan, world.by, agreement_capacity=lacks(world))
    saved = plans.save_section(plan=saved, by=world.by, version=None, person_agrees=PersonAgrees.YES)

    assert saved.agreement_capacity is None
    assert plan_agreement.lines(saved) == []
    assert plan_agreement.who_decided(saved) == ""


def test_the_database_refuses_a_plan_that_nobody_decided_for_who_cannot(world, plan):
    plan.state = PlanState.AWAITING
    plan.agreement_capacity = lacks(world)

    with pytest.raises(IntegrityError, match="plan_is_decided_for_who_cannot"), transaction.atomic():
        plan.save()
    plan.agreement_authority = AuthorityFactory(person=world.person, seen=True)
    plan.save()
    plan.person_agrees = PersonAgrees.YES
    with pytest.raises(IntegrityError, match="nobody_decides_for_who_can"), transaction.atomic():
        plan.save()


def test_mca_2_finding_still_holds(world, plan):
    found, rita = lacks(world), AuthorityFactory(person=world.person, seen=True)
    saved = agreement(plan, world.by, agreement_capacity=found, agreement_authority=rita)
    lacks(world, has=True)

    assert messages(saved) == [
        "A newer assessment found that Danny Okafor can decide this. Ask Danny Okafor: nobody decides it for them."
    ]
    lacks(world)
    assert len(messages(saved)) == 1
