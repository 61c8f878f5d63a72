"""The tables of the themes, each as a file."""

from django.http import HttpRequest, HttpResponse

from commissioning.services.figures import figures_for
from commissioning.views.parts import csv_answer
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import NeedsPermission


class FiguresCsv(NeedsPermission):
    permission = Perm.SEE_FIGURES
    http_method_names = ["get"]

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        return csv_answer(figures_for(self.viewer, dates.today()), key, self.viewer)
