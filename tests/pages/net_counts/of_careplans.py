"""The lists before an arrangement: what is late, and what a death leaves to be done."""

from careplans.models import (
    AdvocateReferral,
    Assessment,
    AssessmentCopy,
    CapacityReview,
    ContinuingCare,
    Contribution,
    DecisionLetter,
    OnwardReferral,
    PlanRelease,
    PromisedService,
    RiskAssessment,
    SafeguardingConcern,
    SupportRequest,
    Triage,
    WaitingContact,
)
from tests.pages.net_counts.rows import Count, Rows, late_here, who


def other_assessments(day: Rows) -> list[int]:
    """Those of somebody who has died count where they are about money."""
    late = [row for row in day.late(day.all(Assessment)) if row.kind != "care_act"]
    here = {row.pk for row in day.here(Assessment)}
    return who(row for row in late if row.pk in here or row.kind == "financial")


def nhs(day: Rows) -> list[int]:
    """Who pays until a death is still to be decided; what the NHS paid for is over with it."""
    here = {row.pk for row in day.here(ContinuingCare)}
    return who(row for row in day.late(day.all(ContinuingCare)) if row.pk in here or row.state == "waiting")


def releases(day: Rows) -> list[PlanRelease]:
    return day.late(day.here(PlanRelease))


COUNTS: dict[str, Count] = {
    "safeguarding-late": lambda day: who(day.late(day.all(SafeguardingConcern))),
    "assessment-late": lambda day: who(r for r in day.late(day.here(Assessment)) if r.kind == "care_act"),
    "request-not-allocated": late_here(SupportRequest),
    "other-assessment-late": other_assessments,
    "contribution-missing": late_here(Contribution),
    "assessment-copy-owed": late_here(AssessmentCopy),
    "continuing-care-late": nhs,
    "plan-not-acknowledged": lambda day: who(
        r for r in releases(day) if r.replaced_on is None and r.holder != "person"
    ),
    "plan-own-copy-owed": lambda day: who(r for r in releases(day) if r.replaced_on is None and r.holder == "person"),
    "plan-old-held": lambda day: who(r for r in releases(day) if r.replaced_on is not None),
    "risk-review-late": lambda day: who(
        r for r in day.here(RiskAssessment) if r.state == "in_force" and r.due_on < day.on
    ),
    "promise-not-delivered": late_here(PromisedService),
    "capacity-not-reviewed": late_here(CapacityReview),
    "request-not-triaged": late_here(Triage),
    "waiting-unheard": late_here(WaitingContact),
    "decision-not-given": late_here(DecisionLetter),
    "advocate-waiting": late_here(AdvocateReferral),
    "onward-no-answer": lambda day: who(r for r in day.late(day.here(OnwardReferral)) if r.state == "sent"),
}  # fmt: skip
