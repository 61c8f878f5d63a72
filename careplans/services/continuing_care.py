"""What the NHS makes of a positive Continuing Healthcare checklist: its decision, and its reviews while it pays."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices import CHC_MOVES, ChcState
from careplans.models import Assessment, ContinuingCare
from careplans.rules import continuing_care as rules
from careplans.rules.said import missing
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

YEARLY = 365


@transaction.atomic
def wait(*, assessment: Assessment, by: Viewer) -> ContinuingCare:
    """The integrated care board has a positive checklist: its decision is due 28 days later."""
    sent_on = date.fromisoformat(assessment.answers["sent_to_icb_on"])
    row = ContinuingCare(
        assessment=assessment, person_id=assessment.person_id, owner=assessment.owner, sent_on=sent_on,
        due_on=due_on(Clock.CHC_DECISION, sent_on, assessment.person.council_id),
    )  # fmt: skip
    history.save(row, by=by, why="Checklist sent")
    text = f"Positive checklist sent on {dates.uk_date(sent_on)}; the NHS decides by {dates.uk_date(row.due_on)}"
    events.record("continuing_care.waiting", row, by=by, text=text)
    return row


@transaction.atomic
def decided(
    *, row: ContinuingCare, by: Viewer, decision: str, decided_on: date, reasons: str, dst_on: date | None = None
) -> ContinuingCare:
    """The NHS has decided: while it pays, its review is due; otherwise nothing more is."""
    if not rules.chc_decision_has_date_and_reasons(row.sent_on, dst_on, decided_on, reasons, dates.today()):
        raise Refusal(missing(rules.chc_decision_has_date_and_reasons))
    pays = decision == ChcState.ELIGIBLE
    due = due_on(Clock.CHC_REVIEW, decided_on, row.person.council_id) if pays else None
    done: ContinuingCare = states.move(
        row, decision, moves=CHC_MOVES, by=by, why=reasons, decided_on=decided_on, dst_on=dst_on, reasons=reasons,
        due_on=due, closed_at=None if pays else timezone.now(),
    )  # fmt: skip
    text = f"NHS Continuing Healthcare: {done.get_state_display().lower()}"
    events.record("continuing_care.decided", done, by=by, text=text, decision=decision)
    return done


@transaction.atomic
def reviewed(*, row: ContinuingCare, by: Viewer, reviewed_on: date, goes_on: bool, note: str) -> ContinuingCare:
    """The NHS has reviewed it: the next review is a year later, or it ends."""
    fresh = states.lock(row)
    if fresh.state != ChcState.ELIGIBLE:
        raise states.WrongState(f"This is “{fresh.get_state_display().lower()}” and has no reviews.")
    if not rules.chc_review_has_date_and_note(fresh.reviewed_on or fresh.decided_on, reviewed_on, note, dates.today()):
        raise Refusal(missing(rules.chc_review_has_date_and_note))
    if goes_on:
        fresh.reviewed_on, fresh.due_on = reviewed_on, dates.add_days(reviewed_on, YEARLY)
        history.save(fresh, by=by, why="Reviewed")
    else:
        closing = {"reviewed_on": reviewed_on, "due_on": None, "closed_at": timezone.now()}
        fresh = states.move(fresh, ChcState.ENDED, moves=CHC_MOVES, by=by, why=note, **closing)
    text = f"NHS Continuing Healthcare reviewed: {'it goes on' if goes_on else 'it ends'}. {note}"
    events.record("continuing_care.reviewed", fresh, by=by, text=text)
    return fresh
