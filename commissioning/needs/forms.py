"""Who was not referred and why; whom to recruit; what is suggested. No field takes words, but for a postcode district."""

from typing import Any

from commissioning.needs.choices import Answer, Faith, GivenUp, Language, LocalNeed, NotBecause, Says
from people.choices import SupportReason
from people.models import Organisation
from placements.choices import DIETS, FAITHS, HOME, SKILLS
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    ChoiceField,
    FutureDateField,
    MultiChoiceField,
    NumberField,
    RowField,
    SelectField,
    TextField,
    YesNoField,
)

SPOKEN = [(language.label, language.label) for language in Language if language != Language.OTHER]
ASKED_OF_CARERS = [(str(trait.value), str(trait.label)) for trait in (*SKILLS, *FAITHS, *DIETS, *HOME)]


class NotReferredForm(BaseForm):
    reason = ChoiceField(
        label="Why were they not referred?", choices=NotBecause, small=True, missing="Select why they were not referred"
    )
    needs = MultiChoiceField(
        label="What do they need?", hint="Select all that apply", choices=LocalNeed, small=True,
        missing="Select at least one thing that they need",
    )  # fmt: skip
    area = TextField(
        label="Where do they want to live?", called="Where", hint="The first half of a postcode, like WM3",
        max_length=8, width=5, required=False,
    )  # fmt: skip
    is_urgent = YesNoField(label="Is there a hurry?", missing="Select whether there is a hurry")
    wheelchair_access = YesNoField(
        label="Do they need wheelchair access?", missing="Select whether they need wheelchair access"
    )
    faith = SelectField(label="A home of their faith", choices=Faith, empty="Does not matter to them", required=False)
    language = SelectField(
        label="A home where their language is spoken", choices=Language, empty="English", required=False
    )
    sections = (
        ("What stood in the way", ["reason"]),
        ("What they need", ["needs", "area", "is_urgent", "wheelchair_access", "faith", "language"]),
    )


class TargetForm(BaseForm):
    """With whom, how many, which and by when."""

    other_side = RowField(queryset=Organisation.objects.none(), label="With whom?", missing="Select with whom")
    number = NumberField(
        label="How many carer households?", called="How many", places=0, least=1, most=50, missing="Enter how many"
    )
    area = TextField(
        label="Where?", hint="The first half of a postcode, like WM3", max_length=8, width=5, required=False
    )
    skills = MultiChoiceField(
        label="What do they know or have?", choices=ASKED_OF_CARERS, small=True, required=False,
        hint="Each household has to have all of these to count",
    )  # fmt: skip
    language = SelectField(label="Which language do they speak?", choices=SPOKEN, empty="English", required=False)
    wheelchair_access = CheckField(label="With wheelchair access")
    by_when = FutureDateField(
        label="By when are they to be approved?", called="The day", missing="Enter the day by which they are to be approved"
    )  # fmt: skip

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other_side"].queryset = others  # type: ignore[attr-defined]

    def answers(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "other_side"}


class GiveUpForm(BaseForm):
    because = ChoiceField(label="Why is it given up?", choices=GivenUp, missing="Select why it is given up")


class Suggests(BaseForm):
    """What both kinds of suggestion ask."""

    council = RowField(queryset=Organisation.objects.none(), label="To which council?", missing="Select the council")
    need = SelectField(label="Which need is it about?", choices=LocalNeed, missing="Select which need it is about")
    for_whom = SelectField(
        label="For whom?", choices=[each for each in SupportReason.choices if each[0] != SupportReason.UNKNOWN],
        empty="Anybody who needs it", required=False,
    )  # fmt: skip
    area = TextField(
        label="Where?", hint="The first half of a postcode, like WM3", max_length=8, width=5, required=False
    )

    def __init__(self, *args: Any, councils: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["council"].queryset = councils  # type: ignore[attr-defined]
        if councils.count() == 1:
            self.initial.setdefault("council", councils.get().pk)


class OfferForm(Suggests):
    places = NumberField(
        label="For how many people?",
        called="How many people",
        places=0,
        least=1,
        most=50,
        missing="Enter how many people",
    )
    from_when = FutureDateField(
        label="From when could it begin?", called="The day", missing="Enter from when it could begin"
    )


class NoteForm(Suggests):
    says = ChoiceField(
        label="What should commissioners know of it?",
        choices=Says,
        missing="Select what commissioners should know of it",
    )


class AnswerForm(BaseForm):
    answer = ChoiceField(label="What is the answer?", choices=Answer, missing="Select the answer")
