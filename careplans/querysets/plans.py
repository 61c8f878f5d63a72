"""Questions about plans. A scheme sees what was released to it."""

from typing import Self

from django.db.models import Exists, OuterRef, Q

from careplans.choices import PlanState
from people.querysets import PersonRowQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CarePlanQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's plans. A scheme: those released to it (shown without the council's notes)."""
        if viewer.in_scheme:
            return super().scope(viewer).filter(self.released_q(viewer))
        return super().scope(viewer)

    def released_q(self, viewer: Viewer) -> Q:
        releases = self.model._meta.get_field("releases").related_model
        return Q(Exists(releases.objects.held().filter(plan_id=OuterRef("pk"), scheme_id=viewer.organisation_id)))

    def in_force(self) -> Self:
        return self.filter(state=PlanState.IN_FORCE)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def for_list(self) -> Self:
        return self.select_related("person", "owner")


class PlanNeedQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        plans = self.model._meta.get_field("plan").related_model
        return self.filter(plan__in=plans.objects.visible_to(viewer))


class EasyReadQuerySet(PlanNeedQuerySet):
    """Of whoever may see the plan."""
