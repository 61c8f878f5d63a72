"""Questions about best interests decisions."""

from datetime import date
from typing import Self

from django.db.models import Exists

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
        """Decided by that day, not past the day to look again, and nobody has found since that the person can decide."""
        findings = self.model._meta.get_field("assessment").related_model._default_manager
        able = Exists(findings.able_since(on, finding="assessment__"))
        return self.completed().filter(~able, decided_on__lte=on, review_on__gte=on)


class BestInterestsPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "best_interests__person__")) if viewer.in_council else self.none()
