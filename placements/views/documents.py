"""Documents around an arrangement, each for one reader."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.views.generic import View

from placements.exports import Reader, agreed_money_sheet, agreement_document, money_sheet
from placements.models import MoneyLine
from placements.views.rows import OfAgreement, OfArrangement
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.documents import render_pdf
from sharedliving.core.views import NeedsPermission


def pdf_answer(template: str, data: Mapping[str, Any], name: str) -> HttpResponse:
    """A document to keep."""
    return HttpResponse(
        render_pdf(template, data), content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'},
    )  # fmt: skip


class AgreementPdfPage(OfAgreement, NeedsPermission, View):
    """The agreement for one of its readers; without one in the address, for all four."""

    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row, key = self.agreement, self.kwargs.get("reader", Reader.ALL.value)
        if key not in Reader.values:
            raise Http404
        reader = Reader(key)
        self.saw(row.person_id, f"arrangement agreement (document for {reader.label})")
        template = "easy_read" if reader == Reader.PERSON else "arrangement_agreement"
        ending = "" if reader == Reader.ALL else f"-{reader.value}"
        return pdf_answer(
            template, agreement_document(row, reader), f"arrangement-agreement-{row.person.reference}{ending}"
        )


class MoneySheetPage(OfArrangement, NeedsPermission, View):
    """What this costs and who pays, for the person (G14-VFM-2)."""

    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.arrangement
        self.saw(row.person_id, "what this costs and who pays (document)")
        day = min(dates.today(), row.ended_on or dates.today())
        lines = list(MoneyLine.objects.visible_to(self.viewer).on_day(day).filter(arrangement=row))
        return pdf_answer("money_sheet", money_sheet(row, lines), f"costs-{row.person.reference}")


class AgreementMoneySheetPage(OfAgreement, NeedsPermission, View):
    """The same before somebody moves in: one sheet for each household that they can choose (G14-VFM-2)."""

    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.agreement
        self.saw(row.person_id, "what this would cost and who pays (document)")
        return pdf_answer("money_sheet", agreed_money_sheet(row), f"costs-{row.person.reference}")
