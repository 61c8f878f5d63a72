"""The questions of a panel assessment."""

from careplans.choices.kinds import PanelDecision
from careplans.forms.sections import SectionForm
from sharedliving.core.forms import ChoiceField, PastDateField, WordsField


class PutForm(SectionForm):
    own_words = WordsField(label="What does the person want, in their own words?", required=False, rows=5)
    put_to_panel = WordsField(label="What is put to the panel?", required=False, rows=5)
    why_panel = WordsField(label="Why does a panel have to decide?", required=False, rows=3)


class OptionsForm(SectionForm):
    options = WordsField(
        label="Which options were looked at?", hint="Each with what speaks for and against it.", required=False, rows=8
    )
    costs = WordsField(label="What does each of them cost a week?", required=False, rows=5)


class RecommendationForm(SectionForm):
    recommendation = WordsField(label="What do you recommend, and why?", required=False, rows=6)


class DecisionForm(SectionForm):
    panel_on = PastDateField(label="When did the panel meet?", called="Date of the panel", required=False)
    panel_decision = ChoiceField(label="What did it decide?", choices=PanelDecision, required=False)
    panel_reasons = WordsField(label="Its reasons and conditions", required=False, rows=4)


FORMS = {
    "put": ("What is put to the panel", PutForm),
    "options": ("Options and costs", OptionsForm),
    "recommendation": ("Recommendation", RecommendationForm),
    "decision": ("The panel’s decision", DecisionForm),
}
