"""What falls due about liberty, the reminders of it, and the ways of falling through."""

from datetime import timedelta

import pytest

from careplans.choices.liberty import Shows
from careplans.due import due_items
from careplans.liberty_due import SOURCES
from careplans.liberty_net import LISTS
from careplans.services import liberty
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Reminder
from sharedliving.core.models.outbox import Stage
from sharedliving.pages.services.sweep import sweep
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
)
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db

PAST = dates.today() - timedelta(days=1)
FAR = dates.today() + timedelta(days=400)
NET = {one.key: one for one in LISTS}


def somebody(world):
    return PersonFactory(owner=world.care_manager, team=world.team)


def keys(viewer):
    return {row[0] for rows in due_items(viewer, FAR) for row in rows}


def told(row) -> set[tuple[str, int]]:
    return set(Reminder.objects.filter(object_id=row.pk).values_list("stage", "recipient_id"))


@pytest.fixture
def one_of_each(world):
    screen = LibertyScreenFactory(person=world.person, completed=True)
    LibertyScreenFactory(person=somebody(world))
    LibertyObjectionFactory(screen=screen)
    CourtApplicationFactory(screen=screen)
    CourtAuthorisationFactory(person=world.person)
    CourtAuthorisationFactory(person=world.person, applied=True)


def test_each_kind_falls_due_for_the_council_alone(world, shared, one_of_each):
    assert keys(world.by) == {source.kind.key for source in SOURCES}
    assert keys(world.of_scheme) == set()


def test_an_objection_is_told_to_owner_and_line_manager_on_the_same_day(world):
    screen = LibertyScreenFactory(person=world.person)
    liberty.add_evidence(
        screen=screen, by=world.by, seen_on=dates.today(), observer="Maria", what="Cried", shows=Shows.OBJECTION
    )

    sweep()

    assert told(screen.objections.get()) == {
        (Stage.DUE, world.care_manager.pk), (Stage.MANAGER, world.line_manager.pk),
    }  # fmt: skip


def test_an_answered_objection_is_told_to_nobody(world):
    objection = LibertyObjectionFactory(screen__person=world.person)
    liberty.answer_objection(objection=objection, by=world.by, answer="Talked with her and the solicitor.")

    sweep()

    assert told(objection) == set()


def test_an_order_is_told_120_90_and_60_days_before(world):
    order = CourtAuthorisationFactory(person=world.person, ends_on=dates.today() + timedelta(days=125))

    stages = {}
    for days in range(67):
        for stage, _ in told(order):
            stages.setdefault(stage, days - 1)
        sweep(on=dates.today() + timedelta(days=days))

    assert stages == {Stage.AHEAD: 5, Stage.AHEAD_AGAIN: 35, Stage.AHEAD_ONCE_MORE: 65}


def test_every_list_about_liberty_finds_its_people_and_leaves_out_others(world):
    late = LibertyScreenFactory(person=somebody(world), completed=True, due_on=dates.today() - timedelta(days=1))
    old = LibertyScreenFactory(person=somebody(world), old=True)
    ending = CourtAuthorisationFactory(person=somebody(world), ends_on=dates.today() + timedelta(days=20))
    LibertyScreenFactory(person=somebody(world), completed=True)
    CourtAuthorisationFactory(person=somebody(world))

    found = {
        key: list(NET[key].rows(world.by, dates.today())) for key in NET if NET[key].rule in ("COPDOL10", "LLG-AGNI")
    }

    assert found == {"liberty-rescreen-late": [late], "liberty-old-law": [old], "court-order-ending": [ending]}


def test_no_list_about_liberty_is_a_schemes(world, shared):
    CourtAuthorisationFactory(person=world.person, ends_on=dates.today() + timedelta(days=20))

    assert not NET["court-order-ending"].rows(world.of_scheme, dates.today()).exists()


def test_the_lists_are_of_ones_own_and_lead_to_person_date_and_owner(world):
    rows = {
        "liberty-rescreen-late": LibertyScreenFactory(person=somebody(world), completed=True, due_on=PAST),
        "liberty-old-law": LibertyScreenFactory(person=somebody(world), old=True),
        "court-order-ending": CourtAuthorisationFactory(person=somebody(world), ends_on=PAST),
    }

    for key, row in rows.items():
        one = NET[key]
        since = row.completed_on if one.since == "completed_on" else row.due_on
        (values,) = one.rows(world.by, dates.today()).values_list(one.person, one.since, one.owner)
        assert values == (row.person_id, since, row.owner_id)
        assert not one.rows(viewer_for(world.stranger), dates.today()).exists()
