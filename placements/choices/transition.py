"""The steps from 14 to 18 of a young person who may live with Shared Lives carers as an adult (SLP-YP, SLP-FC)."""

from django.db import models


class TransitionKind(models.TextChoices):
    PLANNING = "planning", "Planning begins"
    REFERRAL = "referral", "Referral to a scheme"
    APPROVAL = "approval", "Foster carers’ approval begins"
    ASSESSMENT = "assessment", "Care Act assessment"
    ADULT = "adult", "Adult care takes over"


STEP_MONTHS: dict[str, int] = {
    TransitionKind.PLANNING: 14 * 12,
    TransitionKind.REFERRAL: 16 * 12,
    TransitionKind.APPROVAL: 17 * 12,
    TransitionKind.ASSESSMENT: 17 * 12 + 6,
    TransitionKind.ADULT: 18 * 12,
}
"""How old the person is, in months, on the day by which each step is done."""


class StepState(models.TextChoices):
    OPEN = "open", "To do"
    DONE = "done", "Done"
    NOT_NEEDED = "not_needed", "Not needed"
