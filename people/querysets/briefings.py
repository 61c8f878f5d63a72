"""Questions about briefings and who has read them."""

from datetime import date
from typing import Self

from django.db.models import Count, Exists, OuterRef, Q

from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class BriefingQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Those of one's own organisation, whatever one's role; staff of an NHS trust also those of its council."""
        organisations = self.model._meta.get_field("organisation").related_model.objects
        above = organisations.filter(pk=viewer.organisation_id, kind="trust").values("parent_id")
        return self.filter(Q(organisation_id=viewer.organisation_id) | Q(organisation_id__in=above))

    def current(self) -> Self:
        """Not withdrawn; also those that take effect later, which are read beforehand."""
        return self.filter(withdrawn_on__isnull=True)

    def read_by_viewer(self, viewer: Viewer) -> Self:
        """With when this viewer read each, and whether they are still asked to."""
        readings = self.model._meta.get_field("readings").related_model.objects
        mine = readings.filter(briefing_id=OuterRef("pk"), owner_id=viewer.user_id)
        return self.annotate(my_read_on=mine.values("read_on")[:1], asks_me=Exists(mine.filter(closed_at__isnull=True)))

    def with_shares(self) -> Self:
        """With how many were asked to read each (and still work here), and how many have."""
        stays = ~Q(readings__closed_because="left")
        return self.annotate(
            asked=Count("readings", filter=stays),
            have_read=Count("readings", filter=stays & Q(readings__read_on__isnull=False)),
        )

    def for_list(self) -> Self:
        return self.select_related("organisation", "published_by").order_by("-published_on", "-pk")


class BriefingReadingQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """One's own; a manager also those of their teams, and of their scheme; who looks after accounts, those of their
        organisation.
        """
        own = Q(owner_id=viewer.user_id)
        if not viewer.can(Perm.PUBLISH_BRIEFING):
            return self.filter(own)
        if viewer.team_ids:
            members = self.model._meta.get_field("owner").related_model.teams.through.objects
            return self.filter(own | Q(owner_id__in=members.filter(team_id__in=viewer.team_ids).values("user_id")))
        return self.filter(own | Q(owner__organisation_id=viewer.organisation_id))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on)
