"""Questions about court applications and orders. A scheme sees the order in force of a person it serves, no more."""

from datetime import date, timedelta
from typing import Self

from django.db.models import Exists, OuterRef

from careplans.choices.court import AuthorisationState
from careplans.choices.records import RecordState
from careplans.querysets.common import CouncilRowQuerySet
from people.querysets import PersonRowQuerySet
from sharedliving.core.viewer import Viewer

NEAR = 60


class CourtApplicationQuerySet(CouncilRowQuerySet):
    def drafts(self) -> Self:
        return self.filter(state=RecordState.DRAFT)


class CourtAuthorisationQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.in_force() if viewer.in_scheme else rows

    def in_force(self) -> Self:
        return self.filter(state=AuthorisationState.IN_FORCE)

    def applied(self) -> Self:
        return self.filter(state=AuthorisationState.APPLIED)

    def ending(self, on: date) -> Self:
        """In force, ending within 60 days (or past), and nobody has applied for another or begun to."""
        own = {"person_id": OuterRef("person_id")}
        applications = self.model._meta.get_field("application").related_model.objects.drafts().filter(**own)
        return self.in_force().filter(
            ~Exists(self.model.objects.applied().filter(**own)),
            ~Exists(applications),
            due_on__lte=on + timedelta(days=NEAR),
        )
