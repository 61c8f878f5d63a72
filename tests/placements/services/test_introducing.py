"""Getting to know each other: what is recorded, what is owed next, and what does not happen."""

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Clock
from people.clocks import due_on
from placements.choices import CandidateState, CarersAnswer, Step
from placements.models import PlannedStep
from placements.services import introducing, matching
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.moving import PlannedStepFactory
from tests.factories.placements import CandidateFactory, IntroductionFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()


def introduce(candidate, by, **fields):
    given = {
        "step": Step.MEETING, "on": TODAY, "how_it_went": "Well", "care_manager_part": "Came along",
        "came": ["person", "carers"], "skipped_because": "They know each other from the club",
    }  # fmt: skip
    return introducing.record(candidate=candidate, by=by, **given | fields)


def by_of(candidate, worker_of):
    return worker_of(candidate.referral.scheme)


def owed(candidate):
    return PlannedStep.objects.open().get(candidate=candidate)


def test_first_introduction_begins_them(worker_of):
    candidate = CandidateFactory()

    step = introduce(candidate, by_of(candidate, worker_of))

    candidate.refresh_from_db()
    assert (candidate.state, step.care_manager_part) == (CandidateState.INTRODUCING, "Came along")
    assert step.came == ["person", "carers"]
    assert candidate.changes.get().to_state == CandidateState.INTRODUCING
    assert Event.objects.get(verb="candidate.introduced").data == {"introduction": step.pk}


def test_second_introduction_moves_nothing(worker_of):
    candidate = CandidateFactory(introducing=True)

    introduce(candidate, by_of(candidate, worker_of), step=Step.OVERNIGHT)

    assert not candidate.changes.exists()


def test_introduction_needs_the_care_managers_part(worker_of):
    candidate = CandidateFactory()

    with pytest.raises(Refusal, match="what the care manager did"):
        introduce(candidate, by_of(candidate, worker_of), care_manager_part=" ")


@pytest.mark.parametrize("trait", [{"chosen": True}, {"state": CandidateState.NOT_CHOSEN}])
def test_no_introduction_after_the_end(worker_of, trait):
    candidate = CandidateFactory(**trait)

    with pytest.raises(Refusal, match="no introductions are under way"):
        introduce(candidate, by_of(candidate, worker_of))


def test_a_shared_profile_is_answered_within_seven_days(worker_of):
    candidate = CandidateFactory()

    introduce(candidate, by_of(candidate, worker_of), step=Step.PROFILE_SHARED, came=[], skipped_because="")

    assert (owed(candidate).step, owed(candidate).due_on) == (Step.CARER_DECIDES, dates.add_days(TODAY, 7))
    assert owed(candidate).owner == candidate.referral.owner


@pytest.mark.parametrize(
    ("answer", "following"),
    [(CarersAnswer.WILLING, Step.MEETING), (CarersAnswer.MORE, Step.CARER_DECIDES), (CarersAnswer.NO, None)],
)
def test_what_is_owed_after_the_carers_answer(worker_of, answer, following):
    candidate = CandidateFactory()

    introduce(candidate, by_of(candidate, worker_of), step=Step.CARER_DECIDES, answer=answer)

    assert list(PlannedStep.objects.open().values_list("step", flat=True)) == ([following] if following else [])


def test_the_step_that_was_planned_is_fulfilled_and_the_next_is_due(worker_of):
    planned = PlannedStepFactory()

    step = introduce(planned.candidate, by_of(planned.candidate, worker_of))

    planned.refresh_from_db()
    assert (planned.held, planned.is_open) == (step, False)
    assert owed(planned.candidate).step == Step.TEA_VISIT
    assert owed(planned.candidate).due_on == due_on(Clock.INTRODUCTION, TODAY, planned.candidate.referral.council_id)


def test_a_later_step_says_why_the_planned_one_was_left_out(worker_of):
    planned = PlannedStepFactory(step=Step.TEA_VISIT)

    introduce(planned.candidate, by_of(planned.candidate, worker_of), step=Step.OVERNIGHT, skipped_because="No bus")

    planned.refresh_from_db()
    assert (planned.held, planned.did_not_happen_because) == (None, "No bus")
    assert owed(planned.candidate).step == Step.WEEKEND


def test_an_earlier_step_leaves_the_plan_alone(worker_of):
    planned = PlannedStepFactory(step=Step.OVERNIGHT)

    introduce(planned.candidate, by_of(planned.candidate, worker_of), step=Step.TEA_VISIT)

    assert owed(planned.candidate) == planned


def test_plan_moves_what_was_planned(worker_of):
    planned = PlannedStepFactory()
    day = dates.add_days(TODAY, 3)

    row = introducing.plan(
        candidate=planned.candidate, by=by_of(planned.candidate, worker_of), step=Step.MEETING, on=day
    )

    assert (row, row.due_on, row.is_agreed, row.owner) == (planned, day, True, planned.owner)
    assert Event.objects.filter(verb="candidate.step_planned").count() == 1


def test_plan_refuses_yesterday_and_what_is_over(worker_of):
    candidate, over = CandidateFactory(), CandidateFactory(chosen=True)

    with pytest.raises(Refusal, match="today or later"):
        introducing.plan(
            candidate=candidate, by=by_of(candidate, worker_of), step=Step.MEETING, on=dates.add_days(TODAY, -1)
        )
    with pytest.raises(WrongState, match="No introductions"):
        introducing.plan(candidate=over, by=by_of(over, worker_of), step=Step.MEETING, on=TODAY)


def test_what_did_not_happen_is_due_again(worker_of):
    planned = PlannedStepFactory(due_on=TODAY)
    by = by_of(planned.candidate, worker_of)

    with pytest.raises(Refusal, match="Say why"):
        introducing.did_not_happen(planned=planned, by=by, why=" ")
    again = introducing.did_not_happen(planned=planned, by=by, why="The carer had flu")
    with pytest.raises(WrongState):
        introducing.did_not_happen(planned=planned, by=by, why="Again")

    planned.refresh_from_db()
    assert planned.did_not_happen_because == "The carer had flu"
    assert (again.step, again.due_on) == (Step.MEETING, dates.add_days(TODAY, 14))
    assert "did not happen: The carer had flu" in Event.objects.get(verb="candidate.step_missed").text


def test_two_decisions_end_what_is_owed(worker_of):
    planned = PlannedStepFactory()
    decided = {"person_decision": "yes", "person_words": "Yes!", "carer_decision": "no", "carer_words": "The stairs"}

    matching.decide(candidate=planned.candidate, by=by_of(planned.candidate, worker_of), **decided)

    planned.refresh_from_db()
    assert planned.did_not_happen_because == "Both have decided"


def test_the_care_manager_writes_their_own_part(council_of):
    row = IntroductionFactory()
    by = council_of(row.candidate.referral.person)

    with pytest.raises(Refusal, match="what you did"):
        introducing.write_own_part(introduction=row, by=by, words="")
    row = introducing.write_own_part(introduction=row, by=by, words="I watched her find the kettle.")

    assert (row.own_part, row.own_part_by_id) == ("I watched her find the kettle.", by.user_id)
    assert Event.objects.get(verb="introduction.own_part").person_id == row.candidate.referral.person_id


def test_each_side_writes_its_own(worker_of, council_of):
    row = IntroductionFactory()

    with pytest.raises(PermissionDenied):
        introducing.write_own_part(introduction=row, by=by_of(row.candidate, worker_of), words="For them")
    with pytest.raises(PermissionDenied):
        introduce(row.candidate, council_of(row.candidate.referral.person))
