"""Lists of mental capacity assessments."""

from django.db import models


class Conclusion(models.TextChoices):
    """On the balance of probabilities, for this decision at this time (MCA sections 2 and 3)."""

    HAS = "has", "Has capacity to make this decision"
    LACKS = "lacks", "Lacks capacity to make this decision now"


class DecisionSupport(models.TextChoices):
    """Ways of helping somebody to decide for themselves (MCA section 1(3))."""

    SIMPLER = "simpler", "Told in simpler words, one thing at a time"
    PICTURES = "pictures", "Pictures, objects, signs or easy read"
    INTERPRETER = "interpreter", "Interpreter or communication aid"
    TRUSTED = "trusted", "Somebody they trust with them"
    PLACE = "place", "A place and a time of day that suit them"
    VISIT = "visit", "Saw or tried what there is to choose between"
    REPEATED = "repeated", "Talked about more than once, on different days"
    OTHER = "other", "Something else"


ABILITIES: dict[str, str] = {
    # column of the assessment: what it asks whether the person can do
    "understands": "understand the information",
    "retains": "keep it in mind long enough to decide",
    "weighs": "use it or weigh it up",
    "communicates": "say or show what they decide",
}
