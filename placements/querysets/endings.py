"""Questions about notices, where people go next, and what is learnt from an end."""

from typing import Self

from people.querysets import PersonRowQuerySet
from placements.querysets.households import HouseholdPartQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class OfArrangementQuerySet(PersonRowQuerySet):
    """Rows about one arrangement: the council of the person, and the scheme of the arrangement."""

    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.filter(arrangement__scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)


class EndNoticeQuerySet(OfArrangementQuerySet):
    """Notices to end an arrangement."""


class NextHomeQuerySet(OfArrangementQuerySet):
    """Where people go next."""


class LearningReviewQuerySet(OfArrangementQuerySet):
    """What both sides learn from an end that nobody had planned."""


class HostCouncilQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Whoever may see the arrangement."""
        arrangements = self.model._meta.get_field("arrangement").related_model
        return self.filter(arrangement__in=arrangements.objects.visible_to(viewer))


class CarerFutureQuerySet(HouseholdPartQuerySet):
    """The household's own scheme alone."""

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
