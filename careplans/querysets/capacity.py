"""Questions about mental capacity assessments, and about looking at them again."""

from datetime import date
from typing import Self

from careplans.choices.capacity import Conclusion
from careplans.choices.records import RecordState
from careplans.querysets.common import CouncilRowQuerySet


class CapacityAssessmentQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def completed(self) -> Self:
        return self.filter(state=RecordState.COMPLETED)

    def lacking(self) -> Self:
        """Those completed that found that the person cannot decide."""
        return self.completed().filter(conclusion=Conclusion.LACKS)


class CapacityReviewQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Capacity that should have been looked at again by now."""
        return self.open().filter(due_on__lt=on)
