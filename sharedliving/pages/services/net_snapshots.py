"""The safety net, night by night: taken for every team of a council and every scheme, kept for thirteen months."""

from collections.abc import Iterator
from datetime import date

from django.db import connection, transaction

from people.choices import OrganisationKind, Role
from people.models import Organisation, Team
from people.roles import perms_of
from sharedliving.core import bulk, dates
from sharedliving.core.models import NetSnapshot
from sharedliving.core.viewer import Viewer
from sharedliving.pages import safety_net

LOCK = 4712
KEPT_MONTHS = 13
NOBODY = 0
"""The number of no user: a snapshot counts what everybody there may see, and so no restricted record."""


def take_once() -> int:
    """Take today's, unless they were taken; beat wakes this every hour, so that a night without it is made up for."""
    return 0 if NetSnapshot.objects.filter(on=dates.today()).exists() else take()


@transaction.atomic
def take(*, on: date | None = None) -> int:
    """Write the counts of a day, over those of an earlier run; returns of how many teams and schemes. 0 while another does."""
    on = on or dates.today()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return 0
    taken = 0
    for onlooker in onlookers():
        _put(onlooker, on)
        taken += 1
    bulk.forget(NetSnapshot.objects.filter(on__lt=dates.add_months(on, -KEPT_MONTHS)))
    return taken


def onlookers() -> Iterator[Viewer]:
    """Somebody who sees one team of a council, for each team; and one scheme, for each scheme."""
    teams = Team.objects.filter(organisation__kind=OrganisationKind.COUNCIL).select_related("organisation")
    for team in teams.order_by("pk"):
        yield _onlooker(team.organisation, Role.LINE_MANAGER, (team.pk,))
    for scheme in Organisation.objects.schemes().order_by("pk"):
        yield _onlooker(scheme, Role.SCHEME_MANAGER, ())


def _onlooker(organisation: Organisation, role: Role, team_ids: tuple[int, ...]) -> Viewer:
    return Viewer(
        user_id=NOBODY,
        name="The safety net",
        roles=frozenset({role}),
        perms=perms_of([role]),
        organisation_id=organisation.pk,
        organisation_kind=organisation.kind,
        team_ids=team_ids,
    )


def _put(onlooker: Viewer, on: date) -> None:
    assert onlooker.organisation_id is not None
    counts = {line.net_list.key: line.count for line in safety_net.count_all(onlooker, on)}
    team_id = onlooker.team_ids[0] if onlooker.team_ids else None
    row = NetSnapshot(on=on, organisation_id=onlooker.organisation_id, team_id=team_id, counts=counts)
    bulk.put(row, unique=["organisation_id", "team_id", "on"], columns=["counts"])
