"""Questions about mental capacity assessments, and about looking at them again."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

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

    def still_lacking(self, on: date) -> Self:
        """Those of them that nothing newer about the same subject has overtaken by that day."""
        return self.lacking().filter(~Exists(self.model._default_manager.able_since(on)))

    def able_since(self, on: date, finding: str = "") -> Self:
        """For a subquery: newer than the outer row's finding (at `finding`), and the person can decide its subject."""
        when, pk = OuterRef(f"{finding}assessed_on"), OuterRef(f"{finding}pk")
        newer = Q(assessed_on__gt=when) | Q(assessed_on=when, pk__gt=pk)
        about = Q(person=OuterRef("person"), subject=OuterRef("subject"), conclusion=Conclusion.HAS)
        return self.completed().filter(newer & about, assessed_on__lte=on)

    def newest_about(self, subjects: Iterable[str], on: date) -> Self:
        """The newest completed one about each subject, as it stood that day."""
        done = self.completed().filter(subject__in=subjects, assessed_on__lte=on)
        return done.order_by("subject", "-assessed_on", "-pk").distinct("subject")


class CapacityReviewQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Capacity that should have been looked at again by now."""
        return self.open().filter(due_on__lt=on)
