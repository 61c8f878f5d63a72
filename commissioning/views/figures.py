"""The tables of the themes, each as a file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from commissioning.exports import csv_of
from commissioning.services.figures import Figure, downloaded, figures_for
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import NeedsPermission


class FiguresCsv(NeedsPermission):
    permission = Perm.SEE_FIGURES
    http_method_names = ["get"]

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        figure = next((each for each in figures_for(self.viewer, dates.today()) if each.key == key), None)
        if figure is None:
            raise Http404
        downloaded(by=self.viewer, figure=figure)
        answer = HttpResponse(csv_of(figure), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{key}-{dates.today().isoformat()}.csv"'
        return answer


def headers(figure: Figure) -> list[str | dict[str, Any]]:
    """A column of numbers stands to the right."""
    numeric = [any(is_number(row[i]) for row in figure.rows) for i in range(len(figure.headers))]
    return [
        {"text": text, "numeric": True} if number else text
        for text, number in zip(figure.headers, numeric, strict=True)
    ]


def is_number(cell: int | str) -> bool:
    return isinstance(cell, int) or cell.endswith("%")
