"""People and carers beside the community, and the published tables behind it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from commissioning.forms.costs import CommunityForm
from commissioning.models import CommunityTable
from commissioning.services.community import import_own
from commissioning.services.equality_figures import as_of, communities, equality_figures
from commissioning.services.unit_costs import own_council
from commissioning.views.parts import csv_answer, parts_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, NeedsPermission, PageView

EQUALITY = "Equality"
EARLIER = ["Table", "Area", {"text": "People", "numeric": True}, "File", "Imported on"]
MOST_EARLIER = 20


class EqualityPage(PageView):
    """Findings, then every table beside the community that is imported."""

    permission = Perm.SEE_FIGURES
    template_name = "commissioning/equality.html"

    def context(self) -> dict[str, Any]:
        council_id = own_council(self.viewer, self.permission)
        tables = communities(council_id)
        figures = equality_figures(council_id, dates.today(), tables)
        return {
            "title": EQUALITY,
            "council": self.viewer.organisation_name,
            "today": dates.today(),
            "crumbs": [("Figures", reverse("commissioning")), (EQUALITY, None)],
            "findings": [figures[0], figures[1], figures[2]],
            "parts": parts_of(figures, "equality-csv"),
            "sources": as_of(tables),
            "may_import": self.viewer.can(Perm.IMPORT_COMMUNITY),
        }


class EqualityCsv(NeedsPermission):
    permission = Perm.SEE_FIGURES
    http_method_names = ["get"]

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        council_id = own_council(self.viewer, self.permission)
        return csv_answer(equality_figures(council_id, dates.today(), communities(council_id)), key, self.viewer)


class CommunityPage(FormPage):
    """Choose a published table: it is imported whole, or nothing is changed."""

    permission = Perm.IMPORT_COMMUNITY
    keeps_draft = False  # a file cannot be kept
    template_name = "commissioning/community.html"
    form_class = CommunityForm
    done = "The table has been imported."

    def context(self) -> dict[str, Any]:
        own_council(self.viewer, self.permission)
        earlier = CommunityTable.objects.visible_to(self.viewer)[:MOST_EARLIER]
        return {
            "title": "Import a table of the community",
            "headers": EARLIER,
            "earlier": [_row(each) for each in earlier],
        }

    def save(self, form: CommunityForm) -> str:
        upload = form.cleaned_data["upload"]
        import_own(by=self.viewer, content=upload.read(), file_name=upload.name, area=form.cleaned_data["area"])
        return reverse("equality" if self.viewer.can(Perm.SEE_FIGURES) else "community")


def _row(table: CommunityTable) -> list[Any]:
    area = f"{table.area_name} ({table.area_code})" if table.area_name else table.area_code
    return [table.name, area, f"{table.people:,}", table.file_name, table.imported_at.date()]
