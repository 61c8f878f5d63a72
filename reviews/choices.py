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


class ActionKind(models.TextChoices):
    """What a review leaves to be done."""

    TASK = "task", "Something to do"
    PLAN = "plan", "New version of the care and support plan"
    RISK = "risk", "New version of the risk assessment"
    AGREEMENT = "agreement", "New version of the arrangement agreement"
    ASSESSMENT = "assessment", "New assessment"


class ActionEnd(models.TextChoices):
    DONE = "done", "Done"
    NOT_NEEDED = "not_needed", "No longer needed"


class RequestDecision(models.TextChoices):
    HOLD = "hold", "Hold the review"
    REFUSE = "refuse", "Do not hold a review now"


OPENED_BY: dict[str, ActionKind] = {
    ReviewDecision.CHANGE_PLAN: ActionKind.PLAN,
    ReviewDecision.REASSESS: ActionKind.ASSESSMENT,
}
