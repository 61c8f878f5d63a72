"""The lists of local needs. Everything here is coded, because a commissioner reads no words that somebody typed."""

from django.db import models

from placements.choices import Offer
from sharedliving.core.states import Moves


class LocalNeed(models.TextChoices):
    """The guidance's list (placements.choices.Offer, section 1.4), and others that councils ask for."""

    SHORT_STAYS = Offer.SHORT_STAYS.value, Offer.SHORT_STAYS.label
    FLOATING = Offer.FLOATING.value, Offer.FLOATING.label
    BRAIN_INJURY = Offer.BRAIN_INJURY.value, Offer.BRAIN_INJURY.label
    AUTISM = Offer.AUTISM.value, Offer.AUTISM.label
    RECUPERATION = Offer.RECUPERATION.value, Offer.RECUPERATION.label
    DEMENTIA = Offer.DEMENTIA.value, Offer.DEMENTIA.label
    COMPLEX = Offer.COMPLEX.value, Offer.COMPLEX.label
    TRANSITION = Offer.TRANSITION.value, Offer.TRANSITION.label
    DISCHARGE = Offer.DISCHARGE.value, Offer.DISCHARGE.label
    MENTAL_HOSPITAL = Offer.MENTAL_HOSPITAL.value, Offer.MENTAL_HOSPITAL.label
    WHEELCHAIR = Offer.WHEELCHAIR.value, Offer.WHEELCHAIR.label
    LEARNING = "learning", "People with a learning disability"
    MENTAL_HEALTH = "mental_health", "People with mental health needs"
    BEHAVIOUR = "behaviour", "People whose behaviour challenges"
    PERSONAL_CARE = "personal_care", "People who need personal care or help to move"
    CULTURE = "culture", "A home of one culture, faith or diet"
    LANGUAGE = "language", "A home where another language or sign language is spoken"
    MOVING_ON = "moving_on", "A stepping stone to a place of their own"


class NotBecause(models.TextChoices):
    """Why a care manager thought of Shared Lives for somebody, and referred them to no scheme."""

    NO_ROOM = "no_room", "No scheme has room now"
    NO_SKILLS = "no_skills", "No carers with the skills needed"
    AREA = "area", "No carers in the area"
    ACCESS = "access", "No home with the access needed"
    CULTURE = "culture", "No carers of their culture, faith or language"
    OFFER = "offer", "No scheme offers this kind of support"
    TOO_SLOW = "too_slow", "It would have taken too long"
    FUNDING = "funding", "The funding would not cover it"
    RISK = "risk", "Risks that no household could carry"
    PERSON = "person", "The person did not want it"
    FAMILY = "family", "Their family did not want it"
    UNKNOWN = "unknown", "Too little is known of what Shared Lives can do"


class Faith(models.TextChoices):
    """As the traits of a home say it (placements.choices.FAITHS)."""

    CHRISTIAN = "christian", "Christian"
    MUSLIM = "muslim", "Muslim"
    HINDU = "hindu", "Hindu"
    SIKH = "sikh", "Sikh"
    JEWISH = "jewish", "Jewish"
    BUDDHIST = "buddhist", "Buddhist"


class Language(models.TextChoices):
    """The languages most spoken in England after English (census 2021), and those of Britain. Others are one group."""

    ARABIC = "arabic", "Arabic"
    BENGALI = "bengali", "Bengali"
    BSL = "bsl", "British Sign Language"
    CANTONESE = "cantonese", "Cantonese"
    FRENCH = "french", "French"
    GUJARATI = "gujarati", "Gujarati"
    ITALIAN = "italian", "Italian"
    MANDARIN = "mandarin", "Mandarin"
    PERSIAN = "persian", "Persian"
    POLISH = "polish", "Polish"
    PORTUGUESE = "portuguese", "Portuguese"
    PUNJABI = "punjabi", "Punjabi"
    ROMANIAN = "romanian", "Romanian"
    SOMALI = "somali", "Somali"
    SPANISH = "spanish", "Spanish"
    TAMIL = "tamil", "Tamil"
    TURKISH = "turkish", "Turkish"
    UKRAINIAN = "ukrainian", "Ukrainian"
    URDU = "urdu", "Urdu"
    WELSH = "welsh", "Welsh"
    OTHER = "other", "Another language"


class Outcome(models.TextChoices):
    """What became of somebody who was thought of for Shared Lives, each counted once, by the newest."""

    MET = "met", "Met"
    WAITING = "waiting", "Waiting"
    NOTHING = "nothing", "Came to nothing"
    NEVER = "never", "Never referred"


class TargetState(models.TextChoices):
    PROPOSED = "proposed", "Proposed"
    AGREED = "agreed", "Agreed"
    REACHED = "reached", "Reached"
    GIVEN_UP = "given_up", "Given up"


TARGET_MOVES: Moves = {
    TargetState.PROPOSED: frozenset({TargetState.AGREED, TargetState.GIVEN_UP}),
    TargetState.AGREED: frozenset({TargetState.REACHED, TargetState.GIVEN_UP}),
}


class GivenUp(models.TextChoices):
    """Why nobody recruits towards a target any more."""

    NOT_AGREED = "not_agreed", "The other side did not agree"
    ENOUGH = "enough", "There are enough carers without it"
    NOBODY = "nobody", "Nobody suitable came forward"
    NEED = "need", "Nobody needs it any more"
    MONEY = "money", "There is no money for it"
    REPLACED = "replaced", "Another target takes its place"


class SuggestionKind(models.TextChoices):
    OFFER = "offer", "New offer of a scheme"
    NOTE = "note", "Note of a care manager"


class Says(models.TextChoices):
    """What a care manager tells commissioners of a need. No words: what is typed in a hurry says who it was about."""

    NONE = "none", "There is none of it"
    TOO_LITTLE = "too_little", "There is too little of it"
    TOO_FAR = "too_far", "It is too far away"
    TOO_SLOW = "too_slow", "It takes too long to get"
    MONEY = "money", "It is not paid for"
    GOOD = "good", "It works well: more of it"


class SuggestionState(models.TextChoices):
    SUGGESTED = "suggested", "Waits for an answer"
    DISCUSSED = "discussed", "Under discussion"
    AGREED = "agreed", "Agreed"
    DECLINED = "declined", "Declined"


SUGGESTION_MOVES: Moves = {
    SuggestionState.SUGGESTED: frozenset(
        {SuggestionState.DISCUSSED, SuggestionState.AGREED, SuggestionState.DECLINED}
    ),
    SuggestionState.DISCUSSED: frozenset({SuggestionState.AGREED, SuggestionState.DECLINED}),
}  # fmt: skip


class Answer(models.TextChoices):
    """What a commissioner answers, and why; the first three agree."""

    ARRANGED = "arranged", "Yes: it will be arranged"
    RECRUIT = "recruit", "Yes: a scheme is asked to recruit for it"
    KNOWN = "known", "Yes: it is being worked on already"
    FEW = "few", "No: too few people need it here"
    MONEY = "money", "No: there is no money for it"
    ELSEWHERE = "elsewhere", "No: another service provides it"
    LATER = "later", "Not now: suggest it again next year"


AGREES = frozenset({Answer.ARRANGED, Answer.RECRUIT, Answer.KNOWN})
