"""Questions about services promised in a plan."""

from datetime import date
from typing import Self

from django.db.models import Q

from careplans.querysets.common import CouncilRowQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class PromisedServiceQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Promised, and not delivered by the date."""
        return self.open().filter(due_on__lt=on)

    def beside(self, plan_id: int, person_id: int) -> Self:
        """What a plan promises, and what earlier plans of the person promised and nobody has delivered."""
        return self.filter(Q(plan_id=plan_id) | Q(person_id=person_id, closed_at__isnull=True))


class PromiseNoteQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        promises = self.model._meta.get_field("promise").related_model
        return self.filter(promise__in=promises.objects.visible_to(viewer))
