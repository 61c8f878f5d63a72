"""Questions about best interests decisions."""

from datetime import date
from typing import Self

from careplans.choices.records import RecordState
from careplans.querysets.common import CouncilRowQuerySet
from people.access import person_q
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class BestInterestsQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def completed(self) -> Self:
        return self.filter(state=RecordState.COMPLETED)

    def to_act_on(self, on: date) -> Self:
        """Completed, and not past the day on which they are to be looked at again."""
        return self.completed().filter(review_on__gte=on)


class BestInterestsPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "best_interests__person__")) if viewer.in_council else self.none()
