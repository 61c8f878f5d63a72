"""Questions about liberty screens: the council's own file, never a scheme's."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from careplans.choices.court import AuthorisationState
from careplans.choices.liberty import LibertyDecision
from careplans.choices.records import RecordState
from careplans.querysets.common import CouncilRowQuerySet
from people.access import person_q
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class LibertyFrameworkQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The law is no secret."""
        return self

    def in_force(self, on: date) -> Self:
        return self.filter(Q(in_force_until__isnull=True) | Q(in_force_until__gte=on), in_force_from__lte=on)


class LibertyScreenQuerySet(CouncilRowQuerySet):
    def drafts(self) -> Self:
        return self.filter(state=RecordState.DRAFT)

    def standing(self) -> Self:
        """Completed, with no newer one in their place."""
        return self.filter(state=RecordState.COMPLETED, closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Standing, and to be made again by a day that has passed."""
        return self.standing().filter(due_on__lt=on)

    def older_law(self, on: date) -> Self:
        """Standing on a framework that is no longer in force, with an order or a decision to apply."""
        orders = self.model._meta.apps.get_model("careplans", "CourtAuthorisation").objects.filter(
            person_id=OuterRef("person_id"), state=AuthorisationState.IN_FORCE
        )
        return self.standing().filter(
            Q(decision=LibertyDecision.APPLY) | Exists(orders), framework__in_force_until__lt=on
        )


class LibertyEvidenceQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "screen__person__")) if viewer.in_council else self.none()


class LibertyObjectionQuerySet(CouncilRowQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
