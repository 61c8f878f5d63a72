"""Recording a request for support, reading it, and what becomes of it."""

from typing import Any

from django.contrib import messages
from django.urls import reverse

from careplans.forms.requests import AllocateForm, CloseForm, ExpectedForm, RequestForm
from careplans.models import Triage, WaitingContact
from careplans.panels import requests as shown
from careplans.services import allocation, requests
from careplans.views.rows import OfPerson, OfRequest, WhileOpen, crumbs_of
from people.choices import Clock
from people.clocks import terms
from people.models import CircleMember
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView


class RequestNewPage(OfPerson, FormPage):
    """The person's own words, then the date of first contact and what it starts."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/request_new.html"
    form_class = RequestForm

    def get_form_kwargs(self) -> dict[str, Any]:
        circle = CircleMember.objects.visible_to(self.viewer).filter(person=self.person)
        return super().get_form_kwargs() | {"circle": circle}

    def context(self) -> dict[str, Any]:
        days = terms(Clock.ASSESSMENT, self.person.council_id, dates.today()).days
        return {
            "person": self.person,
            "crumbs": crumbs_of(self.person, ("Request for support", None)),
            "days": days,
            "cancel_href": self.person.part_url(Part.SUPPORT),
        }

    def save(self, form: RequestForm) -> str:
        request = requests.record(person=self.person, by=self.viewer, **form.answers())
        days = (request.due_on - request.first_contact_on).days
        messages.success(
            self.request, f"Request recorded. Assessment due {dates.uk_date(request.due_on)}, {days} days."
        )
        return request.get_absolute_url()


class RequestPage(OfRequest, PageView):
    """What they want, how urgent it is, when the assessment is due, and who has been in contact since."""

    permission = Perm.SEE_REQUESTS
    template_name = "careplans/request.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        triages = list(Triage.objects.visible_to(self.viewer).filter(request=row).select_related("decided_by"))
        contacts = list(WaitingContact.objects.visible_to(self.viewer).filter(request=row).select_related("made_by"))
        may = self.viewer.can(Perm.RECORD_REQUEST)
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, ("Request for support", None)),
            "day": dates.day_of(row.first_contact_on),
            "days": (row.due_on - row.first_contact_on).days if row.due_on else 0,
            "rows": shown.lines(row),
            "to_do": shown.to_do(triages, contacts) if may else [],
            "triage_headers": shown.TRIAGE_HEADERS,
            "triage_rows": shown.triage_rows(triages),
            "contact_headers": shown.CONTACT_HEADERS,
            "contact_rows": shown.contact_rows(contacts),
            "may_triage_again": may and row.is_open and not any(triage.is_open for triage in triages),
        } | self.links()

    def links(self) -> dict[str, str]:
        late = self.row.due_on is not None and self.row.due_on < dates.today()
        return {
            "allocate_href": self.allowed(Perm.ALLOCATE_ASSESSMENT, "assessment-allocate"),
            "expected_href": self.allowed(Perm.RECORD_REQUEST, "request-expected"),
            "delay_href": self.allowed(Perm.RECORD_REQUEST, "request-delay") if late else "",
            "close_href": self.allowed(Perm.RECORD_REQUEST, "request-close"),
        }

    def allowed(self, perm: Perm, name: str) -> str:
        return reverse(name, args=[self.row.pk]) if self.row.is_open and self.viewer.can(perm) else ""


class AllocatePage(OfRequest, WhileOpen, FormPage):
    """Give the assessment to somebody; the clock keeps running."""

    permission = Perm.ALLOCATE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = AllocateForm

    def get_form_kwargs(self) -> dict[str, Any]:
        given = {"assessors": allocation.assessors(self.viewer), "initial": {"assessor": self.row.owner_id}}
        return super().get_form_kwargs() | given

    def context(self) -> dict[str, Any]:
        carer = self.row.carer
        return {
            "title": f"Allocate the assessment of {carer.name}" if carer else "Allocate the assessment",
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


class ExpectedPage(OfRequest, WhileOpen, FormPage):
    """What the person was told about when to expect their assessment."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/form.html"
    form_class = ExpectedForm
    done = "The date they were told is recorded"

    def get_form_kwargs(self) -> dict[str, Any]:
        names = ("expected_on", "told_on", "told_how")
        return super().get_form_kwargs() | {"initial": {name: getattr(self.row, name) for name in names}}

    def context(self) -> dict[str, Any]:
        due = dates.uk_date(self.row.due_on)
        return {
            "title": "When to expect the assessment",
            "button": "Save what they were told",
            "crumbs": [*self.crumbs, ("When to expect it", None)],
            "inset": f"The assessment stays due on {due}, whatever they were told." if due else "",
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: ExpectedForm) -> str:
        return requests.tell_expected(request=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class RequestClosePage(OfRequest, WhileOpen, FormPage):
    """Close a request that needs no assessment, with what became of it."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/form.html"
    form_class = CloseForm

    def context(self) -> dict[str, Any]:
        return {
            "title": "Close without an assessment",
            "button": "Close the request",
            "crumbs": [*self.crumbs, ("Close without an assessment", None)],
            "inset": "Whoever appears to have needs for care and support is owed an assessment (Care Act section 9).",
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: CloseForm) -> str:
        closed = requests.close(request=self.row, by=self.viewer, **form.cleaned_data)
        messages.success(self.request, f"Request closed: {closed.get_outcome_display().lower()}.")
        return closed.get_absolute_url()
