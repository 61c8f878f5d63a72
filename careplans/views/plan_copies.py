"""The copies of a plan, one for each kind of reader: as a page, and as a document with the same words."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from careplans.exports import Reader, copy_for, readers_for
from careplans.models import CarePlan, PlanRelease
from careplans.panels.copies import tables
from careplans.services import copies
from careplans.views.rows import OfPlan
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.documents import render_pdf
from sharedliving.core.viewer import Viewer
from sharedliving.core.views import NeedsPermission, PageView

COPY_HEADERS = ["Page", "Document", "Leaves out"]


def readers_of(releases: Iterable[PlanRelease], viewer: Viewer) -> list[Reader]:
    """Whose copies this viewer may make of a plan, given the releases of it that they see (G14-PLAN-7)."""
    return readers_for(viewer, {release.reader_key for release in releases})


def copy_rows(plan: CarePlan, readers: list[Reader]) -> list[list[Any]]:
    """What each reader gets: the page, the document, and what is not in them."""
    pdf = reverse("plan-pdf", args=[plan.pk])
    return [
        [
            Link(reader.label, reverse("plan-copy", args=[plan.pk, reader.key])),
            Link("PDF", f"{pdf}?for={reader.key}", hidden=f"of “{reader.label}”"),
            list(reader.left_out),
        ]
        for reader in readers
    ]


class OfCopy(OfPlan):
    """A copy for one reader whom this viewer may make copies for (`key()`); each time it is opened is logged."""

    owes = ("key",)
    form = ""
    key: Callable[[], str]

    @cached_property
    def readers(self) -> list[Reader]:
        return readers_of(PlanRelease.objects.visible_to(self.viewer).filter(plan=self.row), self.viewer)

    @cached_property
    def reader(self) -> Reader:
        found = {reader.key: reader for reader in self.readers}.get(self.key())
        if found is None:
            raise Http404
        return found

    def copy(self) -> Mapping[str, Any]:
        data = copy_for(self.row, self.reader, self.viewer)
        copies.opened(plan=self.row, copy=f"{self.reader.label} ({self.form})", by=self.viewer)
        return data


class PlanCopyPage(OfCopy, PageView):
    """The copy of one reader as a page, with what it leaves out."""

    permission = Perm.SEE_PLANS
    what = "copy of "
    form = "page"

    def key(self) -> str:
        return self.kwargs["reader"]

    def get_template_names(self) -> list[str]:
        return [f"careplans/copies/{self.reader.document}.html"]

    def context(self) -> dict[str, Any]:
        row, reader = self.row, self.reader
        copy = self.copy()
        may_write = reader.document == "easy_read" and self.viewer.can(Perm.WRITE_PLAN)
        return {
            "row": row,
            "reader": reader,
            "copy": copy,
            "tables": tables(copy),
            "crumbs": [*self.crumbs, (reader.label, None)],
            "pdf_href": f"{reverse('plan-pdf', args=[row.pk])}?for={reader.key}",
            "write_href": reverse("plan-easy-read", args=[row.pk]) if may_write else "",
        }


class PlanPdf(OfCopy, NeedsPermission):
    """The document for one kind of reader: ?for= with its key."""

    permission = Perm.SEE_PLANS
    what = "PDF of "
    form = "PDF"

    def key(self) -> str:
        return self.request.GET.get("for", self.readers[0].key)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row, reader = self.row, self.reader
        name = f"plan-{row.number}-{row.person.reference}-{reader.key}.pdf"
        return HttpResponse(
            render_pdf(reader.document, self.copy()),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )
