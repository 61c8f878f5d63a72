"""Every state and every move of what is written section by section, from the table."""

from itertools import product

import pytest

from careplans.choices.records import RECORD_MOVES, RecordState
from sharedliving.core import dates
from sharedliving.core.states import WrongState, move
from tests.factories.capacity import CapacityAssessmentFactory

OPEN = {"closed_at": None, "due_on": dates.today()}
CLOSED = {"closed_at": "2026-01-01T00:00Z", "due_on": None}


def fields(state):
    return OPEN if state == RecordState.DRAFT else CLOSED


@pytest.mark.parametrize(("before", "after"), list(product(RecordState, RecordState)))
def test_a_move_is_made_or_refused_as_the_table_says(world, before, after):
    row = CapacityAssessmentFactory(person=world.person, completed=True, state=before, **fields(before))

    if after in RECORD_MOVES.get(before, ()):
        moved = move(row, after, moves=RECORD_MOVES, by=world.by, why="Because", **fields(after))
        change = moved.changes.get()
        assert (change.from_state, change.to_state, change.by_name) == (before, after, "Priya Nair")
        return
    with pytest.raises(WrongState):
        move(row, after, moves=RECORD_MOVES, by=world.by)
    row.refresh_from_db()
    assert row.state == before
    assert not row.changes.exists()
