"""The pack for the Court of Protection: what the record holds already, what is missing and where to put it right."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from careplans.choices.records import RecordState
from careplans.court_documents import pack_document
from careplans.forms.court import FORMS, AppliedForm
from careplans.forms.sections import SectionForm
from careplans.models import CourtApplication, CourtAuthorisation
from careplans.panels.court import PACK_HEADERS, pack_rows
from careplans.services import court_applications, court_orders
from careplans.services.court_pack import KIND
from careplans.views.records import (
    OfRecord,
    RecordCompletePage,
    RecordPage,
    RecordPages,
    RecordSectionPage,
    RecordStopPage,
)
from careplans.views.rows import OfPerson
from sharedliving.core.access import Perm
from sharedliving.core.documents import render_pdf
from sharedliving.core.panels import Part
from sharedliving.core.views import ActionPage, FormPage, NeedsPermission

PAGES = RecordPages(KIND, CourtApplication, "court", FORMS, Perm.WRITE_LIBERTY)


class OfApplication(OfRecord):
    pages = PAGES
    related = (*OfRecord.related, "screen__framework")


class CourtNewPage(OfPerson, ActionPage):
    """Begin the pack on the screen that stands."""

    permission = Perm.WRITE_LIBERTY
    what = "court application"

    def act(self) -> str:
        return court_applications.begin(person=self.person, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.person.part_url(Part.SAFETY)


class CourtPage(OfApplication, RecordPage):
    """Task list or answers, and the whole pack with what was found and what is missing."""

    permission = Perm.SEE_LIBERTY

    def get_template_names(self) -> list[str]:
        return ["careplans/court.html" if self.may_write else "careplans/court_read.html"]

    def context(self) -> dict[str, Any]:
        row = self.row
        sent = CourtAuthorisation.objects.visible_to(self.viewer).filter(application=row).first()
        completed = row.state == RecordState.COMPLETED
        may_send = completed and sent is None and self.viewer.can(Perm.WRITE_LIBERTY)
        return super().context() | {
            "pack_headers": PACK_HEADERS,
            "pack_rows": pack_rows(row),
            "objection": row.has_objection,
            "order": sent,
            "pdf_href": reverse("court-pdf", args=[row.pk]),
            "applied_href": reverse("court-applied", args=[row.pk]) if may_send else "",
        }

    def state_rows(self) -> list[tuple[str, Any]]:
        rows = super().state_rows()
        return [("Ready to send" if key == "Completed" else key, value) for key, value in rows]


class CourtSectionPage(OfApplication, RecordSectionPage):
    permission = Perm.WRITE_LIBERTY

    def write(self, form: SectionForm) -> str:
        saved = court_applications.save_section(
            application=self.row, by=self.viewer, version=form.version, **form.answers()
        )
        return saved.get_absolute_url()


class CourtCompletePage(OfApplication, RecordCompletePage):
    permission = Perm.WRITE_LIBERTY

    def complete(self, form: Any) -> CourtApplication:
        return court_applications.ready(application=self.row, by=self.viewer)


class CourtStopPage(OfApplication, RecordStopPage):
    permission = Perm.WRITE_LIBERTY


class CourtPdf(OfApplication, NeedsPermission):
    """The pack as a document for the council's legal team."""

    permission = Perm.SEE_LIBERTY

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        name = f"court-pack-{self.row.person.reference}.pdf"
        return HttpResponse(
            render_pdf("court_pack", pack_document(self.row)),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )


class CourtAppliedPage(OfApplication, FormPage):
    """The pack was sent: into the register it goes."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/form.html"
    form_class = AppliedForm
    done = "Entered in the register"

    @cached_property
    def row(self) -> CourtApplication:
        rows = CourtApplication.objects.visible_to(self.viewer).select_related(*self.related)
        return self.look(self.get_row(rows, pk=self.kwargs["pk"], state=RecordState.COMPLETED), "court application")

    def context(self) -> dict[str, Any]:
        return {
            "title": "The application was sent",
            "button": "Enter it in the register",
            "crumbs": [*self.crumbs, ("Sent", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: AppliedForm) -> str:
        return court_orders.applied(application=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()
