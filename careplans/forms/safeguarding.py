"""Raising a safeguarding concern, its sections, the decision, the protection plan."""

from typing import Any

from careplans.choices.safeguarding import (
    AbuseKind,
    AllegedSource,
    ConcernPlace,
    ConcernSource,
    EnquiryKind,
    OutcomesMet,
    RiskAfter,
)
from careplans.forms.sections import SectionForm
from people.models import User
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    MultiChoiceField,
    PastDateField,
    RowField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)


class WishesForm(SectionForm):
    own_words = WordsField(label="What do they say happened, in their own words?", required=False, rows=6, size="m")
    wants_to_happen = WordsField(
        label="What do they want to happen?",
        hint="Ask as early as you can. It is theirs to say, and it may differ from what you would choose.",
        required=False,
        rows=4,
    )
    not_asked_because = WordsField(label="If they have not been asked yet, why not?", required=False, rows=3)


class WhatHappenedForm(SectionForm):
    what_happened = WordsField(
        label="What happened, or what gives you concern?",
        hint="What was seen and heard, by whom.",
        required=False,
        rows=6,
    )
    kinds = MultiChoiceField(
        label="Which kinds of abuse or neglect may it be?", choices=AbuseKind.choices, required=False
    )
    happened_on = PastDateField(
        label="When did it happen?",
        hint="Leave empty if it goes on. For example, 27 3 2027",
        called="Date",
        required=False,
    )
    place = SelectField(label="Where?", choices=ConcernPlace, required=False)
    alleged = SelectField(label="Who is said to have caused it?", choices=AllegedSource, required=False)
    alleged_name = TextField(label="Their name, if known", max_length=200, required=False)


class ProtectionForm(SectionForm):
    protected_now = WordsField(
        label="What was done at once to keep them safe?",
        hint="A rushed move can be a harm of its own: say what was weighed.",
        required=False,
        rows=5,
    )
    police_told = YesNoField(label="Were the police told?", required=False)
    others_at_risk = WordsField(label="Who else may be at risk?", required=False, rows=3)


class ConsentForm(SectionForm):
    agrees = YesNoField(label="Do they agree that this is looked into?", required=False)
    without_agreement_because = WordsField(
        label="Why does it go on without their agreement?",
        hint="For example: others are at risk, a crime, they are put under pressure, they cannot decide this.",
        missing="Enter why it goes on without their agreement",
        rows=3,
    )
    capacity_view = WordsField(label="Can they decide about this? What makes you think so?", required=False, rows=3)
    reveals = {"agrees": {"no": ["without_agreement_because"]}}


class EnquiryForm(SectionForm):
    enquirer = TextField(
        label="Who makes the enquiry?",
        hint="A council worker, or whom the council asks to.",
        max_length=200,
        required=False,
    )
    risk_before = WordsField(label="How great was the risk when it was raised?", required=False, rows=3)
    found = WordsField(label="What did the enquiry find?", required=False, rows=8)


class OutcomeForm(SectionForm):
    outcomes_met = ChoiceField(label="Was what they wanted met?", choices=OutcomesMet, required=False)
    risk_after = ChoiceField(label="What about the risk now?", choices=RiskAfter, required=False)
    conclusion = WordsField(label="How does this end, and why?", required=False, rows=5)
    cqc_told_on = PastDateField(
        label="When was the Care Quality Commission told?",
        hint="Owed when it names somebody of the carer’s household. For example, 27 3 2027",
        called="Date the commission was told",
        required=False,
    )
    councils_told = WordsField(
        label="Which councils were told, and when?",
        hint="The one that is responsible for the person, and the one where it happened.",
        required=False,
        rows=2,
    )


class RaiseForm(BaseForm):
    """Short: whoever raises a concern does not have to know everything, nor to decide anything."""

    what_happened = WordsField(
        label="What happened, or what gives you concern?",
        hint="What was seen and heard, by whom. Write it as it was said.",
        missing="Enter what happened, or what gives you concern",
        rows=6,
        size="m",
    )
    source = SelectField(label="Who told you, or saw it?", choices=ConcernSource, missing="Select who told you")
    kinds = MultiChoiceField(
        label="Which kinds of abuse or neglect may it be?",
        choices=AbuseKind.choices,
        missing="Select at least one kind",
    )
    happened_on = PastDateField(
        label="When did it happen?",
        hint="Leave empty if it goes on. For example, 27 3 2027",
        called="Date",
        required=False,
    )
    place = SelectField(label="Where?", choices=ConcernPlace, required=False)
    alleged = SelectField(
        label="Who is said to have caused it?", choices=AllegedSource, missing="Select who is said to have caused it"
    )
    alleged_name = TextField(label="Their name, if known", max_length=200, required=False)
    protected_now = WordsField(
        label="Is the person safe now? What was done at once?",
        hint="In an emergency ring 999 first.",
        missing="Enter whether they are safe now, and what was done",
        rows=4,
    )
    own_words = WordsField(label="What does the person say?", required=False, rows=3)
    wants_to_happen = WordsField(label="What do they want to happen?", required=False, rows=3)


class DecideForm(BaseForm):
    """The three parts, then what follows from them."""

    has_needs = YesNoField(
        label="Do they have needs for care and support?",
        hint="Whether or not the council meets them.",
        missing="Select yes if they have needs for care and support",
    )
    is_at_risk = YesNoField(
        label="Are they experiencing abuse or neglect, or at risk of it?",
        missing="Select yes if they are experiencing abuse or neglect, or at risk of it",
    )
    cannot_protect = YesNoField(
        label="Because of those needs, can they not protect themselves?",
        yes="Yes, they cannot protect themselves",
        no="No, they can",
        inline=False,
        missing="Select whether they can protect themselves",
    )
    enquiry = ChoiceField(label="Your decision", choices=EnquiryKind, missing="Select your decision", size="m")
    reasons = WordsField(label="Your reasons", missing="Enter your reasons", rows=5)
    enquirer = RowField(
        label="Who makes the enquiry?",
        queryset=User.objects.none(),
        required=False,
        missing="Select who makes the enquiry",
    )
    required_when = {"enquirer": lambda data: data.get("enquiry") in (EnquiryKind.S42, EnquiryKind.OTHER)}

    def __init__(self, *args: Any, enquirers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["enquirer"].queryset = enquirers


class StepForm(BaseForm):
    what = WordsField(label="What is done to keep them safe?", missing="Enter what is done", rows=3)
    who = TextField(label="By whom?", max_length=200, missing="Enter who does it")
    by_when = DateField(label="By when?", called="Date", missing="Enter by when")


class LookAgainForm(BaseForm):
    what = WordsField(label="What did you find, and what changes?", missing="Enter what you found", rows=5)


class LetOpenForm(BaseForm):
    user = RowField(label="Who may open it too?", queryset=User.objects.none(), missing="Select somebody")

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = colleagues


class ConcernFilterForm(BaseForm):
    """Which concerns are listed."""

    mark_optional = False
    show = SelectField(
        label="Show",
        choices=(("open", "Open"), ("late", "Past their date"), ("closed", "Closed"), ("all", "All")),
        empty="Open",
        required=False,
    )
