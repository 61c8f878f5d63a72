"""Decisions to go on without what a gate asks for, and when it was put right."""

from datetime import timedelta

import pytest
from django.utils import timezone

from people.choices import Role
from placements.choices import ArrangementKind, GatePassed
from placements.models import DecidedOtherwise, Lacked
from placements.services import agreements, arrangements, referrals, signing
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, PlanReleaseFactory
from tests.factories.households import CheckFactory, HouseholdFactory
from tests.factories.placements import AgreementFactory, ReferralFactory, SignatureFactory
from tests.factories.practice import DecidedOtherwiseFactory

pytestmark = pytest.mark.django_db


def right_on(decision, rule):
    return Lacked.objects.with_put_right().get(decision=decision, rule=rule).put_right_on


def test_a_referral_sent_with_something_missing(line_manager_of):
    referral = ReferralFactory(health="", planless=True)
    by = line_manager_of(referral.person)

    referrals.send(referral=referral, by=by, override_reason="The hospital sends it tomorrow")

    row = DecidedOtherwise.objects.get()
    assert (row.gate, row.by_name, row.reason) == (GatePassed.SENT, by.name, "The hospital sends it tomorrow")
    assert {"health", "plan_signed_off", "assessment_completed"} <= set(row.lacked.values_list("rule", flat=True))
    assert row.lacked.get(rule="health").message == "Record their health and medicines, or that they take none."
    assert Event.objects.get(verb="gate.decided_otherwise").person_id == referral.person_id


def test_a_complete_referral_leaves_nothing(council_of):
    referral = ReferralFactory()

    referrals.send(referral=referral, by=council_of(referral.person))

    assert not DecidedOtherwise.objects.exists()


def test_a_referral_accepted_without_the_plan(worker_of):
    referral = ReferralFactory(sent=True)
    by = worker_of(referral.scheme, Role.SCHEME_MANAGER)

    referrals.accept(referral=referral, by=by, override_reason="Tonight, by telephone")

    row = DecidedOtherwise.objects.get()
    assert (row.gate, row.scheme, row.reason) == (GatePassed.ACCEPTED, referral.scheme, "Tonight, by telephone")
    assert [each.rule for each in row.lacked.all()] == ["plan_acknowledged"]


def test_a_move_in_before_the_papers(worker_of):
    referral = ReferralFactory(matched=True, kind=ArrangementKind.EMERGENCY)
    home = HouseholdFactory(scheme=referral.scheme, approved_kinds=[ArrangementKind.EMERGENCY])
    CheckFactory(household=home, kind="emergency_training")
    agreement = AgreementFactory(candidate__referral=referral, candidate__household=home, candidate__chosen=True)

    arrangements.start(agreement=agreement, by=worker_of(referral.scheme))

    row = DecidedOtherwise.objects.get()
    assert (row.gate, row.agreement) == (GatePassed.STARTED, agreement)
    assert {"signed_by_all", "back_up_named", "funding_authorised"} <= set(row.lacked.values_list("rule", flat=True))


def test_what_stands_in_the_referral_is_put_right_when_it_is_filled_in(council_of):
    decision = DecidedOtherwiseFactory(referral__health="", lacked=["health", "culture", "pressures"])
    referral = decision.referral
    referral.culture, referral.pressures = "", []
    referral.save()

    referrals.save(referral=referral, by=council_of(referral.person), health="Two tablets")

    assert right_on(decision, "health") == dates.today()
    assert right_on(decision, "culture") is None
    assert right_on(decision, "pressures") is None
    assert Event.objects.filter(verb="gate.put_right").count() == 1


def test_an_assessment_that_was_completed_afterwards():
    decision = DecidedOtherwiseFactory(
        on=dates.today() - timedelta(days=20), lacked=["assessment_completed", "person_eligible", "advocacy_decided"],
        referral__planless=True,
    )  # fmt: skip
    before, after = dates.today() - timedelta(days=40), dates.today() - timedelta(days=5)
    AssessmentFactory(person=decision.person, completed=True, completed_on=before, first_contact_on=before)
    assert right_on(decision, "assessment_completed") is None

    AssessmentFactory(person=decision.person, completed=True, completed_on=after, first_contact_on=before)
    assert {right_on(decision, each.rule) for each in decision.lacked.all()} == {after}


def test_a_plan_that_was_signed_off_given_and_acknowledged_afterwards():
    decision = DecidedOtherwiseFactory(
        gate=GatePassed.ACCEPTED, on=dates.today() - timedelta(days=9), referral__planless=True,
        lacked=["plan_signed_off", "plan_says_needs", "plan_received", "plan_acknowledged"],
    )  # fmt: skip
    days = [dates.today() - timedelta(days=number) for number in (6, 4, 2)]
    plan = CarePlanFactory(person=decision.person, in_force=True, signed_off_on=days[0])
    release = PlanReleaseFactory(plan=plan, scheme=decision.scheme, released_on=days[1])

    assert right_on(decision, "plan_signed_off") == days[0]
    assert right_on(decision, "plan_received") == days[1]
    assert right_on(decision, "plan_acknowledged") is None
    assert DecidedOtherwise.objects.for_list().get().is_open
    release.acknowledged_on, release.closed_at, release.due_on = days[2], timezone.now(), None
    release.save()
    assert right_on(decision, "plan_acknowledged") == days[2]


def test_papers_that_followed(worker_of, council_of):
    agreement = AgreementFactory(signing=True)
    decision = DecidedOtherwiseFactory(
        gate=GatePassed.STARTED, referral=agreement.candidate.referral, agreement=agreement,
        lacked=["signed_by_all", "funding_authorised", "licence_agreed"],
    )  # fmt: skip
    by = worker_of(agreement.candidate.referral.scheme)

    agreements.save(agreement=agreement, by=by, funding_authorised_on=dates.today())
    assert right_on(decision, "funding_authorised") == dates.today()
    assert right_on(decision, "licence_agreed") is None
    assert right_on(decision, "signed_by_all") is None
    for party in ("person", "carer", "scheme"):
        SignatureFactory(agreement=agreement, party=party)
    signing.sign(agreement=agreement, party="council", name="N", by=council_of(agreement.person))
    assert right_on(decision, "signed_by_all") == dates.today()
