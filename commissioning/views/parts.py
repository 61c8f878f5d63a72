"""Tables of figures in a page, each with its file."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from commissioning.exports import csv_of
from commissioning.services.figures import downloaded
from commissioning.services.shapes import Figure
from commissioning.views.figures import headers, is_number
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer


def parts_of(figures: Iterable[Figure], name: str) -> list[dict[str, Any]]:
    """What `commissioning/_figure.html` shows of each; `name`: the address of its file."""
    return [
        {"figure": each, "headers": _headers(each), "csv": reverse(name, args=[each.key]) if each.rows else ""}
        for each in figures
    ]


def csv_answer(figures: Iterable[Figure], key: str, by: Viewer) -> HttpResponse:
    """The file of one figure, and the event that somebody took it; 404 for a table that is not there."""
    figure = next((each for each in figures if each.key == key), None)
    if figure is None:
        raise Http404
    downloaded(by=by, figure=figure)
    answer = HttpResponse(csv_of(figure), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{key}-{dates.today().isoformat()}.csv"'
    return answer


def _headers(figure: Figure) -> list[str | dict[str, Any]]:
    """Pounds stand to the right, as numbers do."""
    plain = headers(figure)
    pounds = [any(_is_pounds(row[i]) for row in figure.rows) for i in range(len(plain))]
    return [{"text": head, "numeric": True} if money else head for head, money in zip(plain, pounds, strict=True)]


def _is_pounds(cell: int | str) -> bool:
    return not is_number(cell) and str(cell).startswith("£") and " " not in str(cell)
