"""Who may approve how much."""

from datetime import date
from typing import Self

from django.db.models import Q

from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class ApprovalLimitQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """How much who may approve is no secret."""
        return self

    def in_force(self, council_id: int | None, on: date) -> Self:
        """Those of a council and those that hold everywhere: the council's own first, the newest first."""
        own = Q(council_id=council_id) | Q(council_id=None)
        return self.filter(own, valid_from__lte=on).order_by("council_id", "-valid_from")
