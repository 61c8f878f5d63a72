"""A scheme's approval panel: its days, its agenda, what it decides, and the second person who signs it (GLOS-PAN)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from placements.choices import APPROVING, ApplicationState, CheckKind, PanelOutcome
from placements.models import Application, ApprovalCondition, Panel, PanelDecision
from placements.rules import decision_gate, panel_gate, signing_gate_of_panel
from placements.services import households
from placements.services.applications import close, end_household, for_rules, lock_open
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer, author_of

Condition = tuple[str, date]
APPROVAL_MONTHS = 12
"""After a year an approval is looked at again (GLOS-MON)."""


@transaction.atomic
def plan(*, by: Viewer, on: date, chair: str) -> Panel:
    """A day on which the panel of the viewer's scheme sits."""
    require(by, Perm.WRITE_CARER)
    assert by.organisation_id is not None
    if Panel.objects.visible_to(by).filter(on=on).exists():
        raise Refusal(f"There is a panel on {dates.uk_date(on)} already.")
    panel = Panel(scheme_id=by.organisation_id, on=on, chair=chair)
    history.save(panel, by=by)
    events.record("panel.planned", panel, by=by, text=f"Panel on {dates.uk_date(on)}")
    return panel


@transaction.atomic
def note_present(*, panel: Panel, by: Viewer, chair: str, present: str) -> Panel:
    """Who was there."""
    require(by, Perm.WRITE_CARER)
    fresh: Panel = states.lock(panel)
    fresh.chair, fresh.present = chair, present
    history.save(fresh, by=by)
    events.record("panel.present", fresh, by=by, text=f"Who was at the panel on {dates.uk_date(fresh.on)}")
    return fresh


@transaction.atomic
def put_before(*, application: Application, panel: Panel, by: Viewer) -> Application:
    """On the agenda of a panel, once every stage is passed and the applicants have read the report."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    panel_gate(for_rules(fresh)).refuse()
    if panel.scheme_id != fresh.household.scheme_id:
        raise Refusal("Choose a panel of your own scheme.")
    fresh.panel, fresh.due_on = panel, max(panel.on, dates.today())
    history.save(fresh, by=by)
    text = f"{fresh.household.name} goes to panel on {dates.uk_date(panel.on)}"
    events.record("application.to_panel", fresh.household, by=by, text=text)
    return fresh


@transaction.atomic
def decide(
    *, application: Application, by: Viewer, outcome: str, reasons: str, conditions: Sequence[Condition] = (),
    **terms: Any,
) -> PanelDecision:  # fmt: skip
    """Write down what the panel decided. Nothing comes of it before a second person has signed it."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    if fresh.panel is None:
        raise Refusal("Put the application on the agenda of a panel first.")
    if fresh.decisions.filter(signed_on=None).exists():
        raise Refusal("A decision about this application waits to be signed already.")
    decision_gate(for_rules(fresh), fresh.panel, outcome, len(conditions)).refuse()
    row = PanelDecision(
        application=fresh, panel=fresh.panel, outcome=outcome, reasons=reasons, recorded_by_id=author_of(by),
        **_terms(outcome, terms),
    )  # fmt: skip
    history.save(row, by=by)
    for what, by_when in conditions:
        condition = ApprovalCondition(
            household=fresh.household, decision=row, what=what, by_when=by_when, due_on=by_when, owner_id=fresh.owner_id
        )
        history.save(condition, by=by)
    events.record("panel.decided", fresh.household, by=by, text=f"{fresh.household.name}: {row}", outcome=outcome)
    return row


def _terms(outcome: str, terms: dict[str, Any]) -> dict[str, Any]:
    """What belongs to this outcome: terms of an approval, the day to which it was deferred, or nothing."""
    if outcome in APPROVING:
        if not terms.get("places") or not terms.get("kinds"):
            raise Refusal("Enter for how many people and for which arrangements they are approved.")
        return {name: terms[name] for name in ("places", "kinds", "youngest", "oldest") if terms.get(name)}
    if outcome == PanelOutcome.DEFERRED:
        until = terms.get("deferred_until")
        if until is None or until <= dates.today():
            raise Refusal("Enter the day to which the panel deferred it: a day in the future.")
        return {"deferred_until": until}
    return {}


@transaction.atomic
def sign(*, decision: PanelDecision, by: Viewer) -> PanelDecision:
    """A second named person signs, and what the panel decided takes effect."""
    require(by, Perm.SIGN_APPROVAL)
    application = lock_open(decision.application)
    row: PanelDecision = states.lock(decision)
    if row.signed_on is not None:
        raise states.WrongState("This decision has been signed already.")
    row.application = for_rules(application)
    signing_gate_of_panel(row, by).refuse()
    row.signed_by_id, row.signed_on = by.user_id, dates.today()
    history.save(row, by=by, why="Signed")
    _take_effect(application, row, by)
    events.record("panel.signed", application.household, by=by, text=f"{row} signed", outcome=row.outcome)
    return row


def _take_effect(application: Application, row: PanelDecision, by: Viewer) -> None:
    if row.outcome in APPROVING:
        households.approve(
            household=application.household, by=by, on=row.panel.on, places=row.places or 1, kinds=row.kinds,
            youngest=row.youngest, oldest=row.oldest, at_panel=True,
        )  # fmt: skip
        households.record_check(
            household=application.household, by=by, kind=CheckKind.APPROVAL, done_on=row.panel.on,
            valid_until=dates.add_months(row.panel.on, APPROVAL_MONTHS),
        )  # fmt: skip
        close(application, ApplicationState.APPROVED, by, why=row.reasons)
    elif row.outcome == PanelOutcome.DECLINED:
        close(application, ApplicationState.DECLINED, by, why=row.reasons)
        end_household(application.household, by, why="Declined at panel")
    else:
        application.panel, application.due_on = None, row.deferred_until
        history.save(application, by=by, why="Deferred")


@transaction.atomic
def meet_condition(*, condition: ApprovalCondition, by: Viewer, on: date, how: str) -> ApprovalCondition:
    """A condition of an approval was met."""
    require(by, Perm.WRITE_CARER)
    row: ApprovalCondition = states.lock(condition)
    if not row.is_open:
        raise states.WrongState("This condition has been met already.")
    if not how.strip():
        raise Refusal("Say how it was met.")
    if on > dates.today():
        raise Refusal("Record the condition once it is met: the day is in the future.")
    row.met_on, row.how_met, row.closed_at, row.due_on = on, how, timezone.now(), None
    history.save(row, by=by, why="Met")
    events.record("household.condition_met", row.household, by=by, text=f"Condition met: {row.what}")
    return row
