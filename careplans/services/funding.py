"""Applications to panel: written with an indicative budget, sent, and decided by somebody who may, never the applicant."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from careplans.choices.funding import FUNDING_MOVES, GRANTED, WRITABLE, FundingState
from careplans.models import CarePlan, FundingApplication, FundingLine
from careplans.rules import funding as rules
from careplans.rules.said import missing
from careplans.services import limits
from people.choices import Clock
from people.clocks import due_on
from people.models import User
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def apply(*, plan: CarePlan, by: Viewer, asks: str, why: str) -> FundingApplication:
    """Begin an application for a plan; one is open at a time."""
    row = states.lock(plan)
    if FundingApplication.objects.open().filter(plan=row).exists():
        raise Refusal("An application for this plan is already open. Go on with that one.")
    _refuse_empty(asks, why)
    application = FundingApplication(
        plan=row, person_id=row.person_id, applicant_id=by.user_id, owner_id=by.user_id or row.person.owner_id, asks=asks,
        why=why, due_on=_due(row.person.council_id),
    )  # fmt: skip
    history.save(application, by=by, why="Begun")
    events.record("funding.begun", application, by=by, text=f"Application to panel for plan {row.number} begun")
    return application


@transaction.atomic
def save(*, application: FundingApplication, by: Viewer, asks: str, why: str) -> FundingApplication:
    """Change what is asked, and why."""
    row = _writable(application)
    _refuse_empty(asks, why)
    row.asks, row.why = asks, why
    history.save(row, by=by)
    events.record("funding.saved", row, by=by, text="Application to panel saved")
    return row


@transaction.atomic
def add_line(
    *, application: FundingApplication, by: Viewer, what: str, units: Decimal, unit_cost: Decimal
) -> FundingLine:
    """Add a line of the indicative budget."""
    row = _writable(application)
    line = FundingLine(application=row, what=what, units=units, unit_cost=unit_cost)
    history.save(line, by=by)
    events.record("funding.line_added", line, by=by, person_id=row.person_id, text=f"Budget line added: {what}")
    return line


@transaction.atomic
def remove_line(*, line: FundingLine, by: Viewer) -> None:
    """Take a line out; its history stays."""
    row = _writable(line.application)
    events.record("funding.line_removed", line, by=by, person_id=row.person_id, text=f"Budget line removed: {line}")
    bulk.remove(line, by=by)


@transaction.atomic
def send(*, application: FundingApplication, by: Viewer, panel_on: date | None = None) -> FundingApplication:
    """Send it to panel: whoever may approve so much has it now, and it is due on the day panel sits."""
    row = _writable(application)
    lines = list(row.lines.all())
    if not rules.ca26_indicative_budget(lines):
        raise Refusal(missing(rules.ca26_indicative_budget))
    if panel_on is not None and panel_on < dates.today():
        raise Refusal("The day panel sits must be today or later.")
    asked = rules.total(lines)
    sent = states.move(
        row, FundingState.SENT, moves=FUNDING_MOVES, by=by, why="Sent to panel", weekly_asked=asked, panel_on=panel_on,
        owner=_decider(row, asked), due_on=panel_on or _due(row.person.council_id),
    )  # fmt: skip
    events.record("funding.sent", sent, by=by, text=f"Application to panel sent: £{asked} a week")
    return sent


@transaction.atomic
def decide(
    *, application: FundingApplication, by: Viewer, decision: str, reasons: str, amount: Decimal | None = None,
    conditions: str = "",
) -> FundingApplication:  # fmt: skip
    """Approve, approve in part, defer or decline, with the reasons. Raises Refusal, WrongState."""
    row = states.lock(application)
    asked = row.weekly_asked or Decimal(0)
    amount = {FundingState.APPROVED: asked, FundingState.IN_PART: amount}.get(FundingState(decision))
    _refuse_decision(row, by, decision, reasons, amount)
    ends = {"closed_at": timezone.now(), "due_on": None}
    again = {"owner": row.applicant or row.person.owner, "due_on": _due(row.person.council_id)}
    decided: FundingApplication = states.move(
        row, decision, moves=FUNDING_MOVES, by=by, why=reasons, reasons=reasons, conditions=conditions,
        amount_approved=amount, decided_by_id=by.user_id, decided_on=dates.today(),
        **(again if decision == FundingState.DEFERRED else ends),
    )  # fmt: skip
    text = f"Application to panel: {decided.get_state_display().lower()}"
    events.record("funding.decided", decided, by=by, text=text, decision=decision)
    return decided


@transaction.atomic
def withdraw(*, application: FundingApplication, by: Viewer, why: str) -> FundingApplication:
    """Take it back before panel has decided."""
    if not why.strip():
        raise Refusal("Say why the application is withdrawn.")
    gone: FundingApplication = states.move(
        application, FundingState.WITHDRAWN, moves=FUNDING_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None
    )
    events.record("funding.withdrawn", gone, by=by, text="Application to panel withdrawn")
    return gone


def _refuse_decision(row: FundingApplication, by: Viewer, decision: str, reasons: str, amount: Decimal | None) -> None:
    asked = row.weekly_asked or Decimal(0)
    if not rules.applicant_does_not_decide(row.applicant_id, by.user_id):
        raise Refusal(missing(rules.applicant_does_not_decide))
    if not reasons.strip():
        raise Refusal("Write down the reasons for the decision.")
    if not rules.ca26_amount_fits_the_decision(decision, asked, amount):
        raise Refusal(missing(rules.ca26_amount_fits_the_decision, asked=asked))
    if decision in GRANTED:
        limits.refuse_amount(row.plan, amount, by)


def _decider(row: FundingApplication, amount: Decimal) -> User:
    able = limits.approvers(row.person, amount, limits.in_force(row.person))
    found = next((user for user in able if user.pk != row.applicant_id), None)
    if found is None:
        raise Refusal(f"Nobody may approve £{amount} a week yet. Ask an administrator to enter who may.")
    return found


def _writable(application: FundingApplication) -> FundingApplication:
    row = states.lock(application)
    if row.state not in WRITABLE:
        raise states.WrongState(f"This application is “{row.get_state_display().lower()}” and cannot be changed.")
    return row


def _refuse_empty(asks: str, why: str) -> None:
    if not (asks.strip() and why.strip()):
        raise Refusal("Say what panel is asked for, and why.")


def _due(council_id: int | None) -> date:
    return due_on(Clock.FUNDING, dates.today(), council_id)
