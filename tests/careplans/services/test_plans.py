from datetime import timedelta

import pytest

from careplans.choices import Outcome, PlanState
from careplans.models import PlanNeed
from careplans.services import plans
from careplans.services.writing import ChangedMeanwhile
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import AssessmentFactory, CarePlanFactory


def test_a_plan_starts_from_the_assessment(world):
    done = dates.today() - timedelta(days=4)
    assessment = AssessmentFactory(
        person=world.person, completed=True, completed_on=done, advice_on_needs="A club", own_words="Hello"
    )

    plan = plans.start(person=world.person, by=world.by, assessment=assessment)

    assert (plan.number, plan.state, plan.own_words, plan.advice_on_needs) == (1, PlanState.DRAFT, "Hello", "A club")
    assert plan.owner == plan.author == world.care_manager
    assert plan.due_on == done + timedelta(days=14)
    assert [(n.area, n.need, n.is_eligible) for n in plan.needs.all()] == [
        (Outcome.RELATIONSHIPS, "Needs reminding at every meal", True),
        (Outcome.WORK, "Needs reminding at every meal", True),
    ]
    assert Event.objects.get(verb="plan.started").person_id == world.person.pk


def test_a_revision_carries_over_what_is_in_force(world):
    before = CarePlanFactory(person=world.person, in_force=True, needs=2)

    plan = plans.start(person=world.person, by=world.by, assessment=before.assessment)

    assert plan.number == 2
    assert plan.back_up == before.back_up
    assert plan.weekly_budget == before.weekly_budget
    assert [n.how_met for n in plan.needs.all()] == [n.how_met for n in before.needs.all()]
    assert (plan.involved, plan.person_agrees, plan.shared_lives_considered) == ("", "", None)
    assert plan.due_on == dates.today() + timedelta(days=14)


def test_a_revision_after_a_new_assessment_has_its_needs(world):
    before = CarePlanFactory(person=world.person, in_force=True, needs=5)
    again = AssessmentFactory(person=world.person, completed=True)

    plan = plans.start(person=world.person, by=world.by, assessment=again)

    assert plan.needs.count() == 2
    assert plan.what_matters == before.what_matters


def test_the_owner_owns_what_the_system_starts(world):
    assessment = AssessmentFactory(person=world.person, completed=True)

    plan = plans.start(person=world.person, by=SYSTEM, assessment=assessment)

    assert (plan.owner, plan.author) == (world.care_manager, None)


@pytest.mark.parametrize("fields", [{"started": True}, {"completed": True, "eligibility": "not_eligible"}])
def test_a_plan_needs_a_completed_assessment_that_finds_them_eligible(world, fields):
    assessment = AssessmentFactory(person=world.person, **fields)

    with pytest.raises(Refusal, match="finds Danny Okafor eligible"):
        plans.start(person=world.person, by=world.by, assessment=assessment)


def test_the_assessment_of_somebody_else_is_refused(world):
    with pytest.raises(Refusal, match="somebody else"):
        plans.start(person=world.person, by=world.by, assessment=AssessmentFactory(completed=True))


def test_one_plan_is_written_at_a_time(world):
    plan = CarePlanFactory(person=world.person)

    with pytest.raises(Refusal, match="already being written"):
        plans.start(person=world.person, by=world.by, assessment=plan.assessment)


def test_saving_a_section(world):
    saved = plans.save_section(plan=CarePlanFactory(person=world.person), by=world.by, version=1, back_up="Grace")

    assert (saved.back_up, saved.version) == ("Grace", 2)
    assert Event.objects.get().verb == "plan.saved"


def test_a_second_writer_overwrites_nothing(world):
    plan = CarePlanFactory(person=world.person)
    plans.save_section(plan=plan, by=world.by, version=1, back_up="Grace")

    with pytest.raises(ChangedMeanwhile):
        plans.save_section(plan=plan, by=world.by, version=1, back_up="Tom")


def test_needs_are_added_changed_and_removed(world):
    plan = CarePlanFactory(person=world.person)

    need = plans.save_need(plan=plan, by=world.by, area="work", words="Wants work", is_eligible=True, outcome="A job")
    plans.save_need(plan=plan, by=world.by, need=need, outcome="A paid job")
    need.refresh_from_db()
    assert (need.need, need.outcome) == ("Wants work", "A paid job")
    kept = need.pk
    plans.remove_need(need=need, by=world.by)

    plan.refresh_from_db()
    assert plan.version == 4
    assert not PlanNeed.objects.exists()
    assert PlanNeed.history.filter(id=kept).count() == 3
    assert list(Event.objects.order_by("id").values_list("verb", "person_id")) == [
        ("plan.need_saved", world.person.pk),
        ("plan.need_saved", world.person.pk),
        ("plan.need_removed", world.person.pk),
    ]


def test_a_need_of_another_plan_is_not_changed(world):
    other = CarePlanFactory(needs=1).needs.get()

    with pytest.raises(PlanNeed.DoesNotExist):
        plans.save_need(plan=CarePlanFactory(person=world.person), by=world.by, need=other, outcome="x")


@pytest.mark.parametrize("state", ["awaiting", "in_force"])
@pytest.mark.parametrize(
    "write",
    [
        lambda plan, by: plans.save_section(plan=plan, by=by, version=1, back_up="x"),
        lambda plan, by: plans.save_need(plan=plan, by=by, area="work", words="x", is_eligible=True),
        lambda plan, by: plans.remove_need(need=plan.needs.get(), by=by),
        lambda plan, by: plans.ask_for_sign_off(plan=plan, by=by),
    ],
)
def test_only_a_draft_is_written(world, state, write):
    plan = CarePlanFactory(person=world.person, **{state: True})

    with pytest.raises(WrongState):
        write(plan, world.by)

    assert not Event.objects.exists()


def test_a_column_that_is_no_answer_cannot_be_written(world):
    with pytest.raises(TypeError, match="signed_off_by"):
        plans.save_section(plan=CarePlanFactory(), by=world.by, version=1, signed_off_by=world.care_manager)


def test_a_charge_for_aftercare_is_refused_where_it_is_typed(world):
    plan = CarePlanFactory(person=world.person, needs=1)
    plans.save_need(plan=plan, by=world.by, need=plan.needs.get(), paid_by="aftercare", weekly_cost=400)

    with pytest.raises(Refusal, match="Section 117 aftercare"):
        plans.save_section(plan=plan, by=world.by, version=None, weekly_budget=400, weekly_contribution=1)
    plan.refresh_from_db()
    assert plan.weekly_contribution is None
