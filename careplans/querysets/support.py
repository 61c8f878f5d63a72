"""Questions about the support plans of unpaid carers: the council's own file, never for a scheme."""

from datetime import date
from typing import Self

from careplans.choices.support import SUPPORT_BEING_WRITTEN, SupportState
from careplans.querysets.common import CouncilRowQuerySet
from people.access import person_q
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class SupportPlanQuerySet(CouncilRowQuerySet):
    def in_force(self) -> Self:
        return self.filter(state=SupportState.IN_FORCE)

    def being_written(self) -> Self:
        return self.filter(state__in=SUPPORT_BEING_WRITTEN)

    def late_writing(self, on: date) -> Self:
        """Not in force by the date they were to be written or signed off."""
        return self.being_written().filter(due_on__lt=on)

    def late_review(self, on: date) -> Self:
        """In force, and nobody has looked at them again by the date set."""
        return self.in_force().filter(due_on__lt=on)

    def for_list(self) -> Self:
        return self.select_related("person", "carer", "owner")


class SupportPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "plan__person__")) if viewer.in_council else self.none()
