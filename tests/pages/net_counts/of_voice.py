"""The lists of those without a voice, between two plans, or with a decision that nobody can defend."""

from careplans.models import Assessment, CarePlan, LibertyScreen, QualityFollowUp, Restriction
from tests.pages.net_counts.rows import Count, Rows, late_here, who


def unspoken_for(day: Rows) -> list[int]:
    under_way = [row for row in day.here(Assessment) if row.closed_at is None and not row.advocacy]
    return who(
        row
        for row in under_way
        if row.difficulty_understanding or row.difficulty_retaining or row.difficulty_weighing or row.difficulty_communicating
    )  # fmt: skip


def planned(day: Rows) -> set[int]:
    return {row.person_id for row in day.all(CarePlan) if row.state == "in_force"}


def unscreened(day: Rows) -> list[int]:
    screened = {r.person_id for r in day.all(LibertyScreen) if r.state == "completed" and r.closed_at is None}
    kept = [row for row in day.here(Restriction) if row.closed_at is None and row.consent_on is None]
    return who(row for row in kept if row.person_id not in screened)


def was_cut(day: Rows, plan: CarePlan) -> bool:
    older = [r for r in day.all(CarePlan) if r.person_id == plan.person_id and r.number < plan.number]
    before = max((r for r in older if r.state == "superseded"), key=lambda row: row.number, default=None)
    if before is None or None in (plan.weekly_budget, before.weekly_budget):
        return False
    return plan.weekly_budget < before.weekly_budget and not assessed_between(day, before, plan)


def assessed_between(day: Rows, before: CarePlan, plan: CarePlan) -> bool:
    by = day.one(Assessment, plan.assessment_id) if plan.assessment_id else None
    return bool(
        by and by.kind == "care_act" and by.pk != before.assessment_id and by.person_id == plan.person_id
        and by.completed_on and by.completed_on >= before.signed_off_on
    )  # fmt: skip


def two_plans(day: Rows) -> list[int]:
    in_force = planned(day)
    return who(row for row in day.late(day.here(CarePlan)) if row.person_id in in_force)


COUNTS: dict[str, Count] = {
    "no-independent-voice": unspoken_for,
    "two-plans": two_plans,
    "restriction-late": late_here(Restriction),
    "restricted-not-screened": unscreened,
    "budget-cut": lambda day: who(r for r in day.here(CarePlan) if r.state == "in_force" and was_cut(day, r)),
    "record-not-put-right": lambda day: who(r for r in day.late(day.here(QualityFollowUp)) if r.kind == "change"),
}
