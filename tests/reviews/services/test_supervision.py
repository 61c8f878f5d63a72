"""Supervision between a line manager and a worker, and nobody else (G14-CMS-2)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from people.choices import Clock, Role
from people.clocks import due_on
from people.models import User
from people.viewers import viewer_for
from reviews.due import POINT, SUPERVISION, due_items
from reviews.models import Supervision, SupervisionPoint
from reviews.services import supervision
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import PersonFactory, TeamFactory, UserFactory, viewer
from tests.factories.reviews import SupervisionFactory, SupervisionPointFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(team):
    made = viewer(Role.LINE_MANAGER, team=team)
    team.manager_id = made.user_id
    team.save()
    return made


@pytest.fixture
def worker(care_manager):
    return User.objects.get(pk=care_manager.user_id)


@pytest.fixture
def session(boss, worker):
    return supervision.arrange(worker=worker, on=dates.today() + timedelta(days=5), by=boss)


def test_arranged_by_a_day(session, boss, worker):
    assert (session.worker, session.owner_id, session.due_on) == (
        worker, boss.user_id, dates.today() + timedelta(days=5),
    )  # fmt: skip
    assert Event.objects.get(verb="supervision.arranged").data == {"worker": worker.pk}


def test_there_is_one_ahead(session, boss, worker):
    again = supervision.arrange(worker=worker, on=dates.today() + timedelta(days=9), by=boss)

    assert (again.pk, Supervision.objects.count()) == (session.pk, 1)
    with pytest.raises(IntegrityError, match="one_supervision_ahead"):
        SupervisionFactory(worker=worker)


def test_only_who_leads_the_worker_supervises_them(care_manager, boss, worker, council):
    elsewhere = viewer(Role.LINE_MANAGER, team=TeamFactory(organisation=council, department="Mental health"))
    for by in (care_manager, elsewhere):
        with pytest.raises(Refusal, match="Only a line manager of their department"):
            supervision.arrange(worker=worker, on=dates.today(), by=by)
    with pytest.raises(Refusal, match="nobody themselves"):
        supervision.arrange(worker=User.objects.get(pk=boss.user_id), on=dates.today(), by=boss)


def test_a_note_about_a_person(session, care_manager, person):
    point = supervision.add_point(supervision=session, note=" He is settled. ", person=person, by=care_manager)

    assert (point.note, point.person, point.is_open, point.owner) == ("He is settled.", person, False, None)


def test_an_action_is_open_until_it_is_done(session, boss, care_manager, worker):
    day = dates.today() + timedelta(days=3)
    point = supervision.add_point(
        supervision=session, note="Not asked", action="Ring her sister", owner=worker, by_when=day, by=boss
    )
    assert (point.is_open, point.owner, point.due_on) == (True, worker, day)

    done = supervision.done(point=point, by=care_manager)

    assert (done.is_open, done.done_on, done.due_on) == (False, dates.today(), None)
    assert supervision.done(point=point, by=care_manager).done_on == dates.today()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"note": " "}, "Write what was said"),
        ({"action": "Ring"}, "Say who of the two does it"),
    ],
)
def test_points_that_are_refused(session, boss, given, words):
    with pytest.raises(Refusal, match=words):
        supervision.add_point(**{"supervision": session, "note": "Said", "by": boss} | given)


def test_an_action_is_for_one_of_the_two(session, boss, team):
    other = UserFactory(organisation=team.organisation, team=team)

    with pytest.raises(Refusal, match="Say who of the two does it"):
        supervision.add_point(supervision=session, note="x", action="y", owner=other, by_when=dates.today(), by=boss)


def test_held_and_the_next_is_due_one_interval_later(session, boss, worker, council):
    held = supervision.hold(supervision=session, held_on=dates.today(), said="All well", by=boss, glance={"people": 3})

    assert (held.is_open, held.held_on, held.said, held.glance) == (False, dates.today(), "All well", {"people": 3})
    following = Supervision.objects.open().get(worker=worker)
    assert (following.owner_id, following.due_on) == (
        boss.user_id, due_on(Clock.SUPERVISION, dates.today(), council.pk),
    )  # fmt: skip
    with pytest.raises(WrongState):
        supervision.hold(supervision=session, held_on=dates.today(), said="Again", by=boss)


def test_a_worker_does_not_say_that_it_was_held(session, care_manager):
    with pytest.raises(Refusal, match="between the worker and their manager"):
        supervision.hold(supervision=session, held_on=dates.today(), said="All well", by=care_manager)


@pytest.mark.parametrize("given", [{"said": " "}, {"held_on": dates.today() + timedelta(days=1)}])
def test_held_says_when_and_what(session, boss, given):
    with pytest.raises(Refusal, match="Enter what was said and agreed"):
        supervision.hold(**{"supervision": session, "held_on": dates.today(), "said": "Well", "by": boss} | given)


def test_nobody_else_reads_it(session, boss, care_manager, team, council):
    SupervisionPointFactory(supervision=session, owner_id=care_manager.user_id)
    colleague = viewer(Role.CARE_MANAGER, team=team)
    another_manager = viewer(Role.LINE_MANAGER, team=team)

    for who, number in ((boss, 1), (care_manager, 1), (colleague, 0), (another_manager, 0)):
        assert Supervision.objects.visible_to(who).count() == number
        assert SupervisionPoint.objects.visible_to(who).count() == number


def test_the_next_manager_of_the_team_reads_it(session, team, boss):
    newer = UserFactory(roles=[Role.LINE_MANAGER], organisation=team.organisation, team=team)
    team.manager = newer
    team.save()

    assert list(Supervision.objects.visible_to(viewer_for(newer))) == [session]


def test_what_is_about_a_restricted_person_needs_both(session, boss, care_manager, worker):
    hidden = PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk])
    point = supervision.add_point(supervision=session, note="x", person=hidden, by=care_manager)

    assert point in SupervisionPoint.objects.visible_to(care_manager)
    assert point not in SupervisionPoint.objects.visible_to(boss)


def test_both_fall_due(session, boss, worker):
    SupervisionPointFactory(supervision=session, owner=worker)
    rows = [row for rows in due_items(SYSTEM, dates.today() + timedelta(days=30)) for row in rows]

    assert [(row[0], row[4]) for row in rows if row[0] in (SUPERVISION.key, POINT.key)] == [
        (SUPERVISION.key, boss.user_id), (POINT.key, worker.pk),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "factory", "wrong"),
    [
        ("supervision_held_says_when_and_what", SupervisionFactory, {"held_on": dates.today()}),
        ("supervision_held_says_when_and_what", SupervisionFactory, {"held": True, "said": ""}),
        ("supervision_point_says_something", SupervisionPointFactory, {"note": ""}),
        ("supervision_action_is_open_until_done", SupervisionPointFactory, {"done_on": dates.today()}),
    ],
)
def test_the_database_refuses_it_too(db, name, factory, wrong):
    with pytest.raises(IntegrityError, match=name):
        factory(**wrong)
