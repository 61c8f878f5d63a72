from datetime import date

import pytest
from django.db.models import F
from django.utils import timezone

from people import safety_net
from people.services import ownership
from people.viewers import viewer_for
from tests.factories.people import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
ON = date(2026, 6, 1)
NOBODY, _LEFT, TOO_LONG, DIED = safety_net.LISTS


def listed(by) -> list[tuple]:
    rows = NOBODY.rows(by, ON).annotate(who=F(NOBODY.person), long=F(NOBODY.since), whose=F(NOBODY.owner))
    return list(rows.values_list("who", "long", "whose"))


def test_whom_a_duty_manager_holds_stands_on_the_list_longest_first(worker):
    newer = PersonFactory(owner=worker, with_duty_since=date(2026, 5, 20))
    older = PersonFactory(owner=worker, with_duty_since=date(2026, 5, 10))
    PersonFactory(owner=worker)

    assert listed(viewer_for(worker)) == [
        (older.pk, date(2026, 5, 10), worker.pk),
        (newer.pk, date(2026, 5, 20), worker.pk),
    ]


def test_whose_owner_has_left_stands_on_the_list(worker, team):
    gone = UserFactory(organisation=team.organisation, team=team, is_active=False)
    person = PersonFactory(owner=gone)

    assert listed(viewer_for(worker)) == [(person.pk, ON, gone.pk)]


def test_a_closed_record_does_not(worker):
    PersonFactory(owner=worker, with_duty_since=ON, closed_at=timezone.now(), due_on=None)

    assert listed(viewer_for(worker)) == []


def test_somebody_who_has_died_does_not(worker):
    PersonFactory(owner=worker, with_duty_since=ON, died_on=ON)

    assert listed(viewer_for(worker)) == []


def test_nobody_out_of_sight_does(worker):
    PersonFactory(with_duty_since=ON)

    assert listed(viewer_for(worker)) == []


def test_an_owner_takes_them_off_the_list(worker, manager):
    person = PersonFactory(owner=worker)
    by = viewer_for(manager)
    ownership.hold_with_duty(person=person, by=by, reason="Left")
    assert [row[0] for row in listed(by)] == [person.pk]

    ownership.assign(person=person, owner=worker, by=by, reason="Back")

    assert listed(by) == []


def test_the_list_says_what_it_is_and_what_to_do():
    assert NOBODY.rule == "G14-CMS-3"
    assert NOBODY.what_to_do == "Give each of them to a named worker."


def test_a_record_is_closed_within_four_weeks_of_a_death(worker):
    late = PersonFactory(owner=worker, died_on=date(2026, 5, 3))
    PersonFactory(owner=worker, died_on=date(2026, 5, 4))
    PersonFactory(owner=worker, died_on=date(2026, 4, 1), closed_at=timezone.now(), due_on=None)
    PersonFactory(died_on=date(2026, 4, 1))

    rows = DIED.rows(viewer_for(worker), ON)

    assert list(rows.values_list(DIED.person, DIED.since, DIED.owner)) == [(late.pk, date(2026, 5, 3), worker.pk)]
