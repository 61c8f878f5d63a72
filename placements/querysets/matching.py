"""Questions about the shortlist and introductions."""

from typing import Self

from placements.choices import CandidateState
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CandidateQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        referrals = self.model._meta.get_field("referral").related_model
        return self.filter(referral__in=referrals.objects.visible_to(viewer))

    def for_list(self) -> Self:
        return self.select_related("household").prefetch_related("described")

    def considered(self) -> Self:
        return self.exclude(state=CandidateState.NOT_CHOSEN)


class IntroductionQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        candidates = self.model._meta.get_field("candidate").related_model
        return self.filter(candidate__in=candidates.objects.visible_to(viewer))


class DescribedQuerySet(IntroductionQuerySet):
    """How carers were described: of whoever may see the candidate."""


class SearchQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Both sides of the referral: numbers and reasons, no household's name."""
        referrals = self.model._meta.get_field("referral").related_model
        return self.filter(referral__in=referrals.objects.visible_to(viewer))

    def for_list(self) -> Self:
        return self.select_related("by")


class PlannedStepQuerySet(IntroductionQuerySet):
    """The next steps: of whoever may see the candidate."""

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
