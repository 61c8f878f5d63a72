"""Lists and moves of assessments."""

from django.db import models

from sharedliving.core.states import Moves


class AssessmentState(models.TextChoices):
    ALLOCATED = "allocated", "Allocated"
    IN_PROGRESS = "in_progress", "In progress"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Stopped"


ASSESSMENT_MOVES: Moves = {
    AssessmentState.ALLOCATED: frozenset({AssessmentState.IN_PROGRESS, AssessmentState.CANCELLED}),
    AssessmentState.IN_PROGRESS: frozenset({AssessmentState.COMPLETED, AssessmentState.CANCELLED}),
}


class Outcome(models.TextChoices):
    """The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015 (ELIG), in plain words."""

    NUTRITION = "nutrition", "Eating and drinking well enough"
    HYGIENE = "hygiene", "Keeping clean"
    TOILET = "toilet", "Managing the toilet"
    CLOTHING = "clothing", "Being suitably dressed"
    HOME_SAFETY = "home_safety", "Using the home safely"
    HOME_UPKEEP = "home_upkeep", "Keeping the home fit to live in"
    RELATIONSHIPS = "relationships", "Family and other relationships"
    WORK = "work", "Work, training, education or volunteering"
    COMMUNITY = "community", "Local places, transport and leisure"
    CHILDREN = "children", "Caring for a child"


OUTCOME_HINTS: dict[str, str] = {
    Outcome.NUTRITION: "Getting food and drink, preparing it, and eating and drinking it.",
    Outcome.HYGIENE: "Washing themselves and their clothes.",
    Outcome.TOILET: "Getting to the toilet and managing it.",
    Outcome.CLOTHING: "Dressing themselves, for the weather and for what they do.",
    Outcome.HOME_SAFETY: "Moving about the home, its steps, kitchen and bathroom, without coming to harm.",
    Outcome.HOME_UPKEEP: "Keeping it clean and safe enough, and paying for what it needs.",
    Outcome.RELATIONSHIPS: "Keeping up with family and friends, or making new ones; not being lonely.",
    Outcome.WORK: "Getting into it and keeping it up, if they want to.",
    Outcome.COMMUNITY: "Getting about, and using places such as shops, clubs, worship and the GP.",
    Outcome.CHILDREN: "Looking after a child they are responsible for. If there is none, they can.",
}


class Ability(models.TextChoices):
    """Whether somebody can achieve an outcome, and by which limb of the test they cannot (ELIG regulation 2(3))."""

    CAN = "can", "Can do this without help"
    NEEDS_HELP = "needs_help", "Cannot do this without help or prompting"
    DISTRESS = "distress", "Can, but with significant pain, distress or anxiety"
    DANGER = "danger", "Can, but it endangers them or others"
    SLOW = "slow", "Can, but it takes much longer than expected"


class Method(models.TextChoices):
    FACE_TO_FACE = "face_to_face", "Face to face"
    VIDEO = "video", "Video call"
    PHONE = "phone", "Telephone"
    SUPPORTED_SELF = "supported_self", "Supported self-assessment"


class Eligibility(models.TextChoices):
    ELIGIBLE = "eligible", "Eligible for support"
    NOT_ELIGIBLE = "not_eligible", "Not eligible for support"


class Complexity(models.TextChoices):
    """Whether the needs are complex. UNASKED stands in assessments of before it had to be said, and is offered to nobody."""

    STANDARD = "standard", "Standard"
    COMPLEX = "complex", "Complex"
    UNASKED = "unasked", "Not asked at the time"


class InformationFormat(models.TextChoices):
    """In which form somebody was told beforehand how the assessment works (ASSREG3)."""

    SPOKEN = "spoken", "Spoken"
    LETTER = "letter", "Letter or leaflet"
    EASY_READ = "easy_read", "Easy read or pictures"
    LARGE_PRINT = "large_print", "Large print or braille"
    SIGN = "sign", "Sign language or Makaton"
    LANGUAGE = "language", "In another language"
    RECORDING = "recording", "Audio or video"
