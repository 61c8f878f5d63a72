"""Questions about referrals to other services."""

from datetime import date
from typing import Self

from django.db.models import Q

from careplans.choices.onward import OnwardState
from careplans.querysets.common import CouncilRowQuerySet
from people.access import person_q
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class OnwardReferralQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def unanswered(self) -> Self:
        return self.open().filter(state=OnwardState.SENT)

    def late(self, on: date) -> Self:
        """Something was due from the service by a day that has passed."""
        return self.open().filter(due_on__lt=on)

    def beside(self, plan_id: int) -> Self:
        """What a plan shows: referrals made for it, and whatever is under way for the person."""
        return self.filter(Q(plan_id=plan_id) | Q(closed_at__isnull=True))

    def for_list(self) -> Self:
        return self.select_related("person", "owner")


class OnwardChaseQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "referral__person__")) if viewer.in_council else self.none()
