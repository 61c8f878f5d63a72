"""The row a page is about: found among what the viewer may see, its reading logged once a visit."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from careplans.choices import PlanState
from careplans.models import (
    AdvocateReferral,
    Assessment,
    CarePlan,
    DecisionLetter,
    OnwardReferral,
    SupportRequest,
    Triage,
    WaitingContact,
)
from careplans.services.writing import ChangedMeanwhile
from people.models import Person

Crumbs = list[tuple[str, str | None]]


def crumbs_of(person: Person, *more: tuple[str, str | None]) -> Crumbs:
    """People, the person, and where one is in their record."""
    return [("People", reverse("people")), (person.name, person.get_absolute_url()), *more]


class Logged:
    """Logs a visit (not what is posted: services record that). `caption` stands over the heading."""

    row: Any

    @property
    def caption(self) -> str:
        return self.row.person.name

    def look(self, row: Any, what: str) -> Any:
        if self.request.method in ("GET", "HEAD"):
            self.saw(row.pk if isinstance(row, Person) else row.person_id, what)
        return row


class OfPerson(Logged):
    what = "request for support"

    @cached_property
    def person(self) -> Person:
        people = Person.objects.visible_to(self.viewer).select_related("council", "owner")
        return self.look(self.get_row(people, reference=self.kwargs["reference"]), self.what)

    @property
    def caption(self) -> str:
        return self.person.name


class OfRequest(Logged):
    @cached_property
    def row(self) -> SupportRequest:
        rows = SupportRequest.objects.visible_to(self.viewer).select_related("person__council", "owner", "carer")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "request for support")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Request for support", self.row.get_absolute_url()))


class OfTriage(Logged):
    @cached_property
    def row(self) -> Triage:
        rows = Triage.objects.visible_to(self.viewer).select_related("person__council", "request__carer", "owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "request for support")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Request for support", self.row.request.get_absolute_url()))


class OfWaitingContact(Logged):
    @cached_property
    def row(self) -> WaitingContact:
        rows = WaitingContact.objects.visible_to(self.viewer).select_related(
            "person__council", "request__carer", "owner"
        )
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "request for support")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Request for support", self.row.request.get_absolute_url()))


class OfLetter(Logged):
    @cached_property
    def row(self) -> DecisionLetter:
        rows = DecisionLetter.objects.visible_to(self.viewer).select_related("person__council", "assessment__owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "decision letter")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Assessment", self.row.assessment.get_absolute_url()))


class OfAssessment(Logged):
    @cached_property
    def row(self) -> Assessment:
        rows = Assessment.objects.visible_to(self.viewer).care_act()
        rows = rows.select_related("person__council", "owner", "request", "letter", "care_coordination")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "assessment")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Assessment", self.row.get_absolute_url()))


class OfPlan(Logged):
    what = ""

    @cached_property
    def row(self) -> CarePlan:
        rows = CarePlan.objects.visible_to(self.viewer).select_related(
            "person__council",
            "person__team__manager",
            "person__owner",
            "assessment__care_coordination",
            "owner",
            "author",
            "signed_off_by",
            "agreement_capacity",
            "agreement_best_interests",
            "agreement_authority",
        )
        row = self.get_row(rows, pk=self.kwargs["pk"])
        return self.look(row, f"{self.what}care and support plan {row.number}")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (f"Plan {self.row.number}", self.row.get_absolute_url()))


class OfAdvocate(Logged):
    @cached_property
    def row(self) -> AdvocateReferral:
        rows = AdvocateReferral.objects.visible_to(self.viewer).select_related("person__council", "owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "referral to an advocate")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Advocate", self.row.get_absolute_url()))


class OfOnward(Logged):
    @cached_property
    def row(self) -> OnwardReferral:
        rows = OnwardReferral.objects.visible_to(self.viewer).select_related("person__council", "owner", "plan", "need")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "referral to another service")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (self.row.service, self.row.get_absolute_url()))


class WhileOpen:
    """A form over a row that can still be changed; once it cannot, the visitor is taken to read it (or what it is part of)."""

    @property
    def is_open(self) -> bool:
        return self.row.is_open

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if self.is_open else redirect(self.whole)

    @property
    def whole(self) -> Any:
        """What is read instead."""
        return self.row


class WhileDraft(WhileOpen):
    @property
    def is_open(self) -> bool:
        return self.row.state == PlanState.DRAFT


class Guarded:
    """A form page over a section: a second writer is told, sees what is saved now, and loses nothing typed.

    `write(form)` calls the service and gives the address to go to.
    """

    owes = ("write",)
    write: Callable[[Any], str]

    def now(self, problem: ChangedMeanwhile) -> Any:
        """The row with the answers as they are saved now."""
        return problem.now

    def save(self, form: Any) -> str:
        try:
            return self.write(form)
        except ChangedMeanwhile as problem:
            form.beside(problem, self.now(problem))
            raise
