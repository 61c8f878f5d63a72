"""Questions about who is away, who covers and who leaves."""

from datetime import date
from typing import Self

from django.db.models import Q

from people.choices import Role
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class OfColleagues(ScopedQuerySet):
    def _of(self, viewer: Viewer, field: str) -> Q:
        """Of users whom the viewer may see: their organisation's, and those in their department's teams."""
        users = self.model._meta.get_field(field).related_model
        return Q(**{f"{field}__in": users.objects.visible_to(viewer)})


class AbsenceQuerySet(OfColleagues):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(self._of(viewer, "user"))

    def on(self, day: date) -> Self:
        return self.filter(starts_on__lte=day, ends_on__gte=day)

    def during(self, first: date, last: date) -> Self:
        """Those of which any day lies in this time."""
        return self.filter(starts_on__lte=last, ends_on__gte=first)

    def not_over(self, day: date) -> Self:
        return self.filter(ends_on__gte=day)

    def for_list(self) -> Self:
        return self.select_related("user", "cover").order_by("starts_on", "user__name", "pk")


class LeavingQuerySet(OfColleagues):
    def scope(self, viewer: Viewer) -> Self:
        """Managers: of their colleagues. Everybody else: their own."""
        if viewer.has_role(Role.LINE_MANAGER) or viewer.has_role(Role.SCHEME_MANAGER):
            return self.filter(self._of(viewer, "worker"))
        return self.filter(Q(worker_id=viewer.user_id) | Q(owner_id=viewer.user_id))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
