"""Every state and every move of a court authorisation and of what is written in sections about liberty."""

from itertools import product

import pytest

from careplans.choices.court import AUTHORISATION_MOVES, AuthorisationState
from careplans.choices.liberty import LibertyDecision, LibertyPriority
from careplans.choices.records import RECORD_MOVES, RecordState
from sharedliving.core import dates
from sharedliving.core.states import WrongState, move
from tests.factories.liberty import CourtApplicationFactory, CourtAuthorisationFactory, LibertyScreenFactory

pytestmark = pytest.mark.django_db

CLOSED = {"closed_at": "2026-01-01T00:00Z", "due_on": None}
OPEN = {"closed_at": None, "due_on": dates.today()}
ENDS = {"completed", "stopped", "ended", "withdrawn"}


def fields(state):
    return CLOSED if state in ENDS else OPEN


def done(world):
    return {"completed_on": dates.today(), "completed_by": world.care_manager}


def screen(state, world):
    concluded = {
        "decision": LibertyDecision.NOT, "priority": LibertyPriority.LOW,
        "rescreen_on": dates.add_days(dates.today(), 9), **done(world),
    }  # fmt: skip
    return LibertyScreenFactory(person=world.person, state=state, **fields(state), **concluded)


def application(state, world):
    standing = LibertyScreenFactory(person=world.person, completed=True)
    return CourtApplicationFactory(screen=standing, state=state, route="hearing", **fields(state), **done(world))


def order(state, world):
    return CourtAuthorisationFactory(person=world.person, state=state, closed_because="Over", **fields(state))


KINDS = {
    "screen": (screen, RecordState, RECORD_MOVES),
    "application": (application, RecordState, RECORD_MOVES),
    "order": (order, AuthorisationState, AUTHORISATION_MOVES),
}
EVERY = [(kind, *pair) for kind, (_, states, _) in KINDS.items() for pair in product(states, states)]


@pytest.mark.parametrize(("kind", "before", "after"), EVERY)
def test_a_move_is_made_or_refused_as_the_table_says(world, kind, before, after):
    make, _, moves = KINDS[kind]
    row = make(before, world)

    if after in moves.get(before, ()):
        moved = move(row, after, moves=moves, by=world.by, why="Because", **fields(after))
        change = moved.changes.get()
        assert (change.from_state, change.to_state, change.why) == (before, after, "Because")
        assert type(change).objects.visible_to(world.by).get() == change
        assert not type(change).objects.visible_to(world.of_scheme).exists()
        return
    with pytest.raises(WrongState):
        move(row, after, moves=moves, by=world.by)
    row.refresh_from_db()
    assert row.state == before
