"""The sections of a best interests decision, its options, and who was consulted."""

from typing import Any

from careplans.choices.authority import PROPERTY, WELFARE, Subject
from careplans.choices.best_interests import ConsultedAs
from careplans.forms.sections import SectionForm
from careplans.models import LegalAuthority
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FutureDateField,
    PastDateField,
    RowField,
    TextField,
    WordsField,
    YesNoField,
)


class BeginBestInterestsForm(BaseForm):
    subject = ChoiceField(
        label="What is the decision about?",
        hint="This says whether an attorney or a deputy decides instead.",
        choices=Subject,
        missing="Select what it is about",
    )


class WishesForm(SectionForm):
    wishes_now = WordsField(
        label="What do they want and feel now?", hint="In their own words, or as they show it.", required=False, rows=6
    )
    wishes_before = WordsField(
        label="What did they want before, when they could say?",
        hint="Anything written down above all.",
        required=False,
        rows=4,
    )
    beliefs = WordsField(
        label="Which beliefs and values would they weigh?",
        hint="Faith, family, habits, what they would do themselves.",
        required=False,
        rows=4,
    )


class WhoForm(SectionForm):
    decision_maker = TextField(label="Who decides?", hint="Name and post.", max_length=200, required=False)
    decided_by = RowField(
        label="If an attorney or deputy decides, who?",
        queryset=LegalAuthority.objects.none(),
        empty="Nobody: the council decides",
        required=False,
    )
    is_long_term_move = YesNoField(
        label="Does the council or the NHS arrange a move for longer than eight weeks?", required=False
    )
    nobody_to_consult = YesNoField(
        label="Is there nobody but paid staff who it would be appropriate to consult?",
        hint="Then a long-term move needs an independent mental capacity advocate.",
        required=False,
    )

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        held = instance.person.legal_authorities.filter(kind__in=WELFARE | PROPERTY, ended_on__isnull=True)
        self.fields["decided_by"].queryset = held


class DecisionForm(SectionForm):
    decided = WordsField(label="What is decided in their best interests?", required=False, rows=5)
    least_restrictive_why = WordsField(
        label="Why does this restrict them as little as possible?", required=False, rows=4
    )
    none_less_restrictive = WordsField(
        label="If no option restricts them less, why not?",
        hint="Leave empty when one was weighed.",
        required=False,
        rows=3,
    )
    decided_on = PastDateField(label="When was it decided?", called="Date of the decision", required=False)
    review_on = FutureDateField(
        label="When is it looked at again?", hint="For example, 27 3 2028", called="Date to look again", required=False
    )


class DisagreementForm(SectionForm):
    disagreement = WordsField(
        label="What can anybody who disagrees do?",
        hint="Who disagrees and why; a meeting, mediation, a complaint, the Court of Protection.",
        required=False,
        rows=5,
    )


class OptionForm(BaseForm):
    option = WordsField(label="What could be decided?", missing="Enter what could be decided", rows=2)
    good = WordsField(label="What speaks for it?", missing="Enter what speaks for it", rows=3)
    bad = WordsField(label="What speaks against it?", missing="Enter what speaks against it", rows=3)
    is_less_restrictive = YesNoField(
        label="Does it leave them freer than the others?", missing="Select yes if it leaves them freer"
    )


class ConsultedForm(BaseForm):
    name = TextField(label="Name", max_length=200)
    consulted_as = ChoiceField(label="Consulted as", choices=ConsultedAs, missing="Select what they were consulted as")
    relationship = TextField(label="What are they to the person?", max_length=100, required=False)
    said = WordsField(label="What did they say?", missing="Enter what they said", rows=4)


FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "wishes": ("What they want, believe and value", WishesForm),
    "who": ("Who decides, and who can be consulted", WhoForm),
    "decision": ("The decision", DecisionForm),
    "disagreement": ("If somebody disagrees", DisagreementForm),
}
