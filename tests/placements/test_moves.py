"""Every state × every move of the five tables: allowed ones happen and leave a change row, the others are refused."""

import pytest
from django.utils import timezone

from placements import choices
from sharedliving.core import states
from sharedliving.core.viewer import SYSTEM
from tests.factories.households import HouseholdFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory

pytestmark = pytest.mark.django_db

CLOSING = {"ended", "declined", "closed"}


def cases(states_of, moves):
    return [(before, after, after in moves.get(before, ())) for before in states_of for after in states_of]


def try_move(row, before, after, moves, **changes):
    """Put the row into a state around the services, then move it."""
    type(row).objects.filter(pk=row.pk).update(state=before)
    row.refresh_from_db()
    return states.move(row, after, moves=moves, by=SYSTEM, why="A test", **changes)


def expect(allowed, row, before, after, moves, **changes):
    if not allowed:
        with pytest.raises(states.WrongState):
            try_move(row, before, after, moves, **changes)
        assert not row.changes.exists()
        return
    moved = try_move(row, before, after, moves, **changes)
    assert (moved.state, moved.changes.get().from_state) == (after, before)
    assert moved.changes.get().why == "A test"


def closed(after):
    return {"closed_at": timezone.now(), "due_on": None} if after in CLOSING else {}


@pytest.mark.parametrize(("before", "after", "allowed"), cases(choices.HouseholdState, choices.HOUSEHOLD_MOVES))
def test_household(before, after, allowed):
    expect(allowed, HouseholdFactory(), before, after, choices.HOUSEHOLD_MOVES, **closed(after))


@pytest.mark.parametrize(("before", "after", "allowed"), cases(choices.ReferralState, choices.REFERRAL_MOVES))
def test_referral(before, after, allowed):
    row = ReferralFactory(sent_on=timezone.localdate(), decline_reason="area", planless=True)
    expect(allowed, row, before, after, choices.REFERRAL_MOVES, **closed(after))


@pytest.mark.parametrize(("before", "after", "allowed"), cases(choices.CandidateState, choices.CANDIDATE_MOVES))
def test_candidate(before, after, allowed):
    expect(allowed, CandidateFactory(decided=True), before, after, choices.CANDIDATE_MOVES)


@pytest.mark.parametrize(("before", "after", "allowed"), cases(choices.AgreementState, choices.AGREEMENT_MOVES))
def test_agreement(before, after, allowed):
    expect(allowed, AgreementFactory(lines=False), before, after, choices.AGREEMENT_MOVES)


@pytest.mark.parametrize(("before", "after", "allowed"), cases(choices.ArrangementState, choices.ARRANGEMENT_MOVES))
def test_arrangement(before, after, allowed):
    row = ArrangementFactory(ended=before == "ended")
    changes = {"ended_on": timezone.localdate(), "end_reason": "moved_on"} | closed(after)
    expect(allowed, row, before, after, choices.ARRANGEMENT_MOVES, **changes)
