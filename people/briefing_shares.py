"""Who has read a briefing, team by team (G14-PRO-2)."""

from dataclasses import dataclass

from django.db.models import Count, Q

from people.choices import ReadingEnd
from people.models import Briefing, BriefingReading
from sharedliving.core.viewer import Viewer

NO_TEAM = "In no team"


@dataclass(frozen=True, slots=True)
class TeamShare:
    """How many of a team were asked to read a briefing and still work here, and how many of them have."""

    team: str
    asked: int
    have_read: int

    @property
    def percent(self) -> int:
        return round(100 * self.have_read / self.asked) if self.asked else 0


def shares_of(briefing: Briefing, viewer: Viewer) -> list[TeamShare]:
    """Of whoever the viewer answers for: the team that has read least first. Somebody in two teams counts in both."""
    rows = _asked(briefing, viewer).order_by().values_list("owner__teams__name")
    counted = rows.annotate(asked=Count("pk", distinct=True), have_read=_have_read())
    found = [TeamShare(name or NO_TEAM, asked, have_read) for name, asked, have_read in counted]
    return sorted(found, key=lambda share: (share.percent, share.team))


def unread_of(briefing: Briefing, viewer: Viewer) -> list[BriefingReading]:
    """Who is still asked to read it, the first due first."""
    return list(_asked(briefing, viewer).open().select_related("owner").order_by("due_on", "owner__name", "pk"))


def _asked(briefing: Briefing, viewer: Viewer):  # type: ignore[no-untyped-def]
    rows = BriefingReading.objects.visible_to(viewer).filter(briefing=briefing)
    return rows.exclude(closed_because=ReadingEnd.LEFT)


def _have_read() -> Count:
    return Count("pk", distinct=True, filter=Q(read_on__isnull=False))
