"""Questions about the sampling of records. How somebody's work was judged is for them and for who checks it."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from careplans.choices.records import RecordState
from careplans.querysets.common import CouncilRowQuerySet
from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class QualitySampleQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Who checks sees the samples of their department."""
        if not (viewer.in_council and viewer.can(Perm.CHECK_QUALITY)):
            return self.none()
        return self.filter(team_id__in=viewer.team_ids)


class QualityCheckQuerySet(CouncilRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Who checks: all but unfinished ones of their own work. The author, and who has to change something: completed ones.
        Whoever was handed one sees it, so that it is not lost.
        """
        rows = super().scope(viewer)
        if viewer.can(Perm.CHECK_QUALITY):
            return rows.exclude(author_id=viewer.user_id, state=RecordState.DRAFT)
        follow_ups = self.model._meta.get_field("follow_ups").related_model.objects.all()
        asked = Exists(follow_ups.filter(quality_check_id=OuterRef("pk"), owner_id=viewer.user_id))
        theirs = Q(Q(author_id=viewer.user_id) | asked, state=RecordState.COMPLETED)
        return rows.filter(theirs | Q(~Q(author_id=viewer.user_id), owner_id=viewer.user_id))

    def completed(self) -> Self:
        return self.filter(state=RecordState.COMPLETED)

    def since(self, day: date) -> Self:
        return self.filter(completed_on__gte=day)


class QualityFindingQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        if not viewer.in_council:
            return self.none()
        checks = self.model._meta.get_field("quality_check").related_model
        return self.filter(quality_check__in=checks.objects.visible_to(viewer))


class FollowUpQuerySet(QualityFindingQuerySet):
    """Of whoever may see the check."""
