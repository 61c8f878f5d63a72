"""Questions about the sampling of records. How somebody's work was judged is for them and for who checks it."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from careplans.choices.records import RecordState
from people.access import person_q
from people.querysets import PersonRowQuerySet
from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class QualitySampleQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Who checks sees the samples of their department."""
        if not (viewer.in_council and viewer.can(Perm.CHECK_QUALITY)):
            return self.none()
        return self.filter(team_id__in=viewer.team_ids)


class QualityCheckQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Who checks: all but unfinished ones of their own work. The author: completed ones. Whoever was handed one: that.

        Whoever is asked to read it or to change something sees it wherever the person is by now, so that it is not lost;
        a restricted record only if they may open it.
        """
        if not viewer.in_council:
            return self.none()
        return self.filter((person_q(viewer, "person__") & self._near(viewer)) | self._asked(viewer))

    def _near(self, viewer: Viewer) -> Q:
        own = Q(author_id=viewer.user_id)
        if viewer.can(Perm.CHECK_QUALITY):
            return ~(own & Q(state=RecordState.DRAFT))
        return (own & Q(state=RecordState.COMPLETED)) | (~own & Q(owner_id=viewer.user_id))

    def _asked(self, viewer: Viewer) -> Q:
        follow_ups = self.model._meta.get_field("follow_ups").related_model.objects.all()
        asked = Exists(follow_ups.filter(quality_check_id=OuterRef("pk"), owner_id=viewer.user_id))
        may_open = Q(person__is_restricted=False) | Q(person__may_open__contains=[viewer.user_id])
        return Q(asked) & may_open

    def completed(self) -> Self:
        return self.filter(state=RecordState.COMPLETED)

    def since(self, day: date) -> Self:
        return self.filter(completed_on__gte=day)


class QualityFindingQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Of whoever may see the check; for a scheme plainly nothing, so that nobody looks."""
        if not viewer.in_council:
            return self.none()
        checks = self.model._meta.get_field("quality_check").related_model
        return self.filter(quality_check__in=checks.objects.visible_to(viewer))


class FollowUpQuerySet(QualityFindingQuerySet):
    """Of whoever may see the check."""
