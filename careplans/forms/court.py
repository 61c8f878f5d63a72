"""The pack for the Court of Protection, and the register of orders."""

from typing import Any

from careplans.choices.court import CourtRoute, RepresentativeKind
from careplans.forms.sections import SectionForm
from careplans.rules.court import copdol10_no_streamlined_route_with_objection
from careplans.rules.said import message
from sharedliving.core.forms import BaseForm, ChoiceField, DateField, PastDateField, TextField, WordsField


class RouteForm(SectionForm):
    """With an objection on record the streamlined route is not offered, and the page says why."""

    route = ChoiceField(label="Which route?", choices=CourtRoute, required=False)
    urgency = WordsField(label="Is it urgent, and why?", required=False, rows=3)
    duration = WordsField(label="For how long is the order asked?", required=False, rows=2)
    shorter_review = WordsField(
        label="Should the court look again sooner than in a year?", hint="Say why, or why not.", required=False, rows=3
    )

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        if instance.has_objection:
            route = self.fields["route"]
            route.choices = [(CourtRoute.HEARING.value, CourtRoute.HEARING.label)]
            route.help_text = message(copdol10_no_streamlined_route_with_objection)


class PeopleForm(SectionForm):
    consulted = WordsField(
        label="Who was consulted, and what did they say?", hint="The person first, then family and others.",
        required=False, rows=5,
    )  # fmt: skip
    objections = WordsField(label="Who objects, and to what?", hint="Or that nobody does.", required=False, rows=3)
    representative_kind = ChoiceField(
        label="What will the representative be?", choices=RepresentativeKind, required=False
    )
    representative = TextField(
        label="Who is proposed?", hint="Their name, and what they are to the person.", max_length=200, required=False
    )


class CareForm(SectionForm):
    supervision = WordsField(label="How much supervision, and when?", required=False, rows=3)
    restraint = WordsField(label="What restraint is used?", hint="Or that none is.", required=False, rows=3)
    sedation = WordsField(label="What sedation is used?", hint="Or that none is.", required=False, rows=3)
    why_deprivation = WordsField(label="Why is it, or may it be, a deprivation of liberty?", required=False, rows=5)
    reviewed_how = WordsField(label="When is the care plan reviewed, and by whom?", required=False, rows=3)


class DisclosureForm(SectionForm):
    disclosure = WordsField(
        label="What should the court know that speaks against the order?", hint="Full and frank disclosure.",
        required=False, rows=4,
    )  # fmt: skip
    mental_health_evidence = WordsField(
        label="Who gives mental health evidence, and of what date?", required=False, rows=3
    )
    draft_order = WordsField(label="Which terms is the court asked to order?", required=False, rows=5)


FORMS = {
    "route": ("Route, urgency and duration", RouteForm),
    "people": ("Consultation and representative", PeopleForm),
    "care": ("Care, and why it may be a deprivation", CareForm),
    "disclosure": ("Disclosure, evidence and draft order", DisclosureForm),
}


class AppliedForm(BaseForm):
    case_number = TextField(label="Case number of the court", max_length=40, width=20)
    applied_on = PastDateField(label="When was it sent?", missing="Enter the day it was sent")


class OrderForm(BaseForm):
    """What the order says."""

    order_on = PastDateField(label="Date of the order", missing="Enter the date of the order")
    starts_on = DateField(label="In force from", missing="Enter the first day of the order")
    ends_on = DateField(label="In force until", missing="Enter the last day of the order")
    reviewed_by_court_on = DateField(
        label="When does the court look at it?", hint="At least yearly.", missing="Enter when the court looks at it"
    )
    conditions = WordsField(label="Conditions", hint="The scheme of the person can read these.", required=False, rows=4)
    representative_kind = ChoiceField(label="Kind of representative", choices=RepresentativeKind, required=False)
    representative = TextField(label="Representative", max_length=200, required=False)


class OrderNewForm(OrderForm):
    case_number = TextField(label="Case number of the court", max_length=40, width=20)
    field_order = ("case_number",)
