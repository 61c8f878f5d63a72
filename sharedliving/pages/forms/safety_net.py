from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from people.models import Organisation, Person, Team
from sharedliving.core.forms import BaseForm, RowField
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer

Narrowed = Callable[[NetList, QuerySet], QuerySet]


class NetFilterForm(BaseForm):
    """Whose net to look at: one team or one scheme of a council's, one council of a scheme's. They live in the address."""

    team = RowField(queryset=Team.objects.none(), label="Team", required=False, empty="Every team I can see")
    scheme = RowField(
        queryset=Organisation.objects.none(), label="Scheme", required=False, empty="Every scheme and none"
    )
    council = RowField(queryset=Organisation.objects.none(), label="Council", required=False, empty="Every council")
    mark_optional = False

    def __init__(self, *args: object, viewer: Viewer, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        for name in ("team", "scheme") if viewer.in_scheme else ("council",):
            del self.fields[name]
        for name, rows in _choices(viewer).items():
            self.fields[name].queryset = rows

    def narrowed_viewer(self) -> Viewer:
        """The same viewer, reaching no further than the team that was chosen."""
        team = self._chosen("team")
        return replace(self.viewer, team_ids=(team.pk,)) if team else self.viewer

    def narrowed(self) -> Narrowed:
        """What is left of a list once a scheme or a council was chosen."""
        people = Person.objects.visible_to(self.viewer)
        scheme, council = self._chosen("scheme"), self._chosen("council")
        if scheme:
            return _only(people.filter(shares__organisation=scheme, shares__until=None))
        if council:
            return _only(people.filter(council=council))
        return lambda net_list, rows: rows

    @property
    def has_snapshots(self) -> bool:
        """Nights are kept for each team and each scheme, not for one scheme of a council or one council of a scheme."""
        return not (self._chosen("scheme") or self._chosen("council"))

    def _chosen(self, name: str) -> Any:
        """Anything odd in the address chooses nothing."""
        self.is_valid()
        return self.cleaned_data.get(name)


def _choices(viewer: Viewer) -> dict[str, QuerySet]:
    organisations = Organisation.objects.visible_to(viewer)
    if viewer.in_scheme:
        return {"council": organisations.councils().filter(served_by__organisation_id=viewer.organisation_id)}
    serving = organisations.schemes().filter(scheme_profile__councils__teams__in=viewer.team_ids).distinct()
    return {"team": Team.objects.visible_to(viewer).filter(pk__in=viewer.team_ids), "scheme": serving}


def _only(people: QuerySet[Person]) -> Narrowed:
    """Of a list about people those alone; a list about carer households has none of them."""

    def narrow(net_list: NetList, rows: QuerySet) -> QuerySet:
        return rows.filter(**{f"{net_list.person}__in": people.values("pk")}) if net_list.person else rows.none()

    return narrow
