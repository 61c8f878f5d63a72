"""What is measured: the definitions, each measure over a year, and both as files."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property

from commissioning.services.dashboard import THEMES
from commissioning.services.measuring import charts, trend
from commissioning.services.measuring.findings import with_expectation
from commissioning.services.measuring.registry import MEASURES, NOT_MEASURED
from commissioning.services.measuring.shape import Measure
from commissioning.services.shapes import Figure
from commissioning.views.dashboard import HOME, NUMBERS, OfCouncil, shares
from commissioning.views.parts import file_answer
from sharedliving.core import dates
from sharedliving.core.views import PageView

ALL = "measures"


class MeasuresPage(OfCouncil, PageView):
    """Every measure with its two numbers; then what each counts, what it does not say, and where it comes from."""

    template_name = "commissioning/measures.html"

    def context(self) -> dict[str, Any]:
        day = trend.newest(self.viewer)
        return self.about() | {
            "crumbs": [HOME, ("What is measured", None)],
            "headers": ("Measure", *NUMBERS),
            "rows": [self.row(measure, day) for measure in MEASURES.values()],
            "counted_at": day.at,
            "measures": MEASURES.values(),
            "not_measured": NOT_MEASURED,
        }


class OfMeasure(OfCouncil):
    """One measure over twelve months."""

    abstract = True

    @cached_property
    def measure(self) -> Measure:
        if self.kwargs["key"] not in MEASURES:
            raise Http404
        return MEASURES[self.kwargs["key"]]

    @cached_property
    def counted(self) -> list[tuple[date, trend.Day]]:
        return trend.year(self.viewer, self.measure, dates.today())

    @property
    def months(self) -> list[tuple[Any, ...]]:
        """The last count of each month, the newest first."""
        rows = []
        for on, day in reversed(self.counted):
            reading = day.of(self.measure.key, self.scheme)
            rows.append((f"{on:%B %Y}", *((reading.part, reading.whole, reading.share) if reading else ("", "", ""))))
        return rows

    @property
    def now(self) -> str:
        """The newest count in a sentence."""
        if not self.counted:
            return ""
        return with_expectation(self.measure, self.counted[-1][1].of(self.measure.key, self.scheme))


class MeasurePage(OfMeasure, PageView):
    template_name = "commissioning/measure.html"

    def context(self) -> dict[str, Any]:
        theme = self.measure.theme
        return self.about() | {
            "measure": self.measure,
            "finding": self.now,
            "crumbs": [
                HOME, (THEMES[theme].title, f"/commissioning/themes/{theme}/{self.query}"), (self.measure.title, None),
            ],
            "headers": ("Month", *NUMBERS),
            "months": self.months,
            "chart": charts.bars(f"{self.measure.title}, by month", shares(self.months)),
        }  # fmt: skip


class MeasureCsv(OfMeasure):
    http_method_names = ["get"]

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        figure = Figure(
            key=self.measure.key, caption=self.measure.title, finding="",
            headers=("Month", self.measure.part, self.measure.whole, "Share"), rows=tuple(self.months),
        )  # fmt: skip
        return file_answer(figure, self.viewer)


class MeasuresCsv(OfCouncil):
    """Today's numbers of every measure, with what they do not say."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        day = trend.newest(self.viewer)
        rows = []
        for measure in MEASURES.values():
            _, *numbers = self.row(measure, day)
            rows.append((measure.title, *numbers, measure.part, measure.whole, measure.limits, measure.source))
        heads = ("Measure", "Of them", "Of", "Share", "Counted", "Of whom", "What it does not say", "Source")
        return file_answer(Figure(ALL, "What is measured", "", heads, tuple(rows)), self.viewer)
