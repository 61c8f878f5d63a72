"""A last day that is known in advance (G14-CMS-4)."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from people.choices import LeavingEnd, Role
from people.due import LEAVING, due_items
from people.models import Leaving
from people.services import leaving
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.absences import LeavingFactory
from tests.factories.people import SchemeOrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(team, manager):
    team.manager = manager
    team.save()
    return manager


def test_the_line_manager_hands_over_before_the_last_day(worker, boss):
    with time_machine.travel("2027-03-01 10:00Z"):
        row = leaving.record(worker=worker, leaves_on=date(2027, 3, 31), by=viewer_for(boss))

    assert (row.owner, row.due_on) == (boss, date(2027, 3, 22)), "five working days; Good Friday is 26 March"
    assert Event.objects.get(verb="staff.leaving").data == {"worker": worker.pk}


def test_it_falls_due_for_them(worker, boss):
    row = leaving.record(worker=worker, leaves_on=dates.today() + timedelta(days=2), by=viewer_for(boss))

    assert row.due_on == dates.today(), "never in the past"
    found = [
        rows for rows in due_items(SYSTEM, dates.today()) if (LEAVING.key, row.pk, None, row.due_on, boss.pk) in rows
    ]
    assert len(found) == 1


def test_another_day_is_the_same_row(worker, boss):
    by = viewer_for(boss)
    first = leaving.record(worker=worker, leaves_on=dates.today() + timedelta(days=60), by=by)

    again = leaving.record(worker=worker, leaves_on=dates.today() + timedelta(days=90), by=by)

    assert (first.pk, Leaving.objects.count()) == (again.pk, 1)
    assert again.due_on > first.due_on


def test_without_a_line_manager_the_duty_manager_does(worker, team, manager):
    row = leaving.record(worker=worker, leaves_on=dates.today() + timedelta(days=60), by=viewer_for(manager))

    assert row.owner == team.organisation.duty_manager


def test_nobody_hands_their_own_work_over_on_leaving(team, manager):
    duty = team.organisation.duty_manager

    with pytest.raises(Refusal, match="Name a line manager of their team"):
        leaving.record(worker=duty, leaves_on=dates.today(), by=viewer_for(manager))


def test_a_scheme_worker_leaves_too():
    scheme = SchemeOrganisationFactory()
    boss = UserFactory(organisation=scheme, team=False, roles=[Role.SCHEME_MANAGER])
    scheme.duty_manager = boss
    scheme.save()
    worker = UserFactory(organisation=scheme, team=False, roles=[Role.SCHEME_WORKER])

    assert leaving.record(worker=worker, leaves_on=dates.today(), by=viewer_for(boss)).owner == boss


def test_they_stay(worker, boss):
    row = leaving.record(worker=worker, leaves_on=dates.today(), by=viewer_for(boss))

    closed = leaving.stays(leaving=row, by=viewer_for(boss))

    assert (closed.is_open, closed.due_on, closed.closed_because) == (False, None, LeavingEnd.STAYS)


def test_it_ends_when_everything_is_handed_over(worker, boss):
    row = leaving.record(worker=worker, leaves_on=dates.today(), by=viewer_for(boss))

    leaving.handed_over(worker=worker, by=viewer_for(boss))

    row.refresh_from_db()
    assert row.closed_because == LeavingEnd.HANDED


def test_only_managers_say_it(worker):
    with pytest.raises(PermissionDenied):
        leaving.record(worker=worker, leaves_on=dates.today(), by=viewer_for(worker))


def test_a_last_day_is_ahead(worker, boss):
    with pytest.raises(Refusal, match="a last day that is still to come"):
        leaving.record(worker=worker, leaves_on=dates.today() - timedelta(days=1), by=viewer_for(boss))


def test_the_database_keeps_one_last_day(worker, boss):
    row = LeavingFactory(worker=worker, owner=boss)

    with pytest.raises(IntegrityError, match="one_last_day_at_a_time"):
        LeavingFactory(worker=row.worker, owner=boss)


def test_managers_and_they_themselves_see_it(worker, boss, team):
    row = LeavingFactory(worker=worker, owner=boss)
    colleague = UserFactory(organisation=team.organisation, team=team)

    assert list(Leaving.objects.visible_to(viewer_for(boss))) == [row]
    assert list(Leaving.objects.visible_to(viewer_for(worker))) == [row]
    assert not Leaving.objects.visible_to(viewer_for(colleague)).exists()
