"""Questions about safeguarding concerns: restricted from the first moment to those who are on them."""

from datetime import date
from typing import Self

from django.db.models import Q

from careplans.choices.safeguarding import ConcernState
from careplans.querysets.common import CouncilRowQuerySet
from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class SafeguardingConcernQuerySet(CouncilRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Of the people they may see: those they have or are named on; all of them for who decides about concerns."""
        rows = super().scope(viewer)
        if viewer.can(Perm.DECIDE_CONCERN):
            return rows
        return rows.filter(Q(owner_id=viewer.user_id) | Q(may_open__contains=[viewer.user_id]))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def in_state(self, state: ConcernState) -> Self:
        return self.filter(state=state)

    def late(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on)

    def for_list(self) -> Self:
        return self.select_related("person", "owner")


class ProtectionStepQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        concerns = self.model._meta.get_field("concern").related_model
        return self.filter(concern__in=concerns.objects.visible_to(viewer))
