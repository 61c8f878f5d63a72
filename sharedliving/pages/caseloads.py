"""What a worker's caseload is made of: people for a council, carer households for a scheme (G14-CMS-4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from people.choices import Role
from people.models import OwnedRow, Person, User
from people.views.add import OWNERS
from placements.models import Arrangement, CarerHousehold
from sharedliving.core.viewer import Viewer
from sharedliving.pages import weights, workload


@dataclass(frozen=True, slots=True)
class Caseload:
    """How one kind of organisation's work is shared out, in the words of its pages.

    `rows` are the open ones in sight, by name; `carried` what each worker carries now; `weight` what one row adds to it.
    """

    of: str
    rest: str
    roles: tuple[Role, ...]
    by_team: bool
    rows: Callable[[Viewer], QuerySet]
    carried: Callable[[Sequence[User], Viewer], dict[User, int]]
    weight: Callable[[OwnedRow], int]
    called: Callable[[OwnedRow], str]


def caseload_of(viewer: Viewer) -> Caseload:
    return SCHEME if viewer.in_scheme else COUNCIL


def _people(viewer: Viewer) -> QuerySet[Person]:
    """With whether each lives in Shared Lives (`settled`)."""
    live = Arrangement.objects.live().filter(person_id=OuterRef("pk"))
    rows = Person.objects.visible_to(viewer).open().annotate(settled=Exists(live))
    return rows.select_related("team").order_by("family_name", "given_name", "pk")


def _carried_in_a_council(users: Sequence[User], viewer: Viewer) -> dict[User, int]:
    """In the points of the workload page."""
    by_worker = {load.worker: load.weight for load in workload.loads(viewer, workload.teams_of(viewer))}
    return {user: by_worker.get(user, 0) for user in users}


def _households(viewer: Viewer) -> QuerySet[CarerHousehold]:
    """With how many people each supports now (`living`)."""
    live = Arrangement.objects.live().filter(household_id=OuterRef("pk")).order_by().values("household_id")
    living = Subquery(live.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    rows = CarerHousehold.objects.visible_to(viewer).filter(Q(closed_at=None) & Q(scheme_id=viewer.organisation_id))
    return rows.annotate(living=Coalesce(living, 0)).order_by("name", "pk")


def _carried_in_a_scheme(users: Sequence[User], viewer: Viewer) -> dict[User, int]:
    rows = _households(viewer).filter(owner__in=users).order_by().values("owner_id")
    sums = rows.annotate(homes=Count("pk"), people=Sum("living")).values_list("owner_id", "homes", "people")
    found = {owner_id: weights.of_households(homes, people) for owner_id, homes, people in sums}
    return {user: found.get(user.pk, 0) for user in users}


COUNCIL = Caseload(
    of="people",
    rest="What is about no person of theirs, and people whose restricted record you may not open",
    roles=OWNERS,
    by_team=True,
    rows=_people,
    carried=_carried_in_a_council,
    weight=lambda row: weights.SETTLED.points if row.settled else weights.PERSON.points,  # type: ignore[attr-defined]
    called=lambda row: f"{row.name} ({row.reference})",  # type: ignore[attr-defined]
)
SCHEME = Caseload(
    of="carer households",
    rest="What is about no household of theirs, like referrals that are still to be answered",
    roles=(Role.SCHEME_WORKER, Role.SCHEME_MANAGER),
    by_team=False,
    rows=_households,
    carried=_carried_in_a_scheme,
    weight=lambda row: weights.of_households(1, row.living),  # type: ignore[attr-defined]
    called=lambda row: f"{row.name} ({row.area})",  # type: ignore[attr-defined]
)
