"""What falls due around referrals, agreements, households and arrangements."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.choices import Clock
from placements import (
    due_endings,
)
from placements.choices import (
    AgreementState,
    CareKind,
    EmergencyStep,
    PaperState,
    ReferralState,
)
from placements.models import (
    Agreement,
    Appeal,
    Application,
    ApprovalCondition,
    ApprovalEnding,
    Arrangement,
    CarerAgreement,
    CarerHousehold,
    Emergency,
    FeeBand,
    HouseholdCare,
    HouseholdMember,
    HouseholdNotice,
    HouseholdRisk,
    Licence,
    MoveCheck,
    PlannedStep,
    Protocol,
    Recommendation,
    Referral,
    TransitionStep,
    UnderNotice,
)
from sharedliving.core.due import DueItem, DueKind, due_rows
from sharedliving.core.viewer import Viewer


def referral_address(item: DueItem) -> str:
    return reverse("referral", args=[item.object_id])


def shortlist_address(item: DueItem) -> str:
    return reverse("shortlist", args=[item.object_id])


def agreement_address(item: DueItem) -> str:
    return reverse("agreement", args=[item.object_id])


def carer_address(item: DueItem) -> str:
    return reverse("carer", args=[item.object_id])


def protocol_address(item: DueItem) -> str:
    return reverse("protocol", args=[item.object_id])


def arrangement_address(item: DueItem) -> str:
    return reverse("arrangement", args=[item.object_id])


def candidate_address(item: DueItem) -> str:
    return reverse("candidate", args=[item.object_id])


def move_address(item: DueItem) -> str:
    return reverse("move", args=[item.object_id])


def recommendation_address(item: DueItem) -> str:
    return reverse("recommendation", args=[item.object_id])


def licence_address(item: DueItem) -> str:
    return reverse("licence", args=[item.object_id])


def carer_agreements_address(item: DueItem) -> str:
    """Of the household: a household falls due once."""
    return reverse("carer-agreements", args=[item.object_id])


def fee_address(item: DueItem) -> str:
    return reverse("fee-band", args=[item.object_id])


def emergency_address(item: DueItem) -> str:
    return reverse("emergency", args=[item.object_id])


def transition_address(item: DueItem) -> str:
    return reverse("transition-step", args=[item.object_id])


DRAFT = DueKind(
    "referral_draft", "Referral", "Send the referral", "A referral has been begun and not sent",
    Clock.REFERRAL_DRAFT, referral_address,
)  # fmt: skip
ANSWER = DueKind(
    "referral_answer", "Answer to a referral", "Answer the referral", "A council waits for the scheme to say yes or no",
    Clock.REFERRAL_ANSWER, referral_address,
)  # fmt: skip
MORE = DueKind(
    "referral_more", "More asked about a referral", "Answer the scheme", "The scheme lacks something for a good match",
    Clock.REFERRAL_MORE, referral_address,
)  # fmt: skip
PROTOCOL = DueKind(
    "protocol", "Protocol between council and scheme", "Look at the protocol again",
    "Both sides were to look at it again by this day", Clock.PROTOCOL, protocol_address,
)  # fmt: skip
MATCHING = DueKind(
    "matching", "Matching", "Find a household", "The scheme accepted the referral", Clock.MATCHING, shortlist_address
)
TO_WRITE = DueKind(
    "agreement_to_write", "Arrangement agreement", "Write the agreement", "Both sides said yes",
    Clock.AGREEMENT, referral_address,
)  # fmt: skip
AGREEMENT = DueKind(
    "agreement", "Arrangement agreement", "Have the agreement signed", "Nobody moves in before all four have signed",
    Clock.AGREEMENT, agreement_address,
)  # fmt: skip
START = DueKind(
    "arrangement_start", "Start of an arrangement", "Start the arrangement", "All four have signed; this is the day planned",
    Clock.AGREEMENT, agreement_address,
)  # fmt: skip
AGREEMENT_REVIEW = DueKind(
    "agreement_review", "Arrangement agreement looked at again", "Look at the agreement again",
    "Everybody looks at it within a year, and when the plan changes", Clock.AGREEMENT_REVIEW, agreement_address,
)  # fmt: skip
AGREEMENT_VERSION = DueKind(
    "agreement_version", "New version of an agreement", "Have the new version signed",
    "What was signed before holds until all four have signed this one", Clock.AGREEMENT, agreement_address,
)  # fmt: skip
LICENCE_DRAFT = DueKind(
    "licence_to_sign", "Licence of the room", "Have the licence signed", "Person and carer have not both signed it",
    Clock.AGREEMENT, licence_address,
)  # fmt: skip
LICENCE = DueKind(
    "licence",
    "Licence of the room",
    "Renew the licence",
    "A licence lasts a year at most",
    Clock.LICENCE,
    licence_address,
)
CARER_AGREEMENT_DRAFT = DueKind(
    "carer_agreement_to_sign", "Carer agreement", "Have the carer agreement signed", "Carers and scheme have not both signed",
    Clock.AGREEMENT, carer_agreements_address,
)  # fmt: skip
CARER_AGREEMENT = DueKind(
    "carer_agreement", "Carer agreement", "Look at the carer agreement again", "It is looked at again every year",
    Clock.CARER_AGREEMENT, carer_agreements_address,
)  # fmt: skip
FEE_RATE = DueKind(
    "fee_rate",
    "Fee band",
    "Look at the rate again",
    "A rate is looked at again every year",
    Clock.FEE_RATE,
    fee_address,
)
ROLE_GAP = DueKind(
    "role_gap", "Something that nobody has agreed to do", "Agree who does it",
    "To be settled by the next visit of the scheme at the latest", Clock.SCHEME_VISIT, arrangement_address,
)  # fmt: skip
CHECKS = DueKind(
    "household_checks", "Checks of a carer household", "Renew the check", "An expired check blocks new matches",
    Clock.HOUSEHOLD_CHECK, carer_address,
)  # fmt: skip
HOUSEHOLD_RISK = DueKind(
    "household_risk", "Risk in a carer household", "Look at the risk again", "It was to be looked at again by this day",
    Clock.RISK_REVIEW, carer_address,
)  # fmt: skip
MEMBER = DueKind(
    "household_member", "Somebody who lives in a carer household", "Ask for a DBS",
    "From 16 on each needs a DBS; at 18 a child becomes one of the adults", Clock.HOUSEHOLD_CHECK, carer_address,
)  # fmt: skip
APPLICATION = DueKind(
    "carer_application", "Application to become a carer", "Go on with the application",
    "The stage was to be passed by this day", Clock.APPLICATION, carer_address,
)  # fmt: skip
CONDITION = DueKind(
    "approval_condition", "Condition of an approval", "See that the condition is met", "The panel set this day",
    Clock.APPLICATION, carer_address,
)  # fmt: skip
APPEAL = DueKind(
    "panel_appeal", "Appeal against a panel’s decision", "Answer the appeal", "Applicants wait for an answer",
    Clock.APPEAL, carer_address,
)  # fmt: skip
ENDING = DueKind(
    "approval_ending", "End of an approval", "Decide whether the approval ends", "Somebody asked; a second person decides",
    Clock.NOTICE, carer_address,
)  # fmt: skip
VISIT = DueKind(
    "scheme_visit", "Scheme visit", "Record the visit", "The last visit set this date", Clock.SCHEME_VISIT,
    arrangement_address,
)  # fmt: skip
RECOMMENDATION = DueKind(
    "recommendation", "Another option recommended", "Answer the recommendation", "The scheme found something that suits better",
    Clock.REFERRAL_MORE, recommendation_address,
)  # fmt: skip
STEP = DueKind(
    "introduction", "Introductions", "Hold or record the next step", "They are getting to know each other",
    Clock.INTRODUCTION, candidate_address,
)  # fmt: skip
MOVE = DueKind(
    "move_check", "What a move waits for", "Look at what the move waits for", "It is looked at every week until they move in",
    Clock.MOVE_CHECK, move_address,
)  # fmt: skip
CARER_VISIT = DueKind(
    "carer_visit", "Visit to the carers", "Visit the carers", "The last visit set this date", Clock.CARER_VISIT,
    carer_address,
)  # fmt: skip
CARER_BREAKS = DueKind(
    "carer_breaks", "Breaks of a carer household", "Plan their next break", "Half a year has passed since the last",
    Clock.CARER_BREAKS, carer_address,
)  # fmt: skip
NOTICE = DueKind(
    "household_notice", "Notice of a carer household", "See the notice through", "This is its last day", Clock.NOTICE,
    carer_address,
)  # fmt: skip
WHAT_NEXT = DueKind(
    "what_next", "Carers gave notice", "Say what happens next for them", "Their carers gave notice", Clock.NEXT_HOME,
    arrangement_address,
)  # fmt: skip
ASK = DueKind(
    "emergency_ask",
    "Emergency",
    "Ask a scheme",
    "Somebody needs a home today",
    Clock.EMERGENCY_PAPERS,
    emergency_address,
)
EMERGENCY_ANSWER = DueKind(
    "emergency_answer", "Emergency", "Answer the emergency", "A council waits for the scheme today",
    Clock.EMERGENCY_PAPERS, emergency_address,
)  # fmt: skip
EMERGENCY_HOUSEHOLD = DueKind(
    "emergency_household", "Emergency", "Find carers", "The scheme accepted the emergency", Clock.EMERGENCY_PAPERS,
    emergency_address,
)  # fmt: skip
PAPERS = DueKind(
    "emergency_papers", "Papers of an emergency", "Complete the agreement", "The person moved in before it was signed",
    Clock.EMERGENCY_PAPERS, agreement_address,
)  # fmt: skip
EMERGENCY_MEETING = DueKind(
    "emergency_meeting", "Planning meeting of an emergency", "Hold the planning meeting", "Within ten working days",
    Clock.EMERGENCY_MEETING, emergency_address,
)  # fmt: skip
EMERGENCY_REVIEW = DueKind(
    "emergency_review", "Review of an emergency", "Review the emergency", "Every four weeks while it lasts",
    Clock.EMERGENCY_REVIEW, emergency_address,
)  # fmt: skip
EMERGENCY_LIMIT = DueKind(
    "emergency_limit", "The longest an emergency may last", "End it, or decide on longer",
    "An emergency is no way into a permanent home", Clock.EMERGENCY_LIMIT, emergency_address,
)  # fmt: skip
TRANSITION = DueKind(
    "transition", "Step into adulthood", "Take the step", "The birthday sets this date", Clock.TRANSITION,
    transition_address,
)  # fmt: skip
EMERGENCIES = {
    EmergencyStep.ASK: ASK, EmergencyStep.ANSWER: EMERGENCY_ANSWER, EmergencyStep.HOUSEHOLD: EMERGENCY_HOUSEHOLD,
    EmergencyStep.MEETING: EMERGENCY_MEETING, EmergencyStep.REVIEW: EMERGENCY_REVIEW, EmergencyStep.LIMIT: EMERGENCY_LIMIT,
}  # fmt: skip
KINDS = (
    DRAFT, ANSWER, MATCHING, TO_WRITE, AGREEMENT, START, CHECKS, HOUSEHOLD_RISK, VISIT,
    MORE,
    PROTOCOL,
    MEMBER,
    APPLICATION,
    CONDITION,
    APPEAL,
    ENDING,
    RECOMMENDATION,
    STEP,
    MOVE,
    CARER_VISIT,
    CARER_BREAKS,
    NOTICE,
    WHAT_NEXT,
    *due_endings.KINDS,
    ROLE_GAP,
    AGREEMENT_REVIEW,
    AGREEMENT_VERSION,
    LICENCE_DRAFT,
    LICENCE,
    CARER_AGREEMENT_DRAFT,
    CARER_AGREEMENT,
    FEE_RATE,
    PAPERS,
    *EMERGENCIES.values(),
    TRANSITION,
)  # fmt: skip


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset a kind. Nobody is reminded about a person who has died."""
    alive = {"person__died_on__isnull": True}
    referrals = Referral.objects.visible_to(viewer).open().filter(**alive)
    agreements = Agreement.objects.visible_to(viewer).open().filter(**alive)
    arrangements = Arrangement.objects.visible_to(viewer).live().filter(**alive)
    licences = Licence.objects.visible_to(viewer).open().filter(**alive)
    emergencies = Emergency.objects.visible_to(viewer).filter(**alive)
    listed = [
        (referrals.filter(state=ReferralState.DRAFT), DRAFT),
        (referrals.filter(state=ReferralState.SENT), ANSWER),
        (referrals.more_asked(), MORE),
        (referrals.filter(state=ReferralState.ACCEPTED), MATCHING),
        (referrals.filter(state=ReferralState.MATCHED).without_agreement(), TO_WRITE),
        (agreements.being_made().filter(replaces__isnull=True), AGREEMENT),
        (agreements.being_made().filter(replaces__isnull=False), AGREEMENT_VERSION),
        (agreements.waits_for_start(), START),
        (agreements.lived_by(), AGREEMENT_REVIEW),
        (licences.filter(state=PaperState.DRAFT), LICENCE_DRAFT),
        (licences.filter(state=PaperState.SIGNED), LICENCE),
        (arrangements, VISIT),
        (arrangements.filter(agreement__isnull=False).with_role_gaps(), ROLE_GAP),
        (agreements.exclude(state=AgreementState.SIGNED).filter(arrangement__isnull=True), AGREEMENT),
        (agreements.started_and_unsigned(), PAPERS),
        (agreements.filter(state=AgreementState.SIGNED), START),
        (Arrangement.objects.visible_to(viewer).live().filter(**alive), VISIT),
        *((emergencies.waits_for(step), kind) for step, kind in EMERGENCIES.items()),
        (TransitionStep.objects.visible_to(viewer).open().filter(**alive), TRANSITION),
    ]
    rows = [due_rows(queryset, kind=kind, until=until, owner_ids=owner_ids) for queryset, kind in listed]
    households = CarerHousehold.objects.visible_to(viewer).own_of(viewer).open()
    protocols = Protocol.objects.visible_to(viewer).open()
    risks = HouseholdRisk.objects.visible_to(viewer).first_of_each()
    carer_agreements = CarerAgreement.objects.visible_to(viewer).open()
    written = carer_agreements.filter(state=PaperState.DRAFT)
    signed = carer_agreements.in_force()
    fees = FeeBand.objects.visible_to(viewer).in_force()
    return [
        *rows,
        due_rows(
            written, kind=CARER_AGREEMENT_DRAFT, until=until, owner_ids=owner_ids, person=None, row="household_id"
        ),
        due_rows(signed, kind=CARER_AGREEMENT, until=until, owner_ids=owner_ids, person=None, row="household_id"),
        due_rows(fees, kind=FEE_RATE, until=until, owner_ids=owner_ids, person=None),
        due_rows(households, kind=CHECKS, until=until, owner_ids=owner_ids, person=None),
        due_rows(protocols, kind=PROTOCOL, until=until, owner_ids=owner_ids, person=None),
        due_rows(risks, kind=HOUSEHOLD_RISK, until=until, owner_ids=owner_ids, person=None, row="household_id"),
        *approval_items(viewer, until, owner_ids),
        *_around_people(viewer, until, owner_ids),
        *_owed_to_carers(viewer, until, owner_ids),
        *due_endings.due_items(viewer, until, owner_ids),
    ]


def approval_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """What falls due on the way to an approval and after it, each with the number of its household."""
    listed = [
        (HouseholdMember.objects.visible_to(viewer).first_of_each(), MEMBER, "household_id"),
        (Application.objects.visible_to(viewer).open(), APPLICATION, "household_id"),
        (ApprovalCondition.objects.visible_to(viewer).first_of_each(), CONDITION, "household_id"),
        (Appeal.objects.visible_to(viewer).open(), APPEAL, "decision__application__household_id"),
        (ApprovalEnding.objects.visible_to(viewer).open(), ENDING, "household_id"),
    ]
    return [
        due_rows(queryset, kind=kind, until=until, owner_ids=owner_ids, person=None, row=row)
        for queryset, kind, row in listed
    ]


def _around_people(viewer: Viewer, until: date, owner_ids: Sequence[int] | None) -> list[QuerySet]:
    """Answers to recommendations, next steps, moves that wait, and what happens after a notice."""
    alive: dict[str, bool] = {"person__died_on__isnull": True}
    when: dict[str, Any] = {"until": until, "owner_ids": owner_ids}
    steps = PlannedStep.objects.visible_to(viewer).open().filter(candidate__referral__person__died_on__isnull=True)
    recommended = Recommendation.objects.visible_to(viewer).open().filter(**alive)
    moves = MoveCheck.objects.visible_to(viewer).open().filter(**alive)
    leaving = UnderNotice.objects.visible_to(viewer).open().filter(**alive)
    return [
        due_rows(recommended, kind=RECOMMENDATION, **when),
        due_rows(steps, kind=STEP, person="candidate__referral__person_id", row="candidate_id", **when),
        due_rows(moves, kind=MOVE, row="candidate_id", **when),
        due_rows(leaving, kind=WHAT_NEXT, row="arrangement_id", **when),
    ]


def _owed_to_carers(viewer: Viewer, until: date, owner_ids: Sequence[int] | None) -> list[QuerySet]:
    """Visits, breaks and the end of a notice: about the household, and the scheme's alone."""
    care = HouseholdCare.objects.visible_to(viewer).owed()
    listed = [
        (care.filter(kind=CareKind.VISIT), CARER_VISIT),
        (care.filter(kind=CareKind.BREAKS), CARER_BREAKS),
        (HouseholdNotice.objects.visible_to(viewer).open(), NOTICE),
    ]
    return [
        due_rows(rows, kind=kind, until=until, owner_ids=owner_ids, person=None, row="household_id")
        for rows, kind in listed
    ]
