"""The sections of a referral, one topic a page; and to whom it goes."""

from typing import Any

from placements.choices import PLANNED, ArrangementKind
from placements.forms.pressures import PressuresForm
from placements.forms.sections import SectionForm, words
from placements.forms.wishes import LikesForm, MustsForm
from placements.models import Referral, Scheme
from placements.rules.needed import FIELDS_OF
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    ChoiceField,
    RowRadiosField,
    TextField,
)

ASKED_FOR = [(kind.value, kind.label) for kind in PLANNED]


class NewReferralForm(BaseForm):
    scheme = RowRadiosField(
        queryset=Scheme.objects.none(), label="Which scheme do you ask?", missing="Select a Shared Lives scheme"
    )
    kind = ChoiceField(
        label="What kind of arrangement?", choices=ASKED_FOR, initial=ArrangementKind.LIVE_IN,
        missing="Select the kind of arrangement",
    )  # fmt: skip


class HomeForm(SectionForm):
    kind = ChoiceField(label="What kind of arrangement?", choices=ASKED_FOR)
    views = words("What do they say about where and with whom they want to live?", "In their own words", rows=8)
    preferred_area = TextField(
        label="Where do they want to live?", hint="Postcode district, like WM3", max_length=8, required=False, width=5
    )
    language = TextField(
        label="Which language should somebody there speak?", hint="Leave empty if English is all they need",
        max_length=40, required=False, width=20,
    )  # fmt: skip
    needs_wheelchair_access = CheckField(label="They need a home with wheelchair access")
    cannot_live_with_pets = CheckField(label="They cannot live with pets")
    cannot_live_with_smoke = CheckField(label="They cannot live with smoke")

    class Meta:
        model = Referral
        fields = FIELDS_OF["home"]


class AboutForm(SectionForm):
    about = words("What do they like and dislike, and what are their routines?", rows=8)
    culture = words("Culture and faith", "What a household has to know, or that neither matters to them")
    past_homes = words("Where have they lived, what worked and what did not?")

    class Meta:
        model = Referral
        fields = FIELDS_OF["about"]


class CommunicationForm(SectionForm):
    communication = words("How do they communicate, and what helps?")
    capacity = words(
        "Which decisions do they make alone?",
        "Presume that they can. Say what was decided about others, and how, where they cannot",
    )

    class Meta:
        model = Referral
        fields = FIELDS_OF["communication"]


class HealthForm(SectionForm):
    health = words("Health, medicines and allergies", "Say so if there are none", rows=8)

    class Meta:
        model = Referral
        fields = FIELDS_OF["health"]


class RisksForm(SectionForm):
    """Behaviour in its parts (G14-ASS-9), risks, and the declaration that nothing is held back (G14-RISK-5)."""

    behaviour = words(
        "Behaviour that a household has to know about",
        "For each: what happens, what sets it off, early signs, what helps, what makes it worse", rows=8,
    )  # fmt: skip
    risks = words("Risks to and from the person", "What is done about each, and what the person thinks of it", rows=8)
    all_risk_disclosed_on = CheckField(
        label="I declare that all risk known to the council is disclosed in this referral",
    )

    class Meta:
        model = Referral
        fields = FIELDS_OF["risks"]

    def clean_all_risk_disclosed_on(self) -> Any:
        """The day of the first declaration stays while it stands."""
        declared = self.cleaned_data["all_risk_disclosed_on"]
        return (self.initial.get("all_risk_disclosed_on") or dates.today()) if declared else None


class PeopleForm(SectionForm):
    key_people = words("Family, friends and the other people who matter", "Who they are, and how they stay in touch")
    finances = words("Benefits, income and who manages the money")

    class Meta:
        model = Referral
        fields = FIELDS_OF["people"]


class ConsentForm(SectionForm):
    consent = words(
        "How did the person agree to be referred, and to what is shared?",
        "Or the best interests decision: who decided, when, and who was consulted",
    )

    class Meta:
        model = Referral
        fields = FIELDS_OF["consent"]


FORMS: dict[str, type[SectionForm]] = {
    "home": HomeForm,
    "musts": MustsForm,
    "likes": LikesForm,
    "about": AboutForm,
    "communication": CommunicationForm,
    "health": HealthForm,
    "risks": RisksForm,
    "people": PeopleForm,
    "pressures": PressuresForm,
    "consent": ConsentForm,
}
"""The form of each section, by its key."""
