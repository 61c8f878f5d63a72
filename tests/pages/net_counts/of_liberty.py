"""The lists about liberty, and those of unpaid carers."""

from datetime import timedelta

from careplans.models import (
    Assessment,
    CourtApplication,
    CourtAuthorisation,
    LibertyFramework,
    LibertyScreen,
    SupportCopy,
    SupportPlan,
)
from tests.pages.net_counts.rows import Count, Rows, late_here, who


def standing(day: Rows) -> list[LibertyScreen]:
    return [row for row in day.here(LibertyScreen) if row.state == "completed" and row.closed_at is None]


def with_order(day: Rows, state: str) -> set[int]:
    return {row.person_id for row in day.all(CourtAuthorisation) if row.state == state}


def orders_ending(day: Rows) -> list[int]:
    """Within sixty days, with nobody who has applied or writes an application."""
    begun = with_order(day, "applied") | {r.person_id for r in day.all(CourtApplication) if r.state == "draft"}
    orders = [row for row in day.here(CourtAuthorisation) if row.state == "in_force"]
    return who(r for r in orders if r.due_on - timedelta(days=60) <= day.on and r.person_id not in begun)


def on_old_law(day: Rows) -> list[int]:
    ordered, found = with_order(day, "in_force"), []
    for row in standing(day):
        until = day.one(LibertyFramework, row.framework_id).in_force_until
        if until and until < day.on and (row.decision == "apply" or row.person_id in ordered):
            found.append(row)
    return who(found)


def carers_without_plan(day: Rows) -> list[int]:
    """Found eligible two weeks ago, not assessed again since, and no plan came of it."""
    planned = {row.assessment_id for row in day.all(SupportPlan)}
    done = [row for row in day.all(Assessment) if row.state == "completed"]
    last = {row.carer_id: max(r.completed_on for r in done if r.carer_id == row.carer_id) for row in done}
    here = {row.pk for row in day.here(Assessment)}
    return who(
        row
        for row in done
        if row.kind == "unpaid_carer" and row.eligibility == "eligible" and row.pk in here and row.pk not in planned
        and row.completed_on + timedelta(days=14) <= day.on and row.completed_on == last[row.carer_id]
    )  # fmt: skip


def support_plans(*states: str) -> Count:
    """Those in these states, past their day."""
    return lambda day: who(r for r in day.here(SupportPlan) if r.state in states and r.due_on < day.on)


COUNTS: dict[str, Count] = {
    "liberty-rescreen-late": lambda day: who(row for row in standing(day) if row.due_on < day.on),
    "court-order-ending": orders_ending,
    "liberty-old-law": on_old_law,
    "carer-without-plan": carers_without_plan,
    "support-plan-late": support_plans("draft", "awaiting"),
    "support-review-late": support_plans("in_force"),
    "support-copy-owed": late_here(SupportCopy),
}
