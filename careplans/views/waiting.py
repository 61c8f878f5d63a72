"""How urgent a request is, contact while waiting, and why something is late."""

from typing import Any

from django.contrib import messages

from careplans.forms.waiting import DelayForm, TriageForm, WaitingContactForm
from careplans.models import SupportRequest
from careplans.panels.requests import whose
from careplans.services import delays, triage, waiting
from careplans.views.rows import OfAssessment, OfRequest, OfTriage, OfWaitingContact, WhileOpen
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage


class PartOfRequest(WhileOpen):
    """Once it is done, the request is read instead."""

    @property
    def whole(self) -> SupportRequest:
        return self.row.request


class TriagePage(OfTriage, PartOfRequest, FormPage):
    """Decide how urgent it is, with what they asked for in sight."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/triage.html"
    form_class = TriageForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"initial": {"priority": self.row.request.priority}}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Decide the priority",
            "button": "Save the priority",
            "crumbs": [*self.crumbs, ("Priority", None)],
            "request_row": self.row.request,
            "cancel_href": self.row.request.get_absolute_url(),
        }

    def save(self, form: TriageForm) -> str:
        done = triage.decide(triage=self.row, by=self.viewer, **form.cleaned_data)
        messages.success(self.request, f"Priority: {done.get_priority_display().lower()}.")
        return self.row.request.get_absolute_url()


class TriageAgainPage(OfRequest, ActionPage):
    """Look at the priority again."""

    permission = Perm.RECORD_REQUEST

    def act(self) -> str:
        return triage.again(request=self.row, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class WaitingContactPage(OfWaitingContact, PartOfRequest, FormPage):
    """Write down how they are; the next contact falls due by itself."""

    permission = Perm.RECORD_REQUEST
    template_name = "careplans/form.html"
    form_class = WaitingContactForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"initial": {"on": dates.today()}}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Contact while waiting",
            "button": "Save the contact",
            "crumbs": [*self.crumbs, ("Contact while waiting", None)],
            "inset": f"Ask {whose(self.row.request)} how they are, and whether it has become more urgent.",
            "cancel_href": self.row.request.get_absolute_url(),
        }

    def save(self, form: WaitingContactForm) -> str:
        done = waiting.contacted(contact=self.row, by=self.viewer, **form.cleaned_data)
        again = " The priority is to be looked at again." if done.more_urgent and done.request.is_open else ""
        messages.success(self.request, f"Contact saved.{again}")
        return done.request.get_absolute_url()


class DelayPage(WhileOpen, FormPage):
    """What holds up something that is past its date. The date stays."""

    abstract = True
    template_name = "careplans/form.html"
    form_class = DelayForm
    done = "The reason is recorded. The date stays what it was"

    def get_form_kwargs(self) -> dict[str, Any]:
        recorded = {"code": self.row.late_code, "reason": self.row.late_reason}
        return super().get_form_kwargs() | {"initial": recorded}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Why it is late",
            "button": "Save the reason",
            "crumbs": [*self.crumbs, ("Why it is late", None)],
            "inset": f"Due {dates.uk_date(self.row.due_on)}. The clock keeps running." if self.row.due_on else "",
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: DelayForm) -> str:
        return delays.record(row=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class RequestDelayPage(OfRequest, DelayPage):
    permission = Perm.RECORD_REQUEST


class AssessmentDelayPage(OfAssessment, DelayPage):
    permission = Perm.WRITE_ASSESSMENT
