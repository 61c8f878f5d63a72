"""Contributions of other professionals: asked for, received, chased, or not coming."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from careplans.choices import ContributionState
from careplans.forms import contributions as forms
from careplans.models import Assessment, Contribution
from careplans.panels import contributions as panels
from careplans.services import contributions
from careplans.views.rows import Crumbs, Logged, WhileOpen, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, PageView


class ContributionsPage(Logged, WhileOpen, FormPage):
    """Those of an assessment of any kind, and asking one more person."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/contributions.html"
    form_class = forms.AskForm
    done = "Asked for a contribution"

    @cached_property
    def row(self) -> Assessment:
        rows = Assessment.objects.visible_to(self.viewer).select_related("person__council", "owner", "carer")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "contributions to an assessment")

    def context(self) -> dict[str, Any]:
        row = self.row
        return {
            "title": panels.TITLE,
            "crumbs": crumbs_of(row.person, (row.get_kind_display(), row.get_absolute_url()), (panels.TITLE, None)),
            "headers": panels.HEADERS,
            "lines": panels.list_rows(panels.of(row)),
            "cancel_href": row.get_absolute_url(),
        }

    def save(self, form: forms.AskForm) -> str:
        contributions.ask(assessment=self.row, by=self.viewer, **form.cleaned_data)
        return self.request.path


class OfContribution(Logged):
    @cached_property
    def row(self) -> Contribution:
        rows = Contribution.objects.visible_to(self.viewer).select_related(
            "person__council", "owner", "assessment__carer"
        )
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "contribution to an assessment")

    @property
    def crumbs(self) -> Crumbs:
        of = self.row.assessment
        every = (panels.TITLE, reverse("contributions", args=[of.pk]))
        return crumbs_of(self.row.person, (of.get_kind_display(), of.get_absolute_url()), every)


class ContributionPage(OfContribution, PageView):
    """One of them, with what can be done about it."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/contribution.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        may = self.viewer.can(Perm.WRITE_ASSESSMENT) and row.is_open
        names = ("contribution-receive", "contribution-chase", "contribution-not-coming") if may else ()
        return {
            "row": row,
            "title": str(row),
            "crumbs": [*self.crumbs, (str(row), None)],
            "rows": panels.lines(row),
            "hrefs": [reverse(name, args=[row.pk]) for name in names],
        }


class WhileAsked(OfContribution, FormPage):
    """A form about a contribution that is still to come."""

    abstract = True
    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    title: str

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = self.row.state == ContributionState.ASKED
        return super().get(request, *args, **kwargs) if asked else redirect(self.row)

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": "Save",
            "inset": f"{self.row}. {self.row.asked}",
            "crumbs": [*self.crumbs, (str(self.row), self.row.get_absolute_url()), (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class ReceivePage(WhileAsked):
    """It has come."""

    form_class = forms.ReceiveForm
    title = "Contribution received"
    done = "Contribution recorded"

    def save(self, form: forms.ReceiveForm) -> str:
        return contributions.receive(contribution=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class ChasePage(WhileAsked):
    """Asked again."""

    form_class = forms.ChaseForm
    title = "Asked again"
    done = "Recorded that you asked again"

    def save(self, form: forms.ChaseForm) -> str:
        contributions.chase(contribution=self.row, by=self.viewer, **form.cleaned_data)
        return self.row.get_absolute_url()


class NotComingPage(WhileAsked):
    """It does not come."""

    form_class = forms.NotComingForm
    title = "Contribution is not coming"
    done = "Recorded that it does not come"

    def save(self, form: forms.NotComingForm) -> str:
        why = form.cleaned_data["why"]
        return contributions.not_coming(contribution=self.row, by=self.viewer, why=why).get_absolute_url()
