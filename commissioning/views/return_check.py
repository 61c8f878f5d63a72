"""Check a file of the national return, from this or any other system; and a made-up file to try it with."""

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic import rows
from commissioning.cld.synthetic_faults import FAULTS, with_faults
from commissioning.cld.validator_report import FOLLOWS, Report, as_csv
from commissioning.forms.return_check import CSV, ReturnCheckForm
from commissioning.services.return_check import check_return, made_up_return_taken
from sharedliving.core.access import Perm
from sharedliving.core.rules import Refusal
from sharedliving.core.views import FormPage, NeedsPermission

MADE_UP_ROWS = 1_000
BOM = "\ufeff"


class ReturnCheckPage(FormPage):
    """Choose a file; the answer is its report. The file is forgotten with the answer."""

    permission = Perm.CHECK_RETURN
    keeps_draft = False  # a file cannot be kept, and this one must not be
    template_name = "commissioning/return_check.html"
    form_class = ReturnCheckForm

    def context(self) -> dict[str, Any]:
        return {"follows": FOLLOWS, "faults": len(FAULTS)}

    def form_valid(self, form: ReturnCheckForm) -> HttpResponse:
        try:
            report = check_return(file=form.cleaned_data["upload"].file, by=self.viewer)
        except Refusal as refusal:
            form.add_error("upload", [missing.message for missing in refusal.missing])
            return self.form_invalid(form)
        return as_file(report) if form.cleaned_data["report"] == CSV else self.shown(report)

    def shown(self, report: Report) -> HttpResponse:
        self.template_name = "commissioning/return_report.html"
        return self.render_to_response({"report": report, "follows": FOLLOWS, **tables(report)})


class MadeUpReturn(NeedsPermission):
    """A made-up file, clean or with faults; a row at a time."""

    permission = Perm.CHECK_RETURN
    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponseBase:
        faults = "faults" in request.GET
        made_up_return_taken(by=self.viewer, faults=faults)
        answer = StreamingHttpResponse(lines(faults), content_type="text/csv; charset=utf-8")
        name = "made-up-return-with-faults" if faults else "made-up-return"
        answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return answer


def lines(faults: bool) -> Iterator[str]:
    """The lines of a made-up file."""
    clean = rows(MADE_UP_ROWS)
    chosen = (row for row, _ in with_faults(clean, FAULTS)) if faults else clean
    writer = csv.writer(Echo())
    yield writer.writerow(FIELDS)
    yield from map(writer.writerow, chosen)


class Echo:
    """What csv writes is what it gives back."""

    def write(self, line: str) -> str:
        return line


def as_file(report: Report) -> HttpResponse:
    answer = HttpResponse(BOM + as_csv(report), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="report-of-the-return.csv"'
    return answer


def tables(report: Report) -> dict[str, Any]:
    """The problems, and how each field was filled in."""
    number = {"numeric": True}
    return {
        "problem_headers": ["Field", "What is wrong", {"text": "Rows", **number}, "Row numbers"],
        "problems": [(each.field, each.words, each.count, each.where) for each in report.problems],
        "field_headers": ["Field", *({"text": text, **number} for text in ("Valid", "Blank, allowed", "Failed"))],
        "fields": [(name, *counts) for name, counts in report.by_field()],
    }
