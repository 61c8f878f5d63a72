"""The questions of the NHS Continuing Healthcare checklist, and of what the NHS makes of it."""

from typing import Any

from careplans.choices import ChcState
from careplans.choices.kinds import ChcConsent, Level
from careplans.forms.sections import SectionForm
from careplans.rules.kinds.chc import DOMAINS, STARRED
from sharedliving.core.forms import BaseForm, ChoiceField, PastDateField, WordsField


def level(domain: str) -> ChoiceField:
    """One domain; the star says that an A there is enough by itself."""
    star = "Marked with a star: an A here is positive by itself." if domain in STARRED else ""
    return ChoiceField(label=DOMAINS[domain], hint=star, choices=Level, inline=True, required=False)


class ConsentForm(SectionForm):
    consent = ChoiceField(label="Do they agree to the checklist and to sharing it?", choices=ChcConsent, required=False)
    consent_words = WordsField(
        label="How did they say so, or why is it in their best interests?", required=False, rows=4
    )


class BodyForm(SectionForm):
    breathing = level("breathing")
    nutrition = level("nutrition")
    continence = level("continence")
    skin = level("skin")
    mobility = level("mobility")
    body_evidence = WordsField(label="What shows these levels?", required=False, rows=6)


class MindForm(SectionForm):
    communication = level("communication")
    psychological = level("psychological")
    cognition = level("cognition")
    behaviour = level("behaviour")
    drugs = level("drugs")
    consciousness = level("consciousness")
    mind_evidence = WordsField(label="What shows these levels?", required=False, rows=6)


class SendingForm(SectionForm):
    took_part = WordsField(label="Who filled it in together?", required=False, rows=3)
    person_told_on = PastDateField(
        label="When was the person told the result?", called="Date they were told", required=False
    )
    sent_to_icb_on = PastDateField(
        label="When was it sent to the integrated care board (ICB)?",
        hint="Needed when the checklist is positive. The NHS then has 28 days.", called="Date it was sent",
        required=False,
    )  # fmt: skip


class ChcDecisionForm(BaseForm):
    """What the NHS decided."""

    dst_on = PastDateField(
        label="When was the decision support tool (DST) meeting?", called="Date of the meeting", required=False
    )
    decision = ChoiceField(
        label="What did the NHS decide?", missing="Select what the NHS decided",
        choices=[(state.value, state.label) for state in (ChcState.ELIGIBLE, ChcState.NOT_ELIGIBLE)],
    )  # fmt: skip
    decided_on = PastDateField(label="When?", called="Date of the decision")
    reasons = WordsField(label="What are its reasons?", missing="Enter the reasons of the NHS", rows=4)


class ChcReviewForm(BaseForm):
    """A review of somebody the NHS pays for."""

    reviewed_on = PastDateField(label="When did the NHS review it?", called="Date of the review")
    goes_on = ChoiceField(
        label="Does the NHS go on paying?", missing="Select whether the NHS goes on paying",
        choices=[("yes", "Yes"), ("no", "No: it ends")],
    )  # fmt: skip
    note = WordsField(label="What came of it?", missing="Enter what came of the review", rows=4)


FORMS: dict[str, Any] = {
    "consent": ("Consent", ConsentForm),
    "body": ("The body: five domains", BodyForm),
    "mind": ("The mind: six domains", MindForm),
    "sending": ("Who took part, and sending it", SendingForm),
}
