"""Everywhere "the assessment" means the Care Act one: a completed assessment of another kind must never be taken for it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans import due, panels, safety_net
from careplans.models import Assessment, CarePlan
from careplans.panels.standing import standing
from careplans.rules.plans import ca26_budget_is_not_cut
from careplans.services import assessments, plans, requests
from commissioning.services import counts
from people.models import Person
from placements.rules.referral import referral_gate
from placements.safety_net import no_plan
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.support import SupportNeedFactory, SupportPlanFactory

LONG_AGO = dates.today() - timedelta(days=60)


@pytest.fixture
def carers(world):
    """Completed today, and it found somebody eligible: the unpaid carer."""
    return OtherAssessmentFactory(kind="unpaid_carer", person=world.person, done=True)


@pytest.fixture
def late_financial(world):
    return OtherAssessmentFactory(
        person=world.person, first_contact_on=LONG_AGO, due_on=dates.today() - timedelta(days=3)
    )


def fresh(world):
    return Person.objects.get(pk=world.person.pk)


def test_the_queryset_tells_them_apart(world, carers):
    care_act = AssessmentFactory(person=world.person)

    assert list(Assessment.objects.care_act()) == [care_act]
    assert list(Assessment.objects.other_kinds()) == [carers]


@pytest.mark.parametrize("label", ["Care Act assessment completed", "Eligible for support", "Advocacy decided"])
def test_it_never_opens_the_referral_gate(world, carers, label):
    gate = referral_gate(ReferralFactory(person=world.person, plan=None))

    assert not next(line for line in gate.lines if line.label == label).met


def test_it_never_starts_a_plan(world, carers):
    with pytest.raises(Refusal, match="Care Act assessment"):
        plans.start(person=world.person, by=world.by, assessment=carers)


def test_the_page_that_starts_a_plan_does_not_offer_it(world, carers, sign_in):
    page = sign_in(world.care_manager).get(f"/people/{world.person.reference}/plan/")

    assert "There is no completed assessment" in page.content.decode()


def test_it_never_allows_a_budget_cut(world, carers):
    before = CarePlanFactory(person=world.person, in_force=True, weekly_budget=500)
    cut = CarePlanFactory.build(person=world.person, assessment=carers, weekly_budget=400, owner=None, author=None)

    assert not ca26_budget_is_not_cut(cut, before)


def test_it_is_not_the_assessment_of_the_standing(world, carers):
    now = standing(world.by, fresh(world))

    assert now.assessment is None
    assert now.other_assessments == (carers,)


def test_it_is_not_the_assessment_of_the_pathway(world, carers):
    steps = {step.key: step.state for step in panels.pathway(world.by, fresh(world))}

    assert steps["assessment"] == "not_yet"


def test_it_brings_the_person_no_next_step_and_no_gap(world, carers, late_financial):
    texts = [step.text for step in panels.next_steps(world.by, fresh(world))]

    gaps = [gap.message for gap in panels.missing(world.by, fresh(world))]
    assert texts == ["Record a request for support", "Start the support plan of Rita Sands"]
    assert gaps == ["Rita Sands, an unpaid carer, has no support plan"]


def test_it_does_not_stand_in_the_way_of_a_request(world, late_financial):
    row = requests.record(
        person=world.person, by=world.by, first_contact_on=dates.today(), source="self", wants="A home of my own."
    )

    assert row.is_open


def test_it_is_not_on_the_list_of_late_care_act_assessments(world, late_financial):
    assert not safety_net.late_assessments(world.by, dates.today()).exists()
    assert list(safety_net.late_other_assessments(world.by, dates.today())) == [late_financial]


def test_it_is_due_under_a_name_of_its_own(world, late_financial):
    keys = [row[0] for rows in due.due_items(world.by, dates.today()) for row in rows]

    assert keys == ["other-assessment"]


def test_it_does_not_count_as_waiting_for_an_assessment(world, late_financial):
    assert not counts.awaiting_assessment(world.council.pk, dates.today())


def test_the_services_of_the_care_act_one_refuse_it(world, late_financial):
    with pytest.raises(WrongState):
        assessments.save_section(assessment=late_financial, by=world.by, version=None, own_words="Hello")
    with pytest.raises(WrongState):
        assessments.complete(assessment=late_financial, by=world.by)


@pytest.mark.parametrize("path", ["", "words/", "complete/", "people/", "outcomes/nutrition/", "stop/"])
def test_the_pages_of_the_care_act_one_do_not_open_it(world, late_financial, sign_in, path):
    page = sign_in(world.care_manager).get(f"/assessments/{late_financial.pk}/{path}")

    assert page.status_code == 404


def test_the_pages_of_the_others_do_not_open_the_care_act_one(world, sign_in):
    row = AssessmentFactory(person=world.person)

    assert sign_in(world.care_manager).get(f"/other-assessments/{row.pk}/").status_code == 404


def test_the_timeline_calls_it_by_its_name(world, carers):
    carers.changes.create(from_state="in_progress", to_state="completed", by_name="Priya Nair")

    (entry,) = panels.timeline(world.by, fresh(world), timezone.now() + timedelta(minutes=1), 10)

    assert entry.title == "Unpaid carer’s assessment completed"


@pytest.fixture
def carers_plan(world):
    """In force, signed off, with the carer's needs: and it is nobody's care and support plan."""
    plan = SupportPlanFactory(person=world.person, in_force=True)
    SupportNeedFactory(plan=plan, met_by="shared_lives", given_to="person")
    return plan


def test_a_carers_plan_is_not_the_persons(world, carers_plan):
    now = standing(world.by, fresh(world))

    assert (now.plans, now.in_force, now.being_written) == ((), None, None)
    assert now.support_plans == (carers_plan,)
    assert not CarePlan.objects.exists()
    steps = {step.key: step.state for step in panels.pathway(world.by, fresh(world))}
    assert steps["plan"] == "not_yet"


@pytest.mark.parametrize("label", ["Care and support plan signed off", "Needs from the plan"])
def test_a_carers_plan_never_opens_the_referral_gate(world, carers_plan, label):
    gate = referral_gate(ReferralFactory(person=world.person, plan=None))

    assert not all(line.met for line in gate.lines if "plan" in line.label.lower())
    assert label not in [line.label for line in gate.lines if line.met]


def test_a_carers_plan_takes_nobody_off_the_list_of_those_without_a_plan(world, carers_plan):
    ArrangementFactory(person=world.person)

    assert [row.person for row in no_plan(world.by, dates.today())] == [world.person]


def test_a_carers_plan_is_not_opened_released_or_signed_off_as_the_persons(world, carers_plan, sign_in):
    client = sign_in(world.line_manager)

    for path in ("", "release/", "pdf/", "for/scheme/", "own-copy/", "words/"):
        assert client.get(f"/plans/{carers_plan.pk}/{path}").status_code == 404
    for path in ("ask/", "sign-off/"):
        assert client.post(f"/plans/{carers_plan.pk}/{path}").status_code == 404


def test_the_persons_plan_is_not_opened_as_a_carers(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)

    assert sign_in(world.care_manager).get(f"/support-plans/{plan.pk}/").status_code == 404


def test_a_scheme_sees_nothing_of_a_carers_plan(world, shared, carers_plan, sign_in):
    record = sign_in(world.scheme_manager).get(f"/people/{world.person.reference}/").content.decode()

    assert carers_plan.carer.name not in record
    assert "upport plan of" not in record
    assert sign_in(world.scheme_manager).get(f"/support-plans/{carers_plan.pk}/").status_code == 403
