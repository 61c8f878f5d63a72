"""What a move waits for: begun with the match, settled, looked at, over."""

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import ASKED, MoveKind, MoveState, WaitsFor
from placements.models import MoveCheck
from placements.services import arrangements, matching, moves, referrals
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.moving import MoveCheckFactory, MoveItemFactory
from tests.factories.placements import AgreementFactory, CandidateFactory
from tests.placements.conftest import manager_of

pytestmark = pytest.mark.django_db

TODAY = dates.today()


def by_of(move, worker_of):
    return worker_of(move.candidate.referral.scheme)


def settle(item, by, state=MoveState.DONE, waits_for=WaitsFor.CARERS, words=""):
    return moves.settle(item=item, by=by, state=state, waits_for=waits_for, words=words)


def test_the_match_begins_it_and_asks_nothing_that_the_agreement_says(worker_of):
    candidate = CandidateFactory(decided=True)

    matching.choose(candidate=candidate, by=worker_of(candidate.referral.scheme))

    move = MoveCheck.objects.get(candidate=candidate)
    assert (move.begun_on, move.due_on, move.owner) == (TODAY, dates.add_days(TODAY, 7), candidate.referral.owner)
    assert [item.kind for item in move.items.all()] == list(ASKED)
    assert {item.state for item in move.items.all()} == {MoveState.OPEN}


def test_settle_says_when_and_dates_the_next_look(worker_of):
    item = MoveItemFactory(move__due_on=TODAY)

    row = settle(item, by_of(item.move, worker_of), words="Painted yellow")

    item.move.refresh_from_db()
    assert (row.state, row.settled_on, row.words) == (MoveState.DONE, TODAY, "Painted yellow")
    assert (item.move.looked_at_on, item.move.due_on) == (TODAY, dates.add_days(TODAY, 7))
    assert Event.objects.get(verb="move.item_settled").person_id == item.move.person_id


def test_what_was_done_can_be_open_again(worker_of):
    item = MoveItemFactory(state=MoveState.DONE, settled_on=TODAY)

    row = settle(item, by_of(item.move, worker_of), state=MoveState.OPEN, waits_for=WaitsFor.LANDLORD)

    assert (row.settled_on, row.waits_for) == (None, WaitsFor.LANDLORD)


def test_settle_refuses_before_the_day_is_fixed(worker_of):
    item = MoveItemFactory(kind=MoveKind.BENEFITS_CLAIM)

    with pytest.raises(Refusal, match="Fix the day of the move first"):
        settle(item, by_of(item.move, worker_of))


@pytest.mark.parametrize("wrong", [{"state": "perhaps"}, {"waits_for": "godot"}])
def test_settle_refuses_what_no_list_has(worker_of, wrong):
    item = MoveItemFactory()

    with pytest.raises(Refusal, match="Select where it stands"):
        settle(item, by_of(item.move, worker_of), **wrong)


def test_both_sides_work_on_it_and_nobody_else(worker_of, council_of, line_manager_of):
    item = MoveItemFactory()
    person = item.move.person

    settle(item, council_of(person))
    moves.look(move=item.move, by=line_manager_of(person))
    with pytest.raises(PermissionDenied):
        moves.look(move=item.move, by=viewer_for(manager_of(person, Role.REVIEWING_OFFICER)))


def test_look_dates_the_next_look(worker_of):
    move = MoveCheckFactory(due_on=TODAY)

    move = moves.look(move=move, by=by_of(move, worker_of))

    assert move.due_on == dates.add_days(TODAY, 7)
    assert Event.objects.filter(verb="move.looked_at").count() == 1


def test_it_is_over_when_they_move_in(worker_of):
    agreement = AgreementFactory(signed=True)
    move = MoveCheckFactory(candidate=agreement.candidate)

    arrangements.start(agreement=agreement, by=by_of(move, worker_of))

    move.refresh_from_db()
    assert (move.is_open, move.due_on) == (False, None)
    with pytest.raises(WrongState, match="waits for nothing any more"):
        moves.look(move=move, by=by_of(move, worker_of))


@pytest.mark.parametrize("end", ["undone", "withdrawn"])
def test_it_is_over_when_the_match_is_undone_or_the_referral_withdrawn(worker_of, council_of, end):
    move = MoveCheckFactory()
    if end == "undone":
        matching.do_not_choose(candidate=move.candidate, by=by_of(move, worker_of), because="The carer is ill")
    else:
        referral = move.candidate.referral
        referrals.withdraw(referral=referral, by=council_of(move.person), why="She changed her mind")

    move.refresh_from_db()
    assert not move.is_open
