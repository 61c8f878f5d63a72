"""The sections of a liberty screen; those about the law are made from its framework."""

from typing import Any

from careplans.choices.liberty import FactorAnswer, LibertyConsent, LibertyDecision, LibertyPriority, Shows
from careplans.forms.sections import SectionForm
from careplans.models import LibertyFramework
from careplans.rules.liberty_factors import Factor, factors_of
from sharedliving.core.forms import BaseForm, ChoiceField, DateField, PastDateField, TextField, WordsField

Forms = dict[str, tuple[str, type[SectionForm]]]


class WishesForm(SectionForm):
    own_words = WordsField(
        label="What do they say about where and how they live?",
        hint="In their own words. Somebody who does not speak says it by what they do.",
        required=False,
        rows=6,
    )
    wishes_how = WordsField(label="How did you find out, and who helped them to say it?", required=False, rows=3)


class RestrictionsForm(SectionForm):
    restrictions = WordsField(
        label="Which restrictions do they live with?",
        hint="Locked doors, set times, being watched, being taken back. Write “none” if there are none.",
        required=False,
        rows=5,
    )
    restraint = WordsField(label="Restraint: what, how often, how long?", required=False, rows=3)
    medication = WordsField(
        label="Medication that calms or sedates: what, and how is it decided?", required=False, rows=3
    )


class ConsentForm(SectionForm):
    consent = ChoiceField(
        label="Do they consent to how they live?",
        hint="Words or behaviour can show it, even of somebody who cannot decide about where to live.",
        choices=LibertyConsent,
        required=False,
    )
    consent_reasons = WordsField(label="Why do you think so?", hint="Name what was seen.", required=False, rows=4)


class DecisionForm(SectionForm):
    advice = WordsField(label="Legal advice: what was said, and by whom?", required=False, rows=4)
    advice_on = DateField(label="When was the advice given?", required=False)
    decision = ChoiceField(label="What do you decide?", choices=LibertyDecision, required=False)
    decision_reasons = WordsField(label="Why?", required=False, rows=5)
    priority = ChoiceField(label="How soon does it need somebody?", choices=LibertyPriority, required=False)
    priority_reasons = WordsField(
        label="Why another priority than the one proposed?", hint="Only if you chose another.", required=False, rows=3
    )
    rescreen_on = DateField(label="When is it screened again?", required=False)


def _factor_fields(factor: Factor) -> dict[str, Any]:
    return {
        factor.key: ChoiceField(
            label=factor.question, hint=factor.hint, choices=FactorAnswer, inline=True, required=False
        ),
        factor.why: WordsField(
            label=f"{factor.title}: what happens, when and by whom?", size="", required=False, rows=3
        ),
    }


def factors_form(framework: LibertyFramework) -> type[SectionForm]:
    """A form with the questions of this framework."""
    fields = {name: field for factor in factors_of(framework) for name, field in _factor_fields(factor).items()}
    return type("FactorsForm", (SectionForm,), {"__doc__": framework.title, **fields})


def forms_of(framework: LibertyFramework) -> Forms:
    """Title and form of each section, in order."""
    forms: Forms = {
        "wishes": ("What they say and show", WishesForm),
        "factors": ("What the law asks", factors_form(framework)),
        "restrictions": ("Restrictions", RestrictionsForm),
    }
    if framework.asks_consent:
        forms["consent"] = ("Consent", ConsentForm)
    return forms | {"decision": ("Decision, priority and next screen", DecisionForm)}


class BeginForm(BaseForm):
    why = WordsField(label="Why is it screened now?", required=False, rows=3, max_length=1000)


class EvidenceForm(BaseForm):
    seen_on = PastDateField(label="When was it seen?", missing="Enter the day it was seen")
    observer = TextField(
        label="Who saw it?", hint="Their name, and what they are to the person.", max_length=200,
        missing="Enter who saw it",
    )  # fmt: skip
    what = WordsField(
        label="What did they see or hear?",
        hint="What happened, not what it means.",
        missing="Enter what was seen",
        rows=4,
    )
    shows = ChoiceField(
        label="What does it show?",
        hint="An objection is told to the owner and the line manager at once.",
        choices=Shows,
        missing="Select what it shows",
    )


class CorrectEvidenceForm(EvidenceForm):
    why = WordsField(
        label="What was wrong?",
        hint="What was written first stays in the history.",
        missing="Enter what was wrong",
        rows=2,
    )


class AnswerForm(BaseForm):
    answer = WordsField(label="What was done about it?", missing="Enter what was done about it", rows=5)


class WhyForm(BaseForm):
    why = WordsField(label="Why?", missing="Enter why", rows=4)
