"""Lists and moves of referrals."""

from django.db import models

from sharedliving.core.states import Moves


class ReferralState(models.TextChoices):
    DRAFT = "draft", "Draft"
    SENT = "sent", "Sent, waiting for an answer"
    MORE_ASKED = "more_asked", "More asked for"
    ACCEPTED = "accepted", "Accepted, matching"
    MATCHED = "matched", "Matched"
    DECLINED = "declined", "Declined"
    RECOMMENDED = "recommended", "Another option recommended"
    CLOSED = "closed", "Closed"


REFERRAL_MOVES: Moves = {
    ReferralState.DRAFT: frozenset({ReferralState.SENT, ReferralState.CLOSED}),
    ReferralState.SENT: frozenset(
        {ReferralState.MORE_ASKED, ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.RECOMMENDED,
         ReferralState.CLOSED}
    ),
    ReferralState.MORE_ASKED: frozenset(
        {ReferralState.SENT, ReferralState.DECLINED, ReferralState.RECOMMENDED, ReferralState.CLOSED}
    ),
    ReferralState.ACCEPTED: frozenset(
        {ReferralState.MATCHED, ReferralState.DECLINED, ReferralState.RECOMMENDED, ReferralState.CLOSED}
    ),
    ReferralState.MATCHED: frozenset({ReferralState.ACCEPTED, ReferralState.CLOSED}),
}  # fmt: skip


class DeclineReason(models.TextChoices):
    NO_ROOM = "no_room", "No carer household with room"
    NO_SKILLS = "no_skills", "No carer with the skills needed"
    AREA = "area", "Nobody in the area wanted"
    ACCESS = "access", "No home with the access needed"
    CULTURE = "culture", "No match of culture, faith or language"
    RISK = "risk", "Risks that no household can carry"
    INFORMATION = "information", "Not enough information"
    OTHER = "other", "Something else"


class Pressure(models.TextChoices):
    """What hurries or bends a referral (G14-ASS-6). That there is none is an answer too."""

    DISCHARGE = "discharge", "They are to leave hospital on a planned day"
    NOTICE = "notice", "Notice was served where they live"
    FUNDING = "funding", "The funding is not agreed"
    BENEFITS = "benefits", "Their benefits are not in payment"
    CARER = "carer", "Whoever cares for them now cannot go on"
    EMERGENCY = "emergency", "It is an emergency"
    HURRY = "hurry", "There is a hurry for another reason"
    OTHER = "other", "Something else"
    NONE = "none", "None of these"


HURRIES = frozenset({Pressure.DISCHARGE, Pressure.NOTICE, Pressure.CARER, Pressure.EMERGENCY, Pressure.HURRY})
"""Pressures of time; the others are of money or of another kind."""
