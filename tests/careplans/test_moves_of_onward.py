"""Every state and every move of a referral to another service, from the table."""

from itertools import product

import pytest

from careplans.choices.onward import ONWARD_MOVES, OnwardState
from sharedliving.core import dates
from sharedliving.core.states import WrongState, move
from tests.factories.advocacy import (
    OnwardReferralFactory,
)


def fields(state):
    if state in (OnwardState.DECLINED, OnwardState.CLOSED):
        return {"closed_at": "2026-01-01T00:00Z", "due_on": None}
    return {"closed_at": None, "due_on": dates.today()}


def make(world, state):
    return OnwardReferralFactory(
        person=world.person, state=state, answered_on=dates.today(), outcome="Has the flat", **fields(state)
    )


@pytest.mark.parametrize(("before", "after"), list(product(OnwardState, OnwardState)))
def test_a_move_is_made_or_refused_as_the_table_says(world, before, after):
    row = make(world, before)

    if after in ONWARD_MOVES.get(before, ()):
        moved = move(row, after, moves=ONWARD_MOVES, by=world.by, why="Because", **fields(after))
        change = moved.changes.get()
        assert (change.from_state, change.to_state, change.by_name) == (before, after, "Priya Nair")
        return
    with pytest.raises(WrongState):
        move(row, after, moves=ONWARD_MOVES, by=world.by)
    row.refresh_from_db()
    assert row.state == before
