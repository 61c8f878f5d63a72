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
