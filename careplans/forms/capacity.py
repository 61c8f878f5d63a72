"""The sections of a mental capacity assessment, beginning one, and closing a date to look again."""

from careplans.choices.authority import Subject
from careplans.choices.capacity import Conclusion, DecisionSupport
from careplans.forms.sections import SectionForm
from careplans.rules.capacity import UNWISE
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    MultiChoiceField,
    PastDateField,
    TextField,
    WordsField,
    YesNoField,
)

DECISION = {
    "label": "Which decision, in one sentence?",
    "hint": "One decision only, like: whether to move from Park Road to a Shared Lives home.",
    "max_length": 300,
    "missing": "Enter the decision in one sentence",
}
SUBJECT = {
    "label": "What is it about?",
    "hint": "What is decided or signed for them afterwards rests on this.",
    "choices": Subject,
    "missing": "Select what it is about",
}
TRIGGER = {"label": "What made somebody doubt that they can decide this?", "hint": UNWISE, "rows": 4}


class BeginCapacityForm(BaseForm):
    decision = TextField(**DECISION)
    subject = ChoiceField(**SUBJECT)
    trigger = WordsField(missing="Enter what made somebody doubt it", **TRIGGER)


class WordsForm(SectionForm):
    own_words = WordsField(
        label="What do they say about this decision, and what do they want?",
        hint="In their own words, or as they show it.",
        required=False,
        rows=8,
    )


class DecisionForm(SectionForm):
    decision = TextField(**DECISION)
    subject = ChoiceField(required=False, **SUBJECT)
    trigger = WordsField(required=False, **TRIGGER)
    presumed = YesNoField(label="Did you begin by presuming that they can decide this?", required=False)
    relevant_information = WordsField(
        label="What do they have to know to make this decision?",
        hint="What there is to choose between, and what is likely to follow from each choice and from not deciding.",
        required=False,
        rows=6,
    )


class SupportForm(SectionForm):
    support_kinds = MultiChoiceField(
        label="How were they helped to decide for themselves?", choices=DecisionSupport, required=False
    )
    support_given = WordsField(label="What was tried, and what came of it?", required=False, rows=5)
    support_when = WordsField(label="When, and who helped?", required=False, rows=3)
    communication = WordsField(
        label="How do they communicate, and how did you?",
        hint="Language, signs, pictures, hearing aids and glasses in place, an interpreter.",
        required=False,
        rows=3,
    )


EVIDENCE = {"label": "What shows this?", "hint": "What you asked, and their answer, word for word.", "required": False}


class AbilitiesForm(SectionForm):
    """Each of the four for this decision, with what shows it."""

    understands = YesNoField(label="Can they understand the information?", required=False)
    understands_evidence = WordsField(rows=4, **EVIDENCE | {"label": "What shows whether they understand it?"})
    retains = YesNoField(label="Can they keep it in mind long enough to decide?", required=False)
    retains_evidence = WordsField(rows=4, **EVIDENCE | {"label": "What shows whether they keep it in mind?"})
    weighs = YesNoField(label="Can they use it or weigh it up?", required=False)
    weighs_evidence = WordsField(rows=4, **EVIDENCE | {"label": "What shows whether they use it or weigh it up?"})
    communicates = YesNoField(label="Can they say or show what they decide?", required=False)
    communicates_evidence = WordsField(rows=4, **EVIDENCE | {"label": "What shows whether they can say or show it?"})


class CauseForm(SectionForm):
    """Asked for only when there is something that they cannot do."""

    has_impairment = YesNoField(
        label="Is there an impairment of, or a disturbance in how, their mind or brain works?",
        hint="Leave this page empty when they can do all four.",
        required=False,
    )
    impairment = WordsField(
        label="Which?", hint="And how you know: a diagnosis, or what was seen.", required=False, rows=3
    )
    because_of_it = YesNoField(label="Is it because of this that they cannot decide?", required=False)
    causal_link = WordsField(
        label="How does it stop them from deciding, rather than something else?",
        hint="Something else may be pressure by others, fear, or not having been told enough.",
        required=False,
        rows=4,
    )
    reveals = {"has_impairment": {"yes": ["impairment", "because_of_it", "causal_link"]}}


class ConclusionForm(SectionForm):
    conclusion = ChoiceField(
        label="On the balance of probabilities, for this decision at this time, they",
        choices=Conclusion,
        required=False,
        size="m",
    )
    could_regain = WordsField(
        label="Could they come to decide this themselves, and when?",
        hint="For example, after treatment, with more time, or with more support.",
        required=False,
        rows=3,
    )
    can_wait = YesNoField(label="Can the decision wait until then?", required=False)
    review_on = DateField(
        label="When will you look again?",
        hint="Leave empty for the usual time. For example, 27 3 2027",
        called="Date to look again",
        required=False,
    )
    reasons = WordsField(
        label="Your reasons", hint="What you took from the answers before this.", required=False, rows=6
    )
    assessed_on = PastDateField(label="When did you assess them?", called="Date of assessment", required=False)
    reveals = {"conclusion": {Conclusion.LACKS.value: ["could_regain", "can_wait", "review_on"]}}


class CloseReviewForm(BaseForm):
    why = WordsField(
        label="Why need it not be looked at again?",
        hint="For example, the decision was made and cannot be changed now.",
        missing="Enter why it need not be looked at again",
        rows=4,
    )


FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "words": ("In their own words", WordsForm),
    "decision": ("The decision", DecisionForm),
    "support": ("Support to decide", SupportForm),
    "abilities": ("The four abilities", AbilitiesForm),
    "cause": ("Impairment, and whether it is the cause", CauseForm),
    "conclusion": ("Conclusion", ConclusionForm),
}
