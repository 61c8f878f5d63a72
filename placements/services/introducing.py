"""Getting to know each other: planned, held or not, each with the care manager's part; somebody is always owed the next step."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    CANDIDATE_MOVES,
    LADDER,
    ON_PAPER,
    CandidateState,
    CarersAnswer,
    Decision,
    ReferralState,
    Step,
)
from placements.models import Candidate, Introduction, PlannedStep, Referral
from placements.rules import Held, meeting_gate, next_step, step_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

UNDER_WAY = (CandidateState.SHORTLISTED, CandidateState.INTRODUCING)


@transaction.atomic
def plan(*, candidate: Candidate, by: Viewer, step: str, on: date) -> PlannedStep:
    """The next step is agreed for a day; an earlier plan is moved to it."""
    require(by, Perm.MATCH)
    fresh = states.lock(candidate)
    _check_under_way(fresh)
    if on < dates.today():
        raise Refusal("Plan a step for today or later. Record it once it has happened.")
    row = PlannedStep.objects.open().filter(candidate=fresh).first() or PlannedStep(candidate=fresh)
    row.step, row.due_on, row.is_agreed, row.owner_id = step, on, True, row.owner_id or _owner_of(fresh, by)
    history.save(row, by=by)
    _record("candidate.step_planned", fresh, by, f"{Step(step).label} planned for {dates.uk_date(on)}")
    return row


@transaction.atomic
def record(
    *, candidate: Candidate, by: Viewer, step: str, on: date, how_it_went: str, care_manager_part: str,
    came: Sequence[str] = (), until: date | None = None, answer: str = "", skipped_because: str = "",
) -> Introduction:  # fmt: skip
    """One step that has happened, with the care manager's part in it (G14-ASS-7); the one after it is due.

    Nobody meets carers who were not described to them by that day (G14-ASS-8).
    """
    require(by, Perm.MATCH)
    fresh = states.lock(candidate)
    held = Held(step, on, care_manager_part, came, until, answer, skipped_because)
    step_gate(fresh, held).refuse()
    if step not in ON_PAPER and fresh.state in UNDER_WAY:
        meeting_gate(fresh, on).refuse()
    if fresh.state == CandidateState.SHORTLISTED:
        fresh = states.move(fresh, CandidateState.INTRODUCING, moves=CANDIDATE_MOVES, by=by)
    check_introducing(fresh)
    row = Introduction(
        candidate=fresh, step=step, on=on, until=until, came=list(came), answer=answer, how_it_went=how_it_went,
        care_manager_part=care_manager_part, skipped_because=skipped_because,
    )  # fmt: skip
    history.save(row, by=by)
    text = f"{Step(step).label} with {fresh.household} on {dates.uk_date(on)}"
    _record("candidate.introduced", fresh, by, text, introduction=row.pk)
    _follow(fresh, row, by)
    return row


@transaction.atomic
def did_not_happen(*, planned: PlannedStep, by: Viewer, why: str) -> PlannedStep:
    """Why a planned step did not happen; it is to be arranged again."""
    require(by, Perm.MATCH)
    row = states.lock(planned)
    if not row.is_open:
        raise states.WrongState("This step is planned no more. Open the page again to see what changed.")
    if not why.strip():
        raise Refusal("Say why it did not happen.")
    _close(row, by, because=why)
    text = f"{row.get_step_display()} planned for {dates.uk_date(planned.due_on)} did not happen: {why}"
    _record("candidate.step_missed", row.candidate, by, text)
    return _owe(row.candidate, Step(row.step), dates.today(), by)


@transaction.atomic
def write_own_part(*, introduction: Introduction, by: Viewer, words: str) -> Introduction:
    """The care manager's part in a step, in their own words (G14-ASS-7)."""
    require(by, Perm.WRITE_REFERRAL)
    row = states.lock(introduction)
    if not words.strip():
        raise Refusal("Say what you did in this step, and what you saw.")
    row.own_part, row.own_part_by_id = words, by.user_id
    history.save(row, by=by)
    _record("introduction.own_part", row.candidate, by, f"Care manager’s part in: {row}", introduction=row.pk)
    return row


def drop(*, candidate: Candidate, by: Viewer, why: str) -> None:
    """Nobody is owed a next step any more. Inside a transaction."""
    for row in PlannedStep.objects.open().filter(candidate=candidate).select_for_update(of=("self",)):
        _close(row, by, because=why)


def drop_all(*, referral: Referral, by: Viewer, why: str) -> None:
    """The same for every household of a referral that has ended."""
    for candidate in referral.candidates.filter(planned_steps__closed_at=None, planned_steps__isnull=False).distinct():
        drop(candidate=candidate, by=by, why=why)


def check_introducing(candidate: Candidate) -> None:
    """Raises WrongState unless introductions are under way."""
    if candidate.state != CandidateState.INTRODUCING:
        raise states.WrongState(
            f"This household is “{candidate.get_state_display()}” for this referral: no introductions are under way."
        )


def _follow(candidate: Candidate, held: Introduction, by: Viewer) -> None:
    """The plan for this step, or for one before it, is fulfilled; what comes next is due."""
    planned = PlannedStep.objects.open().filter(candidate=candidate).first()
    if planned is not None and LADDER.index(Step(planned.step)) > LADDER.index(Step(held.step)):
        return
    if planned is not None:
        is_same = planned.step == held.step
        because = "" if is_same else held.skipped_because or f"{held.get_step_display()} came first"
        _close(planned, by, because=because, held=held if is_same else None)
    following = Step.CARER_DECIDES if held.answer == CarersAnswer.MORE else next_step(candidate)
    if following is not None and held.answer != CarersAnswer.NO and not _both_decided(candidate):
        _owe(candidate, following, held.on, by)


def _owe(candidate: Candidate, step: Step, since: date, by: Viewer) -> PlannedStep:
    clock = Clock.CARER_DECIDES if step == Step.CARER_DECIDES else Clock.INTRODUCTION
    row = PlannedStep(
        candidate=candidate, step=step, owner_id=_owner_of(candidate, by),
        due_on=due_on(clock, since, candidate.referral.council_id),
    )  # fmt: skip
    history.save(row, by=by)
    return row


def _close(row: PlannedStep, by: Viewer, *, because: str = "", held: Introduction | None = None) -> None:
    row.closed_at, row.due_on, row.held, row.did_not_happen_because = timezone.now(), None, held, because
    history.save(row, by=by, why=because)


def _check_under_way(candidate: Candidate) -> None:
    if candidate.state not in UNDER_WAY or candidate.referral.state != ReferralState.ACCEPTED:
        raise states.WrongState("No introductions are under way with this household.")


def _both_decided(candidate: Candidate) -> bool:
    return {candidate.person_decision, candidate.carer_decision} <= set(Decision.values)


def _owner_of(candidate: Candidate, by: Viewer) -> int | None:
    """The matching's owner; whoever writes, where that is nobody any more."""
    return candidate.referral.owner_id or by.user_id


def _record(verb: str, candidate: Candidate, by: Viewer, text: str, **data: Any) -> None:
    events.record(verb, candidate, by=by, person_id=candidate.referral.person_id, text=text, **data)
