"""Questions about requests for support."""

from datetime import date
from typing import Self

from careplans.choices import About, Priority
from careplans.querysets.common import CouncilRowQuerySet


class SupportRequestQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def about_person(self) -> Self:
        """Those for the person's own support, not for that of an unpaid carer."""
        return self.filter(about=About.PERSON)

    def late(self, on: date) -> Self:
        """Not allocated by the date an assessment was promised for."""
        return self.open().filter(due_on__lt=on)

    def not_triaged(self) -> Self:
        """Nobody has said how urgent they are, or it has to be looked at again."""
        return self.open().filter(triages__closed_at__isnull=True, triages__isnull=False)

    def urgent(self) -> Self:
        return self.open().filter(priority=Priority.URGENT)

    def for_list(self) -> Self:
        return self.select_related("person", "owner", "carer")
