"""The lines of an indicative personal budget, added and taken out on one page."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from careplans.choices import Kind
from careplans.forms.kinds.budget import LineForm
from careplans.models import BudgetLine
from careplans.panels import kinds as panels
from careplans.services import budget_lines
from careplans.views.kinds import OfKind
from careplans.views.rows import WhileOpen
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage


class BudgetLinesPage(OfKind, WhileOpen, FormPage):
    """The lines there are with their total, and one more."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/budget_lines.html"
    form_class = LineForm
    done = "Line added"

    def context(self) -> dict[str, Any]:
        if self.row.kind != Kind.BUDGET:
            raise Http404
        return {
            "row": self.row,
            "title": "Lines of the budget",
            "crumbs": [*self.crumbs, ("Lines of the budget", None)],
            "lines": [(line, reverse("budget-line-remove", args=[self.row.pk, line.pk])) for line in self.lines()],
            "count": panels.count(self.row),
            "cancel_href": self.row.get_absolute_url(),
        }

    def lines(self) -> list[BudgetLine]:
        return list(BudgetLine.objects.visible_to(self.viewer).filter(assessment=self.row))

    def save(self, form: LineForm) -> str:
        budget_lines.add(assessment=self.row, by=self.viewer, **form.cleaned_data)
        return self.request.path


class BudgetLineRemovePage(OfKind, ActionPage):
    """Take a line out."""

    permission = Perm.WRITE_ASSESSMENT
    done = "Line removed"

    def act(self) -> str:
        rows = BudgetLine.objects.visible_to(self.viewer).filter(assessment=self.row)
        budget_lines.remove(line=self.get_row(rows, pk=self.kwargs["line"]), by=self.viewer)
        return self.back()

    def back(self) -> str:
        return reverse("budget-lines", args=[self.row.pk])
