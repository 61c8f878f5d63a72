"""A proposal for sharing a leaver's people out over their team, by the weight that everybody carries (G14-CMS-4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from people.models import Absence, Leaving, Person, User
from people.views.add import OWNERS
from placements.models import Arrangement
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages import weights, workload

MOST = 50


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who could have one person. `receiver` None: nobody of the team can take anybody on."""

    person: Person
    receiver: User | None


def propose(leaver: User, viewer: Viewer) -> list[Proposal]:
    """Each of the leaver's people that the viewer sees, to whoever carries the least by then; the same answer every time."""
    carried = carried_by(list(takers(leaver, viewer)), viewer)
    found = []
    for person in people_of(leaver, viewer):
        receiver = min(carried, key=lambda user: (carried[user], user.name, user.pk)) if carried else None
        if receiver is not None:
            carried[receiver] += weight_of(person)
        found.append(Proposal(person, receiver))
    return found


def people_of(leaver: User, viewer: Viewer) -> QuerySet[Person]:
    """The leaver's open people, with whether each lives in Shared Lives (`settled`), by name."""
    live = Arrangement.objects.live().filter(person_id=OuterRef("pk"))
    rows = Person.objects.visible_to(viewer).open().filter(owner=leaver).annotate(settled=Exists(live))
    return rows.select_related("team").order_by("family_name", "given_name", "pk")


def who_owns_people(viewer: Viewer) -> QuerySet[User]:
    """Colleagues who own somebody in sight, with their last day (`leaves_on`) where it is known; at most a page of them."""
    own = Person.objects.visible_to(viewer).open().filter(owner_id=OuterRef("pk"))
    last = Leaving.objects.open().filter(worker_id=OuterRef("pk")).values("leaves_on")[:1]
    rows = User.objects.visible_to(viewer).filter(Exists(own), organisation_id=viewer.organisation_id)
    return rows.annotate(leaves_on=Subquery(last)).order_by("leaves_on", "name", "pk")[:MOST]


def takers(leaver: User, viewer: Viewer) -> QuerySet[User]:
    """Who of the leaver's teams can take somebody on: working with people, not away today and not leaving themselves."""
    team_mates = User.objects.visible_to(viewer).active().with_role(*OWNERS).filter(teams__in=leaver.teams.all())
    away = Absence.objects.on(dates.today()).filter(user_id=OuterRef("pk"))
    leaving = Leaving.objects.open().filter(worker_id=OuterRef("pk"))
    return team_mates.exclude(pk=leaver.pk).filter(~Exists(away), ~Exists(leaving)).distinct().order_by("name", "pk")


def carried_by(users: Sequence[User], viewer: Viewer) -> dict[User, int]:
    """What each of them carries now, in the points of the workload page."""
    by_worker = {load.worker: load.weight for load in workload.loads(viewer, workload.teams_of(viewer))}
    return {user: by_worker.get(user, 0) for user in users}


def weight_of(person: Person) -> int:
    return weights.SETTLED.points if person.settled else weights.PERSON.points  # type: ignore[attr-defined]
