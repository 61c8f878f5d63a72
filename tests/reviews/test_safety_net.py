from datetime import timedelta

from careplans.choices import PlanState
from careplans.models import CarePlan
from people.choices import Role
from people.models import Person
from reviews import safety_net
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory
from tests.factories.people import PersonFactory, TeamFactory, viewer
from tests.factories.reviews import ReviewActionFactory, ReviewFactory, ReviewInvitationFactory, living_with

TODAY = dates.today()


def test_overdue_reviews_the_longest_first(person, care_manager):
    week = ReviewFactory(person=person, due_on=TODAY - timedelta(days=7))
    year = ReviewFactory(person=person, due_on=TODAY - timedelta(days=365))
    ReviewFactory(person=person, due_on=TODAY)

    assert list(safety_net.overdue(care_manager, TODAY)) == [year, week]


def test_overdue_leaves_out_the_dead_and_what_is_out_of_sight(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY - timedelta(days=7))
    assert not safety_net.overdue(viewer(Role.LINE_MANAGER, team=TeamFactory()), TODAY).exists()

    Person.objects.filter(pk=person.pk).update(died_on=TODAY)
    assert not safety_net.overdue(care_manager, TODAY).exists()


def test_a_live_arrangement_without_a_review_ahead_is_found(person, care_manager):
    arrangement = living_with(person)
    ReviewFactory(person=person, completed=True)

    assert list(safety_net.no_date(care_manager, TODAY)) == [arrangement]


def test_an_arrangement_with_a_review_ahead_is_well(person, care_manager):
    living_with(person)
    ReviewFactory(person=person)

    assert not safety_net.no_date(care_manager, TODAY).exists()


def test_somebody_who_has_died_needs_no_review_ahead(person, care_manager):
    living_with(person)
    Person.objects.filter(pk=person.pk).update(died_on=TODAY)

    assert not safety_net.no_date(care_manager, TODAY).exists()


def test_plans_older_than_a_year_the_oldest_first(person, care_manager):
    ago = [TODAY - timedelta(days=number) for number in (400, 900, 300)]
    others = [PersonFactory(owner=person.owner, team=person.team) for _ in ago[1:]]
    plans = [
        CarePlanFactory(person=each, in_force=True, signed_off_on=day)
        for each, day in zip([person, *others], ago, strict=True)
    ]

    assert list(safety_net.old_plans(care_manager, TODAY)) == [plans[1], plans[0]]


def test_a_plan_that_was_reviewed_or_replaced_within_a_year_is_well(person, care_manager):
    plan = CarePlanFactory(person=person, in_force=True, signed_off_on=TODAY - timedelta(days=500))
    review = ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=370))
    assert list(safety_net.old_plans(care_manager, TODAY)) == [plan], "the review is older than a year too"

    review.held_on = TODAY - timedelta(days=300)
    review.save()
    assert not safety_net.old_plans(care_manager, TODAY).exists()
    review.delete()
    CarePlan.objects.filter(pk=plan.pk).update(state=PlanState.SUPERSEDED)
    CarePlanFactory(person=person, in_force=True, number=2, signed_off_on=TODAY)
    assert not safety_net.old_plans(care_manager, TODAY).exists()


def test_a_year_to_the_day_is_not_older_than_a_year(person, care_manager):
    CarePlanFactory(person=person, in_force=True, signed_off_on=dates.add_months(TODAY, -12))

    assert not safety_net.old_plans(care_manager, TODAY).exists()
    assert safety_net.old_plans(care_manager, TODAY + timedelta(days=1)).exists()


def test_old_plans_leave_out_the_dead_and_what_is_out_of_sight(person, care_manager):
    CarePlanFactory(person=person, in_force=True, signed_off_on=TODAY - timedelta(days=500))
    assert not safety_net.old_plans(viewer(Role.LINE_MANAGER, team=TeamFactory()), TODAY).exists()

    Person.objects.filter(pk=person.pk).update(died_on=TODAY)
    assert not safety_net.old_plans(care_manager, TODAY).exists()


def test_each_list_names_paths_that_exist(person, care_manager):
    living_with(person)
    ReviewFactory(person=person, due_on=TODAY - timedelta(days=7))

    for net in safety_net.LISTS:
        list(net.rows(care_manager, TODAY).values(net.person, net.since, net.owner))
    assert [net.key for net in safety_net.LISTS] == [
        "review-overdue", "review-none", "plan-old", "review-without-person", "review-action-overdue", "review-uninvited",
        "review-papers-late",
        "change-undone", "change-not-recorded", "contact-lost", "contact-drifting",
        "monitoring-late", "never-unannounced",
    ]  # fmt: skip


def test_what_a_review_decided_and_nobody_did_is_found(person, care_manager):
    late = ReviewActionFactory(review__person=person, due_on=TODAY - timedelta(days=3))
    later = ReviewActionFactory(review__person=person, due_on=TODAY - timedelta(days=1))
    ReviewActionFactory(review__person=person)

    assert list(safety_net.actions_overdue(care_manager, TODAY)) == [late, later]


def test_a_review_that_is_near_and_nobody_was_invited_is_found(person, care_manager):
    near, sent = ReviewFactory(person=person), ReviewFactory(person=person)
    ReviewInvitationFactory(review=near)
    ReviewInvitationFactory(review=sent, sent_on=TODAY)
    ReviewFactory(person=person, due_on=TODAY + timedelta(days=15))

    assert list(safety_net.uninvited(care_manager, TODAY)) == [near]
