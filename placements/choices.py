"""Lists and moves of carer households, referrals, matching, agreements and arrangements."""

from django.db import models

from sharedliving.core.states import Moves

MOST_PLACES = 3
"""Nobody may support more people at a time, whatever the approval says (APS13)."""


class HouseholdState(models.TextChoices):
    APPLYING = "applying", "Applying"
    APPROVED = "approved", "Approved"
    SUSPENDED = "suspended", "Suspended"
    ENDED = "ended", "Approval ended"


HOUSEHOLD_MOVES: Moves = {
    HouseholdState.APPLYING: frozenset({HouseholdState.APPROVED, HouseholdState.ENDED}),
    HouseholdState.APPROVED: frozenset({HouseholdState.SUSPENDED, HouseholdState.ENDED}),
    HouseholdState.SUSPENDED: frozenset({HouseholdState.APPROVED, HouseholdState.ENDED}),
}


class RiskSubject(models.TextChoices):
    """What a risk of a carer household is about: never the person who lives there by arrangement (G14-RISK-3)."""

    MEMBER = "member", "Somebody who lives there or visits often"
    PET = "pet", "An animal"
    PREMISES = "premises", "The home itself"


class CheckKind(models.TextChoices):
    APPROVAL = "approval", "Approval review"
    DBS = "dbs", "DBS of every adult"
    INSURANCE = "insurance", "Insurance"
    TRAINING = "training", "Core training"
    HOME_SAFETY = "home_safety", "Home health and safety"
    EMERGENCY_TRAINING = "emergency_training", "Emergency training"


NEEDED_CHECKS = (CheckKind.APPROVAL, CheckKind.DBS, CheckKind.INSURANCE, CheckKind.TRAINING, CheckKind.HOME_SAFETY)


class ArrangementKind(models.TextChoices):
    LIVE_IN = "live_in", "Live-in"
    SHORT_BREAK = "short_break", "Short breaks"
    DAY = "day", "Day support"
    OUTREACH = "outreach", "Kinship or outreach"
    EMERGENCY = "emergency", "Emergency"


class ReferralState(models.TextChoices):
    DRAFT = "draft", "Draft"
    SENT = "sent", "Sent, waiting for an answer"
    ACCEPTED = "accepted", "Accepted, matching"
    MATCHED = "matched", "Matched"
    DECLINED = "declined", "Declined"
    CLOSED = "closed", "Closed"


REFERRAL_MOVES: Moves = {
    ReferralState.DRAFT: frozenset({ReferralState.SENT, ReferralState.CLOSED}),
    ReferralState.SENT: frozenset({ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.CLOSED}),
    ReferralState.ACCEPTED: frozenset({ReferralState.MATCHED, ReferralState.DECLINED, ReferralState.CLOSED}),
    ReferralState.MATCHED: frozenset({ReferralState.ACCEPTED, ReferralState.CLOSED}),
}


class DeclineReason(models.TextChoices):
    NO_ROOM = "no_room", "No carer household with room"
    NO_SKILLS = "no_skills", "No carer with the skills needed"
    AREA = "area", "Nobody in the area wanted"
    ACCESS = "access", "No home with the access needed"
    CULTURE = "culture", "No match of culture, faith or language"
    RISK = "risk", "Risks that no household can carry"
    INFORMATION = "information", "Not enough information"
    OTHER = "other", "Something else"


class CandidateState(models.TextChoices):
    SHORTLISTED = "shortlisted", "Shortlisted"
    INTRODUCING = "introducing", "Introductions under way"
    CHOSEN = "chosen", "Both said yes"
    NOT_CHOSEN = "not_chosen", "Not chosen"


CANDIDATE_MOVES: Moves = {
    CandidateState.SHORTLISTED: frozenset({CandidateState.INTRODUCING, CandidateState.NOT_CHOSEN}),
    CandidateState.INTRODUCING: frozenset({CandidateState.CHOSEN, CandidateState.NOT_CHOSEN}),
    CandidateState.CHOSEN: frozenset({CandidateState.NOT_CHOSEN}),
}


class Decision(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"


class Step(models.TextChoices):
    PROFILE_SHARED = "profile_shared", "Profile shared"
    MEETING = "meeting", "First meeting"
    TEA_VISIT = "tea_visit", "Tea visit"
    OVERNIGHT = "overnight", "Overnight stay"
    WEEKEND = "weekend", "Weekend stay"


class Party(models.TextChoices):
    PERSON = "person", "The person"
    CARER = "carer", "The Shared Lives carer"
    SCHEME = "scheme", "The scheme"
    COUNCIL = "council", "The council"


class AgreementState(models.TextChoices):
    DRAFT = "draft", "Being written"
    SIGNING = "signing", "Ready to sign"
    SIGNED = "signed", "Signed by all"


AGREEMENT_MOVES: Moves = {
    AgreementState.DRAFT: frozenset({AgreementState.SIGNING}),
    AgreementState.SIGNING: frozenset({AgreementState.DRAFT, AgreementState.SIGNED}),
}


class ArrangementState(models.TextChoices):
    LIVE = "live", "Live"
    ENDED = "ended", "Ended"


ARRANGEMENT_MOVES: Moves = {
    ArrangementState.LIVE: frozenset({ArrangementState.ENDED}),
}


class EndReason(models.TextChoices):
    MOVED_ON = "moved_on", "Moved on as planned"
    OWN_HOME = "own_home", "Moved to their own home"
    CARER_STOPPED = "carer_stopped", "Carer stopped"
    CHOSE_TO_LEAVE = "chose_to_leave", "The person chose to leave"
    HEALTH = "health", "Health needs"
    SAFEGUARDING = "safeguarding", "Safeguarding"
    FUNDING = "funding", "Funding"
    BREAKDOWN = "breakdown", "Breakdown"
    DIED = "died", "The person died"
