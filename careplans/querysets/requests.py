"""Questions about requests for support."""

from datetime import date
from typing import Self

from careplans.querysets.common import CouncilRowQuerySet


class SupportRequestQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Not allocated by the date an assessment was promised for."""
        return self.open().filter(due_on__lt=on)

    def for_list(self) -> Self:
        return self.select_related("person", "owner")
