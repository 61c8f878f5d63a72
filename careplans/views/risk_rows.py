"""The risk assessment a page is about."""

from functools import cached_property
from typing import Any

from careplans.choices.risk import RiskState
from careplans.models import RiskAssessment
from careplans.views.rows import Crumbs, Logged, WhileOpen, crumbs_of


class OfRisk(Logged):
    """Found among what the viewer may see; its reading is logged."""

    what = ""

    @cached_property
    def row(self) -> RiskAssessment:
        rows = RiskAssessment.objects.visible_to(self.viewer).select_related(
            "person__council", "person__owner", "owner", "author", "disclosed_by"
        )
        row = self.get_row(rows, pk=self.kwargs["pk"])
        return self.look(row, f"{self.what}risk assessment {row.number}")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (f"Risk assessment {self.row.number}", self.row.get_absolute_url()))

    def part(self, model: Any, key: str) -> Any:
        """A part of this assessment by the number in the address; 404 for that of another one."""
        rows = model.objects.visible_to(self.viewer).filter(assessment=self.row)
        return self.get_row(rows, pk=self.kwargs[key])


class WhileRiskDraft(WhileOpen):
    @property
    def is_open(self) -> bool:
        return self.row.state == RiskState.DRAFT
