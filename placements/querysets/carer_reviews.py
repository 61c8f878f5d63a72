"""Questions about yearly reviews with carers: the scheme's alone."""

from datetime import date
from typing import Self

from placements.choices import CarerReviewState
from placements.querysets.households import HouseholdPartQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CarerReviewQuerySet(HouseholdPartQuerySet):
    def open(self) -> Self:
        return self.filter(state=CarerReviewState.OPEN)

    def held(self) -> Self:
        return self.filter(state=CarerReviewState.COMPLETED).order_by("-held_on", "-pk")


class CarerReviewPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(review__household__scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()


class CarerReviewActionQuerySet(CarerReviewPartQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on).order_by("due_on", "pk")
