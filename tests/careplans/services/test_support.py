"""Writing the support plan of an unpaid carer: what it starts from, what it takes over, who is told of whom."""

from datetime import timedelta

import pytest

from careplans.choices.support import SupportBasis, SupportState
from careplans.models import SupportNeed, SupportPlan
from careplans.services import support
from careplans.services.writing import ChangedMeanwhile
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.support import SupportNeedFactory, SupportPlanFactory


@pytest.fixture
def assessment(world):
    return OtherAssessmentFactory(kind="unpaid_carer", person=world.person, done=True)


@pytest.fixture
def not_eligible(world):
    row = OtherAssessmentFactory(kind="unpaid_carer", person=world.person, done=True)
    row.eligibility = "not_eligible"
    row.save()
    return row


def test_it_begins_with_the_carers_words_and_one_need_for_each_thing_caring_harms(world, assessment):
    plan = support.start(assessment=assessment, by=world.by)

    assert (plan.carer, plan.person, plan.number, plan.state) == (assessment.carer, world.person, 1, "draft")
    assert plan.answer("own_words") == "I am tired, but I would not want it otherwise."
    assert plan.answer("what_matters") == "One evening out."
    assert [need.area for need in plan.needs.all()] == ["health", "work"]
    assert plan.due_on == dates.today() + timedelta(days=14)
    assert Event.objects.get(verb="support.started").person_id == world.person.pk


@pytest.mark.parametrize("make", [
    lambda person: AssessmentFactory(person=person, completed=True),
    lambda person: OtherAssessmentFactory(person=person, done=True),
    lambda person: OtherAssessmentFactory(kind="unpaid_carer", person=person, full=True),
], ids=["the person’s", "a financial one", "one that is not completed"])  # fmt: skip
def test_it_starts_from_nothing_else_than_a_completed_carers_assessment(world, make):
    with pytest.raises(Refusal, match="starts from a completed unpaid carer’s assessment"):
        support.start(assessment=make(world.person), by=world.by)


def test_a_carer_who_is_not_eligible_needs_a_reason(world, not_eligible):
    with pytest.raises(Refusal, match="Rita Sands was found not eligible"):
        support.start(assessment=not_eligible, by=world.by)

    plan = support.start(assessment=not_eligible, by=world.by, power_reason="Two hours keep her going.")

    assert (plan.basis, plan.power_reason) == (SupportBasis.POWER, "Two hours keep her going.")


def test_a_reason_for_a_carer_who_is_eligible_is_not_kept(world, assessment):
    plan = support.start(assessment=assessment, by=world.by, power_reason="x")

    assert (plan.basis, plan.power_reason) == (SupportBasis.ELIGIBLE, "")


def test_one_is_written_at_a_time(world, assessment):
    support.start(assessment=assessment, by=world.by)

    with pytest.raises(Refusal, match="already being written"):
        support.start(assessment=assessment, by=world.by)


def test_a_plan_starts_from_the_newest_assessment(world, assessment):
    OtherAssessmentFactory(kind="unpaid_carer", person=world.person, carer=assessment.carer, done=True)

    with pytest.raises(Refusal, match="has been assessed again since"):
        support.start(assessment=assessment, by=world.by)


def test_a_draft_of_an_older_assessment_goes_on_from_the_newest(world, assessment):
    draft = support.start(assessment=assessment, by=world.by)
    draft.needs.filter(area="work").delete()
    newer = OtherAssessmentFactory(kind="unpaid_carer", person=world.person, carer=assessment.carer, done=True)

    plan = support.start(assessment=newer, by=world.by)

    assert (plan.pk, plan.assessment, plan.number, plan.version) == (draft.pk, newer, 1, draft.version + 1)
    assert [need.area for need in plan.needs.all()] == ["health", "work"]
    assert Event.objects.filter(verb="support.goes_on").count() == 1


def test_somebody_paid_to_support_them_has_no_such_plan(world, assessment):
    assessment.carer.is_paid_to_support = True
    assessment.carer.save()

    with pytest.raises(Refusal, match="Choose an unpaid carer"):
        support.start(assessment=assessment, by=world.by)


def test_nobody_starts_a_plan_on_a_closed_record(world, assessment):
    world.person.died_on = dates.today()
    world.person.save()

    with pytest.raises(Refusal, match="closed or has no owner"):
        support.start(assessment=assessment, by=world.by)


def test_a_new_version_while_one_is_in_force_takes_over_what_stands(world):
    before = SupportPlanFactory(person=world.person, in_force=True)
    need = SupportNeedFactory(plan=before)

    plan = support.start_again(plan=before, by=world.by)

    assert (plan.number, plan.weekly_budget, plan.answer("back_up")) == (2, 60, before.answer("back_up"))
    assert plan.needs.get().carried_from == need
    assert SupportPlan.objects.in_force().get() == before
    assert (plan.review_on, plan.carer_agrees) == (None, None)


def test_after_a_new_assessment_words_and_needs_are_the_new_ones(world):
    before = SupportPlanFactory(person=world.person, in_force=True)
    newest = OtherAssessmentFactory(kind="unpaid_carer", person=world.person, carer=before.carer, done=True)
    newest.own_words = "It is harder now."
    newest.save()

    plan = support.start_again(plan=before, by=world.by)

    assert (plan.assessment, plan.answer("own_words")) == (newest, "It is harder now.")
    assert [need.area for need in plan.needs.all()] == ["health", "work"]
    assert plan.answer("emergency_plan") == before.answer("emergency_plan")


def test_a_section_is_saved_with_a_version(world):
    plan = SupportPlanFactory(person=world.person)

    saved = support.save_section(plan=plan, by=world.by, version=1, own_words="Mine", weekly_budget=20)

    assert (saved.answer("own_words"), saved.weekly_budget, saved.version) == ("Mine", 20, 2)
    with pytest.raises(ChangedMeanwhile):
        support.save_section(plan=plan, by=world.by, version=1, own_words="Late")
    with pytest.raises(TypeError):
        support.save_section(plan=plan, by=world.by, version=None, state="in_force")


def test_who_is_not_charged_keeps_no_charge(world):
    plan = SupportPlanFactory(person=world.person, is_charged=True, weekly_charge=5, charge_reason="Asked to")

    saved = support.save_section(plan=plan, by=world.by, version=None, is_charged=False)

    assert (saved.weekly_charge, saved.charge_reason) == (None, "")


@pytest.mark.parametrize("state", [state for state in SupportState if state != SupportState.DRAFT])
def test_only_a_draft_is_written(world, state):
    signed = state in ("in_force", "superseded", "ended")
    plan = SupportPlanFactory(person=world.person, in_force=signed, awaiting=not signed)
    SupportPlan.objects.filter(pk=plan.pk).update(
        state=state, ended_because="x", declined_because="x",
        **({} if state in ("awaiting", "in_force") else {"closed_at": "2026-01-01T00:00Z", "due_on": None}),
    )  # fmt: skip

    with pytest.raises(WrongState):
        support.save_section(plan=plan, by=world.by, version=None, own_words="Late")
    with pytest.raises(WrongState):
        support.save_need(plan=plan, by=world.by, area="health", words="Late")


def test_needs_are_added_changed_and_removed(world):
    plan = SupportPlanFactory(person=world.person)
    need = support.save_need(plan=plan, by=world.by, area="health", words="Sleeps badly")

    support.save_need(plan=plan, by=world.by, need=need, outcome="Sleeps six hours")
    need.refresh_from_db()
    assert (need.need, need.outcome) == ("Sleeps badly", "Sleeps six hours")

    pk = need.pk
    support.remove_need(need=need, by=world.by)
    assert not SupportNeed.objects.exists()
    assert SupportNeed.history.filter(id=pk).count() == 3
    verbs = ["support.need_saved", "support.need_saved", "support.need_removed"]
    assert list(Event.objects.order_by("id").values_list("verb", flat=True)) == verbs
