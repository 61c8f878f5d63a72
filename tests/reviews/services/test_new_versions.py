"""What a review decides opens the next version of plan, risk assessment and agreement, in the same step (CA27)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from careplans.choices import PlanState
from careplans.models import CarePlan, RiskAssessment
from careplans.services import risk as risks
from people.choices import Role
from placements.choices import ActionEnd, AgreementState, WhyRevised
from placements.models import Agreement
from reviews.choices import ActionKind, ReviewDecision
from reviews.models import ReviewAction
from reviews.services import actions, reviews, versions_held
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import UserFactory, viewer
from tests.factories.placements import AgreementFactory, ArrangementFactory
from tests.factories.reviews import ReviewActionFactory, ReviewOutcomeFactory, ready_review
from tests.factories.risk import RiskAssessmentFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
ALL_THREE = ["plan", "risk", "agreement"]


@pytest.fixture
def plan(person):
    return CarePlanFactory(person=person, in_force=True)


@pytest.fixture
def home(person, plan, scheme, scheme_worker):
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    home = ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))
    home.agreement = AgreementFactory(
        signed=True, plan=plan, candidate=None, person=person, household=household, scheme=scheme,
        council=person.council, kind=home.kind, planned_start=home.started_on, owner=home.owner,
    )  # fmt: skip
    home.save()
    return home


def decide(by, person, *opens, arrangement=None, plan=None):
    """Complete a review that decides so; what it left, by kind."""
    review = ready_review(person=person, arrangement=arrangement, plan=plan, opens=list(opens))
    for need in plan.needs.all() if plan else ():
        ReviewOutcomeFactory(review=review, need=need)
    reviews.complete(review=review, by=by)
    return {row.kind: row for row in ReviewAction.objects.filter(review=review)}


def test_all_three_are_begun_with_owner_day_and_link(person, care_manager, scheme_worker, plan, home):
    RiskAssessmentFactory(person=person, in_force=True)

    left = decide(care_manager, person, *ALL_THREE, arrangement=home, plan=plan)

    new = CarePlan.objects.get(state=PlanState.DRAFT)
    assert (left["plan"].plan, new.number, new.owner_id) == (new, 2, person.owner_id)
    assert new.needs.count() == plan.needs.count()
    assert left["risk"].risk == RiskAssessment.objects.get(number=2)
    agreement = Agreement.objects.get(state=AgreementState.DRAFT)
    assert (left["agreement"].agreement, agreement.replaces) == (agreement, home.agreement)
    assert (agreement.revised_because, agreement.owner_id) == (WhyRevised.REVIEW, scheme_worker.user_id)
    assert left["agreement"].owner_id == scheme_worker.user_id
    assert all(row.version.due_on and row.due_on == TODAY + timedelta(days=28) for row in left.values())
    assert {row.not_begun for row in left.values()} == {""}


def test_a_reviewing_officer_who_writes_none_of_them_opens_them_for_whoever_does(person, team, plan, home):
    officer = viewer(Role.REVIEWING_OFFICER, team=team)
    review = ready_review(person=person, arrangement=home, plan=plan, opens=ALL_THREE)
    ReviewOutcomeFactory(review=review, need=plan.needs.get())

    reviews.complete(review=review, by=officer)

    rows = ReviewAction.objects.filter(review=review)
    assert [row.version.owner_id for row in rows] == [person.owner_id, person.owner_id, home.owner_id]
    assert Event.objects.get(verb="plan.started").actor_id == officer.user_id


def test_what_is_being_written_already_is_joined_and_not_begun_twice(person, care_manager, plan):
    begun = CarePlanFactory(person=person, number=2, assessment=plan.assessment)

    left = decide(care_manager, person, "plan", plan=plan)

    assert left["plan"].plan == begun
    assert CarePlan.objects.filter(person=person).count() == 2


def test_where_nothing_may_be_begun_it_is_chased_with_the_reason(person, care_manager):
    left = decide(care_manager, person, "plan", "agreement")

    assert "Complete the assessment" in left["plan"].not_begun
    assert "lives in no arrangement" in left["agreement"].not_begun
    assert all(row.is_open and row.version is None for row in left.values())


def test_an_assessment_that_found_no_eligible_need_gives_its_reason(person, care_manager):
    AssessmentFactory(person=person, completed=True, eligibility="not_eligible")

    left = decide(care_manager, person, "plan")

    assert left["plan"].not_begun
    assert not CarePlan.objects.exists()


def test_somebody_who_came_without_an_agreement_gets_their_first(person, care_manager, home, plan):
    home.agreement = None
    home.save()

    left = decide(care_manager, person, "agreement", arrangement=home, plan=plan)

    home.refresh_from_db()
    assert left["agreement"].agreement == home.agreement


def test_of_a_restricted_record_only_who_may_open_it_gets_the_agreement(person, care_manager, home, plan):
    person.is_restricted, person.may_open = True, [care_manager.user_id]
    person.save()

    left = decide(care_manager, person, "agreement", arrangement=home, plan=plan)

    assert left["agreement"].agreement.owner_id == care_manager.user_id


def test_it_is_not_done_before_the_version_holds(person, care_manager, plan):
    row = decide(care_manager, person, "plan", plan=plan)["plan"]

    with pytest.raises(Refusal, match="signed off"):
        actions.finish(action=row, by=care_manager, end=ActionEnd.DONE, words="Done")

    ended = actions.finish(action=row, by=care_manager, end=ActionEnd.NOT_NEEDED, words="They changed their mind")
    assert ended.end == ActionEnd.NOT_NEEDED


@pytest.mark.parametrize("state", [PlanState.IN_FORCE, PlanState.SUPERSEDED])
def test_it_is_done_by_itself_once_the_version_holds(person, care_manager, plan, state):
    row = decide(care_manager, person, "plan", plan=plan)["plan"]
    assert versions_held.catch_up() == 0
    CarePlan.objects.filter(pk=plan.pk).update(state=PlanState.SUPERSEDED)
    hold(row.plan, state)

    assert versions_held.catch_up(person_id=person.pk) == 1
    assert versions_held.catch_up() == 0
    row.refresh_from_db()
    assert (row.end, row.ended_on, row.due_on) == (ActionEnd.DONE, TODAY, None)
    assert "Care and support plan 2" in row.words


def hold(plan, state):
    CarePlan.objects.filter(pk=plan.pk).update(
        state=state, signed_off_by=UserFactory(), signed_off_on=TODAY, weekly_budget=100, closed_at=plan.created_at,
        due_on=None,
    )  # fmt: skip


def test_other_peoples_are_left_alone(person, care_manager, plan):
    decide(care_manager, person, "plan", plan=plan)
    CarePlan.objects.filter(pk=plan.pk).update(state=PlanState.SUPERSEDED)
    hold(ReviewAction.objects.get().plan, PlanState.IN_FORCE)

    assert versions_held.catch_up(person_id=person.pk + 1) == 0


def test_a_version_begun_by_hand_later_is_joined(person, care_manager):
    row = decide(care_manager, person, "risk")["risk"]
    risks.end(assessment=row.risk, by=care_manager, why="Begun by mistake")
    ReviewAction.objects.filter(pk=row.pk).update(risk=None, not_begun="Not now")
    later = risks.start(person=person, by=care_manager)

    versions_held.catch_up()

    row.refresh_from_db()
    assert (row.risk, row.not_begun, row.is_open) == (later, "", True)


def test_the_database_keeps_a_version_to_its_kind(person, plan):
    row = ReviewActionFactory(review__person=person, kind=ActionKind.RISK)

    with pytest.raises(IntegrityError, match="opens_its_kind"), transaction.atomic():
        ReviewAction.objects.filter(pk=row.pk).update(plan=plan)


def test_changing_the_plan_is_enough_to_open_it(person, care_manager, plan):
    review = ready_review(person=person, plan=plan, decision=ReviewDecision.CHANGE_PLAN)
    ReviewOutcomeFactory(review=review, need=plan.needs.get())

    reviews.complete(review=review, by=care_manager)

    assert ReviewAction.objects.get(review=review).plan.state == PlanState.DRAFT
