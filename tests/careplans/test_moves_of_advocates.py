"""Every state and every move of a referral to an advocate, from the table."""

from itertools import product

import pytest

from careplans.choices import ADVOCATE_MOVES, AdvocateState
from sharedliving.core import dates
from sharedliving.core.states import WrongState, move
from tests.factories.advocacy import (
    AdvocateReferralFactory,
)

CLOSED = {"closed_at": "2026-01-01T00:00Z", "due_on": None}


def make(world, state):
    """What a state needs besides its own name stands in every one of them."""
    day, closed = dates.today(), {} if state == AdvocateState.WAITING else CLOSED
    return AdvocateReferralFactory(
        person=world.person, state=state, allocated_on=day, advocate_name="Olu Adeyemi", refused_on=day,
        refused_reason="Nobody", ended_on=day, **closed,
    )  # fmt: skip


@pytest.mark.parametrize(("before", "after"), list(product(AdvocateState, AdvocateState)))
def test_a_move_is_made_or_refused_as_the_table_says(world, before, after):
    row = make(world, before)

    if after in ADVOCATE_MOVES.get(before, ()):
        moved = move(row, after, moves=ADVOCATE_MOVES, by=world.by, why="Because", **CLOSED)
        change = moved.changes.get()
        assert (change.from_state, change.to_state, change.by_name) == (before, after, "Priya Nair")
        return
    with pytest.raises(WrongState):
        move(row, after, moves=ADVOCATE_MOVES, by=world.by)
    row.refresh_from_db()
    assert row.state == before
