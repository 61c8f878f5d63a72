"""The amounts behind the comparison: listed, written down, changed."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from commissioning.forms.costs import OverheadChangeForm, OverheadForm, UnitCostChangeForm, UnitCostForm
from commissioning.models import SchemeOverhead, UnitCost
from commissioning.services import unit_costs
from commissioning.services.cost_figures import pounds
from people.models import Organisation
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.components import Link, Money
from sharedliving.core.views import ListPage, NeedsPermission

NOT_WEEKLY = "Paid once"
MOST_OVERHEADS = 50
AMOUNTS = "Amounts written down"


class CostEntriesPage(ListPage):
    """Every amount of the council with its year and source, the newest first."""

    permission = Perm.SEE_FIGURES
    template_name = "commissioning/cost_entries.html"

    def rows(self) -> QuerySet:
        return UnitCost.objects.visible_to(self.viewer).order_by("-financial_year", "service", "basis", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        may_write = self.viewer.can(Perm.WRITE_COSTS)
        overheads = SchemeOverhead.objects.visible_to(self.viewer).select_related("scheme")[:MOST_OVERHEADS]
        change = ["Change"] if may_write else []
        money: list[Any] = [{"text": "Amount", "numeric": True}]
        return given | {
            "title": AMOUNTS,
            "crumbs": crumbs_of_costs((AMOUNTS, None)),
            "headers": ["Service", *money, {"text": "A week", "numeric": True}, "Compared", "Year", "Source", *change],
            "lines": [_cost_row(row, may_write) for row in given["page"].object_list],
            "overhead_headers": ["Scheme", {"text": "In the year", "numeric": True}, "Year", "Source", *change],
            "overheads": [_overhead_row(row, may_write) for row in overheads],
            "may_write": may_write,
        }


class OfEntries(NeedsPermission):
    """Forms that lead back to the list."""

    abstract = True

    def crumbs(self) -> Crumbs:
        return crumbs_of_costs((AMOUNTS, reverse("cost-entries")))

    def back(self) -> str:
        return reverse("cost-entries")


class UnitCostNewPage(OfEntries, PlainForm):
    permission = Perm.WRITE_COSTS
    form_class = UnitCostForm
    title = "Write down what a service costs"
    button = "Write it down"
    done = "Written down"

    def save(self, form: UnitCostForm) -> str:
        unit_costs.write_cost(by=self.viewer, **form.cleaned_data)
        return self.back()


class UnitCostPage(OfEntries, PlainForm):
    """Another amount for the same service and year."""

    permission = Perm.WRITE_COSTS
    form_class = UnitCostChangeForm
    button = "Change it"
    done = "Changed. What was written before stays on record."

    @cached_property
    def cost(self) -> UnitCost:
        return self.get_row(UnitCost.objects.visible_to(self.viewer), pk=self.kwargs["pk"])

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Change: {self.cost}"

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.cost, name) for name in ("amount", "per", "units", "with_day", "source")}

    def save(self, form: UnitCostChangeForm) -> str:
        unit_costs.change_cost(cost=self.cost, by=self.viewer, **form.cleaned_data)
        return self.back()


class OverheadNewPage(OfEntries, PlainForm):
    permission = Perm.WRITE_COSTS
    form_class = OverheadForm
    title = "Write down what running a scheme costs"
    button = "Write it down"
    done = "Written down"

    def get_form_kwargs(self) -> dict[str, Any]:
        council_id = unit_costs.own_council(self.viewer, self.permission)
        schemes = Organisation.objects.visible_to(self.viewer).filter(scheme_profile__councils=council_id)
        return super().get_form_kwargs() | {"schemes": schemes}

    def save(self, form: OverheadForm) -> str:
        unit_costs.write_overhead(by=self.viewer, **form.cleaned_data)
        return self.back()


class OverheadPage(OfEntries, PlainForm):
    """Another amount for the same scheme and year."""

    permission = Perm.WRITE_COSTS
    form_class = OverheadChangeForm
    button = "Change it"
    done = "Changed. What was written before stays on record."

    @cached_property
    def overhead(self) -> SchemeOverhead:
        rows = SchemeOverhead.objects.visible_to(self.viewer).select_related("scheme")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Change: {self.overhead}"

    def get_initial(self) -> dict[str, Any]:
        return {"amount": self.overhead.amount, "source": self.overhead.source}

    def save(self, form: OverheadChangeForm) -> str:
        unit_costs.change_overhead(overhead=self.overhead, by=self.viewer, **form.cleaned_data)
        return self.back()


def crumbs_of_costs(*more: tuple[str, str | None]) -> Crumbs:
    """Figures, their part on costs, and whatever stands below it."""
    return [("Figures", reverse("commissioning")), ("What Shared Lives costs", reverse("costs")), *more]


def _cost_row(row: UnitCost, may_write: bool) -> list[Any]:
    amount = f"{pounds(row.amount)} {row.get_per_display()}"
    if row.units is not None:
        amount = f"{amount}, {row.units.normalize():f} a week"
    weekly = NOT_WEEKLY if row.weekly is None else Money(row.weekly)
    cells = [row.get_service_display(), amount, weekly, row.get_basis_display(), row.year, row.source]
    hidden = f"{row}, {row.get_basis_display()}"
    return [*cells, Link("Change", row.get_absolute_url(), hidden)] if may_write else cells


def _overhead_row(row: SchemeOverhead, may_write: bool) -> list[Any]:
    cells = [row.scheme.name, Money(row.amount), row.year, row.source]
    return [*cells, Link("Change", row.get_absolute_url(), str(row))] if may_write else cells
