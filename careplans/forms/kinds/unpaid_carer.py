"""The questions of an unpaid carer's assessment."""

from careplans.choices import Eligibility
from careplans.choices.kinds import CarerEffect
from careplans.forms.sections import SectionForm
from sharedliving.core.forms import ChoiceField, MultiChoiceField, WholeNumberField, WordsField, YesNoField

HOURS = 168


class WordsForm(SectionForm):
    own_words = WordsField(
        label="What do they say about caring, and about their own life?",
        hint="The carer’s own words, not those of the person they care for.",
        required=False, size="m", rows=8,
    )  # fmt: skip


class CaringForm(SectionForm):
    combined = YesNoField(label="Is this combined with the person’s own assessment?", required=False)
    adults_cared_for = WholeNumberField(
        label="How many adults do they care for?", called="Number of adults", least=1, most=20, required=False
    )
    hours_caring = WholeNumberField(
        label="How many hours a week do they care?", called="Hours a week", most=HOURS, suffix="hours", required=False
    )
    what_they_do = WordsField(label="What do they do?", hint="By day, by night, every day.", required=False, rows=5)


class WillingForm(SectionForm):
    able_now = YesNoField(label="Are they able to care now?", required=False)
    willing_now = YesNoField(label="Are they willing to care now?", required=False)
    able_later = YesNoField(label="Are they likely to be able to go on caring?", required=False)
    willing_later = YesNoField(label="Are they likely to be willing to go on caring?", required=False)
    willing_words = WordsField(label="What do they say about it?", required=False, rows=4)


class ImpactForm(SectionForm):
    wellbeing = WordsField(label="How does caring affect their wellbeing?", required=False, rows=5)
    outcomes_wanted = WordsField(label="What do they want to achieve in daily life?", required=False, rows=4)
    work_and_leisure = WordsField(
        label="Work, training, education and leisure: what do they do, and what would they like to do?",
        required=False, rows=4,
    )  # fmt: skip
    strengths = WordsField(label="What and who helps them already?", required=False, rows=4)


class DecisionForm(SectionForm):
    arises_from_caring = YesNoField(label="Do their needs come from providing care that is necessary?", required=False)
    effects = MultiChoiceField(
        label="What does caring do to them, or is likely to do?", hint="One is enough.", choices=CarerEffect,
        required=False,
    )  # fmt: skip
    affects_wellbeing = YesNoField(
        label="Is there, or is there likely to be, a significant impact on their wellbeing?", required=False
    )
    eligibility = ChoiceField(label="Your decision", choices=Eligibility, required=False, size="m")
    eligibility_reasons = WordsField(
        label="Your reasons", hint="They are given to the carer in writing.", required=False, rows=5
    )
    advice_on_needs = WordsField(
        label="Advice on what can meet, reduce or delay their needs",
        hint="Always owed in writing when a carer is not eligible.", required=False, rows=4,
    )  # fmt: skip


FORMS = {
    "words": ("In the carer’s own words", WordsForm),
    "caring": ("The caring they do", CaringForm),
    "willing": ("Able and willing, now and later", WillingForm),
    "impact": ("Wellbeing, outcomes, work and leisure", ImpactForm),
    "decision": ("Eligibility of the carer", DecisionForm),
}
