"""What happened, newest first."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans import panels
from careplans.services import assessments, plans, requests
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory, CarePlanFactory


def titles(world, looking=None, limit=50, before=None):
    before = before or timezone.now() + timedelta(minutes=1)
    return [entry.title for entry in panels.timeline(looking or world.by, world.person, before, limit)]


@pytest.fixture
def story(world):
    """From a plan that was returned once to its acknowledgement."""
    plan = CarePlanFactory(person=world.person, complete=True)
    plan = plans.ask_for_sign_off(plan=plan, by=world.by)
    plan = plans.return_for_changes(plan=plan, by=world.manager, why="Say more")
    plan = plans.sign_off(plan=plans.ask_for_sign_off(plan=plan, by=world.by), by=world.manager)
    release = plans.release(plan=plan, scheme=world.scheme, consent="Yes", by=world.by)
    return plans.acknowledge(release=release, by=world.of_scheme)


def test_the_council_reads_all_of_it(world, story):
    assert titles(world) == [
        "Plan 1 acknowledged by Westmere Shared Lives",
        "Plan 1 released to Westmere Shared Lives",
        "Plan 1: signed off",
        "Plan 1: sign-off asked for",
        "Plan 1: returned for changes",
        "Plan 1: sign-off asked for",
    ]


def test_a_scheme_reads_nothing_of_the_councils_notes(world, story):
    assert titles(world, world.of_scheme) == [
        "Plan 1 acknowledged by Westmere Shared Lives",
        "Plan 1 released to Westmere Shared Lives",
    ]


def test_only_the_newest_before_a_moment(world, story):
    assert len(titles(world, limit=2)) == 2
    assert titles(world, before=timezone.now() - timedelta(days=2)) == []


def test_a_request_happened_on_its_day_and_was_written_later(world):
    on = dates.today() - timedelta(days=3)
    requests.record(person=world.person, by=world.by, first_contact_on=on, source="self", wants="My own key")

    (entry,) = panels.timeline(world.by, world.person, timezone.now(), 10)

    assert timezone.localtime(entry.at).date() == on
    assert entry.written_at is not None
    assert entry.text == "My own key"


def test_an_assessment_from_its_start_to_its_decision(world):
    row = AssessmentFactory(person=world.person, ready=True)
    assessments.complete(assessment=row, by=world.by)

    assert titles(world) == ["Assessment completed: eligible for support"]


def test_a_stopped_assessment_says_why(world):
    assessments.stop(assessment=AssessmentFactory(person=world.person), by=world.by, why="Moved away")

    (entry,) = panels.timeline(world.by, world.person, timezone.now() + timedelta(minutes=1), 10)

    assert (entry.title, entry.text, entry.who) == ("Assessment stopped", "Moved away", "Priya Nair")


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_for_one_and_for_three(world, rows, django_assert_num_queries):
    for number in range(rows):
        row = AssessmentFactory(person=world.person)
        assessments.stop(assessment=row, by=world.by, why=f"Reason {number}")
    looking = world.by

    with django_assert_num_queries(14):
        panels.timeline(looking, world.person, timezone.now(), 10)
