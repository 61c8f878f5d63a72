"""Recording a request for support, and what becomes of it."""

from typing import Any

from django.contrib import messages
from django.urls import reverse

from careplans.forms.requests import AdviceForm, AllocateForm, RequestForm
from careplans.services import allocation, requests
from careplans.views.rows import OfPerson, OfRequest, WhileOpen, crumbs_of
from people.choices import Clock
from people.clocks import terms
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.views import FormPage, PageView


class RequestNewPage(OfPerson, FormPage):
    """The person's own words, then the date of first contact and what it starts."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/request_new.html"
    form_class = RequestForm

    def context(self) -> dict[str, Any]:
        days = terms(Clock.ASSESSMENT, self.person.council_id, dates.today()).days
        return {
            "person": self.person,
            "crumbs": crumbs_of(self.person, ("Request for support", None)),
            "days": days,
            "cancel_href": self.person.get_absolute_url(),
        }

    def save(self, form: RequestForm) -> str:
        request = requests.record(person=self.person, by=self.viewer, **form.answers())
        days = (request.due_on - request.first_contact_on).days
        messages.success(
            self.request, f"Request recorded. Assessment due {dates.uk_date(request.due_on)}, {days} days."
        )
        return request.get_absolute_url()


class RequestPage(OfRequest, PageView):
    """What they want, how urgent it is, and when the assessment is due."""

    permission = Perm.SEE_REQUESTS
    template_name = "careplans/request.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, ("Request for support", None)),
            "day": dates.day_of(row.first_contact_on),
            "days": (row.due_on - row.first_contact_on).days if row.due_on else 0,
            "rows": self.lines(),
            "allocate_href": self.allowed(Perm.ALLOCATE_ASSESSMENT, "assessment-allocate"),
            "close_href": self.allowed(Perm.RECORD_REQUEST, "request-close"),
        }

    def allowed(self, perm: Perm, name: str) -> str:
        return reverse(name, args=[self.row.pk]) if self.row.is_open and self.viewer.can(perm) else ""

    def lines(self) -> list[tuple[str, Any]]:
        row = self.row
        every = [
            ("What they want", Quote(row.wants)),
            ("State", Tag(row.state, row.get_state_display())),
            ("First contact", row.first_contact_on),
            ("Who asked", row.get_source_display()),
            ("Assessment due", Due(row.due_on) if row.due_on else None),
            ("With", row.owner.name if row.owner else None),
            ("What could not wait", row.urgent_needs),
            ("Done about it at once", row.urgent_help),
            ("Advice given", row.advice_given),
            ("Assessment", self.assessment_link()),
        ]
        return [(key, value) for key, value in every if value]

    def assessment_link(self) -> Link | None:
        assessment = getattr(self.row, "assessment", None)
        return Link("Open the assessment", assessment.get_absolute_url()) if assessment else None


class AllocatePage(OfRequest, WhileOpen, FormPage):
    """Give the assessment to somebody; the clock keeps running."""

    permission = Perm.ALLOCATE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = AllocateForm

    def get_form_kwargs(self) -> dict[str, Any]:
        given = {"assessors": allocation.assessors(self.viewer), "initial": {"assessor": self.row.owner_id}}
        return super().get_form_kwargs() | given

    def context(self) -> dict[str, Any]:
        return {
            "title": "Allocate the assessment",
            "button": "Allocate the assessment",
            "crumbs": [*self.crumbs, ("Allocate", None)],
            "inset": f"Due {dates.uk_date(self.row.due_on)}, whoever carries it out." if self.row.due_on else "",
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: AllocateForm) -> str:
        assessor = form.cleaned_data["assessor"]
        assessment = allocation.allocate(request=self.row, assessor=assessor, by=self.viewer)
        messages.success(
            self.request, f"Assessment allocated to {assessor.name}, due {dates.uk_date(assessment.due_on)}."
        )
        return assessment.get_absolute_url()


class RequestClosePage(OfRequest, WhileOpen, FormPage):
    """Close a request that needs no assessment, with advice."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/form.html"
    form_class = AdviceForm
    done = "Request closed with advice"

    def context(self) -> dict[str, Any]:
        return {
            "title": "Close with advice",
            "button": "Close with advice",
            "crumbs": [*self.crumbs, ("Close with advice", None)],
            "inset": "Whoever appears to have needs for care and support is owed an assessment (Care Act section 9).",
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: AdviceForm) -> str:
        closed = requests.close_with_advice(request=self.row, by=self.viewer, advice=form.cleaned_data["advice"])
        return closed.get_absolute_url()
