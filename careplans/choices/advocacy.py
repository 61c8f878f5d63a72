"""Lists and moves of advocacy."""

from django.db import models

from sharedliving.core.states import Moves


class AdvocacyDecision(models.TextChoices):
    """Care Act s67: who helps the person to take part."""

    NOT_NEEDED = "not_needed", "Not needed: no substantial difficulty"
    APPROPRIATE_PERSON = "appropriate_person", "An appropriate person helps them"
    ADVOCATE = "advocate", "An independent advocate has been asked for"


class Process(models.TextChoices):
    """What the person is helped to take part in (s67: assessment and plan; s68: review and safeguarding enquiry)."""

    ASSESSMENT = "assessment", "Assessment"
    PLAN = "plan", "Care and support plan"
    REVIEW = "review", "Review"
    ENQUIRY = "enquiry", "Safeguarding enquiry"


class AdvocateKind(models.TextChoices):
    """Kinds of advocate, each with its own law; never a carer, a scheme worker or a care manager (G14-ADV-2)."""

    CARE_ACT = "care_act", "Care Act advocate"
    IMCA = "imca", "Independent mental capacity advocate (IMCA)"
    IMHA = "imha", "Independent mental health advocate (IMHA)"
    OTHER = "other", "Other advocate"


class AdvocateState(models.TextChoices):
    WAITING = "waiting", "Waiting for an advocate"
    ALLOCATED = "allocated", "Advocate allocated"
    REFUSED = "refused", "Refused by the service"
    WITHDRAWN = "withdrawn", "No longer asked for"
    ENDED = "ended", "Ended"


ADVOCATE_MOVES: Moves = {
    AdvocateState.WAITING: frozenset({AdvocateState.ALLOCATED, AdvocateState.REFUSED, AdvocateState.WITHDRAWN}),
    AdvocateState.ALLOCATED: frozenset({AdvocateState.ENDED}),
}
