"""Requests, assessments and plans of all the people in sight."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from careplans.choices import Kind, PlanState
from careplans.forms.assessments import AssessmentFilterForm
from careplans.forms.plans import PlanFilterForm
from careplans.forms.requests import RequestFilterForm
from careplans.models import Assessment, CarePlan, SupportRequest
from careplans.panels.requests import priority, whose
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.views import ListPage


class FilteredList(ListPage):
    """A list with one choice of what to show; `line(row)` gives the cells of a row."""

    abstract = True
    owes = ("filter_class", "headers", "line")
    filter_class: type
    headers: list[str]
    line: Callable[[Any], list[Any]]

    @property
    def shown(self) -> str:
        return self.request.GET.get("show", "")

    def context(self) -> dict[str, Any]:
        page = super().context()["page"]
        return {
            "page": page,
            "filters": self.filter_class(self.request.GET or None),
            "headers": self.headers,
            "lines": [self.line(row) for row in page],
        }


class RequestsPage(FilteredList):
    permission = Perm.SEE_REQUESTS
    template_name = "careplans/requests.html"
    filter_class = RequestFilterForm
    headers = ["Person", "Priority", "First contact", "Who asked", "State", "Assessment due", "With"]

    def rows(self) -> QuerySet:
        rows = SupportRequest.objects.visible_to(self.viewer).for_list()
        wanted = {
            "all": rows,
            "late": rows.late(dates.today()).order_by("due_on", "id"),
            "triage": rows.not_triaged().order_by("due_on", "id"),
            "urgent": rows.urgent().order_by("due_on", "id"),
        }
        return wanted.get(self.shown, rows.open().order_by("due_on", "id"))

    def line(self, row: SupportRequest) -> list[Any]:
        about = f"{row.person.reference}: request"
        return [
            Link(whose(row), row.get_absolute_url(), hidden=f"{about} {row.pk}" if row.carer_id else about),
            priority(row) if row.is_open or row.priority else "",
            row.first_contact_on,
            row.get_source_display(),
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else "",
            row.owner.name if row.owner else "",
        ]


class AssessmentsPage(FilteredList):
    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/assessments.html"
    filter_class = AssessmentFilterForm
    headers = ["Person", "Assessment", "First contact", "State", "Due", "Assessor"]

    def rows(self) -> QuerySet:
        rows = Assessment.objects.visible_to(self.viewer).for_list()
        if self.request.GET.get("kind") in Kind.values:
            rows = rows.filter(kind=self.request.GET["kind"])
        wanted = {
            "all": rows,
            "late": rows.late(dates.today()).order_by("due_on", "id"),
            "completed": rows.completed().order_by("-completed_on", "-id"),
        }
        return wanted.get(self.shown, rows.open().order_by("due_on", "id"))

    def line(self, row: Assessment) -> list[Any]:
        return [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}: assessment {row.pk}"),
            f"{row.get_kind_display()}: {row.carer.name}" if row.carer else row.get_kind_display(),
            row.first_contact_on,
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else row.completed_on or "",
            row.owner.name if row.owner else "",
        ]


class PlansPage(FilteredList):
    permission = Perm.SEE_PLANS
    template_name = "careplans/plans.html"
    filter_class = PlanFilterForm
    headers = ["Person", "Plan", "State", "Due", "Signed off"]

    def context(self) -> dict[str, Any]:
        may = self.viewer.can(Perm.SEE_PLAN_FILE)
        return super().context() | {"support_href": reverse("support-plans") if may else ""}

    def rows(self) -> QuerySet:
        rows = CarePlan.objects.visible_to(self.viewer).for_list()
        if self.shown == "all" or (self.viewer.in_scheme and not self.shown):
            return rows.order_by("-id")
        if self.shown in PlanState.values:
            return rows.filter(state=self.shown).order_by("-id")
        return rows.open().order_by("due_on", "id")

    def line(self, row: CarePlan) -> list[Any]:
        return [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}: plan {row.number}"),
            str(row.number),
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else "",
            row.signed_off_on or "",
        ]
