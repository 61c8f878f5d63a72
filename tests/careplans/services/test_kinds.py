"""Starting, saving, completing and stopping an assessment of another kind."""

from datetime import timedelta
from decimal import Decimal

import pytest

from careplans.models import Assessment
from careplans.rules.kinds import KINDS
from careplans.services import allocation, budget_lines, delays, kinds, plans
from careplans.services.writing import ChangedMeanwhile
from people.choices import CircleRole, Role
from people.clocks import due_on
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, SupportRequestFactory
from tests.factories.kinds import ContributionFactory, OtherAssessmentFactory, carer_of
from tests.factories.people import CircleMemberFactory, UserFactory


def start(world, kind="financial", **fields):
    given = {"person": world.person, "assessor": world.care_manager, "by": world.by} | fields
    return kinds.start(kind=kind, **given)


@pytest.mark.parametrize("key", list(KINDS))
def test_a_kind_is_allocated_with_its_own_clock(world, key):
    carer = carer_of(world.person) if key == "unpaid_carer" else None

    row = start(world, key, carer=carer)

    assert (row.kind, row.state, row.owner, row.carer) == (key, "allocated", world.care_manager, carer)
    assert row.due_on == due_on(KINDS[key].clock, dates.today(), world.council.pk)
    event = Event.objects.get(verb="assessment.allocated")
    assert (event.person_id, event.data["kind"]) == (world.person.pk, key)


def test_a_care_act_assessment_is_not_started_here(world):
    with pytest.raises(Refusal, match="begins with a request"):
        start(world, "care_act")


def test_one_of_a_kind_is_under_way_at_a_time(world):
    start(world)

    with pytest.raises(Refusal, match="Financial assessment"):
        start(world)
    assert start(world, "panel").is_open


def test_each_unpaid_carer_has_one_of_their_own(world):
    first, second = carer_of(world.person), carer_of(world.person)

    assert start(world, "unpaid_carer", carer=first).carer == first
    assert start(world, "unpaid_carer", carer=second).carer == second
    with pytest.raises(Refusal, match="under way already"):
        start(world, "unpaid_carer", carer=first)


@pytest.mark.parametrize("fields", [{"role": CircleRole.FAMILY}, {"is_paid_to_support": True}])
def test_nobody_else_is_assessed_as_an_unpaid_carer(world, fields):
    somebody = CircleMemberFactory(**{"person": world.person, "role": CircleRole.UNPAID_CARER} | fields)

    with pytest.raises(Refusal, match="Choose an unpaid carer"):
        start(world, "unpaid_carer", carer=somebody)


def test_an_unpaid_carer_of_somebody_else_is_refused(world):
    with pytest.raises(Refusal, match="Choose an unpaid carer"):
        start(world, "unpaid_carer", carer=CircleMemberFactory(role=CircleRole.UNPAID_CARER))
    with pytest.raises(Refusal, match="Choose an unpaid carer"):
        start(world, "unpaid_carer")


def test_a_closed_record_is_refused(world):
    world.person.closed_at, world.person.due_on = "2026-01-01T00:00Z", None
    world.person.save()

    with pytest.raises(Refusal, match="record is closed"):
        start(world)


def test_the_assessor_has_to_assess_and_to_see_the_person(world):
    with pytest.raises(Refusal, match="cannot carry out"):
        start(world, assessor=UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER]))
    with pytest.raises(Refusal, match="cannot open this person"):
        start(world, assessor=world.stranger)


def test_the_first_save_starts_it_and_keeps_the_answers(world):
    row = kinds.save_section(
        assessment=start(world), by=world.by, version=1, contribution=Decimal("12.50"), assessed_on=dates.today()
    )

    assert (row.state, row.started_on, row.version) == ("in_progress", dates.today(), 2)
    assert row.answers == {"contribution": "12.50", "assessed_on": dates.today().isoformat()}
    assert Event.objects.get(verb="assessment.saved").data["fields"] == ["assessed_on", "contribution"]
    assert row.history.count() >= 2


def test_an_answer_of_another_kind_is_a_mistake(world):
    with pytest.raises(TypeError, match="own_words"):
        kinds.save_section(assessment=start(world), by=world.by, version=1, own_words="Hello")


def test_a_second_writer_is_told(world):
    row = start(world)
    kinds.save_section(assessment=row, by=world.by, version=1, outcome="nothing")

    with pytest.raises(ChangedMeanwhile):
        kinds.save_section(assessment=row, by=world.by, version=1, outcome="full")


def test_completing_owes_a_copy(world):
    row = OtherAssessmentFactory(person=world.person, state="in_progress", full=True)

    done = kinds.complete(assessment=row, by=world.by)

    assert (done.completed_on, done.is_open) == (dates.today(), False)
    assert (done.copy.due_on, done.copy.owner) == (dates.today() + timedelta(days=7), world.care_manager)
    assert [change.to_state for change in done.changes.all()] == ["completed"]
    assert Event.objects.filter(verb="assessment.completed").count() == 1


def test_a_contribution_still_to_come_holds_it_up(world):
    row = OtherAssessmentFactory(person=world.person, state="in_progress", full=True)
    ContributionFactory(assessment=row)

    with pytest.raises(Refusal, match="Still to come: Community nurse: Bea Lind"):
        kinds.complete(assessment=row, by=world.by)


def test_what_is_completed_is_not_written_again(world):
    row = OtherAssessmentFactory(person=world.person, done=True)

    with pytest.raises(WrongState):
        kinds.save_section(assessment=row, by=world.by, version=None, outcome="full")
    with pytest.raises(WrongState):
        kinds.complete(assessment=row, by=world.by)


def test_a_care_act_assessment_is_not_written_here(world):
    with pytest.raises(WrongState):
        kinds.complete(assessment=AssessmentFactory(person=world.person, ready=True), by=world.by)


def test_it_is_stopped_like_every_assessment(world):
    stopped = allocation.stop(assessment=start(world), by=world.by, why="They moved away")

    assert (stopped.state, stopped.due_on) == ("cancelled", None)
    assert Event.objects.get(verb="assessment.stopped").text == "Financial assessment stopped: They moved away"
    assert not hasattr(stopped, "copy")


def test_a_positive_checklist_waits_for_the_nhs(world):
    row = OtherAssessmentFactory(kind="chc", person=world.person, state="in_progress", full=True)

    done = kinds.complete(assessment=row, by=world.by)

    assert done.continuing_care.due_on == dates.today() + timedelta(days=28)


def test_a_negative_checklist_waits_for_nobody(world):
    row = OtherAssessmentFactory(kind="chc", person=world.person, state="in_progress", full=True)
    row.answers["behaviour"] = "B"
    row.save()

    assert not hasattr(kinds.complete(assessment=row, by=world.by), "continuing_care")


def test_a_plan_begins_with_the_indicative_budget_and_the_contribution(world):
    OtherAssessmentFactory(kind="budget", person=world.person, done=True)
    OtherAssessmentFactory(kind="financial", person=world.person, done=True)
    found = AssessmentFactory(person=world.person, completed=True)

    plan = plans.start(person=world.person, by=world.by, assessment=found)

    assert (plan.weekly_budget, plan.weekly_contribution) == (540, Decimal("62.50"))


def test_an_open_budget_gives_a_plan_nothing(world):
    OtherAssessmentFactory(kind="budget", person=world.person, full=True)

    assert budget_lines.for_plan(world.person) == {}


def test_the_budget_of_the_plan_before_stays(world):
    OtherAssessmentFactory(kind="budget", person=world.person, done=True)
    before = CarePlanFactory(person=world.person, in_force=True, weekly_budget=612)

    plan = plans.start(person=world.person, by=world.by, assessment=before.assessment)

    assert plan.weekly_budget == 612


def test_the_history_keeps_each_version(world):
    row = start(world)
    kinds.save_section(assessment=row, by=world.by, version=1, outcome="nothing")
    kinds.save_section(assessment=row, by=world.by, version=2, outcome="full")

    kept = Assessment.history.filter(id=row.pk).order_by("history_id")
    assert {version.answers.get("outcome") for version in kept} == {None, "nothing", "full"}
    assert kept.last().answers["outcome"] == "full"


def test_a_carer_who_has_asked_is_assessed_on_that_request(world):
    carer = carer_of(world.person)
    SupportRequestFactory(person=world.person, about="unpaid_carer", carer=carer)

    with pytest.raises(Refusal, match="Rita Sands has asked for support"):
        kinds.start(person=world.person, kind="unpaid_carer", assessor=world.care_manager, by=world.by, carer=carer)


def test_a_carers_assessment_that_is_late_says_why(world):
    row = OtherAssessmentFactory(
        kind="unpaid_carer", person=world.person, full=True, state="in_progress",
        first_contact_on=dates.today() - timedelta(days=29), due_on=dates.today() - timedelta(days=1),
    )  # fmt: skip
    with pytest.raises(Refusal, match="Say why the assessment is completed after"):
        kinds.complete(assessment=row, by=world.by)

    delays.record(row=row, by=world.by, code="staff", reason="Two have left.")

    assert kinds.complete(assessment=row, by=world.by).state == "completed"
