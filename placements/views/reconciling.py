"""A scheme's arrangements and a council's records, compared every month, both ways (G14-SYS-1)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from placements.forms.joint import ReconciliationCheckForm
from placements.models import Difference, Reconciliation
from placements.reconciling import open_between
from placements.services import reconciling
from placements.tables.joint import (
    DIFFERENCE_HEADERS,
    RECONCILIATION_HEADERS,
    difference_rows,
    month_of,
    reconciliation_facts,
    reconciliation_rows,
)
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, ListPage, NeedsPermission


class ReconciliationsPage(ListPage):
    permission = Perm.RECONCILE
    template_name = "placements/reconciliations.html"

    def rows(self) -> QuerySet:
        rows = Reconciliation.objects.visible_to(self.viewer).for_list()
        return rows.order_by("-month", "scheme__name", "council__name", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"headers": RECONCILIATION_HEADERS, "lines": reconciliation_rows(given["page"].object_list)}


class OfReconciliation(NeedsPermission):
    abstract = True

    @cached_property
    def row(self) -> Reconciliation:
        return self.get_row(Reconciliation.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.row

    @property
    def title_of_row(self) -> str:
        return f"{month_of(self.row)}: {self.row.scheme.name} and {self.row.council.name}"

    def crumbs(self) -> Crumbs:
        return [("Records compared", reverse("reconciliations")), (self.title_of_row, self.row.get_absolute_url())]


class ReconciliationPage(OfReconciliation, ListPage):
    """What differs today, what each side has said; who sees nothing of a person sees only that there is one more."""

    permission = Perm.RECONCILE
    template_name = "placements/reconciliation.html"

    def rows(self) -> QuerySet:
        rows = Difference.objects.visible_to(self.viewer).open().between(self.row.council_id, self.row.scheme_id)
        return rows.for_list().order_by("since", "pk")

    def context(self) -> dict[str, Any]:
        given, row = super().context(), self.row
        every = open_between(row.council_id, row.scheme_id)
        return given | {
            "row": row,
            "title": self.title_of_row,
            "crumbs": [self.crumbs()[0], (self.title_of_row, None)],
            "facts": reconciliation_facts(row),
            "headers": DIFFERENCE_HEADERS,
            "lines": difference_rows(given["page"].object_list),
            "unseen": every - given["page"].paginator.count,
            "may_check": row.is_open and self.viewer.organisation_id in (row.council_id, row.scheme_id),
        }


class ReconciliationCheckPage(OfReconciliation, PlainForm):
    permission = Perm.RECONCILE
    form_class = ReconciliationCheckForm
    title = "Say that you have checked it"
    button = "We have checked it"
    done = "Saved. What still differs stays listed until it is gone."

    def save(self, form: ReconciliationCheckForm) -> str:
        return reconciling.check(row=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class ReconciliationAgainPage(OfReconciliation, ActionPage):
    permission = Perm.RECONCILE
    done = "Compared again, as things stand now."

    def act(self) -> str:
        row = self.row
        reconciling.compare(council=row.council, scheme=row.scheme, on=dates.today(), by=self.viewer)
        return row.get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()
