"""Appeals against what a panel decided, answered by somebody who had no part in it (GLOS-PAN)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    APPLICATION_MOVES,
    HOUSEHOLD_MOVES,
    AppealOutcome,
    ApplicationState,
    HouseholdState,
    Stage,
)
from placements.models import Appeal, Application, PanelDecision
from placements.rules import answered_by_somebody_else
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def raise_appeal(*, decision: PanelDecision, by: Viewer, raised_on: date, raised_by: str, grounds: str) -> Appeal:
    """The applicants want the decision looked at again; the scheme's duty manager sees that somebody else does."""
    require(by, Perm.WRITE_CARER)
    row: PanelDecision = states.lock(decision)
    application = row.application
    if row.signed_on is None or application.state != ApplicationState.DECLINED:
        raise Refusal("Only a signed decision to decline can be appealed against.")
    if row.appeals.exists():
        raise Refusal("There is an appeal against this decision already.")
    if not row.signed_on <= raised_on <= dates.today():
        raise Refusal("Enter the day of the appeal: between the decision and today.")
    appeal = Appeal(
        decision=row, owner_id=application.household.scheme.duty_manager_id or by.user_id, raised_on=raised_on,
        raised_by=raised_by, grounds=grounds, due_on=due_on(Clock.APPEAL, raised_on, None),
    )  # fmt: skip
    history.save(appeal, by=by)
    events.record("panel.appealed", application.household, by=by, text=f"Appeal of {raised_by}")
    return appeal


@transaction.atomic
def answer(*, appeal: Appeal, by: Viewer, outcome: str, words: str) -> Appeal:
    """Upheld, the application goes back to panel; else the decision stands. Either way the applicants are told why."""
    require(by, Perm.SIGN_APPROVAL)
    row: Appeal = states.lock(appeal)
    if not row.is_open:
        raise states.WrongState("This appeal has been answered already.")
    if wrong := answered_by_somebody_else(row, by):
        raise Refusal(wrong)
    if not words.strip():
        raise Refusal("Say what the applicants were told, and why.")
    row.outcome, row.answer, row.answered_on, row.answered_by_id = outcome, words, dates.today(), by.user_id
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Answered")
    application = row.decision.application
    if outcome == AppealOutcome.UPHELD:
        _reopen(application, by)
    events.record("panel.appeal_answered", application.household, by=by, text=row.get_outcome_display())
    return row


def _reopen(application: Application, by: Viewer) -> None:
    """Back at panel, with everything that was gathered; the household applies again."""
    due = due_on(Clock.APPLICATION, dates.today(), None)
    fields = {"closed_at": None, "due_on": due, "owner_id": application.owner_id or by.user_id}
    household = application.household
    states.move(
        household, HouseholdState.APPLYING, moves=HOUSEHOLD_MOVES, by=by, why="Appeal upheld", closed_at=None,
        due_on=due, owner_id=household.owner_id or by.user_id,
    )  # fmt: skip
    for member in household.members.filter(until=application.ended_on):
        member.until, member.closed_at, member.due_on = None, None, due
        history.save(member, by=by, why="Appeal upheld")
    states.move(
        application, ApplicationState.OPEN, moves=APPLICATION_MOVES, by=by, why="Appeal upheld", ended_on=None,
        stage=Stage.PANEL, stage_since=dates.today(), panel=None, **fields,
    )  # fmt: skip
