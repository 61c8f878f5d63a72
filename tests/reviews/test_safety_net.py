from datetime import timedelta

from people.choices import Role
from people.models import Person
from reviews import safety_net
from sharedliving.core import dates
from tests.factories.people import TeamFactory, viewer
from tests.factories.reviews import ReviewFactory, living_with

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


def test_each_list_names_paths_that_exist(person, care_manager):
    living_with(person)
    ReviewFactory(person=person, due_on=TODAY - timedelta(days=7))

    for net in safety_net.LISTS:
        list(net.rows(care_manager, TODAY).values(net.person, net.since, net.owner))
    assert [net.key for net in safety_net.LISTS] == ["review-overdue", "review-none"]
