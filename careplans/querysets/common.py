"""What every question about the council's own file starts from: never for a scheme."""

from datetime import date
from typing import Self

from people.querysets import PersonRowQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CouncilRowQuerySet(PersonRowQuerySet):
    """Rows of the council's own file: never for a scheme."""

    def scope(self, viewer: Viewer) -> Self:
        return super().scope(viewer) if viewer.in_council else self.none()


class OwedQuerySet(CouncilRowQuerySet):
    """What the council owes somebody by a date: a priority, a call, a letter."""

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on)


class ChangeQuerySet(ScopedQuerySet):
    """Who moved a row, when and why: the council's own notes, for whoever may see the row."""

    def scope(self, viewer: Viewer) -> Self:
        rows = self.model._meta.get_field("row").related_model
        return self.filter(row__in=rows.objects.visible_to(viewer)) if viewer.in_council else self.none()
