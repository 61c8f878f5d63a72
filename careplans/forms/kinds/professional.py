"""The questions of occupational therapists, and those that other professionals share."""

from careplans.forms.sections import SectionForm
from sharedliving.core.forms import PastDateField, TextField, WordsField


class WordsForm(SectionForm):
    own_words = WordsField(label="What do they say, in their own words?", required=False, rows=6)


class FoundForm(SectionForm):
    question = WordsField(label="What is the question?", required=False, rows=3)
    found = WordsField(label="What was found?", required=False, rows=8)


class DailyForm(SectionForm):
    self_care = WordsField(label="Washing, dressing, eating", required=False, rows=4)
    moving = WordsField(label="Moving about, in and out of the home", required=False, rows=4)
    home = WordsField(label="Kitchen and home", required=False, rows=4)
    working = WordsField(label="Work, learning and leisure", required=False, rows=4)


class EquipmentForm(SectionForm):
    equipment = WordsField(label="Equipment: what is there, and what would help?", required=False, rows=4)
    adaptations = WordsField(label="Adaptations: what is there, and what would help?", required=False, rows=4)
    risks_at_home = WordsField(label="Risks at home", required=False, rows=4)


class AdviceForm(SectionForm):
    goals = WordsField(label="Which goals do they want to reach?", required=False, rows=4)
    recommendations = WordsField(label="What do you recommend?", required=False, rows=5)


class WhoForm(SectionForm):
    professional = TextField(label="Who saw them?", called="Name of the professional", max_length=200, required=False)
    organisation = TextField(label="Their organisation", max_length=200, required=False)
    seen_on = PastDateField(label="When?", called="Date they were seen", required=False)


FORMS = {
    "words": ("In their own words", WordsForm),
    "found": ("What was asked and found", FoundForm),
    "advice": ("Goals and recommendations", AdviceForm),
    "who": ("Who saw them", WhoForm),
}
OCCUPATIONAL = {
    "words": FORMS["words"],
    "daily": ("Daily life", DailyForm),
    "equipment": ("Equipment, adaptations and risks", EquipmentForm),
    "advice": FORMS["advice"],
    "who": FORMS["who"],
}
