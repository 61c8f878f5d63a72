"""From a signed-in user to a Viewer, in two small queries."""

from people.models import Team, User
from people.roles import perms_of
from sharedliving.core.viewer import Viewer


def viewer_for(user: User) -> Viewer:
    """The viewer that a user is: roles, verbs, organisation, and every team of the departments they work in."""
    organisation = user.organisation
    return Viewer(
        user_id=user.pk,
        name=user.name,
        email=user.email,
        roles=frozenset(user.roles),
        perms=perms_of(user.roles),
        organisation_id=user.organisation_id,
        organisation_name=organisation.name if organisation else "",
        organisation_kind=organisation.kind if organisation else "",
        team_ids=_reach(user),
        is_active=user.is_active,
    )


def _reach(user: User) -> tuple[int, ...]:
    own = user.teams.values("organisation_id", "department")
    teams = Team.objects.filter(organisation_id=user.organisation_id, department__in=own.values("department"))
    return tuple(teams.order_by("pk").values_list("pk", flat=True))
