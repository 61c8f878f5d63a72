"""Lists and moves of case notes and reviews."""

from django.db import models

from sharedliving.core.states import Moves


class NoteKind(models.TextChoices):
    CALL = "call", "Telephone call"
    VISIT = "visit", "Visit"
    EMAIL = "email", "E-mail or letter"
    MEETING = "meeting", "Meeting"
    OTHER = "other", "Other"


class Audience(models.TextChoices):
    """Who may read a note."""

    OWN = "own", "Only our organisation"
    SHARED = "shared", "The council and the scheme"


class ChangeKind(models.TextChoices):
    """What may happen in the life of somebody, or around them, that asks for decisions to be made again (G14-REV-6)."""

    CARER_ILL = "carer_ill", "A Shared Lives carer is ill"
    CARER_AWAY = "carer_away", "A Shared Lives carer is away"
    CARER_NOTICE = "carer_notice", "The carers gave notice"
    CARER_STOPPED = "carer_stopped", "The carers’ approval was suspended or ended"
    CARER_LAPSED = "carer_lapsed", "The carers’ approval has run out"
    HEALTH = "health", "The person’s health has changed"
    BEHAVIOUR = "behaviour", "The person’s behaviour has changed"
    HOSPITAL = "hospital", "The person went into hospital"
    HOUSEHOLD = "household", "Somebody moved in or out of the household, or a pet came"
    HOUSE = "house", "The household moves house"
    ANOTHER = "another", "Another person joins the arrangement"
    SAFEGUARDING = "safeguarding", "There is a safeguarding concern"
    WANTS_TO_LEAVE = "wants_to_leave", "The person asks to leave"
    NOTICE = "notice", "Notice was given that the arrangement ends"
    ENDED = "ended", "The arrangement has ended"
    FUNDING = "funding", "The funding changes"
    BEREAVEMENT = "bereavement", "Somebody close to the person died"
    OTHER = "other", "Something else of weight"


class ChangeTaskKind(models.TextChoices):
    """What a change opens."""

    REASSESS = "reassess", "Assess their needs again"
    RISK = "risk", "Look at the risks again"
    LIBERTY = "liberty", "Screen again for a deprivation of liberty"
    CAPACITY = "capacity", "Look at their mental capacity again"
    REVIEW = "review", "Hold an unplanned review"
    AGREEMENT = "agreement", "Write a new version of the arrangement agreement"
    COVER = "cover", "Agree who supports them meanwhile"
    CARERS = "carers", "Visit the carers and see how they are"
    APPROVAL = "approval", "Look at the carers’ approval again"
    CONCERN = "concern", "Record the safeguarding concern"
    MOVE_ON = "move_on", "Write down where they want to live next"


class ChangeSide(models.TextChoices):
    COUNCIL = "council", "The council"
    SCHEME = "scheme", "The scheme"


class ChangeOutcome(models.TextChoices):
    DONE = "done", "Done"
    NOT_NEEDED = "not_needed", "Not needed"


class IncidentKind(models.TextChoices):
    """What may go wrong."""

    FALL = "fall", "Fall or accident"
    MEDICATION = "medication", "Medication went wrong"
    MISSING = "missing", "The person was missing"
    ABUSE = "abuse", "Abuse, or an allegation of it"
    POLICE = "police", "The police were called or are looking into it"
    RESTRAINT = "restraint", "Somebody was held or restrained"
    MONEY = "money", "Money or property"
    DISRUPTION = "disruption", "Support could not be given"
    DEATH = "death", "The person died"
    NEAR_MISS = "near_miss", "It nearly went wrong"
    OTHER = "other", "Something else"


class Told(models.TextChoices):
    """Who has to be told of an incident."""

    FAMILY = "family", "Family, or whoever speaks for the person"
    CARE_MANAGER = "care_manager", "The care manager"
    SCHEME = "scheme", "The scheme"
    CQC = "cqc", "The Care Quality Commission"
    POLICE = "police", "The police"


class Considered(models.TextChoices):
    """Whether somebody asked whether it is a safeguarding concern."""

    NOT_YET = "not_yet", "Not considered yet"
    RAISED = "raised", "Considered, and a concern was raised"
    NOT_RAISED = "not_raised", "Considered, and none was raised"


class ReviewKind(models.TextChoices):
    FIRST = "first", "First review"
    ANNUAL = "annual", "Yearly review"
    UNPLANNED = "unplanned", "Unplanned review"


class ReviewState(models.TextChoices):
    DUE = "due", "To be held"
    IN_PROGRESS = "in_progress", "Being written"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Not held"


REVIEW_MOVES: Moves = {
    ReviewState.DUE: frozenset({ReviewState.IN_PROGRESS, ReviewState.COMPLETED, ReviewState.CANCELLED}),
    ReviewState.IN_PROGRESS: frozenset({ReviewState.COMPLETED, ReviewState.CANCELLED}),
}


class ReviewerKind(models.TextChoices):
    KNOWN_WORKER = "known_worker", "Somebody who knows the person"
    REVIEWING_OFFICER = "reviewing_officer", "A reviewing officer"
    DUTY = "duty", "A duty worker"


class ReviewMethod(models.TextChoices):
    FACE_TO_FACE = "face_to_face", "Face to face"
    VIDEO = "video", "Video call"
    PHONE = "phone", "Telephone"


class AttendeeRole(models.TextChoices):
    PERSON = "person", "The person"
    CARER = "carer", "Shared Lives carer"
    SCHEME = "scheme", "Scheme worker"
    CARE_MANAGER = "care_manager", "Care manager"
    FAMILY = "family", "Family or friend"
    NAMED_PERSON = "named_person", "Named person"
    ADVOCATE = "advocate", "Advocate"
    OTHER = "other", "Somebody else"


SUPPORTERS = (AttendeeRole.NAMED_PERSON, AttendeeRole.ADVOCATE)


class Progress(models.TextChoices):
    ACHIEVED = "achieved", "Achieved"
    BETTER = "better", "Getting there"
    SAME = "same", "No change"
    WORSE = "worse", "Worse"


class ReviewDecision(models.TextChoices):
    CONTINUE = "continue", "Carry on as it is"
    CHANGE_PLAN = "change_plan", "Change the plan"
    REASSESS = "reassess", "Assess again"
    END = "end", "Bring the arrangement to an end"


class ReviewSubject(models.TextChoices):
    """What a meeting reviews. One meeting may review several, each with what it came to (G14-REV-8, G14-REV-9)."""

    PLAN = "plan", "Care and support plan review"
    ARRANGEMENT = "arrangement", "Arrangement review"
    MONITORING = "monitoring", "Scheme monitoring"


class ViewFormat(models.TextChoices):
    """How the person said or showed what they think."""

    WORDS = "words", "In spoken words"
    WRITING = "writing", "In writing"
    PICTURES = "pictures", "With pictures or symbols"
    SIGNS = "signs", "With signs or gestures"
    COMMUNICATOR = "communicator", "With a communication aid"
    INTERPRETER = "interpreter", "With an interpreter"
    SUPPORTER = "supporter", "With somebody they trust beside them"
    WATCHED = "watched", "By what they do: somebody who knows them watched"


class InvitationFormat(models.TextChoices):
    LETTER = "letter", "Letter"
    EASY = "easy", "Easy read"
    LARGE = "large", "Large print"
    EMAIL = "email", "E-mail"
    ALOUD = "aloud", "Read aloud or signed to them"
    OTHER = "other", "Another way or language"


class InvitationAnswer(models.TextChoices):
    COMES = "comes", "Comes"
    APOLOGIES = "apologies", "Sends apologies"


class PackStep(models.TextChoices):
    """What the papers for a review wait for."""

    SEND = "send", "To be sent"
    RECEIPT = "receipt", "Sent: ask whether they arrived"


class PackPart(models.TextChoices):
    """The parts of the papers for a review, in plain words and in the order in which they are read."""

    AGENDA = "agenda", "What the person wants to talk about"
    PLAN = "plan", "The plan, and how far its outcomes have come"
    RISKS = "risks", "Risks, and what is done about them"
    RULES = "rules", "House rules and restrictions"
    LAST = "last", "What the last review decided, and what came of it"
    CONTACT = "contact", "Visits and contact since the last review"
    CHANGES = "changes", "What has changed since the last review"
    CONCERNS = "concerns", "Changes that are about safeguarding"


class ActionKind(models.TextChoices):
    """What a review leaves to be done."""

    TASK = "task", "Something to do"
    PLAN = "plan", "New version of the care and support plan"
    RISK = "risk", "New version of the risk assessment"
    AGREEMENT = "agreement", "New version of the arrangement agreement"
    ASSESSMENT = "assessment", "New assessment"


class RequestDecision(models.TextChoices):
    HOLD = "hold", "Hold the review"
    REFUSE = "refuse", "Do not hold a review now"


OPENED_BY: dict[str, ActionKind] = {
    ReviewDecision.CHANGE_PLAN: ActionKind.PLAN,
    ReviewDecision.REASSESS: ActionKind.ASSESSMENT,
}


class ToldWho(models.TextChoices):
    """Who is told that a person has another owner (G14-CMS-4)."""

    PERSON = "person", "The person"
    HOUSEHOLD = "household", "The Shared Lives carers"
    SCHEME = "scheme", "The scheme"


class ToldHow(models.TextChoices):
    VISIT = "visit", "In person"
    CALL = "call", "By telephone or video call"
    LETTER = "letter", "By letter, in the format they need"
    EMAIL = "email", "By e-mail"
    SUPPORTER = "supporter", "Through somebody who helps them to communicate"


class Seen(models.TextChoices):
    """Whether the visitor saw the person, and whether alone."""

    ALONE = "alone", "Yes, alone"
    TOGETHER = "together", "Yes, with others there"
    NOT_SEEN = "not_seen", "No"


class LookedAt(models.TextChoices):
    """What the visitor found who looked at the medication or the money."""

    IN_ORDER = "in_order", "Looked at, and in order"
    CONCERN = "concern", "Looked at, and something is not right"
    NOT_LOOKED = "not_looked", "Not looked at this time"
    NOT_SUPPORTED = "not_supported", "The carers do not help with it"
