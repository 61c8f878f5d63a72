"""Questions about risk and restrictions. A scheme holds all of what is in force about the people it was told of."""

from datetime import date
from typing import Self

from django.db.models import Count

from careplans.choices.risk import RiskState
from people.querysets import PersonRowQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class RiskAssessmentQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's. A scheme: those in force about people shared with it (G14-RISK-5)."""
        rows = super().scope(viewer)
        return rows.filter(state=RiskState.IN_FORCE) if viewer.in_scheme else rows

    def in_force(self) -> Self:
        return self.filter(state=RiskState.IN_FORCE)

    def being_written(self) -> Self:
        return self.filter(state__in=[RiskState.DRAFT, RiskState.AWAITING])

    def late(self, on: date) -> Self:
        """In force, and past the date by which it was to be looked at again."""
        return self.in_force().filter(due_on__lt=on)

    def counted(self) -> Self:
        """Adds `aspects`: how many risks each holds."""
        return self.annotate(aspects=Count("risks"))


class RiskPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Parts of the assessments in sight."""
        assessments = self.model._meta.get_field("assessment").related_model
        return self.filter(assessment__in=assessments.objects.visible_to(viewer))


class RestrictionQuerySet(PersonRowQuerySet):
    """Everybody around the person knows what they are kept from: a restriction is never buried."""

    def in_place(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        return self.in_place().filter(due_on__lt=on)
