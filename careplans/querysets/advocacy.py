"""Questions about advocacy."""

from datetime import date
from typing import Self

from careplans.choices import AdvocateState
from careplans.querysets.common import CouncilRowQuerySet


class AdvocacyRecordQuerySet(CouncilRowQuerySet):
    def since(self, day: date) -> Self:
        return self.filter(decided_on__gte=day)


class AdvocateReferralQuerySet(CouncilRowQuerySet):
    def waiting(self) -> Self:
        """Asked for and not allocated yet (G14-ADV-4)."""
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Not allocated by the date an advocate was hoped for."""
        return self.waiting().filter(due_on__lt=on)

    def helping(self) -> Self:
        """Waiting or allocated: the person has or will have an advocate."""
        return self.filter(state__in=[AdvocateState.WAITING, AdvocateState.ALLOCATED])

    def for_list(self) -> Self:
        return self.select_related("person", "owner")
