"""For managers: who went on without what a gate asks for, and how arrangements ended, by the pressure there was."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from placements.choices import GatePassed
from placements.forms.practice import DecisionFilterForm
from placements.models import Arrangement, DecidedOtherwise, Lacked
from placements.tables import DECISION_HEADERS, PRESSURE_HEADERS, decision_rows, pressure_rows
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, PageView


class DecisionsPage(ListPage):
    """Every decision to go on without what a gate asks for, the newest first (G14-ASS-1, G14-PLAN-1, G14-EMG-2)."""

    permission = Perm.SEE_PRACTICE
    template_name = "placements/decisions.html"

    @property
    def wanted(self) -> dict[str, str]:
        """The filters of the address; what makes no sense is left out."""
        gate, stands = self.request.GET.get("gate", ""), self.request.GET.get("stands", "")
        return {
            "gate": gate if gate in GatePassed.values else "",
            "stands": stands if stands in ("open", "right") else "",
        }

    def rows(self) -> QuerySet:
        rows = DecidedOtherwise.objects.visible_to(self.viewer).for_list()
        if self.wanted["gate"]:
            rows = rows.filter(gate=self.wanted["gate"])
        if self.wanted["stands"]:
            rows = rows.filter(is_open=self.wanted["stands"] == "open")
        lacked = Lacked.objects.visible_to(self.viewer).with_put_right()
        return rows.prefetch_related(Prefetch("lacked", lacked)).order_by("-on", "-pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": DecisionFilterForm(initial=self.wanted),
            "headers": DECISION_HEADERS,
            "lines": decision_rows(given["page"].object_list),
        }


class PressuresPage(PageView):
    """How many of the arrangements that began under a pressure ended unplanned (G14-ASS-6)."""

    permission = Perm.SEE_PRACTICE
    template_name = "placements/pressures.html"

    def context(self) -> dict[str, Any]:
        counted = Arrangement.objects.visible_to(self.viewer).unplanned_by_pressure()
        return {"headers": PRESSURE_HEADERS, "lines": pressure_rows(counted), "nothing": not counted[-1][1]}
