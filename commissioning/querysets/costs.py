"""Questions about what services cost, what schemes cost to run, and the community."""

from typing import Self

from django.db.models import F

from people.choices import OrganisationKind
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class OfCouncilQuerySet(ScopedQuerySet):
    """Rows without a name in them: a council's own, for everybody who works for it."""

    def scope(self, viewer: Viewer) -> Self:
        if viewer.organisation_kind != OrganisationKind.COUNCIL:
            return self.none()
        return self.filter(council_id=viewer.organisation_id)


class UnitCostQuerySet(OfCouncilQuerySet):
    def newest(self, council_id: int, year: int) -> Self:
        """Of each service and basis the newest of a council, up to a financial year."""
        rows = self.filter(council_id=council_id, financial_year__lte=year)
        return rows.order_by("service", "basis", "-financial_year").distinct("service", "basis")


class SchemeOverheadQuerySet(OfCouncilQuerySet):
    def newest(self, council_id: int, year: int) -> Self:
        """Of each scheme that of a financial year, else of the year before."""
        rows = self.filter(council_id=council_id, financial_year__in=(year, year - 1))
        return rows.order_by("scheme_id", "-financial_year").distinct("scheme_id")


class CommunityTableQuerySet(OfCouncilQuerySet):
    def newest(self, council_id: int) -> Self:
        """The last import of each kind of table."""
        rows = self.filter(council_id=council_id)
        return rows.order_by("adults", F("imported_at").desc(), "-pk").distinct("adults")
