"""Writing the easy-read version: the plan proposes the sentences, the worker changes them."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from careplans.choices import PlanState
from careplans.exports.easy_lines import headings
from careplans.exports.easy_read import lines_of
from careplans.forms.easy_read import EasyReadForm
from careplans.models import EasyRead, PlanNeed
from careplans.panels.easy_read import warnings
from careplans.services.easy_read import save_easy_read
from careplans.views.rows import Guarded, OfPlan
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage


class EasyReadPage(OfPlan, Guarded, FormPage):
    """A box for each chapter; lines that are long or have hard words are named above."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/easy_read.html"
    form_class = EasyReadForm
    what = "easy read of "
    done = "Easy-read version saved"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        replaced = self.row.state == PlanState.SUPERSEDED
        return redirect(self.row) if replaced else super().get(request, *args, **kwargs)

    @cached_property
    def needs(self) -> list[PlanNeed]:
        return list(PlanNeed.objects.visible_to(self.viewer).filter(plan=self.row))

    @cached_property
    def written(self) -> EasyRead | None:
        return EasyRead.objects.visible_to(self.viewer).filter(plan=self.row).first()

    @cached_property
    def lines(self) -> dict[str, list[str]]:
        return lines_of(self.row, self.needs, self.written)

    def get_form_kwargs(self) -> dict[str, Any]:
        version = self.written.version if self.written else 0
        return super().get_form_kwargs() | {
            "headings": headings(self.needs), "lines": self.lines, "version": version,
        }  # fmt: skip

    def context(self) -> dict[str, Any]:
        return {
            "title": "Easy-read version",
            "warnings": warnings([line for lines in self.lines.values() for line in lines]),
            "crumbs": [*self.crumbs, ("Easy-read version", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def write(self, form: EasyReadForm) -> str:
        save_easy_read(plan=self.row, parts=form.answers(), version=form.version, by=self.viewer)
        return reverse("plan-copy", args=[self.row.pk, "easy-read"])
