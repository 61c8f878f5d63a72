"""What the page of one emergency shows to one viewer: facts, gates, what is due, and the steps that they may take."""

from typing import Any

from django.urls import reverse

from placements.choices import BEING_MADE, EmergencyState, EmergencyStep
from placements.models import Emergency
from placements.rules import ask_gate, emergency_start_gate, start_gate
from placements.services.emergency_dates import dated, days_of_papers
from placements.tables import (
    EMERGENCY_REVIEW_HEADERS,
    LONGER_HEADERS,
    answer_facts,
    call_facts,
    emergency_review_rows,
    known_facts,
    longer_rows,
    meeting_facts,
    tone,
)
from sharedliving.core.access import Perm
from sharedliving.core.components import Due
from sharedliving.core.viewer import Viewer

Step = tuple[str, str]


def emergency_context(row: Emergency, viewer: Viewer) -> dict[str, Any]:
    """Everything of the page but the person."""
    live = row.state == EmergencyState.LIVE
    extensions = list(row.extensions.select_related("line_manager", "scheme_manager"))
    papers = row.arrangement.agreement if row.arrangement else None
    waiting = [each for each in extensions if not each.is_decided and not each.refused_on]
    undecided = [
        each.pk for each in waiting if not (each.scheme_manager_on if viewer.in_scheme else each.line_manager_on)
    ]
    may_accept = row.state == EmergencyState.ASKED and viewer.can(Perm.ANSWER_REFERRAL)
    main, steps = _steps(
        row, viewer, undecided, asked=bool(waiting), has_button=may_accept or _may_approve(row, viewer)
    )
    papers_open = papers if papers is not None and papers.is_open and papers.state in BEING_MADE else None
    return {
        "ask": ask_gate(row) if row.state == EmergencyState.TAKEN else None,
        "first_night": emergency_start_gate(row) if row.state == EmergencyState.ACCEPTED else None,
        "papers": papers_open,
        "papers_gate": start_gate(papers_open) if papers_open and live else None,
        "papers_day": days_of_papers(row) if live else None,
        "dates": [(EmergencyStep(step).label, Due(day)) for step, day in dated(row)] if live else [],
        "call": call_facts(row),
        "known": known_facts(row),
        "answered": answer_facts(row),
        "meeting": meeting_facts(row),
        "review_headers": EMERGENCY_REVIEW_HEADERS,
        "reviews": emergency_review_rows(row.reviews.all()),
        "options": list(row.options_reviews.all()),
        "longer_headers": LONGER_HEADERS,
        "longer": longer_rows(extensions),
        "tone": tone(row),
        "main": main,
        "steps": steps,
        "may_accept": may_accept,
        "may_approve": _may_approve(row, viewer),
    }


def _may_approve(row: Emergency, viewer: Viewer) -> bool:
    waits = row.state == EmergencyState.ACCEPTED and row.household_id is not None and not row.approved_name
    return waits and viewer.can(Perm.APPROVE_EMERGENCY)


def _steps(
    row: Emergency, viewer: Viewer, undecided: list[int], *, asked: bool, has_button: bool
) -> tuple[Step | None, list[Step]]:
    """(words, address) of what this viewer can do now: the button of the page, unless it has one, and the links."""
    offered = {
        EmergencyState.TAKEN: _taken, EmergencyState.ASKED: _asked, EmergencyState.ACCEPTED: _accepted,
        EmergencyState.LIVE: _live,
    }.get(EmergencyState(row.state))  # fmt: skip
    steps = [step for step in (offered(row) if offered else []) if not (asked and step[2] == "emergency-longer")]
    steps += [
        (Perm.EXTEND_EMERGENCY, "Decide whether it may last longer", "emergency-longer-decide", pk) for pk in undecided
    ]
    mine = [(words, reverse(name, args=[pk]), name in MAIN) for perm, words, name, pk in steps if viewer.can(perm)]
    main = mine[0][:2] if mine and mine[0][2] and not has_button else None
    return main, [(words, href) for words, href, _ in mine[1 if main else 0 :]]


MAIN = {
    "emergency-ask",
    "emergency-change",
    "emergency-household",
    "emergency-start",
    "emergency-meeting",
    "emergency-review",
}
Offered = list[tuple[Perm, str, str, int]]


def _taken(row: Emergency) -> Offered:
    steps = [
        (Perm.TAKE_EMERGENCY, "Ask the scheme", "emergency-ask", row.pk),
        (Perm.TAKE_EMERGENCY, "Add what is known", "emergency-change", row.pk),
    ]
    return [
        *(steps if ask_gate(row).is_open else reversed(steps)),
        (Perm.TAKE_EMERGENCY, "It is no longer needed", "emergency-withdraw", row.pk),
    ]


def _asked(row: Emergency) -> Offered:
    return [
        (Perm.TAKE_EMERGENCY, "Add what is known", "emergency-change", row.pk),
        (Perm.TAKE_EMERGENCY, "It is no longer needed", "emergency-withdraw", row.pk),
        (Perm.ANSWER_REFERRAL, "Refuse", "emergency-refuse", row.pk),
    ]


def _accepted(row: Emergency) -> Offered:
    first = [(Perm.START_ARRANGEMENT, "Take them in", "emergency-start", row.pk)] if row.approved_name else []
    choose = "Choose other carers" if row.household_id else "Find carers"
    return [
        *first,
        (Perm.MATCH, choose, "emergency-household", row.pk),
        (Perm.ANSWER_REFERRAL, "Refuse", "emergency-refuse", row.pk),
        (Perm.TAKE_EMERGENCY, "Add what is known", "emergency-change", row.pk),
        (Perm.TAKE_EMERGENCY, "It is no longer needed", "emergency-withdraw", row.pk),
    ]


def _live(row: Emergency) -> Offered:
    meeting = [(Perm.TAKE_EMERGENCY, "Record the planning meeting", "emergency-meeting", row.pk)]
    return [
        *(meeting if row.meeting_on is None else []),
        (Perm.HOLD_REVIEW, "Review the emergency", "emergency-review", row.pk),
        (Perm.HOLD_REVIEW, "Look at the options", "emergency-options", row.pk),
        (Perm.EXTEND_EMERGENCY, "Ask for longer", "emergency-longer", row.pk),
        (Perm.TAKE_EMERGENCY, "Add what is known", "emergency-change", row.pk),
        (Perm.START_ARRANGEMENT, "The emergency is over", "emergency-end", row.pk),
    ]
