"""Every state and every move, from the tables."""

from datetime import timedelta
from itertools import product

import pytest

from careplans.choices import (
    ASSESSMENT_MOVES,
    CHC_MOVES,
    CONTRIBUTION_MOVES,
    PLAN_MOVES,
    PROMISE_MOVES,
    REQUEST_MOVES,
    AssessmentState,
    ChcState,
    ContributionState,
    Kind,
    PlanState,
    PromiseState,
    RequestState,
)
from careplans.choices.aftercare import AFTERCARE_MOVES, AftercareState
from careplans.choices.funding import FUNDING_MOVES, FundingState
from careplans.choices.risk import RISK_MOVES, RiskState
from sharedliving.core import dates
from sharedliving.core.states import WrongState, move
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
)
from tests.factories.funding import AftercareFactory, FundingApplicationFactory
from tests.factories.kinds import ContinuingCareFactory, ContributionFactory, OtherAssessmentFactory
from tests.factories.risk import RiskAssessmentFactory

pytestmark = pytest.mark.django_db

CLOSED = {"closed_at": "2026-01-01T00:00Z", "due_on": None}
AHEAD = dates.today() + timedelta(days=182)
OPEN = {"closed_at": None, "due_on": dates.today()}
ENDS = {
    "closed", "completed", "cancelled", "in_force", "superseded", "declined", "delivered", "dropped", "approved", "in_part",
    "withdrawn", "ended", "assessment",
}  # fmt: skip
ENDS |= {"received", "not_coming", "not_eligible", "ended"}


def fields(state):
    ending = {"outcome": "moved"} if state == RequestState.CLOSED else {}
    return ending | (CLOSED if state in ENDS else OPEN)


def plan(state, world):
    return CarePlanFactory(
        person=world.person, complete=True, state=state, signed_off_by=world.line_manager, signed_off_on=dates.today(),
        declined_because="I do not want one",
        **fields(state),
    )  # fmt: skip


def risk(state, world):
    return RiskAssessmentFactory(
        person=world.person, complete=True, state=state, in_force_on=dates.today(), **risk_fields(state)
    )


def risk_fields(state):
    """In force a risk assessment stays open, due on its review date."""
    if state == RiskState.IN_FORCE:
        return {"closed_at": None, "due_on": AHEAD, "review_on": AHEAD}
    return CLOSED if state in (RiskState.SUPERSEDED, RiskState.ENDED) else OPEN


MAKE = {
    RequestState: lambda state, world: SupportRequestFactory(person=world.person, state=state, **fields(state)),
    AssessmentState: lambda state, world: AssessmentFactory(
        person=world.person, completed=True, state=state, **fields(state)
    ),
    PlanState: plan,
    RiskState: risk,
    FundingState: lambda state, world: FundingApplicationFactory(
        plan__person=world.person, state=state, weekly_asked=900, amount_approved=100, reasons="Needed",
        decided_by=world.line_manager, decided_on=dates.today(), **fields(state),
    ),
    AftercareState: lambda state, world: AftercareFactory(
        person=world.person, state=state, council_satisfied_on=dates.today(), nhs_satisfied_on=dates.today(),
        council_reasons="Well", nhs_reasons="Well", **fields(state),
    ),
    PromiseState: lambda state, world: PromisedServiceFactory(
        plan=CarePlanFactory(person=world.person, in_force=True), state=state, delivered_on=dates.today(),
        dropped_because="The college closed", **fields(state),
    ),
}  # fmt: skip
MOVES = {
    RequestState: REQUEST_MOVES,
    AssessmentState: ASSESSMENT_MOVES,
    PlanState: PLAN_MOVES,
    PromiseState: PROMISE_MOVES,
    RiskState: RISK_MOVES,
    FundingState: FUNDING_MOVES,
    AftercareState: AFTERCARE_MOVES,
}


def after_move(kind, state):
    return risk_fields(state) if kind is RiskState else fields(state)


MAKE |= {
    ContributionState: lambda state, world: ContributionFactory(
        assessment__person=world.person, state=state, said="Well.", received_on=dates.today(),
        not_coming_because="On leave.", **fields(state),
    ),
    ChcState: lambda state, world: ContinuingCareFactory(
        assessment__person=world.person, state=state, decided_on=dates.today(), reasons="A health need.", **fields(state)
    ),
}  # fmt: skip
MOVES |= {ContributionState: CONTRIBUTION_MOVES, ChcState: CHC_MOVES}
EVERY = [(kind, *pair) for kind in MOVES for pair in product(kind, kind)]


@pytest.mark.parametrize(("kind", "before", "after"), EVERY)
def test_a_move_is_made_or_refused_as_the_table_says(world, kind, before, after):
    row = MAKE[kind](before, world)

    if after in MOVES[kind].get(before, ()):
        moved = move(row, after, moves=MOVES[kind], by=world.by, why="Because", **after_move(kind, after))
        change = moved.changes.get()
        assert (change.from_state, change.to_state, change.why) == (before, after, "Because")
        assert (change.by_id, change.by_name) == (world.care_manager.pk, "Priya Nair")
        return
    with pytest.raises(WrongState):
        move(row, after, moves=MOVES[kind], by=world.by)
    row.refresh_from_db()
    assert row.state == before
    assert not row.changes.exists()


OTHERS = [kind for kind in Kind if kind != Kind.CARE_ACT]


@pytest.mark.parametrize(("kind", "before", "after"), list(product(OTHERS, AssessmentState, AssessmentState)))
def test_every_kind_of_assessment_moves_as_the_table_says(world, kind, before, after):
    row = OtherAssessmentFactory(
        kind=kind, person=world.person, state=before, completed_on=dates.today(), **fields(before)
    )

    if after in ASSESSMENT_MOVES.get(before, ()):
        moved = move(row, after, moves=ASSESSMENT_MOVES, by=world.by, why="Because", **fields(after))
        assert (moved.state, moved.kind, moved.changes.get().to_state) == (after, kind, after)
        return
    with pytest.raises(WrongState):
        move(row, after, moves=ASSESSMENT_MOVES, by=world.by)
