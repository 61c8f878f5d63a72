"""What falls due for requests, assessments, plans and risk."""

from collections.abc import Sequence
from datetime import date

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
from sharedliving.core.due import DueItem, DueKind, due_rows
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
    "capacity", "Mental capacity assessment", "Continue the assessment",
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
KINDS = (
    REQUEST,
    ASSESSMENT,
    PLAN_DRAFT,
    PLAN_SIGN_OFF,
    PLAN_RELEASE,
    TRIAGE,
    WAITING,
    LETTER,
    CONCERN,
    ENQUIRY,
    PROTECTION,
    RISK_DRAFT,
    RISK_REVIEW,
    RESTRICTION,
    OWN_COPY,
    PROMISE,
    CAPACITY,
    CAPACITY_REVIEW,
    FUNDING,
    AFTERCARE,
    PLAN_RECEIPT,
    PLAN_AGAIN,
    ADVOCATE,
    ONWARD,
    OTHER_ASSESSMENT,
    ASSESSMENT_COPY,
    CONTINUING_CARE,
    CONTRIBUTION,
    BEST_INTERESTS,
    QUALITY_CHECK,
    QUALITY_READ,
    QUALITY_CHANGE,
    *liberty_due.KINDS,
    *support_due.KINDS,
)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """One queryset for each kind; the rows of people who have died are left alone."""
    plans = CarePlan.objects.visible_to(viewer)
    concerns = SafeguardingConcern.objects.visible_to(viewer)
    releases = PlanRelease.objects.visible_to(viewer)
    follow_ups = QualityFollowUp.objects.visible_to(viewer)
    again = releases.to_release_again() if viewer.in_council or viewer.is_system else releases.none()
    sources = (
        (REQUEST, SupportRequest.objects.visible_to(viewer)),
        (ASSESSMENT, Assessment.objects.visible_to(viewer).care_act()),
        (OTHER_ASSESSMENT, Assessment.objects.visible_to(viewer).other_kinds()),
        (ASSESSMENT_COPY, AssessmentCopy.objects.visible_to(viewer)),
        (CONTINUING_CARE, ContinuingCare.objects.visible_to(viewer)),
        (CONTRIBUTION, Contribution.objects.visible_to(viewer)),
        (PLAN_DRAFT, plans.filter(state=PlanState.DRAFT)),
        (PLAN_SIGN_OFF, plans.filter(state=PlanState.AWAITING)),
        (PLAN_RELEASE, releases.waiting().to_schemes()),
        (PLAN_RECEIPT, releases.waiting().to_others()),
        (PLAN_AGAIN, again),
        (TRIAGE, Triage.objects.visible_to(viewer)),
        (WAITING, WaitingContact.objects.visible_to(viewer)),
        (LETTER, DecisionLetter.objects.visible_to(viewer)),
        (CONCERN, concerns.in_state(ConcernState.RAISED)),
        (ENQUIRY, concerns.in_state(ConcernState.ENQUIRY)),
        (PROTECTION, concerns.in_state(ConcernState.PROTECTION)),
        (RISK_DRAFT, RiskAssessment.objects.visible_to(viewer).being_written()),
        (RISK_REVIEW, RiskAssessment.objects.visible_to(viewer).in_force()),
        (RESTRICTION, Restriction.objects.visible_to(viewer)),
        (OWN_COPY, releases.waiting().to_person()),
        (PROMISE, PromisedService.objects.visible_to(viewer)),
        (CAPACITY, CapacityAssessment.objects.visible_to(viewer)),
        (CAPACITY_REVIEW, CapacityReview.objects.visible_to(viewer)),
        (FUNDING, FundingApplication.objects.visible_to(viewer)),
        (AFTERCARE, Aftercare.objects.visible_to(viewer)),
        (ADVOCATE, AdvocateReferral.objects.visible_to(viewer)),
        (ONWARD, OnwardReferral.objects.visible_to(viewer)),
        (BEST_INTERESTS, BestInterestsDecision.objects.visible_to(viewer)),
        (QUALITY_CHECK, QualityCheck.objects.visible_to(viewer)),
        (QUALITY_READ, follow_ups.filter(kind=FollowUp.READ)),
        (QUALITY_CHANGE, follow_ups.filter(kind=FollowUp.CHANGE)),
        *liberty_due.sources(viewer),
        *support_due.sources(viewer),
    )
    return [
        due_rows(
            rows.filter(person__died_on__isnull=True),
            kind=kind,
            until=until,
            owner_ids=owner_ids,
            row="plan_id" if kind is OWN_COPY else "pk",
        )
        for kind, rows in sources
    ]
