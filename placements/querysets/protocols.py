"""Questions about what councils and schemes have written down together."""

from datetime import date
from typing import Self

from django.db.models import Q

from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class ProtocolQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Both sides of it. Staff of an NHS trust read those of the council in whose teams they work."""
        if viewer.in_scheme:
            return self.filter(scheme_id=viewer.organisation_id)
        if not viewer.in_council:
            return self.none()
        councils = self.model._meta.get_field("council").related_model
        of_teams = councils.objects.filter(teams__in=viewer.team_ids)
        return self.filter(Q(council_id=viewer.organisation_id) | Q(council_id__in=of_teams.values("pk")))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def in_force(self, on: date) -> Self:
        """Begun, and not ended: a version whose successor comes later still holds."""
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=on), in_force_from__lte=on)

    def late(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on)

    def versions_of(self, council_id: int, scheme_id: int, kind: str) -> Self:
        """Every version of a kind between a council and a scheme, the newest first."""
        rows = self.filter(council_id=council_id, scheme_id=scheme_id, kind=kind)
        return rows.select_related("owner").order_by("-in_force_from", "-version", "-pk")

    def for_list(self) -> Self:
        return self.select_related("council", "scheme", "owner")
