"""What scheme staff write on an application: its enquiry, its stages, what is gathered on the way, its stop."""

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from placements.choices import BEFORE_PANEL, VETTED_AT, HouseholdState, Stage, VettingItem
from placements.forms.applications import (
    BeginForm,
    DeclareForm,
    EnquiryForm,
    ObservationForm,
    ReferenceForm,
    ReportForm,
    StageForm,
    StopForm,
    VettingForm,
)
from placements.models import Application, Reference
from placements.rules import stage_gate
from placements.services import applications, vetting
from placements.views.application_rows import OverApplication
from placements.views.rows import Crumbs, OfHousehold, PlainForm
from sharedliving.core.access import Perm


class EnquiryNewPage(PlainForm):
    permission = Perm.WRITE_CARER
    form_class = EnquiryForm
    title = "Record an enquiry"
    button = "Record the enquiry"
    done = "Recorded. You are their worker."

    def crumbs(self) -> Crumbs:
        return [("Applications", self.back())]

    def back(self) -> str:
        return reverse("applications")

    def save(self, form: EnquiryForm) -> str:
        return applications.enquire(by=self.viewer, **form.cleaned_data).get_absolute_url()


class CarerApplyPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = BeginForm
    title = "Record their enquiry"
    button = "Record the enquiry"
    done = "Recorded. You are their worker."

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Reminders know the household alone: where there is an application already, they are led to it."""
        rows = Application.objects.visible_to(self.viewer).filter(household=self.household)
        newest = rows.order_by("-pk").first()
        if newest is not None and (newest.is_open or self.household.state != HouseholdState.APPLYING):
            return HttpResponseRedirect(newest.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return super().context() | {"caption": self.household.name}

    def save(self, form: BeginForm) -> str:
        row = applications.begin(household=self.household, by=self.viewer, **form.cleaned_data)
        return row.get_absolute_url()


class ApplicationDeclarePage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = DeclareForm
    title = "Say whether you know them"
    button = "Save what you said"
    done = "Saved"

    def save(self, form: DeclareForm) -> str:
        knows, how = form.cleaned_data["knows_them"], form.cleaned_data["how"]
        applications.declare(application=self.application, by=self.viewer, knows_them=knows, how=how)
        return self.application.get_absolute_url()


class ApplicationStagePage(OverApplication):
    """How a stage went: everything it asks for stands above the form, with the place to put it right."""

    permission = Perm.WRITE_CARER
    form_class = StageForm
    button = "Record the stage"

    @cached_property
    def stage(self) -> Stage:
        if self.kwargs["stage"] not in BEFORE_PANEL:
            raise Http404
        return Stage(self.kwargs["stage"])

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.stage.label

    def context(self) -> dict[str, Any]:
        given = super().context()
        if "blocked" in given:
            return given
        typed = self.request.POST.getlist("nothing_in")
        return given | {"gate": stage_gate(self.application, self.stage, self.viewer, nothing_in=typed)}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"stage": self.stage}

    def save(self, form: StageForm) -> str:
        applications.record_stage(
            application=self.application, by=self.viewer, stage=self.stage, **form.cleaned_data
        )  # fmt: skip
        return self.application.get_absolute_url()


class ApplicationVettingPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = VettingForm
    title = "Record an item of the vetting file"
    button = "Record the item"
    done = "Recorded"

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET.get("item", "")
        return {"item": asked} if asked in VettingItem.values else {}

    def save(self, form: VettingForm) -> str:
        row = vetting.record_item(application=self.application, by=self.viewer, **form.cleaned_data)
        return self.stage_or_page(row.item in VETTED_AT.get(self.application.stage, ()))


class ReferenceNewPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = ReferenceForm
    title = "Add a personal reference"
    button = "Add the reference"
    done = "Added"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": Reference()}

    def save(self, form: ReferenceForm) -> str:
        vetting.add_reference(application=self.application, by=self.viewer, **form.cleaned_data)
        return self.stage_or_page(self.application.stage == Stage.REFERENCES)


class ReferencePage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = ReferenceForm
    title = "Change the reference"
    button = "Save it"
    done = "Saved"

    @cached_property
    def reference(self) -> Reference:
        return self.get_row(Reference.objects.visible_to(self.viewer), pk=self.kwargs["pk"])

    @cached_property
    def application(self) -> Application:
        rows = Application.objects.visible_to(self.viewer).for_page()
        return self.get_row(rows, pk=self.reference.application_id)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.reference}

    def save(self, form: ReferenceForm) -> str:
        vetting.change_reference(reference=self.reference, by=self.viewer, **form.cleaned_data)
        return self.application.get_absolute_url()


class ObservationNewPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = ObservationForm
    title = "Record an observed interaction"
    button = "Record what you saw"
    done = "Recorded"

    def save(self, form: ObservationForm) -> str:
        vetting.observe(application=self.application, by=self.viewer, **form.cleaned_data)
        return self.stage_or_page(self.application.stage == Stage.OBSERVED)


class ApplicationReportPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = ReportForm
    title = "Report for the panel"
    button = "Save the report"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.application}

    def save(self, form: ReportForm) -> str:
        return vetting.write_report(application=self.application, by=self.viewer, **form.answers()).get_absolute_url()


class ApplicationStopPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = StopForm
    title = "Stop this application"
    button = "Stop the application"
    warning = True
    done = "Stopped. What was gathered is kept."

    def save(self, form: StopForm) -> str:
        return applications.stop(application=self.application, by=self.viewer, **form.cleaned_data).get_absolute_url()
