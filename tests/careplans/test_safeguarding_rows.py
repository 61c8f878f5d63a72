"""Safeguarding concerns: moves, constraints, what falls due, the safety net."""

from datetime import timedelta
from itertools import product

import pytest

from careplans import due, safety_net
from careplans.choices.safeguarding import CONCERN_MOVES, ConcernState, EnquiryKind
from sharedliving.core import dates
from sharedliving.core.states import WrongState, move
from tests.careplans.test_constraints import assert_refused
from tests.factories.safeguarding import SafeguardingConcernFactory

pytestmark = pytest.mark.django_db
END = {"closed_at": "2026-01-01T00:00Z", "closed_on": dates.today(), "due_on": None}


@pytest.mark.parametrize(("before", "after"), list(product(ConcernState, ConcernState)))
def test_a_move_is_made_or_refused_as_the_table_says(world, before, after):
    closed = END if before == ConcernState.CLOSED else {}
    row = SafeguardingConcernFactory(person=world.person, ready=True, state=before, **closed)

    if after in CONCERN_MOVES.get(before, ()):
        ending = END if after == ConcernState.CLOSED else {}
        assert (
            move(row, after, moves=CONCERN_MOVES, by=world.by, why="Because", **ending).changes.get().to_state == after
        )
        return
    with pytest.raises(WrongState):
        move(row, after, moves=CONCERN_MOVES, by=world.by)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("open_has_owner_and_date", {"due_on": None}),
        ("concern_happened_before_raised", {"happened_on": dates.today() + timedelta(days=1)}),
        ("concern_decided_by_somebody", {"state": ConcernState.ENQUIRY}),
        ("section_42_has_three_parts", {"enquiry": EnquiryKind.S42}),
        ("section_42_has_three_parts", {"enquiry": EnquiryKind.S42, "has_needs": True, "is_at_risk": True,
                                        "cannot_protect": False}),
        ("three_parts_are_section_42", {"enquiry": EnquiryKind.NONE, "has_needs": True, "is_at_risk": True,
                                        "cannot_protect": True}),
        ("closed_concern_has_date", {"ready": True, "state": ConcernState.CLOSED}),
        ("enquiry_ends_with_outcomes", {"closed": True, "outcomes_met": ""}),
        ("enquiry_ends_with_outcomes", {"closed": True, "risk_after": ""}),
    ],
)  # fmt: skip
def test_the_database_refuses(world, name, fields):
    with assert_refused(name):
        SafeguardingConcernFactory(person=world.person, **fields)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [({}, "concern"), ({"at_enquiry": True}, "enquiry"), ({"at_enquiry": True, "state": "protection"}, "protection")],
)
def test_each_state_falls_due_under_its_own_name(world, fields, kind):
    SafeguardingConcernFactory(person=world.person, **fields)
    until = dates.today() + timedelta(days=1)

    found = [row[0] for rows in due.due_items(world.by, until) for row in rows]

    assert found == [kind]


def test_what_is_late_is_on_the_safety_net_of_those_who_may_see_it(world):
    late = SafeguardingConcernFactory(
        person=world.person, due_on=dates.today() - timedelta(days=1), owner=world.line_manager
    )
    SafeguardingConcernFactory()

    assert list(safety_net.late_concerns(world.manager, dates.today())) == [late]
    assert list(safety_net.late_concerns(world.by, dates.today())) == []
