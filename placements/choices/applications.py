"""Lists and moves of a household's way to approval: who lives there, the stages, the panel, appeals, endings."""

from django.db import models

from sharedliving.core.states import Moves


class MemberKind(models.TextChoices):
    CARER = "carer", "Shared Lives carer"
    SUPPORT = "support", "Support carer"
    ADULT = "adult", "Another adult"
    CHILD = "child", "A child"


class Stage(models.TextChoices):
    """Each has to be passed before the next (GLOS-ASS)."""

    ENQUIRY = "enquiry", "Enquiry"
    APPLICATION = "application", "Application form"
    MEETING = "meeting", "Pre-assessment meeting"
    REFERENCES = "references", "References"
    DBS = "dbs", "DBS of every adult"
    MEDICAL = "medical", "Medical"
    HOME_VISIT = "home-visit", "Home suitability visit"
    TRAINING = "training", "Training and workbooks"
    OBSERVED = "observed", "Observed interactions"
    MANAGER_VISIT = "manager-visit", "Manager’s visit"
    PANEL = "panel", "Panel"


STAGES = tuple(Stage)
BEFORE_PANEL = STAGES[:-1]


class StageResult(models.TextChoices):
    PASSED = "passed", "Passed"
    NOT_PASSED = "not_passed", "Not passed"
    NOT_NEEDED = "not_needed", "Not needed"


class ApplicationState(models.TextChoices):
    OPEN = "open", "Under way"
    APPROVED = "approved", "Approved"
    DECLINED = "declined", "Declined"
    STOPPED = "stopped", "Stopped"


APPLICATION_MOVES: Moves = {
    ApplicationState.OPEN: frozenset({ApplicationState.APPROVED, ApplicationState.DECLINED, ApplicationState.STOPPED}),
    ApplicationState.DECLINED: frozenset({ApplicationState.OPEN}),
}


class StopReason(models.TextChoices):
    """Why an enquiry or an application came to nothing."""

    CHANGED_MIND = "changed_mind", "They changed their mind"
    NO_ANSWER = "no_answer", "They no longer answer"
    CIRCUMSTANCES = "circumstances", "Their circumstances changed"
    HOME = "home", "The home is not suitable"
    MONEY = "money", "The money does not work for them"
    TIME = "time", "It takes too long"
    CHECKS = "checks", "A check or reference was not satisfactory"
    ELSEWHERE = "elsewhere", "They went to another scheme or service"
    OTHER = "other", "Another reason"


class HeardFrom(models.TextChoices):
    CARER = "carer", "A Shared Lives carer"
    WORD = "word", "Family, friends or word of mouth"
    WEB = "web", "Website or social media"
    ADVERT = "advert", "An advertisement or event"
    FOSTERING = "fostering", "They foster"
    STAFF = "staff", "Somebody at the council or the NHS"
    OTHER = "other", "Somewhere else"
    UNKNOWN = "unknown", "Not known"


class VettingItem(models.TextChoices):
    """What the file of a carer has to hold (APS-S3, LANCS), besides references and the DBS of every adult."""

    IDENTITY = "identity", "Identity and a recent photograph"
    RIGHT_TO_WORK = "right_to_work", "Right to work"
    EMPLOYMENT = "employment", "Full employment history, gaps explained"
    LEFT_CARE = "left_care", "Why they left past work with children or adults at risk"
    QUALIFICATIONS = "qualifications", "Proof of qualifications"
    OWN_COUNCIL = "own_council", "Check with the council where they live"
    EMPLOYER = "employer", "Last employer’s reference"
    HEALTH = "health", "Health of every carer"
    PERMISSION = "permission", "Landlord’s or mortgage lender’s permission"
    INSURANCE = "insurance", "Home and car insurance"
    INTERVIEW = "interview", "Interview with somebody supported by Shared Lives"


VETTED_AT: dict[str, tuple[VettingItem, ...]] = {
    Stage.APPLICATION: (
        VettingItem.IDENTITY, VettingItem.RIGHT_TO_WORK, VettingItem.EMPLOYMENT, VettingItem.LEFT_CARE,
        VettingItem.QUALIFICATIONS,
    ),
    Stage.REFERENCES: (VettingItem.EMPLOYER, VettingItem.OWN_COUNCIL),
    Stage.MEDICAL: (VettingItem.HEALTH,),
    Stage.HOME_VISIT: (VettingItem.PERMISSION, VettingItem.INSURANCE),
    Stage.OBSERVED: (VettingItem.INTERVIEW,),
}  # fmt: skip
"""Which items a stage asks for before it is passed."""


class VettingResult(models.TextChoices):
    SEEN = "seen", "Seen and in order"
    NOT_NEEDED = "not_needed", "Not needed"


class PanelOutcome(models.TextChoices):
    APPROVED = "approved", "Approved"
    CONDITIONS = "conditions", "Approved with conditions"
    DEFERRED = "deferred", "Deferred"
    DECLINED = "declined", "Declined"


APPROVING = (PanelOutcome.APPROVED, PanelOutcome.CONDITIONS)


class AppealOutcome(models.TextChoices):
    UPHELD = "upheld", "Upheld: back to panel"
    NOT_UPHELD = "not_upheld", "Not upheld: the decision stands"
