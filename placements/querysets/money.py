"""Questions about fee bands and the money of arrangements."""

from datetime import date, timedelta
from typing import Self

from django.db.models import Q

from placements.choices import ArrangementState, MoneyPart
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer

A_YEAR = timedelta(days=365)


class FeeBandQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The scheme's own; a council reads those of the schemes that serve it, staff of a trust those of its teams."""
        if viewer.in_scheme:
            return self.filter(scheme_id=viewer.organisation_id)
        if not viewer.in_council:
            return self.none()
        organisations = self.model._meta.get_field("scheme").related_model.objects
        councils = organisations.filter(Q(pk=viewer.organisation_id) | Q(teams__in=viewer.team_ids))
        serving = organisations.filter(scheme_profile__councils__in=councils.values("pk"))
        return self.filter(scheme__in=serving.values("pk"))

    def in_force(self) -> Self:
        return self.filter(valid_to__isnull=True)

    def frozen(self, on: date) -> Self:
        """In force, and past the day on which somebody was to look at them again (safety net 19)."""
        return self.in_force().filter(due_on__lt=on)


class MoneyLineQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        arrangements = self.model._meta.get_field("arrangement").related_model
        return self.filter(arrangement__in=arrangements.objects.visible_to(viewer))

    def standing(self) -> Self:
        """Not struck."""
        return self.filter(struck_on__isnull=True)

    def on_day(self, on: date) -> Self:
        return self.standing().filter(Q(until__isnull=True) | Q(until__gte=on), starts_on__lte=on)

    def frozen(self, on: date) -> Self:
        """Care fees of live arrangements that have been the same for more than a year (safety net 19)."""
        return self.on_day(on).filter(
            part=MoneyPart.CARE_FEE, arrangement__state=ArrangementState.LIVE, starts_on__lte=on - A_YEAR
        )

    def to_come(self, on: date) -> Self:
        return self.standing().filter(starts_on__gt=on)
