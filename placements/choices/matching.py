"""Lists and moves of matching: shortlist, introductions, decisions."""

from django.db import models

from sharedliving.core.states import Moves


class CandidateState(models.TextChoices):
    SHORTLISTED = "shortlisted", "Shortlisted"
    INTRODUCING = "introducing", "Introductions under way"
    CHOSEN = "chosen", "Both said yes"
    NOT_CHOSEN = "not_chosen", "Not chosen"


CANDIDATE_MOVES: Moves = {
    CandidateState.SHORTLISTED: frozenset({CandidateState.INTRODUCING, CandidateState.NOT_CHOSEN}),
    CandidateState.INTRODUCING: frozenset({CandidateState.CHOSEN, CandidateState.NOT_CHOSEN}),
    CandidateState.CHOSEN: frozenset({CandidateState.NOT_CHOSEN}),
}


class Decision(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"


class Step(models.TextChoices):
    PROFILE_SHARED = "profile_shared", "Profile shared"
    CARER_DECIDES = "carer_decides", "The carers’ first answer"
    MEETING = "meeting", "First meeting"
    TEA_VISIT = "tea_visit", "Tea visit"
    OVERNIGHT = "overnight", "Overnight stay"
    WEEKEND = "weekend", "Weekend stay"
    TRIAL = "trial", "Trial stay"


class ShownHow(models.TextChoices):
    """In which form carers were described to somebody before they met (G14-ASS-8)."""

    PROFILE = "profile", "A written profile"
    PICTURES = "pictures", "A profile with photographs"
    EASY_READ = "easy_read", "Easy read"
    FILM = "film", "A film or a recording"
    TALKED = "talked", "Talked through with them"
    SIGNED = "signed", "In sign language or with an interpreter"
    OTHER = "other", "Another way"
