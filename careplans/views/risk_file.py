"""The risk assessment as a document, for the council and for the scheme with its carers."""

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from careplans.exports.risk import RiskReader, risk_document, risk_readers
from careplans.models import RiskAssessment
from careplans.services import copies
from careplans.views.risk_rows import OfRisk
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.documents import render_pdf
from sharedliving.core.viewer import Viewer
from sharedliving.core.views import NeedsPermission

FILE_HEADERS = ["Document", "Leaves out"]


def file_rows(row: RiskAssessment, viewer: Viewer) -> list[list[Any]]:
    """The documents that this viewer may make, and what is not in them."""
    url = reverse("risk-pdf", args=[row.pk])
    return [
        [Link(f"{reader.label} (PDF)", f"{url}?for={reader.key}"), list(reader.left_out)]
        for reader in risk_readers(viewer)
    ]


class RiskPdf(OfRisk, NeedsPermission):
    """The document for one kind of reader: ?for= with its key. Each time it is opened is logged."""

    permission = Perm.SEE_PLANS
    what = "PDF of "

    @cached_property
    def reader(self) -> RiskReader:
        readers = {reader.key: reader for reader in risk_readers(self.viewer)}
        found = readers.get(self.request.GET.get("for", next(iter(readers))))
        if found is None:
            raise Http404
        return found

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row, reader = self.row, self.reader
        data = risk_document(row, reader, self.viewer)
        copies.risk_opened(assessment=row, copy=reader.label, by=self.viewer)
        name = f"risk-{row.number}-{row.person.reference}-{reader.key}.pdf"
        return HttpResponse(
            render_pdf("risk_assessment", data),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )
