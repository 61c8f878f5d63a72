"""Questions about emergencies."""

from collections import Counter
from datetime import date
from typing import Self

from django.db.models import F, Q

from people.querysets import PersonRowQuerySet
from placements.choices import EmergencyState, EmergencyStep
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class EmergencyQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's. A scheme: those it was asked about, from then on."""
        rows = super().scope(viewer)
        if viewer.in_scheme:
            return rows.filter(scheme_id=viewer.organisation_id, asked_at__isnull=False)
        return rows

    def of_side(self, viewer: Viewer) -> Self:
        """Everything that was ever asked of or by the viewer's organisation, to be counted and never to be named."""
        if viewer.in_scheme:
            return self.filter(scheme_id=viewer.organisation_id, asked_at__isnull=False)
        return self.filter(council_id=viewer.organisation_id) if viewer.in_council else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def live(self) -> Self:
        return self.filter(state=EmergencyState.LIVE)

    def waits_for(self, step: EmergencyStep) -> Self:
        return self.open().filter(next_step=step)

    def late_care(self, on: date) -> Self:
        """Lived in, with the planning meeting or a review past its day (GLOS-EMG)."""
        return self.live().filter(next_step__in=[EmergencyStep.MEETING, EmergencyStep.REVIEW], due_on__lt=on)

    def past_limit(self, on: date) -> Self:
        """Lived in for longer than it may be (failure 8)."""
        return self.live().filter(limit_on__lt=on)

    def for_list(self) -> Self:
        rows = self.select_related("person", "scheme", "council", "owner", "household")
        return rows.order_by(F("due_on").asc(nulls_last=True), "-pk")

    def counted_by(self, field: str) -> Counter[str]:
        """How many there are by the value of a field."""
        return Counter(self.order_by().values_list(field, flat=True))


class EmergencyPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        emergencies = self.model._meta.get_field("emergency").related_model
        return self.filter(emergency__in=emergencies.objects.visible_to(viewer))

    def undecided(self) -> Self:
        """Longer was asked for, and one of the two managers has not decided."""
        return self.filter(Q(line_manager_on__isnull=True) | Q(scheme_manager_on__isnull=True), refused_on__isnull=True)


class TransitionStepQuerySet(PersonRowQuerySet):
    """Whoever of the council may see the person; no scheme."""

    def scope(self, viewer: Viewer) -> Self:
        return super().scope(viewer) if viewer.in_council else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on, person__died_on__isnull=True)
