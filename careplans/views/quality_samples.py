"""Samples of records, and what they came to: by standard, and by worker over time."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from careplans.choices.quality import Sampled
from careplans.forms.quality import DrawForm
from careplans.models import QualityCheck, QualityFinding, QualitySample
from careplans.panels import quality as shown
from careplans.services import quality
from people.models import Team
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, ListPage, PageView

QUARTERS = 4
PROPOSED = 5


class QualityPage(ListPage):
    """Samples of the department, the newest first, under the results of a year."""

    permission = Perm.CHECK_QUALITY
    template_name = "careplans/quality.html"

    def rows(self) -> QuerySet:
        return QualitySample.objects.visible_to(self.viewer).select_related("team", "drawn_by")

    def context(self) -> dict[str, Any]:
        given = super().context()
        quarters = dates.quarters(dates.today(), QUARTERS)
        checks = QualityCheck.objects.visible_to(self.viewer).completed().since(quarters[-1])
        findings = QualityFinding.objects.visible_to(self.viewer).filter(quality_check__in=checks)
        counted = shown.counted(findings)
        return given | {
            "since": quarters[-1],
            "kinds": [(kind.label, f"{kind.label}, by standard", shown.by_standard(counted, kind)) for kind in Sampled],
            "standard_headers": shown.STANDARD_HEADERS,
            "worker_headers": shown.worker_headers(quarters),
            "worker_rows": shown.by_worker(counted, quarters),
            "sample_headers": shown.SAMPLE_HEADERS,
            "sample_rows": shown.sample_rows(given["page"], self.viewer),
        }


class DrawPage(FormPage):
    """Draw a few completed records of a team."""

    permission = Perm.CHECK_QUALITY
    template_name = "careplans/quality_draw.html"
    form_class = DrawForm

    @cached_property
    def teams(self) -> list[Team]:
        teams = list(Team.objects.visible_to(self.viewer).filter(pk__in=self.viewer.team_ids).order_by("name"))
        return [team for team in teams if team.manager_id == self.viewer.user_id] or teams

    def get_form_kwargs(self) -> dict[str, Any]:
        teams = Team.objects.visible_to(self.viewer).filter(pk__in=[team.pk for team in self.teams]).order_by("name")
        return super().get_form_kwargs() | {"teams": teams}

    def get_initial(self) -> dict[str, Any]:
        today = dates.today()
        one = self.teams[0] if len(self.teams) == 1 else None
        return {"team": one, "since": dates.add_months(today, -3), "until": today, "size": PROPOSED}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Draw a sample",
            "button": "Draw the sample",
            "crumbs": [(shown.HOME, reverse("quality")), ("Draw a sample", None)],
            "cancel_href": reverse("quality"),
        }

    def save(self, form: DrawForm) -> str:
        return quality.draw(by=self.viewer, **form.cleaned_data).get_absolute_url()


class SamplePage(PageView):
    """What was drawn, from how many, with which seed; and how far each check is."""

    permission = Perm.CHECK_QUALITY
    template_name = "careplans/quality_sample.html"

    @cached_property
    def row(self) -> QualitySample:
        rows = QualitySample.objects.visible_to(self.viewer).select_related("team", "drawn_by")
        return self.get_row(rows, pk=self.kwargs["pk"])

    def context(self) -> dict[str, Any]:
        checks = QualityCheck.objects.visible_to(self.viewer).filter(sample=self.row).order_by("pk")
        return {
            "row": self.row,
            "crumbs": [(shown.HOME, reverse("quality")), (str(self.row), None)],
            "rows": shown.sample_facts(self.row),
            "headers": shown.CHECK_HEADERS,
            "lines": shown.check_rows(checks.select_related("person", "author", "owner")),
        }
