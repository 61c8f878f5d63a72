"""Questions about people who want to move on (G14-LOC-7)."""

from datetime import date
from typing import Self

from django.db.models import F

from people.querysets import PersonRowQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class MoveOnGoalQuerySet(PersonRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def neglected(self, on: date) -> Self:
        """Past the day by which somebody was to look at it, of people who are alive."""
        return self.open().filter(due_on__lt=on, person__died_on__isnull=True)

    def newest_first(self) -> Self:
        """The open one first, then those that are over."""
        return self.select_related("person", "owner").order_by(F("closed_at").desc(nulls_first=True), "-pk")


class MoveOnPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Whoever may see the goal."""
        goals = self.model._meta.get_field("goal").related_model
        return self.filter(goal__in=goals.objects.visible_to(viewer))

    def still_there_first(self) -> Self:
        """What is in the way: what is not cleared yet, then the newest cleared."""
        return self.order_by(F("cleared_on").desc(nulls_first=True), "since", "pk")
