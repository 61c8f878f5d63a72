"""Changes that nobody acted on, and those that nobody wrote down (G14-REV-6)."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from placements.choices import HouseholdState
from placements.models import CarerHousehold, CarerHouseholdChange
from reviews import change_net, due
from reviews.choices import ChangeTaskKind
from sharedliving.core import dates
from sharedliving.core.due import DUE_COLUMNS
from tests.factories.applications import MemberFactory
from tests.factories.caring import UnderNoticeFactory
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
LATE = TODAY - timedelta(days=3)


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def test_undone_has_what_is_late_and_nothing_else(person, care_manager):
    event = ChangeEventFactory(person=person)
    late = ChangeTaskFactory(event=event, due_on=LATE)
    ChangeTaskFactory(event=event, kind=ChangeTaskKind.LIBERTY, due_on=TODAY)
    ChangeTaskFactory(event=event, kind=ChangeTaskKind.REASSESS, done=True)

    assert list(change_net.undone(care_manager, TODAY)) == [late]


def test_notice_that_nobody_made_a_change_of(person, home, care_manager, scheme_worker):
    UnderNoticeFactory(arrangement=home, person=person)

    for who in (care_manager, scheme_worker):
        assert list(change_net.not_written_down(who, TODAY)) == [home]

    ChangeEventFactory(person=person, arrangement=home)
    assert not change_net.not_written_down(care_manager, TODAY).exists()


def test_carers_who_were_stopped(person, home, care_manager):
    CarerHousehold.objects.filter(pk=home.household_id).update(state=HouseholdState.SUSPENDED)
    CarerHouseholdChange.objects.create(
        row=home.household, from_state=HouseholdState.APPROVED, to_state=HouseholdState.SUSPENDED, by_name="Sam"
    )

    assert [row.fact_on for row in change_net.not_written_down(care_manager, TODAY)] == [TODAY]


def test_what_was_recorded_the_day_before_a_stop_after_midnight_is_not_about_it(person, home, care_manager):
    with time_machine.travel(datetime(2026, 7, 1, 12, tzinfo=timezone.get_current_timezone()), tick=False) as clock:
        ChangeEventFactory(person=person, arrangement=home, happened_on=date(2026, 5, 1))
        clock.move_to(datetime(2026, 7, 2, 0, 10, tzinfo=timezone.get_current_timezone()))
        CarerHousehold.objects.filter(pk=home.household_id).update(state=HouseholdState.SUSPENDED)
        CarerHouseholdChange.objects.create(
            row=home.household, from_state=HouseholdState.APPROVED, to_state=HouseholdState.SUSPENDED, by_name="Sam"
        )

        assert list(change_net.not_written_down(care_manager, dates.today())) == [home]


def test_who_moved_in_is_known_to_the_scheme_alone(home, care_manager, scheme_worker):
    MemberFactory(household=home.household, since=LATE)

    assert [row.fact_on for row in change_net.not_written_down(scheme_worker, TODAY)] == [LATE]
    assert not change_net.not_written_down(care_manager, TODAY).exists()


def test_a_quiet_household_is_on_no_list(home, care_manager, scheme_worker):
    MemberFactory(household=home.household, since=TODAY - timedelta(days=400))

    assert not change_net.not_written_down(scheme_worker, TODAY).exists()


def test_each_falls_due_by_its_clock_and_the_review_as_the_review_it_is(person, care_manager):
    event = ChangeEventFactory(person=person)
    for kind in (ChangeTaskKind.CONCERN, ChangeTaskKind.RISK, ChangeTaskKind.REASSESS, ChangeTaskKind.REVIEW):
        ChangeTaskFactory(event=event, kind=kind, due_on=TODAY)

    found = [dict(zip(DUE_COLUMNS, row, strict=True)) for rows in due.due_items(care_manager, TODAY) for row in rows]

    assert [item["due_kind"] for item in found] == ["change_at_once", "change_task", "change_assess"]
