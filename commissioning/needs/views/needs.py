"""Local needs in tables and files; and who was thought of and never referred, for those who work with them."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from commissioning.models import NotReferred
from commissioning.needs import not_referring
from commissioning.needs.forms import NotReferredForm
from commissioning.needs.page import needs_figures
from commissioning.needs.tables import NOT_REFERRED_HEADERS, not_referred_rows
from commissioning.views.parts import csv_answer, parts_of
from placements.views.rows import OfPerson, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, NeedsPermission, PageView

MAIN_FINDINGS = 4
INTRO = "Commissioners see how many people this stands for, and never who. It takes a minute."


class NeedsPage(PageView):
    """What is asked for and not there, in sentences and then in tables."""

    permission = Perm.SEE_FIGURES
    template_name = "commissioning/needs/needs.html"

    def context(self) -> dict[str, Any]:
        found = needs_figures(self.viewer, dates.today())
        return {
            "council": self.viewer.organisation_name,
            "today": dates.today(),
            "crumbs": [("Figures", reverse("commissioning")), ("Local needs", None)],
            "findings": found[:MAIN_FINDINGS],
            "parts": parts_of(found, "needs-csv"),
        }


class NeedsCsv(NeedsPermission):
    permission = Perm.SEE_FIGURES
    http_method_names = ["get"]

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        return csv_answer(needs_figures(self.viewer, dates.today()), key, self.viewer, of="needs-")


class NotReferredPage(ListPage):
    """People in the reader's sight who were thought of and referred to nobody, the newest first."""

    permission = Perm.WRITE_REFERRAL
    template_name = "commissioning/needs/not_referred.html"

    def rows(self) -> QuerySet:
        return NotReferred.objects.visible_to(self.viewer).for_list()

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"headers": NOT_REFERRED_HEADERS, "lines": not_referred_rows(given["page"].object_list)}


class NotReferredNewPage(OfPerson, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = NotReferredForm
    title = "Considered Shared Lives and did not refer"
    button = "Save it"
    done = "Saved. It counts among what is needed and not there; nobody’s name goes with it."

    def context(self) -> dict[str, Any]:
        return super().context() | {"intro": INTRO}

    def save(self, form: NotReferredForm) -> str:
        not_referring.say_why_not(person=self.person, by=self.viewer, **form.cleaned_data)
        return self.person.get_absolute_url()
