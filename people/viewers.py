"""From a signed-in user to a Viewer, in two small queries."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from people.models import Absence, Team, User
from people.roles import perms_of
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer


def viewer_for(user: User) -> Viewer:
    """The viewer that a user is: roles, verbs, organisation, and every team of the departments they work in."""
    organisation, (team_ids, covers) = user.organisation, _reach(user)
    return Viewer(
        user_id=user.pk,
        name=user.name,
        email=user.email,
        roles=frozenset(user.roles),
        perms=perms_of(user.roles),
        organisation_id=user.organisation_id,
        organisation_name=organisation.name if organisation else "",
        organisation_kind=organisation.kind if organisation else "",
        team_ids=team_ids,
        covers=covers,
        is_active=user.is_active,
    )


def _reach(user: User) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Teams, and colleagues whom they cover for today; in one statement.

    A care co-ordinator of an NHS trust reaches the council's teams they are a member of, too.
    """
    places = user.organisation.staffs if user.organisation else ()
    own = user.teams.filter(organisation_id__in=places, organisation_id=OuterRef("organisation_id"))
    teams = Team.objects.filter(Exists(own.filter(department=OuterRef("department"))))
    away = Absence.objects.on(dates.today()).filter(cover_id=user.pk).order_by("user_id").values("user_id")
    rows = list(teams.order_by("pk").annotate(covered=ArraySubquery(away)).values_list("pk", "covered"))
    return tuple(pk for pk, _ in rows), tuple(rows[0][1]) if rows else ()
