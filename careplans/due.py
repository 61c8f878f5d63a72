"""What falls due for requests, assessments, plans and risk."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django.db.models import QuerySet
from django.urls import reverse

from careplans import liberty_due, support_due
from careplans.choices import PlanState
from careplans.choices.quality import FollowUp
from careplans.choices.safeguarding import ConcernState
from careplans.models import (
    AdvocateReferral,
    Aftercare,
    Assessment,
    AssessmentCopy,
    BestInterestsDecision,
    CapacityAssessment,
    CapacityReview,
    CarePlan,
    ContinuingCare,
    Contribution,
    DecisionLetter,
    FundingApplication,
    OnwardReferral,
    PlanRelease,
    PromisedService,
    QualityCheck,
    QualityFollowUp,
    Restriction,
    RiskAssessment,
    SafeguardingConcern,
    SupportRequest,
    Triage,
    WaitingContact,
)
from people.choices import Clock
from sharedliving.core.due import DueItem, DueKind, DueSource, due_of
from sharedliving.core.viewer import Viewer


def _kind(key: str, label: str, action: str, why: str, clock: str, address: str, urgent: bool = False) -> DueKind:
    def url(item: DueItem) -> str:
        return reverse(address, args=[item.object_id])

    return DueKind(key=key, label=label, action=action, why=why, clock=clock, address=url, urgent=urgent)


REQUEST = _kind(
    "request", "Request for support", "Allocate the assessment",
    "An assessment is promised within the time from first contact, and nobody has it yet", Clock.ASSESSMENT, "request",
)  # fmt: skip
ASSESSMENT = _kind(
    "assessment", "Care Act assessment", "Continue the assessment",
    "It is to be completed within the time promised from first contact", Clock.ASSESSMENT, "assessment",
)  # fmt: skip
PLAN_DRAFT = _kind(
    "plan-draft", "Care and support plan", "Continue the plan",
    "The assessment is completed, and the plan follows from it", Clock.PLAN_DRAFT, "plan",
)  # fmt: skip
PLAN_SIGN_OFF = _kind(
    "plan-sign-off", "Plan to sign off", "Sign off or return the plan",
    "Its author has asked for sign-off", Clock.PLAN_SIGN_OFF, "plan",
)  # fmt: skip
PLAN_RELEASE = _kind(
    "plan-release", "Plan to acknowledge", "Acknowledge the plan",
    "The council has released the plan to the scheme", Clock.PLAN_ACKNOWLEDGE, "plan-acknowledge",
)  # fmt: skip
CONCERN = _kind(
    "concern", "Safeguarding concern", "Decide about an enquiry",
    "Somebody may be coming to harm, and whether an enquiry is owed is not decided", Clock.SAFEGUARDING_DECISION,
    "safeguarding", urgent=True,
)  # fmt: skip
ENQUIRY = _kind(
    "enquiry", "Safeguarding enquiry", "Continue the enquiry",
    "An enquiry was decided on and is to come to an end", Clock.ENQUIRY, "safeguarding",
)  # fmt: skip
PROTECTION = _kind(
    "protection", "Protection plan", "Look at the protection plan again",
    "A protection plan is in place and is looked at again by its date", Clock.PROTECTION_REVIEW, "safeguarding",
)  # fmt: skip
TRIAGE = _kind(
    "triage", "Priority of a request", "Decide the priority",
    "Somebody asked for support, and nobody has said how urgent it is", Clock.TRIAGE, "triage",
)  # fmt: skip
WAITING = _kind(
    "waiting-contact", "Contact while waiting", "Ask how they are",
    "They wait for an assessment to begin, and nobody who waits goes unheard", Clock.WAITING_CONTACT, "waiting-contact",
)  # fmt: skip
LETTER = _kind(
    "decision-letter", "Decision in writing", "Give the decision in writing",
    "The assessment is completed, and the decision with its reasons is owed in writing", Clock.COPY_GIVEN,
    "decision-letter",
)  # fmt: skip
RISK_DRAFT = _kind(
    "risk-draft", "Risk assessment to agree", "Continue the risk assessment",
    "It was begun, and is to be agreed and in force", Clock.RISK_DRAFT, "risk",
)  # fmt: skip
RISK_REVIEW = _kind(
    "risk-review", "Risk assessment to look at again", "Look at the risks again",
    "Risks change: it was agreed to look at them again by this day", Clock.RISK_REVIEW, "risk",
)  # fmt: skip
RESTRICTION = _kind(
    "restriction", "Restriction to look at again", "Look at the restriction again",
    "Nobody is kept from anything longer than needed", Clock.RISK_REVIEW, "restriction",
)  # fmt: skip
OWN_COPY = _kind(
    "plan-own-copy", "The person’s copy of their plan", "Give them their copy",
    "The plan is signed off, and the law owes them a copy", Clock.COPY_GIVEN, "plan-own-copy",
)  # fmt: skip
PROMISE = _kind(
    "promise", "Service promised in a plan", "Get what was promised, or chase it",
    "The plan promises it by this date", Clock.PROMISE, "promise",
)  # fmt: skip
CAPACITY = _kind(
    "capacity", "Mental capacity assessment", "Continue the capacity assessment",
    "Somebody doubts that they can make a decision", Clock.CAPACITY, "capacity",
)  # fmt: skip
CAPACITY_REVIEW = _kind(
    "capacity-review", "Capacity looked at again", "Look at the decision again",
    "They could not make this decision; they may be able to now", Clock.CAPACITY_REVIEW, "capacity-review",
)  # fmt: skip
FUNDING = _kind(
    "funding", "Application to panel", "Send or decide the application",
    "Panel decides about the money that a plan needs", Clock.FUNDING, "funding",
)  # fmt: skip
BEST_INTERESTS = _kind(
    "best-interests", "Best interests decision", "Continue the decision",
    "They cannot decide this, and it is still to be decided", Clock.BEST_INTERESTS, "best-interests",
)  # fmt: skip
OTHER_ASSESSMENT = _kind(
    "other-assessment", "Another assessment", "Go on with the assessment",
    "An assessment of another kind than the Care Act one is to be completed", Clock.ASSESSMENT, "other-assessment",
)  # fmt: skip
ASSESSMENT_COPY = _kind(
    "assessment-copy", "Copy of an assessment", "Give the copy",
    "The assessment is completed, and a written copy is owed", Clock.COPY_GIVEN, "assessment-copy",
)  # fmt: skip
CONTINUING_CARE = _kind(
    "continuing-care", "NHS Continuing Healthcare", "Ask the NHS",
    "The NHS has to decide about a positive checklist, or review what it pays for", Clock.CHC_DECISION,
    "continuing-care",
)  # fmt: skip
CONTRIBUTION = _kind(
    "contribution", "Contribution to an assessment", "Receive or chase it",
    "Another professional was asked to contribute to an assessment", Clock.CONTRIBUTION, "contribution",
)  # fmt: skip
ONWARD = _kind(
    "onward", "Referral to another service", "Ask what became of it",
    "A service was asked for something, and it is not known yet what came of it", Clock.ONWARD_ANSWER, "onward",
)  # fmt: skip
ADVOCATE = _kind(
    "advocate", "Advocate asked for", "Ask after the advocate",
    "The person waits for an advocate, and none has been named yet", Clock.ADVOCATE, "advocate",
)  # fmt: skip
AFTERCARE = _kind(
    "aftercare", "Section 117 aftercare", "Review the aftercare",
    "Council and NHS owe it until both have ended it, and look at it every year", Clock.AFTERCARE_REVIEW, "aftercare",
)  # fmt: skip
QUALITY_CHECK = _kind(
    "quality-check", "Record to check", "Check it against the standards",
    "It was drawn in a sample of your team’s records", Clock.QUALITY_CHECK, "quality-check",
)  # fmt: skip
QUALITY_READ = _kind(
    "quality-read", "Check of your work", "Read what the check says",
    "Somebody read a record of yours beside the standards, and says what was good", Clock.QUALITY_READ,
    "quality-follow-up",
)  # fmt: skip
QUALITY_CHANGE = _kind(
    "quality-change", "Change that a check asks for", "Make the change",
    "A check found that something should change by this date", Clock.QUALITY_READ, "quality-follow-up",
)  # fmt: skip
PLAN_RECEIPT = _kind(
    "plan-receipt", "Copy of a plan to give", "Give them their copy and write down that they have it",
    "It is theirs to have, and they have not said yet that they hold it", Clock.PLAN_ACKNOWLEDGE, "plan-receipt",
)  # fmt: skip
PLAN_AGAIN = _kind(
    "plan-again", "New plan to release", "Release the new plan, or say why not",
    "They hold an older plan, and their consent did not cover new ones", Clock.PLAN_ACKNOWLEDGE, "plan-again",
)  # fmt: skip


def _councils(seen: Any, viewer: Viewer) -> QuerySet:
    """Releasing a plan again is the council's to do."""
    return cast(QuerySet, seen if viewer.in_council or viewer.is_system else seen.none())


SOURCES = (
    DueSource(REQUEST, SupportRequest),
    DueSource(ASSESSMENT, Assessment, lambda seen: seen.care_act()),
    DueSource(OTHER_ASSESSMENT, Assessment, lambda seen: seen.other_kinds()),
    DueSource(ASSESSMENT_COPY, AssessmentCopy),
    DueSource(CONTINUING_CARE, ContinuingCare),
    DueSource(CONTRIBUTION, Contribution),
    DueSource(PLAN_DRAFT, CarePlan, lambda seen: seen.filter(state=PlanState.DRAFT)),
    DueSource(PLAN_SIGN_OFF, CarePlan, lambda seen: seen.filter(state=PlanState.AWAITING)),
    DueSource(PLAN_RELEASE, PlanRelease, lambda seen: seen.waiting().to_schemes()),
    DueSource(PLAN_RECEIPT, PlanRelease, lambda seen: seen.waiting().to_others()),
    DueSource(PLAN_AGAIN, PlanRelease, lambda seen: seen.to_release_again(), own=_councils),
    DueSource(TRIAGE, Triage),
    DueSource(WAITING, WaitingContact),
    DueSource(LETTER, DecisionLetter),
    DueSource(CONCERN, SafeguardingConcern, lambda seen: seen.in_state(ConcernState.RAISED)),
    DueSource(ENQUIRY, SafeguardingConcern, lambda seen: seen.in_state(ConcernState.ENQUIRY)),
    DueSource(PROTECTION, SafeguardingConcern, lambda seen: seen.in_state(ConcernState.PROTECTION)),
    DueSource(RISK_DRAFT, RiskAssessment, lambda seen: seen.being_written()),
    DueSource(RISK_REVIEW, RiskAssessment, lambda seen: seen.in_force()),
    DueSource(RESTRICTION, Restriction),
    DueSource(OWN_COPY, PlanRelease, lambda seen: seen.waiting().to_person(), row="plan_id"),
    DueSource(PROMISE, PromisedService),
    DueSource(CAPACITY, CapacityAssessment),
    DueSource(CAPACITY_REVIEW, CapacityReview),
    DueSource(FUNDING, FundingApplication),
    DueSource(AFTERCARE, Aftercare),
    DueSource(ADVOCATE, AdvocateReferral),
    DueSource(ONWARD, OnwardReferral),
    DueSource(BEST_INTERESTS, BestInterestsDecision),
    DueSource(QUALITY_CHECK, QualityCheck),
    DueSource(QUALITY_READ, QualityFollowUp, lambda seen: seen.filter(kind=FollowUp.READ)),
    DueSource(QUALITY_CHANGE, QualityFollowUp, lambda seen: seen.filter(kind=FollowUp.CHANGE)),
    *liberty_due.SOURCES,
    *support_due.SOURCES,
)
KINDS = tuple(source.kind for source in SOURCES)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset for each kind."""
    return due_of(SOURCES, viewer, until, owner_ids)
