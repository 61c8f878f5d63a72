"""The person, referral, candidate, household, agreement or arrangement that an address names; out of sight is 404."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from people.models import Person
from placements.models import Agreement, Arrangement, Candidate, CarerHousehold, Referral
from sharedliving.core.views import FormPage, NeedsPermission

Crumbs = list[tuple[str, str | None]]


class OfPerson(NeedsPermission):
    abstract = True

    @cached_property
    def person(self) -> Person:
        people = Person.objects.visible_to(self.viewer).select_related("council", "owner")
        return self.get_row(people, reference=self.kwargs["reference"])

    @property
    def parent(self) -> Any:
        return self.person

    def crumbs(self) -> Crumbs:
        return [("People", reverse("people")), (self.person.name, self.person.get_absolute_url())]


class OfReferral(NeedsPermission):
    abstract = True

    @cached_property
    def referral(self) -> Referral:
        rows = Referral.objects.visible_to(self.viewer).select_related(
            "person",
            "scheme",
            "council",
            "care_manager",
            "owner",
            "plan",
            "scheme__scheme_profile",
            "recommendation",
        )
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.referral.person

    @property
    def parent(self) -> Any:
        return self.referral

    def crumbs(self) -> Crumbs:
        return [
            ("People", reverse("people")),
            (self.person.name, self.person.get_absolute_url()),
            (f"Referral to {self.referral.scheme.name}", self.referral.get_absolute_url()),
        ]


class OfCandidate(NeedsPermission):
    abstract = True

    @cached_property
    def candidate(self) -> Candidate:
        rows = Candidate.objects.visible_to(self.viewer).select_related(
            "household",
            "referral__person",
            "referral__scheme",
            "referral__care_manager",
            "referral__plan",
            "move",
        )
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.candidate.referral.person

    @property
    def parent(self) -> Any:
        return self.candidate

    def crumbs(self) -> Crumbs:
        referral = self.candidate.referral
        return [
            (self.person.name, self.person.get_absolute_url()),
            (f"Referral to {referral.scheme.name}", referral.get_absolute_url()),
            (self.candidate.household.name, self.candidate.get_absolute_url()),
        ]


class OfHousehold(NeedsPermission):
    """A household of the viewer's own scheme. A page that also shows one lent by another says `lent_too`."""

    abstract = True
    lent_too = False

    @cached_property
    def household(self) -> CarerHousehold:
        rows = CarerHousehold.objects.visible_to(self.viewer).for_list().prefetch_related("checks")
        return self.get_row(rows if self.lent_too else rows.own_of(self.viewer), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.household

    def crumbs(self) -> Crumbs:
        return [("Carer households", reverse("carers")), (self.household.name, self.household.get_absolute_url())]


class OfAgreement(NeedsPermission):
    abstract = True

    @cached_property
    def agreement(self) -> Agreement:
        rows = Agreement.objects.visible_to(self.viewer).select_related(
            "person__council", "person__owner", "household", "scheme", "council", "plan", "owner", "arrangement",
            "candidate__referral__care_manager", "replaces", "contact_agreed",
        )  # fmt: skip
        parts = ("lines", "roles", "signatures", "not_signed", "also_signed", "plan__needs")
        return self.get_row(rows.prefetch_related(*parts), pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.agreement.person

    @property
    def parent(self) -> Any:
        return self.agreement

    def crumbs(self) -> Crumbs:
        return [
            ("Arrangements", reverse("arrangements")),
            (self.person.name, self.person.get_absolute_url()),
            ("Arrangement agreement", self.agreement.get_absolute_url()),
        ]


class OfArrangement(NeedsPermission):
    abstract = True

    @cached_property
    def arrangement(self) -> Arrangement:
        rows = Arrangement.objects.visible_to(self.viewer).select_related(
            "person__owner", "household", "scheme", "council", "owner", "agreement__plan"
        )
        parts = (
            "agreement__lines", "agreement__roles", "agreement__signatures", "agreement__not_signed",
            "agreement__also_signed", "agreement__plan__needs",
        )  # fmt: skip
        return self.get_row(rows.prefetch_related(*parts), pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.arrangement.person

    @property
    def parent(self) -> Any:
        return self.arrangement

    def crumbs(self) -> Crumbs:
        return [
            ("Arrangements", reverse("arrangements")),
            (self.person.name, self.person.get_absolute_url()),
            (f"With {self.arrangement.household.name}", self.arrangement.get_absolute_url()),
        ]


class PlainForm(FormPage):
    """A form under a row: its title, its button, the way back. `title` may be a property; `warning` reddens the button."""

    abstract = True
    template_name = "layouts/question.html"
    title = ""
    button = "Save"
    warning = False
    parent: Any

    def crumbs(self) -> Crumbs:
        return []

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.button,
            "warning": self.warning,
            "caption": str(getattr(self, "person", "")),
            "crumbs": [*self.crumbs(), (self.title, None)],
            "cancel_href": self.back(),
        }

    def back(self) -> str:
        return self.parent.get_absolute_url()
