"""Questions about moves that wait."""

from datetime import date, timedelta
from typing import Self

from django.db.models import F, Q

from people.querysets import PersonRowQuerySet
from placements.choices import MoveState
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class MoveCheckQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Of the people in sight; a scheme sees the moves to its own carers."""
        rows = super().scope(viewer)
        return rows.filter(candidate__referral__scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def waits_for_funding(self, on: date, days: int) -> Self:
        """Open for longer than so many days, and nobody has authorised the funding."""
        paid = Q(candidate__agreements__funding_authorised_on__isnull=False)
        return self.open().filter(begun_on__lt=on - timedelta(days=days)).exclude(paid)

    def for_list(self) -> Self:
        rows = self.select_related("person", "owner", "candidate__household")
        return rows.prefetch_related("items", "candidate__agreements__signatures")


class MoveItemQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        moves = self.model._meta.get_field("move").related_model
        return self.filter(move__in=moves.objects.visible_to(viewer))

    def open(self) -> Self:
        return self.filter(state=MoveState.OPEN, move__closed_at__isnull=True)

    def earliest_first(self) -> Self:
        return self.order_by(F("since").asc(), "pk")
