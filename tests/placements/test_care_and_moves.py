"""What the database keeps, who sees what, what falls due and who stands on the safety net: moves, breaks, back-up, notice."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from people.viewers import viewer_for
from placements.choices import ArrangementKind, CareKind, HouseholdState, MoveState, Step
from placements.due import due_items
from placements.models import (
    BackUp,
    BreakEntitlement,
    CarerBreak,
    CarerVisit,
    HouseholdCare,
    HouseholdNotice,
    MoveCheck,
    MoveItem,
    PlannedStep,
    Recommendation,
    UnderNotice,
)
from placements.safety_net import carers_without_break, move_waits_for_funding, no_known_back_up
from sharedliving.core import dates
from tests.factories.caring import (
    BackUpFactory,
    CarerBreakFactory,
    CarerVisitFactory,
    HouseholdCareFactory,
    HouseholdNoticeFactory,
    UnderNoticeFactory,
)
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.households import HouseholdFactory, scheme_worker
from tests.factories.moving import MoveCheckFactory, MoveItemFactory, PlannedStepFactory, RecommendationFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, IntroductionFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
LATER = dates.add_days(TODAY, 400)
NOW = timezone.now()


@pytest.mark.parametrize(
    ("factory", "fields", "name"),
    [
        (RecommendationFactory, {"why": ""}, "recommendation_says_why"),
        (RecommendationFactory, {"followed": True}, "recommendation_open_until_answered"),
        (RecommendationFactory, {"closed_at": NOW, "due_on": None}, "recommendation_open_until_answered"),
        (PlannedStepFactory, {"closed_at": NOW, "due_on": None}, "planned_step_closed_with_outcome"),
        (IntroductionFactory, {"step": Step.TRIAL}, "trial_stay_has_an_end"),
        (IntroductionFactory, {"until": TODAY}, "trial_stay_has_an_end"),
        (IntroductionFactory, {"step": Step.CARER_DECIDES}, "first_answer_of_carers_is_coded"),
        (IntroductionFactory, {"own_part": "Mine"}, "own_part_says_whose"),
        (MoveItemFactory, {"kind": "funding"}, "not_what_the_agreement_says"),
        (MoveItemFactory, {"state": MoveState.DONE}, "settled_item_has_its_day"),
        (MoveItemFactory, {"state": MoveState.NOT_NEEDED, "settled_on": TODAY}, "not_needed_says_why"),
        (CarerVisitFactory, {"signs": ["tired"]}, "strain_of_carers_has_an_answer"),
        (CarerVisitFactory, {"wellbeing": "strained"}, "strain_of_carers_has_an_answer"),
        (CarerBreakFactory, {"starts_on": TODAY, "ends_on": TODAY}, "break_has_a_night"),
        (CarerBreakFactory, {"cover": ""}, "break_says_who_covers"),
        (CarerBreakFactory, {"called_off_on": TODAY}, "break_called_off_says_why"),
        (BackUpFactory, {"ended_on": TODAY}, "ended_back_up_says_why"),
        (BackUpFactory, {"ended_because": "They moved"}, "ended_back_up_says_why"),
        (
            RecommendationFactory, {"followed": True, "reply": "Yes", "closed_at": NOW, "due_on": None},
            "recommendation_open_until_answered",
        ),
        (HouseholdNoticeFactory, {"given_on": TODAY, "ends_on": dates.add_days(TODAY, 27)}, "notice_of_28_days_or_agreed"),
        (HouseholdNoticeFactory, {"closed_at": NOW, "due_on": None}, "closed_notice_says_why"),
        (UnderNoticeFactory, {"what_next": "A flat"}, "what_next_has_its_day"),
    ],
)  # fmt: skip
def test_the_database_keeps_it(factory, fields, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        factory(**fields)


@pytest.mark.parametrize(
    ("row", "again", "name"),
    [
        (PlannedStepFactory, lambda row: {"candidate": row.candidate}, "one_next_step_a_candidate"),
        (MoveItemFactory, lambda row: {"move": row.move}, "once_a_move"),
        (HouseholdCareFactory, lambda row: {"household": row.household}, "owed_once_a_household"),
        (HouseholdNoticeFactory, lambda row: {"household": row.household}, "one_open_notice_a_household"),
        (
            BackUpFactory,
            lambda row: {"household": row.household, "back_up": row.back_up, "person": row.person},
            "back_up_once",
        ),
    ],
)
def test_it_is_there_once(row, again, name):
    first = row()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        row(**again(first))


def test_nobody_backs_up_themselves():
    row = BackUpFactory()
    with pytest.raises(IntegrityError, match="back_up_is_another_household"), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(back_up=row.household)


@pytest.fixture
def world():
    """A person, their carers who are looked after and give notice, and their move; all of one scheme."""
    move = MoveCheckFactory(candidate=AgreementFactory().candidate)
    household, person = move.candidate.household, move.person
    arrangement = ArrangementFactory(household=household, person=person, kind=ArrangementKind.LIVE_IN)
    notice = HouseholdNoticeFactory(household=household)
    UnderNoticeFactory(notice=notice, arrangement=arrangement)
    CarerVisitFactory(household=household)
    CarerBreakFactory(household=household)
    BackUpFactory(household=household, person=person)
    HouseholdCareFactory(household=household)
    PlannedStepFactory(candidate__referral=move.candidate.referral)
    RecommendationFactory(
        referral__person=PersonFactory(owner=person.owner), referral__planless=True,
        referral__scheme_profile=household.scheme.scheme_profile,
    )  # fmt: skip
    BreakEntitlement.objects.create(scheme=household.scheme, nights=30)
    return move


OF_BOTH = [MoveCheck, MoveItem, PlannedStep, Recommendation, CarerBreak, BackUp, UnderNotice]
OF_THE_SCHEME = [CarerVisit, HouseholdCare, HouseholdNotice, BreakEntitlement]


def sees(model, user):
    return model.objects.visible_to(viewer_for(user)).exists()


@pytest.mark.parametrize("model", OF_BOTH)
def test_both_sides_see_what_concerns_the_person(model, world):
    assert sees(model, world.person.owner)
    assert sees(model, scheme_worker(world.candidate.household.scheme))
    assert not sees(model, PersonFactory().owner)
    assert not sees(model, scheme_worker(HouseholdFactory().scheme))


@pytest.mark.parametrize("model", OF_THE_SCHEME)
def test_how_carers_are_is_the_schemes_alone(model, world):
    assert sees(model, scheme_worker(world.candidate.household.scheme))
    assert not sees(model, world.person.owner)
    assert not sees(model, scheme_worker(HouseholdFactory().scheme))


def test_a_break_is_a_councils_business_while_somebody_lives_there(world):
    world.candidate.household.arrangements.update(state="ended", ended_on=TODAY, end_reason="moved_on")

    assert not sees(CarerBreak, world.person.owner)


def found(viewer, until=LATER):
    return {row[:3] for queryset in due_items(viewer, until) for row in queryset}


def test_everything_falls_due_on_its_own_side(world):
    household, person, candidate = world.candidate.household, world.person, world.candidate
    HouseholdCareFactory(household=household, kind=CareKind.BREAKS)
    step, recommended = PlannedStep.objects.get(), Recommendation.objects.get()
    both = {
        ("move_check", candidate.pk, person.pk), ("introduction", step.candidate_id, person.pk),
        ("recommendation", recommended.pk, recommended.person_id),
        ("what_next", UnderNotice.objects.get().arrangement_id, person.pk),
    }  # fmt: skip
    scheme = {(kind, household.pk, None) for kind in ("carer_visit", "carer_breaks", "household_notice")}

    council_sees, scheme_sees = found(viewer_for(person.owner)), found(viewer_for(scheme_worker(household.scheme)))

    assert both <= council_sees
    assert not scheme & council_sees
    assert scheme <= scheme_sees


def test_nothing_is_owed_to_carers_who_are_suspended(worker_of):
    row = HouseholdCareFactory(household__state=HouseholdState.SUSPENDED)

    assert not {key for key, *_ in found(worker_of(row.household.scheme))} & {"carer_visit", "carer_breaks"}


@pytest.mark.parametrize("agreed", [None, TODAY])
def test_a_move_that_waits_for_funding_is_listed_after_four_weeks(council_of, agreed):
    agreement = AgreementFactory(funding_authorised_on=agreed)
    row = MoveCheckFactory(candidate=agreement.candidate, begun_on=dates.add_days(TODAY, -28))
    by = council_of(row.person)

    assert list(move_waits_for_funding(by, TODAY)) == []
    assert list(move_waits_for_funding(by, dates.add_days(TODAY, 1))) == ([] if agreed else [row])


def test_a_move_without_an_agreement_waits_for_funding_too(council_of):
    row = MoveCheckFactory(begun_on=dates.add_days(TODAY, -40))

    assert list(move_waits_for_funding(council_of(row.person), TODAY)) == [row]
    MoveCheck.objects.update(closed_at=NOW, due_on=None)
    assert list(move_waits_for_funding(council_of(row.person), TODAY)) == []


def test_carers_without_a_break_for_half_a_year(worker_of, council_of):
    row = ArrangementFactory(started_on=dates.add_days(TODAY, -183))
    by = worker_of(row.scheme)

    assert list(carers_without_break(by, TODAY)) == [row]
    assert list(carers_without_break(council_of(row.person), TODAY)) == [], "it is the scheme’s to see"
    CarerBreakFactory(household=row.household)
    assert list(carers_without_break(by, TODAY)) == [row], "one that is only planned is none yet"
    CarerBreakFactory(household=row.household, starts_on=dates.add_days(TODAY, -30), ends_on=dates.add_days(TODAY, -23))
    assert list(carers_without_break(by, TODAY)) == []
    assert list(carers_without_break(by, dates.add_days(TODAY, 204))) == [row]


def test_the_breaks_of_carers_lent_by_another_scheme_are_not_the_borrowers_to_plan(worker_of):
    loan = AlsoUsedByFactory()
    ArrangementFactory(household=loan.household, scheme=loan.scheme, started_on=dates.add_days(TODAY, -183))

    assert list(carers_without_break(worker_of(loan.scheme), TODAY)) == []


def test_nobody_they_know_would_step_in(council_of):
    row = ArrangementFactory()
    by = council_of(row.person)

    assert list(no_known_back_up(by, TODAY)) == [row]
    back_up = BackUpFactory(household=row.household, person=row.person)
    assert list(no_known_back_up(by, TODAY)) == []
    type(back_up.back_up).objects.filter(pk=back_up.back_up_id).update(state=HouseholdState.SUSPENDED)
    assert list(no_known_back_up(by, TODAY)) == [row]


def test_short_breaks_and_day_support_have_no_back_up_to_name(council_of):
    row = ArrangementFactory(kind=ArrangementKind.DAY)

    assert list(no_known_back_up(council_of(row.person), TODAY)) == []
