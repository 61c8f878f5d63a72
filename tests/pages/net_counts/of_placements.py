"""The lists on the way into an arrangement and out of it, and of emergencies."""

from datetime import timedelta

from placements.models import (
    Agreement,
    Application,
    Arrangement,
    Difference,
    Emergency,
    MoveCheck,
    MoveOnGoal,
    NextHome,
    Referral,
    SchemeAssessment,
    TransitionStep,
)
from tests.pages.net_counts.rows import Count, Rows, late_alive, who


def late_referrals(state: str) -> Count:
    """In this state, past the day of the answer."""
    return lambda day: who(r for r in day.alive(Referral) if r.state == state and r.due_on < day.on)


def thin(day: Rows) -> list[int]:
    return who(r for r in day.alive(Referral) if r.closed_at is None and r.sent_on and r.override_reason)


def assessed_alone(day: Rows) -> list[int]:
    together = {row.referral_id for row in day.all(SchemeAssessment) if row.council_took_part}
    under_way = {row.pk for row in day.all(Referral) if row.closed_at is None}
    return who(r for r in day.alive(SchemeAssessment) if r.referral_id in under_way - together)


def emergency_unsigned(day: Rows) -> list[int]:
    moved_in = {row.agreement_id for row in day.all(Arrangement)}
    being_made = [row for row in day.late(day.alive(Agreement)) if row.state in ("draft", "signing")]
    return who(row for row in being_made if row.kind == "emergency" and row.pk in moved_in)


def waits_for_funding(day: Rows) -> list[int]:
    paid = {row.candidate_id for row in day.all(Agreement) if row.funding_authorised_on}
    moves = [row for row in day.alive(MoveCheck) if row.closed_at is None and row.candidate_id not in paid]
    return who(row for row in moves if row.begun_on + timedelta(days=28) < day.on)


def emergencies(day: Rows) -> list[Emergency]:
    return [row for row in day.alive(Emergency) if row.state == "live"]


def not_looked_at(day: Rows) -> list[int]:
    return who(r for r in emergencies(day) if r.next_step in ("meeting", "review") and r.due_on < day.on)


COUNTS: dict[str, Count] = {
    "referral-not-answered": late_referrals("sent"),
    "referral-more-not-given": late_referrals("more_asked"),
    "referral-thin": thin,
    "scheme-assessed-alone": assessed_alone,
    "application-stands-still": lambda day: [row.household_id for row in day.late(day.all(Application))],
    "move-waits-for-funding": waits_for_funding,
    "records-differ": lambda day: who(row for row in day.alive(Difference) if row.gone_on is None),
    "wish-to-move-on": late_alive(MoveOnGoal),
    "nowhere-to-go": late_alive(NextHome),
    "adulthood-late": late_alive(TransitionStep),
    "emergency-no-agreement": emergency_unsigned,
    "emergency-too-long": lambda day: who(row for row in emergencies(day) if row.limit_on < day.on),
    "emergency-not-reviewed": not_looked_at,
}
