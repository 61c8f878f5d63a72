"""Lists of what comes after an arrangement: where the person goes, what is learnt, what becomes of the carers."""

from django.db import models


class HomeKind(models.TextChoices):
    """What kind of home somebody wants next, or goes to."""

    OWN_TENANCY = "own_tenancy", "A home of their own"
    SUPPORTED_LIVING = "supported", "Supported living"
    SHARED_LIVES = "shared_lives", "With other Shared Lives carers"
    FAMILY = "family", "With family or friends"
    HOUSE_SHARE = "house_share", "A shared house or flat"
    EXTRA_CARE = "extra_care", "Extra care housing"
    CARE_HOME = "care_home", "A care home"
    OTHER = "other", "Somewhere else"

    @property
    def in_a_sentence(self) -> str:
        """ "a home of their own"; Shared Lives keeps its capitals."""
        return self.label[:1].lower() + self.label[1:]


class CarersNext(models.TextChoices):
    """What becomes of the carers after an arrangement with them has ended."""

    STAYS = "stays", "They stay approved as they are"
    BREAK = "break", "They take a break first"
    TERMS = "terms", "What they are approved for changes"
    STOPS = "stops", "They want to stop"


class BidOutcome(models.TextChoices):
    WAITING = "waiting", "Waiting for an answer"
    SHORTLISTED = "shortlisted", "On the shortlist"
    OFFERED = "offered", "Offered"
    NOT_OFFERED = "not_offered", "Not offered"
    TURNED_DOWN = "turned_down", "The person turned it down"


class Blocker(models.TextChoices):
    """What stands between somebody and the home that they want (G14-LOC-7)."""

    NO_HOMES = "no_homes", "No suitable homes"
    REGISTER = "register", "Not accepted on the housing register"
    BAND = "band", "The band is too low"
    MONEY = "money", "Deposit, rent or benefits"
    SUPPORT = "support", "Support at the new home is not arranged"
    ADAPTATION = "adaptation", "The home has to be adapted"
    SKILLS = "skills", "Something they want to learn first"
    VIEWS = "views", "Family or carers want something else"
    DECISION = "decision", "A decision about capacity or best interests"
    OTHER = "other", "Something else"
