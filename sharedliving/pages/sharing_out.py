"""A proposal for sharing a leaver's people or households out over their team, by the weight that everybody carries."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from people.models import Absence, Leaving, OwnedRow, User
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.caseloads import caseload_of

MOST = 50


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who could have one person or household. `receiver` None: nobody of the team can take anything on."""

    thing: OwnedRow
    receiver: User | None


def propose(leaver: User, viewer: Viewer) -> list[Proposal]:
    """Each that the viewer sees, to whoever carries the least by then; the same answer every time (G14-CMS-4)."""
    caseload = caseload_of(viewer)
    carried = caseload.carried(list(takers(leaver, viewer)), viewer)
    found = []
    for row in caseload.rows(viewer).filter(owner=leaver):
        receiver = min(carried, key=lambda user: (carried[user], user.name, user.pk)) if carried else None
        if receiver is not None:
            carried[receiver] += caseload.weight(row)
        found.append(Proposal(row, receiver))
    return found


def who_owns_some(viewer: Viewer) -> QuerySet[User]:
    """Colleagues who own a part of it in sight, with their last day (`leaves_on`) where it is known; at most a page."""
    own = caseload_of(viewer).rows(viewer).filter(owner_id=OuterRef("pk"))
    last = Leaving.objects.open().filter(worker_id=OuterRef("pk")).values("leaves_on")[:1]
    rows = User.objects.visible_to(viewer).filter(Exists(own), organisation_id=viewer.organisation_id)
    return rows.annotate(leaves_on=Subquery(last)).order_by("leaves_on", "name", "pk")[:MOST]


def takers(leaver: User, viewer: Viewer) -> QuerySet[User]:
    """Who can take something on: of the leaver's teams, or of the scheme, not away today and not leaving themselves."""
    caseload = caseload_of(viewer)
    near = {"teams__in": leaver.teams.all()} if caseload.by_team else {"organisation_id": viewer.organisation_id}
    colleagues = User.objects.visible_to(viewer).active().with_role(*caseload.roles).filter(**near)
    away = Absence.objects.on(dates.today()).filter(user_id=OuterRef("pk"))
    leaving = Leaving.objects.open().filter(worker_id=OuterRef("pk"))
    return colleagues.exclude(pk=leaver.pk).filter(~Exists(away), ~Exists(leaving)).distinct().order_by("name", "pk")
