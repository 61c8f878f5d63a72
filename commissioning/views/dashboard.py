"""The commissioner's page and its themes."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property

from commissioning.forms.schemes import SchemeFilterForm
from commissioning.services import dashboard
from commissioning.services.figures import council_of
from commissioning.services.measuring import charts, trend
from commissioning.services.measuring.shape import Measure
from commissioning.views.parts import headers
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components.cells import Link
from sharedliving.core.views import NeedsPermission, PageView

NUMBERS = ({"text": "Of them", "numeric": True}, {"text": "Of", "numeric": True}, {"text": "Share", "numeric": True})
HOME = ("Figures", "/commissioning/")


class OfCouncil(NeedsPermission):
    """A page of figures of one council, for all schemes together or for one: `?scheme=`."""

    abstract = True
    permission = Perm.SEE_FIGURES

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        council_of(self.viewer)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def filters(self) -> SchemeFilterForm:
        return SchemeFilterForm(self.request.GET, viewer=self.viewer)

    @property
    def scheme(self) -> int | None:
        return self.filters.chosen.pk if self.filters.chosen else None

    @property
    def query(self) -> str:
        """What was chosen, for the way to the next page."""
        return f"?scheme={self.scheme}" if self.scheme else ""

    def about(self) -> dict[str, Any]:
        """What every such page says about itself."""
        return {
            "council": self.viewer.organisation_name, "today": dates.today(), "filters": self.filters, "query": self.query,
            "chosen": self.filters.chosen,
        }  # fmt: skip

    def row(self, measure: Measure, day: trend.Day) -> tuple[Any, ...]:
        """The measure, its two numbers and their share; dashes where it is not counted by scheme."""
        link = Link(measure.title, f"{reverse('measure', args=[measure.key])}{self.query}")
        reading = day.of(measure.key, self.scheme)
        return (link, reading.part, reading.whole, reading.share) if reading else (link, "", "", "")


class Dashboard(OfCouncil, PageView):
    """What to do next: three findings, then the themes."""

    template_name = "commissioning/dashboard.html"

    def context(self) -> dict[str, Any]:
        day = trend.newest(self.viewer)
        return {
            "council": self.viewer.organisation_name,
            "today": dates.today(),
            "counted_at": day.at,
            "findings": dashboard.findings(self.viewer, day),
            "themes": dashboard.THEMES,
        }


class ThemeView(OfCouncil, PageView):
    """One theme: its measures, and its tables."""

    template_name = "commissioning/theme.html"

    def context(self) -> dict[str, Any]:
        theme = self.kwargs["theme"]
        if theme not in dashboard.THEMES:
            raise Http404
        day, measures = trend.newest(self.viewer), dashboard.measures_of(theme)
        rows = [self.row(measure, day) for measure in measures]
        return self.about() | {
            "theme": dashboard.THEMES[theme],
            "crumbs": [HOME, (dashboard.THEMES[theme].title, None)],
            "measure_headers": ("Measure", *NUMBERS),
            "measures": rows,
            "chart": charts.bars(f"Share of each measure: {dashboard.THEMES[theme].title}", shares(rows)),
            "figures": [
                {"figure": figure, "headers": headers(figure), "csv": reverse("commissioning-csv", args=[figure.key])}
                for figure in dashboard.figures_of(self.viewer, theme, dates.today())
            ],
        }


def shares(rows: list[tuple[Any, ...]]) -> list[tuple[str, str]]:
    """The first and the last column of a table, as words; where there is no share, why."""
    return [(str(getattr(row[0], "text", row[0])), row[-1] or without_share(row[-2])) for row in rows]


def without_share(whole: int | str) -> str:
    """Nobody is in the whole; or it is not counted by scheme; or it is withheld."""
    return {0: "nobody", "": "not counted"}.get(whole, "not shown")
