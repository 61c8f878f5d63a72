"""Contact that drifts and contact that is lost, against the interval agreed (G14-CMS-5)."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from people.choices import Clock
from people.models import Person, Timescale
from placements.models import Arrangement
from reviews import contact_net
from reviews.contact_words import council_words
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import AttendeeFactory, CaseNoteFactory, ReviewFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(
        person=person, household=household, owner=user_of(scheme_worker), started_on=TODAY - timedelta(days=500)
    )


def contact(person, days, **given):
    at = timezone.now() - timedelta(days=days)
    return CaseNoteFactory(person=person, with_person=True, happened_at=at, **given)


def found(who, on=TODAY):
    return [bool(rows(who, on)) for rows in (contact_net.drifting, contact_net.lost)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (63, [False, False]),
        (64, [True, False]),
        (84, [True, False]),
        (85, [False, True]),
    ],
)
def test_six_weeks_where_nothing_else_is_agreed(person, home, care_manager, scheme_worker, days, expected):
    contact(person, days)

    assert found(care_manager) == found(scheme_worker) == expected


@pytest.mark.parametrize(("role", "expected", "kept"), [("person", [False, False], 2), ("carer", [False, True], 1)])
def test_a_review_that_they_came_to_is_contact(person, home, care_manager, role, expected, kept):
    contact(person, 100)
    review = ReviewFactory(completed=True, person=person, held_on=TODAY - timedelta(days=50))
    AttendeeFactory(review=review, role=role)

    assert found(care_manager) == expected
    assert f"kept {kept} of 8 times" in council_words(care_manager, person, [home])


def test_an_agreed_interval_goes_before_the_councils(person, home, care_manager):
    contact(person, 30)
    assert found(care_manager) == [False, False]

    Arrangement.objects.filter(pk=home.pk).update(contact_days=14)
    row = contact_net.lost(care_manager, TODAY).get()

    assert (row.every, row.contact_on) == (14, TODAY - timedelta(days=30))
    assert row.fact_on == TODAY - timedelta(days=1)


@pytest.mark.parametrize(("working", "every"), [(False, 10), (True, 14)])
def test_the_timescale_of_the_council(person, home, care_manager, working, every):
    Timescale.objects.create(
        council=person.council, clock=Clock.CONTACT, days=10, working_days=working, lead_days=3, escalate_days=10,
        valid_from=date(2020, 1, 1),
    )  # fmt: skip

    assert contact_net.lost(care_manager, TODAY).get().every == every


def test_without_any_contact_the_start_counts(home, care_manager):
    assert contact_net.lost(care_manager, TODAY).get().contact_on == home.started_on

    Arrangement.objects.filter(pk=home.pk).update(started_on=TODAY - timedelta(days=63))
    assert found(care_manager) == [False, False]


def test_only_contact_of_the_council_with_the_person_counts(person, home, scheme, care_manager):
    contact(person, 1, organisation=scheme)
    CaseNoteFactory(person=person, with_person=False)

    assert found(care_manager) == [False, True]


def test_on_a_day_in_the_past_what_came_later_is_not_known(person, home, care_manager):
    contact(person, 1)

    assert found(care_manager) == [False, False]
    assert found(care_manager, TODAY - timedelta(days=10)) == [False, True]


def test_the_longest_first_and_nobody_out_of_sight_or_dead(person, home, care_manager, team):
    other = ArrangementFactory(
        person=PersonFactory(owner=person.owner, team=team), started_on=TODAY - timedelta(days=900)
    )
    ArrangementFactory(started_on=TODAY - timedelta(days=900))
    assert list(contact_net.lost(care_manager, TODAY)) == [other, home]

    Person.objects.filter(pk=person.pk).update(died_on=TODAY)
    assert list(contact_net.lost(care_manager, TODAY)) == [other]
