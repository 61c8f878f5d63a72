"""What may be ticked off on the way to a move, and what has to come first."""

import pytest

from placements.choices import MoveKind, MoveState
from placements.rules import item_gate, planned_start
from placements.rules.lines import message_of
from placements.rules.moves import date_fixed_first, not_needed_explained
from tests.factories.moving import MoveCheckFactory, MoveItemFactory
from tests.factories.placements import AgreementFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [each.message for each in gate.missing]


@pytest.mark.parametrize("kind", [MoveKind.BENEFITS_CLAIM, MoveKind.NOTICE])
def test_date_fixed_first(kind):
    item = MoveItemFactory(kind=kind)

    assert missing(item_gate(item, MoveState.DONE, "")) == [message_of(date_fixed_first)]
    assert item_gate(item, MoveState.OPEN, "").is_open
    agreement = AgreementFactory(candidate=item.move.candidate)
    item.refresh_from_db()
    assert planned_start(item.move.candidate) == agreement.planned_start
    assert item_gate(item, MoveState.DONE, "").is_open


def test_what_needs_no_date_is_done_without_one():
    assert item_gate(MoveItemFactory(kind=MoveKind.ROOM), MoveState.DONE, "").is_open


def test_not_needed_explained():
    item = MoveItemFactory(move=MoveCheckFactory(items=False), kind=MoveKind.EQUIPMENT)

    assert missing(item_gate(item, MoveState.NOT_NEEDED, " ")) == [message_of(not_needed_explained)]
    assert item_gate(item, MoveState.NOT_NEEDED, "She needs none").is_open
