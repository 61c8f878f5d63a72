"""The kinds of what falls due around referrals, agreements, households and arrangements, and where each leads."""

from django.urls import reverse

from people.choices import Clock
from placements.choices import EmergencyStep
from sharedliving.core.due import DueItem, DueKind


def referral_address(item: DueItem) -> str:
    return reverse("referral", args=[item.object_id])


def shortlist_address(item: DueItem) -> str:
    return reverse("shortlist", args=[item.object_id])


def agreement_address(item: DueItem) -> str:
    return reverse("agreement", args=[item.object_id])


def carer_address(item: DueItem) -> str:
    return reverse("carer", args=[item.object_id])


def application_address(item: DueItem) -> str:
    """The application of this household."""
    return reverse("carer-apply", args=[item.object_id])


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
    "The stage was to be passed by this day", Clock.APPLICATION, application_address,
)  # fmt: skip
CONDITION = DueKind(
    "approval_condition", "Condition of an approval", "See that the condition is met", "The panel set this day",
    Clock.APPLICATION, carer_address,
)  # fmt: skip
APPEAL = DueKind(
    "panel_appeal", "Appeal against a panel’s decision", "Answer the appeal", "Applicants wait for an answer",
    Clock.APPEAL, application_address,
)  # fmt: skip
ENDING = DueKind(
    "approval_ending", "End of an approval", "Decide whether the approval ends", "Somebody asked; a second person decides",
    Clock.NOTICE, carer_address,
)  # fmt: skip
VISIT = DueKind(
    "scheme_visit", "Scheme visit", "Record the visit",
    "The last visit at which everything was looked at set this date", Clock.SCHEME_VISIT, arrangement_address,
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
    urgent=True,
)
EMERGENCY_ANSWER = DueKind(
    "emergency_answer", "Emergency", "Answer the emergency", "A council waits for the scheme today",
    Clock.EMERGENCY_PAPERS, emergency_address, urgent=True,
)  # fmt: skip
EMERGENCY_HOUSEHOLD = DueKind(
    "emergency_household", "Emergency", "Find carers", "The scheme accepted the emergency", Clock.EMERGENCY_PAPERS,
    emergency_address, urgent=True,
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
