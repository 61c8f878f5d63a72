"""Questions about applications to panel."""

from datetime import date
from decimal import Decimal
from typing import Self

from careplans.choices.funding import GRANTED
from careplans.querysets.common import CouncilRowQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class FundingQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Not decided by the date."""
        return self.open().filter(due_on__lt=on)

    def granting(self, amount: Decimal) -> Self:
        """Those that panel granted at least so much a week to."""
        return self.filter(state__in=GRANTED, amount_approved__gte=amount)


class FundingLineQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        applications = self.model._meta.get_field("application").related_model
        return self.filter(application__in=applications.objects.visible_to(viewer))
