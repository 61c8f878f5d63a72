"""Carers' applications: the list, one of them, how long they take."""

from typing import Any

from django.db.models import QuerySet

from placements.choices import ApplicationState, Stage
from placements.forms.lists import ApplicationFilterForm
from placements.models import Application
from placements.rules import declared_lines
from placements.tables import (
    APPLICATION_HEADERS,
    STAGE_FIGURE_HEADERS,
    STOP_HEADERS,
    application_facts,
    application_page_tables,
    application_rows,
    next_step,
    stage_figures,
    stop_figures,
)
from placements.views.application_rows import OfApplication
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, PageView


class ApplicationsPage(ListPage):
    """Who applies, at which stage, since when, and whose it is; the first due first."""

    permission = Perm.SEE_CARERS
    template_name = "placements/applications.html"

    @property
    def wanted(self) -> dict[str, str]:
        """The filters of the address; what makes no sense is left out."""
        stage, state = self.request.GET.get("stage", ""), self.request.GET.get("state", "")
        known = {"late", "all", *ApplicationState.values}
        return {"stage": stage if stage in Stage.values else "", "state": state if state in known else ""}

    def rows(self) -> QuerySet:
        rows, wanted = Application.objects.visible_to(self.viewer).for_list(), self.wanted
        if wanted["stage"]:
            rows = rows.filter(stage=wanted["stage"])
        if wanted["state"] == "all":
            return rows
        if wanted["state"] == "late":
            return rows.standing_still(dates.today())
        return rows.filter(state=wanted["state"] or ApplicationState.OPEN)

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": ApplicationFilterForm(initial=self.wanted),
            "headers": APPLICATION_HEADERS,
            "lines": application_rows(given["page"].object_list),
            "may_write": self.viewer.can(Perm.WRITE_CARER),
            "may_see_figures": self.viewer.can(Perm.SEE_APPLICATION_FIGURES),
        }


class ApplicationPage(OfApplication, PageView):
    """How far they are, what comes next, and everything that was found on the way."""

    permission = Perm.SEE_CARERS
    template_name = "placements/application.html"

    def context(self) -> dict[str, Any]:
        row, may_write = self.application, self.viewer.can(Perm.WRITE_CARER)
        declaring = [line.missing.message for line in declared_lines(row, self.viewer) if line.missing]
        return {
            "application": row,
            "crumbs": [self.crumbs()[0], (row.household.name, None)],
            "facts": application_facts(row),
            "next": next_step(row, self.viewer) if may_write else None,
            "declaring": declaring if row.is_open and may_write else [],
            "may_write": may_write and row.is_open,
            "may_report": may_write and row.is_open and row.stage not in (Stage.ENQUIRY, Stage.APPLICATION),
        } | application_page_tables(row, self.viewer)


class ApplicationFiguresPage(PageView):
    """How long each stage takes, and where applicants leave: the scheme's own figures."""

    permission = Perm.SEE_APPLICATION_FIGURES
    template_name = "placements/application_figures.html"

    def context(self) -> dict[str, Any]:
        rows = list(Application.objects.visible_to(self.viewer).counted())
        return {
            "crumbs": [("Applications", "/carers/applications/"), ("How long they take", None)],
            "total": len(rows),
            "headers": STAGE_FIGURE_HEADERS,
            "lines": stage_figures(rows, dates.today()),
            "stop_headers": STOP_HEADERS,
            "stops": stop_figures(rows),
        }
