"""The support plans of unpaid carers, of all the people in sight."""

from typing import Any

from django.db.models import QuerySet

from careplans.choices.support import SupportState
from careplans.forms.support import SupportFilterForm
from careplans.models import SupportPlan
from careplans.panels import support as shown
from careplans.views.lists import FilteredList
from sharedliving.core import dates
from sharedliving.core.access import Perm


class SupportPlansPage(FilteredList):
    """Open ones first, by date; or those of one state, or past their date."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/support_plans.html"
    filter_class = SupportFilterForm
    headers = shown.LIST_HEADERS

    def rows(self) -> QuerySet:
        rows = SupportPlan.objects.visible_to(self.viewer).for_list()
        if self.shown == "all":
            return rows.order_by("-id")
        if self.shown == "late":
            return rows.filter(due_on__lt=dates.today()).order_by("due_on", "id")
        if self.shown in SupportState.values:
            return rows.filter(state=self.shown).order_by("-id")
        return rows.filter(closed_at=None).order_by("due_on", "id")

    def line(self, row: SupportPlan) -> list[Any]:
        return shown.list_row(row)
