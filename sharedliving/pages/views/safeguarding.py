"""Raising a safeguarding concern, and what it means for a carer household and everybody else there."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.urls import reverse

from careplans.models import SafeguardingConcern
from people.models import Person
from placements.models import CarerHousehold
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.views import ActionPage, FormPage
from sharedliving.pages.forms.safeguarding import HouseholdForm, RaiseConcernForm
from sharedliving.pages.journeys import safeguarding as journey

HEADERS = ["Who", "Responsible council", "With the carer since", "Scheme", "Tell"]


class ConcernRaisePage(FormPage):
    """What was seen and heard, and whether the person is safe now; deciding is somebody else's."""

    permission = Perm.RAISE_CONCERN
    template_name = "pages/concern_raise.html"
    form_class = RaiseConcernForm

    @cached_property
    def person(self) -> Person:
        rows = Person.objects.visible_to(self.viewer).select_related("council__duty_manager", "team__manager", "owner")
        return self.get_row(rows, reference=self.kwargs["reference"])

    @cached_property
    def households(self) -> list[CarerHousehold]:
        return journey.households_of(self.person, self.viewer)

    def get_initial(self) -> dict[str, Any]:
        only = {"household": str(self.households[0].pk)} if len(self.households) == 1 else {}
        return only | super().get_initial()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"households": self.households}

    def context(self) -> dict[str, Any]:
        crumbs = [("People", reverse("people")), (self.person.name, self.person.get_absolute_url())]
        return {"person": self.person, "crumbs": [*crumbs, ("Raise a concern", None)]}

    def save(self, form: RaiseConcernForm) -> str:
        chosen = next((h for h in self.households if str(h.pk) == form.names_household), None)
        concern = journey.raise_concern(person=self.person, by=self.viewer, household=chosen, **form.answers())
        messages.success(self.request, f"Concern raised. {concern.owner.name} decides about it and is told.")
        seen = SafeguardingConcern.objects.visible_to(self.viewer).filter(pk=concern.pk).exists()
        return concern.get_absolute_url() if seen else self.person.get_absolute_url()


class OfConcern:
    @cached_property
    def row(self) -> SafeguardingConcern:
        rows = SafeguardingConcern.objects.visible_to(self.viewer).select_related("person__council")
        row = self.get_row(rows, pk=self.kwargs["pk"])
        if self.request.method == "GET":
            self.saw(row.person_id, "safeguarding concern: the carer household")
        return row

    @cached_property
    def household(self) -> CarerHousehold | None:
        """By its number, whoever's it is: a council sees of it the name, the pause and who else is there."""
        return journey.household_named(self.row)


class ConcernOthersPage(OfConcern, FormPage):
    """The household that the concern names, everybody else who lives with or visits it, and whom to tell."""

    permission = Perm.WORK_CONCERN
    template_name = "pages/concern_others.html"
    form_class = HouseholdForm
    done = "New matches with this household are paused"

    @cached_property
    def households(self) -> list[CarerHousehold]:
        return journey.households_of(self.row.person, self.viewer)

    def get_initial(self) -> dict[str, Any]:
        return super().get_initial() | {"household": str(self.row.carer_household_id or "")}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"households": self.households}

    def context(self) -> dict[str, Any]:
        row, household = self.row, self.household
        crumbs = [("People", reverse("people")), (row.person.name, row.person.get_absolute_url())]
        others = journey.others_of(row, self.viewer)
        return {
            "row": row,
            "household": household,
            "crumbs": [*crumbs, ("Safeguarding concern", row.get_absolute_url()), ("The carer household", None)],
            "headers": HEADERS,
            "lines": [other_row(number, other) for number, other in enumerate(others, start=1)],
            "may_name": row.is_open and bool(self.households),
            "may_resume": household and household.matches_paused_on and self.viewer.can(Perm.DECIDE_CONCERN),
        }

    def save(self, form: HouseholdForm) -> str:
        chosen = next(h for h in self.households if str(h.pk) == form.cleaned_data["household"])
        journey.name_household(concern=self.row, by=self.viewer, household=chosen)
        return self.request.path


def other_row(number: int, other: journey.Other) -> list[Any]:
    """A person of one's own by name, with who has them; anybody else by their council, with its duty manager."""
    person, duty = other.person, other.council.duty_manager
    name = (
        Link(person.name, person.get_absolute_url()) if person else f"Person {number}, of another department or council"
    )
    tell = person.owner if person and person.owner else duty
    return [
        name,
        other.council.name,
        other.since,
        other.arrangement.scheme.name,
        tell.name if tell else "Their duty manager",
    ]


class MatchesGoOnPage(OfConcern, ActionPage):
    """New matches with the household may be made again."""

    permission = Perm.DECIDE_CONCERN
    done = "New matches may be made again"

    def act(self) -> str:
        journey.let_matches_go_on(concern=self.row, by=self.viewer)
        return self.back()

    def back(self) -> str:
        return reverse("safeguarding-others", args=[self.row.pk])
