"""What Shared Lives costs here in full, beside other services; a move on paper; the sheet for people and families."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from commissioning.costs.weekly import year_name
from commissioning.forms.costs import WhatIfForm
from commissioning.services.cost_figures import SHARED_LIVES, choices_of, cost_figures, what_if
from commissioning.services.cost_sheet import QUESTIONS, TITLE, cost_sheet, sheet_options, sheet_sentences
from commissioning.services.known_costs import KnownCosts, known_costs
from commissioning.services.unit_costs import own_council
from commissioning.views.parts import csv_answer, parts_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.documents import render_pdf
from sharedliving.core.rules import Refusal
from sharedliving.core.views import NeedsPermission, PageView

WHAT_IF = ("people", "from_key", "to_key")
COSTS = "What Shared Lives costs"


class CostsPage(PageView):
    """The finding, what is missing, the parts, other services beside it, and what a move would change."""

    permission = Perm.SEE_FIGURES
    template_name = "commissioning/costs.html"

    def context(self) -> dict[str, Any]:
        known = known_costs(own_council(self.viewer, self.permission), dates.today())
        figures = cost_figures(known)
        return {
            "title": COSTS,
            "council": self.viewer.organisation_name,
            "crumbs": [("Figures", reverse("commissioning")), (COSTS, None)],
            "findings": [each.finding for each in figures if each.rows],
            "gate": known.gate,
            "parts": parts_of(figures, "costs-csv"),
            "year": year_name(known.year),
            "may_write": self.viewer.can(Perm.WRITE_COSTS),
            **self._what_if(known),
        }

    def _what_if(self, known: KnownCosts) -> dict[str, Any]:
        """The form, and its answer or its errors once something was asked."""
        if not known.gate.is_open or not known.services:
            return {}
        asked = self.request.GET if any(name in self.request.GET for name in WHAT_IF) else None
        form = WhatIfForm(asked, services=choices_of(known), initial={"to_key": SHARED_LIVES})
        answer = None
        if form.is_bound and form.is_valid():
            try:
                answer = what_if(known, **form.cleaned_data)
            except Refusal as refusal:
                form.add_error(None, str(refusal))
        return {"form": form, "answer": answer}


class CostsCsv(NeedsPermission):
    permission = Perm.SEE_FIGURES
    http_method_names = ["get"]

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        known = known_costs(own_council(self.viewer, self.permission), dates.today())
        return csv_answer(cost_figures(known), key, self.viewer)


class CostSheetPage(PageView):
    """For people and families, to read together with whoever supports them."""

    permission = Perm.SEE_COSTS
    template_name = "commissioning/cost_sheet.html"

    def context(self) -> dict[str, Any]:
        known = known_costs(own_council(self.viewer, self.permission), dates.today())
        options = [[each["name"], each["weekly"], each["year"]] for each in sheet_options(known)]
        return {
            "title": TITLE,
            "council": self.viewer.organisation_name,
            "sentences": sheet_sentences(known, self.viewer.organisation_name),
            "headers": ["Service", {"text": "A week", "numeric": True}, "Figures of"],
            "options": options,
            "questions": QUESTIONS,
        }


class CostSheetPdf(NeedsPermission):
    permission = Perm.SEE_COSTS
    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        known = known_costs(own_council(self.viewer, self.permission), dates.today())
        content = render_pdf("cost_sheet", cost_sheet(known, self.viewer.organisation_name, dates.today()))
        name = 'attachment; filename="what-shared-lives-costs.pdf"'
        return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": name})
