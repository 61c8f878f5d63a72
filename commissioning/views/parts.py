"""Tables of figures in a page, each with its file."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from commissioning.exports import csv_of
from commissioning.services.figures import downloaded
from commissioning.services.shapes import Figure
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer


def parts_of(figures: Iterable[Figure], name: str) -> list[dict[str, Any]]:
    """What `commissioning/_figure.html` shows of each; `name`: the address of its file."""
    return [
        {"figure": each, "headers": headers(each), "csv": reverse(name, args=[each.key]) if each.rows else ""}
        for each in figures
    ]


def csv_answer(figures: Iterable[Figure], key: str, by: Viewer, of: str = "") -> HttpResponse:
    """The file of one figure; 404 for a table that is not there. Its name begins with `of`."""
    figure = next((each for each in figures if each.key == key), None)
    if figure is None:
        raise Http404
    return file_answer(figure, by, of)


def file_answer(figure: Figure, by: Viewer, of: str = "") -> HttpResponse:
    """A table to take away; that it was taken is recorded."""
    downloaded(by=by, figure=figure)
    answer = HttpResponse(csv_of(figure), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{of}{figure.key}-{dates.today().isoformat()}.csv"'
    return answer


def headers(figure: Figure) -> list[str | dict[str, Any]]:
    """A column of numbers or of pounds stands to the right."""
    numeric = [any(is_number(row[i]) or _is_pounds(row[i]) for row in figure.rows) for i in range(len(figure.headers))]
    return [
        {"text": text, "numeric": True} if number else text
        for text, number in zip(figure.headers, numeric, strict=True)
    ]


def is_number(cell: int | str) -> bool:
    return isinstance(cell, int) or cell.endswith("%")


def _is_pounds(cell: int | str) -> bool:
    return str(cell).startswith("£") and " " not in str(cell)
