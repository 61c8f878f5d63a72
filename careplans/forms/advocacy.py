"""Who helps somebody to take part, and the advocates who are asked for."""

from typing import Any

from careplans.choices import AdvocacyDecision, AdvocateKind, Process
from careplans.rules.advocacy import DIFFICULTIES
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    PastDateField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)
from sharedliving.core.forms.conditions import Condition

SHOWN = (
    ("waiting", "Waiting"), ("late", "Waiting too long"), ("allocated", "Allocated"), ("refused", "Refused"),
    ("all", "All"),
)  # fmt: skip


def difficulty(words: str) -> YesNoField:
    """One of the four questions of the Act."""
    return YesNoField(label=f"Would they have substantial difficulty in {words}?", required=False)


def evidence(words: str) -> WordsField:
    """What shows that they would; asked for once it is decided who helps."""
    return WordsField(
        label=f"What shows that they have difficulty in {words}?", rows=2, required=False,
        missing=f"Enter what shows that they have difficulty in {words}",
    )  # fmt: skip


def once_decided(kind: str) -> Condition:
    """The evidence is needed beside a "yes" as soon as a decision rests on it."""
    return lambda data: bool(data.get("advocacy")) and data.get(f"difficulty_{kind}") is True


class TakingPartQuestions(BaseForm):
    """The four difficulties, each with what shows it; the decision; the test of an appropriate person (CA67)."""

    difficulty_understanding = difficulty("understanding information")
    evidence_understanding = evidence("understanding")
    difficulty_retaining = difficulty("keeping it in mind")
    evidence_retaining = evidence("keeping in mind")
    difficulty_weighing = difficulty("using or weighing it")
    evidence_weighing = evidence("using or weighing")
    difficulty_communicating = difficulty("saying or showing what they think")
    evidence_communicating = evidence("saying or showing")
    advocacy = ChoiceField(
        label="Who helps them to take part?",
        choices=AdvocacyDecision,
        required=False,
        missing="Select who helps them to take part",
    )
    appropriate_person = TextField(
        label="Name of the appropriate person",
        hint="Never somebody who is paid: not a Shared Lives carer, a scheme worker or a care manager",
        max_length=200,
        missing="Enter their name",
    )
    appropriate_person_relationship = TextField(
        label="What are they to the person?", max_length=100, missing="Enter what they are to the person"
    )
    appropriate_person_is_paid = YesNoField(
        label="Is this person paid to care for or support them?", missing="Select yes if they are paid"
    )
    appropriate_person_accepted = YesNoField(
        label="Does the person accept them in this role?", missing="Select yes if they are accepted"
    )
    appropriate_person_is_able = YesNoField(
        label="Are they able and willing to help them to take part?",
        missing="Select yes if they are able and willing to help",
    )
    appropriate_person_is_implicated = YesNoField(
        label="Are they part of a safeguarding concern about the person?",
        missing="Select yes if they are part of a safeguarding concern",
    )
    advocate_asked_on = PastDateField(
        label="When was an independent advocate asked for?",
        called="Date an advocate was asked for",
        missing="Enter the date an advocate was asked for",
    )
    advocacy_reason = WordsField(label="Why did you decide this?", rows=3, required=False)
    reveals = {f"difficulty_{kind}": {"yes": [f"evidence_{kind}"]} for kind in DIFFICULTIES} | {
        "advocacy": {
            AdvocacyDecision.APPROPRIATE_PERSON.value: [
                "appropriate_person", "appropriate_person_relationship", "appropriate_person_is_paid",
                "appropriate_person_accepted", "appropriate_person_is_able", "appropriate_person_is_implicated",
            ],
            AdvocacyDecision.ADVOCATE.value: ["advocate_asked_on"],
        }
    }  # fmt: skip
    required_when = {f"evidence_{kind}": once_decided(kind) for kind in DIFFICULTIES}


class TakingPartForm(TakingPartQuestions):
    """For a plan, a review or an enquiry: decided in one go."""

    mark_optional = False
    needed = (*(f"difficulty_{kind}" for kind in DIFFICULTIES), "advocacy")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.needed:
            self.fields[name].required = True


class AskForm(BaseForm):
    """Ask for an advocate."""

    kind = ChoiceField(label="Which kind of advocate?", choices=AdvocateKind)
    about = ChoiceField(label="What do they help with?", choices=Process)
    service = TextField(label="Which service did you ask?", max_length=200, required=False)
    asked_on = PastDateField(
        label="When did you ask?",
        called="The date you asked",
        missing="Enter the date you asked",
    )
    why = WordsField(
        label="What should the advocate know?",
        hint="What the person wants help with, how they communicate, whose views differ from theirs",
        required=False,
        rows=4,
    )

    def __init__(self, *args: Any, for_enquiry: bool = False, **kwargs: Any) -> None:
        """Only who may open a concern about the person asks for the enquiry (`for_enquiry`)."""
        super().__init__(*args, **kwargs)
        if not for_enquiry:
            self.fields["about"].choices = [each for each in Process.choices if each[0] != Process.ENQUIRY]


class AllocateAdvocateForm(BaseForm):
    """The service named somebody."""

    on = PastDateField(
        label="When was the advocate allocated?",
        called="The date of allocation",
        missing="Enter the date the advocate was allocated",
    )
    name = TextField(label="Name of the advocate", max_length=200, missing="Enter the advocate’s name")
    contact = TextField(
        label="Their organisation, and how to reach them", max_length=200, missing="Enter their organisation"
    )


class WhyForm(BaseForm):
    """A reason, asked for in the words of the step."""

    why = WordsField(label="Why?", missing="Enter the reason", rows=4)


class RepresentationsForm(BaseForm):
    """What the advocate said, and the council's answer."""

    representations = WordsField(
        label="What did the advocate say for the person?", missing="Enter what the advocate said", rows=6
    )
    council_response = WordsField(label="What did the council answer?", required=False, rows=6)


class AdvocateFilterForm(BaseForm):
    """Which referrals are listed."""

    mark_optional = False
    show = SelectField(label="Show", choices=SHOWN, empty="Waiting", required=False)
