"""The copies of a carer's support plan, one for each kind of reader: as a page, and as a document with the same words."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from careplans.exports.support import SupportReader, readers_of, support_document
from careplans.models import SupportNeed
from careplans.panels.copies import support_tables
from careplans.services import support_copies
from careplans.views.support import OfSupportPlan
from sharedliving.core.access import Perm
from sharedliving.core.documents import render_pdf
from sharedliving.core.views import NeedsPermission, PageView


class OfSupportCopy(OfSupportPlan):
    """A copy for one reader; each time it is opened is logged."""

    form = ""

    def key(self) -> str:
        """Whose copy is asked for."""
        return self.kwargs.get("reader") or self.request.GET.get("for", "carer")

    @cached_property
    def reader(self) -> SupportReader:
        needs = list(SupportNeed.objects.visible_to(self.viewer).filter(plan=self.row))
        found = {reader.key: reader for reader in readers_of(needs)}.get(self.key())
        if found is None:
            raise Http404
        return found

    def copy(self) -> Mapping[str, Any]:
        data = support_document(self.row, self.reader, self.viewer)
        support_copies.opened(plan=self.row, copy=f"{self.reader.label} ({self.form})", by=self.viewer)
        return data


class SupportCopyPage(OfSupportCopy, PageView):
    """The copy of one reader as a page, with what it leaves out."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/copies/support_plan.html"
    what = "copy of the "
    form = "page"

    def context(self) -> dict[str, Any]:
        row, reader, copy = self.row, self.reader, self.copy()
        return {
            "row": row,
            "reader": reader,
            "copy": copy,
            "tables": support_tables(copy),
            "crumbs": [*self.crumbs, (reader.label, None)],
            "pdf_href": f"{reverse('support-plan-pdf', args=[row.pk])}?for={reader.key}",
        }


class SupportPdf(OfSupportCopy, NeedsPermission):
    """The document for one kind of reader: ?for= with its key."""

    permission = Perm.SEE_PLAN_FILE
    what = "PDF of the "
    form = "PDF"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row, reader = self.row, self.reader
        name = f"support-plan-{row.number}-{row.person.reference}-{reader.key}.pdf"
        return HttpResponse(
            render_pdf("support_plan", self.copy()),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )
