"""Which ways of co-ordinating mental health care a council offers."""

from datetime import date
from typing import Self

from django.db.models import Q

from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CareCoordinationQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """What is offered is no secret."""
        return self

    def offered(self, council_id: int | None, on: date) -> Self:
        """Those that hold everywhere and the council's own, on a day."""
        lasts = Q(valid_until__isnull=True) | Q(valid_until__gte=on)
        return self.filter(Q(council_id=council_id) | Q(council=None), lasts, valid_from__lte=on)

    def of_plan(self, plan_id: int | None) -> Self:
        """The one that the assessment of a plan chose."""
        return self.filter(assessments__plans=plan_id)
