"""Questions about what a scheme recommends instead."""

from typing import Self

from people.querysets import PersonRowQuerySet
from sharedliving.core.viewer import Viewer


class RecommendationQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council's, of the people in sight; a scheme keeps what it recommended, also when it sees the person no more."""
        if viewer.in_scheme:
            return self.filter(referral__scheme_id=viewer.organisation_id)
        return super().scope(viewer)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
