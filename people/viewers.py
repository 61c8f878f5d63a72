"""From a signed-in user to a Viewer, in two small queries."""

from django.db.models import Exists, OuterRef

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
    """A care co-ordinator of an NHS trust reaches the council's teams they are a member of, too."""
    places = user.organisation.staffs if user.organisation else ()
    own = user.teams.filter(organisation_id__in=places, organisation_id=OuterRef("organisation_id"))
    teams = Team.objects.filter(Exists(own.filter(department=OuterRef("department"))))
    return tuple(teams.order_by("pk").values_list("pk", flat=True))
