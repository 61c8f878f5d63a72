"""The decision and the reviews of the NHS after a positive checklist."""

from datetime import date


def chc_decision_has_date_and_reasons(
    sent_on: date, dst_on: date | None, decided_on: date, reasons: str, today: date
) -> bool:
    """Enter the reasons of the NHS, and days between the sending of the checklist and today: first the meeting, then the decision.

    Source: CHC
    """
    meeting = dst_on or decided_on
    return bool(reasons.strip()) and sent_on <= meeting <= decided_on <= today


def chc_review_has_date_and_note(last: date | None, reviewed_on: date, note: str, today: date) -> bool:
    """Say what came of the review, and on which day between the last decision and today it was.

    Source: CHC
    """
    return bool(note.strip()) and (last is None or last <= reviewed_on) and reviewed_on <= today
