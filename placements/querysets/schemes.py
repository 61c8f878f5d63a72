"""Questions about schemes, and about free places over all the schemes of a region."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from people.models import Organisation
from placements.choices import ArrangementKind, HouseholdState
from sharedliving.core import dates
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer

SHOWN = (
    "pk", "scheme__name", "scheme__scheme_profile__pk", "area", "approved_kinds", "youngest", "oldest", "wheelchair_access",
    "offers", "languages", "has_pets", "smokes", "children", "free", "free_from", "free_until", "emergency",
)  # fmt: skip
"""All that anybody outside the scheme hears of a household with a free place: no name, no address, no link."""


def councils_around(viewer: Viewer) -> QuerySet[Organisation]:
    """The viewer's council, or those that the viewer's scheme serves, and the other councils of their regions."""
    mine = viewer.organisation_id
    here = Organisation.objects.filter(Q(pk=mine) | Q(children=mine) | Q(served_by__organisation=mine))
    regions = here.exclude(region="").values("region")
    return Organisation.objects.councils().filter(Q(pk__in=here.values("pk")) | Q(region__in=regions))


class SchemeQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """What a scheme offers is open to every care manager (G14-PRO-1)."""
        return self

    def serving(self, council_id: int) -> Self:
        return self.filter(councils=council_id)

    def around(self, viewer: Viewer) -> Self:
        """The viewer's own scheme, and those that serve a council of the viewer's region."""
        through = self.model.councils.through._default_manager
        serves = through.filter(scheme_id=OuterRef("pk"), organisation_id__in=councils_around(viewer).values("pk"))
        return self.filter(Q(organisation_id=viewer.organisation_id) | Exists(serves))

    def for_list(self) -> Self:
        return self.select_related("organisation").order_by("organisation__name", "pk")


class ReadinessQuerySet(ScopedQuerySet):
    """Derived from a household's checks; nobody reads it on its own."""


class VacancyQuerySet(ScopedQuerySet):
    """Households of a region that could take somebody today; only through `shown()`, which tells no name (G14-PRO-1)."""

    def scope(self, viewer: Viewer) -> Self:
        schemes = self._profiles().around(viewer).values("organisation_id")
        return self.filter(scheme_id__in=schemes).could_take_somebody(dates.today())

    def _profiles(self) -> SchemeQuerySet:
        scheme = self.model._meta.get_field("scheme").related_model
        return scheme._meta.get_field("scheme_profile").related_model._default_manager.all()

    def could_take_somebody(self, on: date) -> Self:
        """Approved, not paused, for anybody, every check in date, and with a free place: what the gate asks of all (3.18)."""
        open_to_all = Q(
            state=HouseholdState.APPROVED, matches_paused_on__isnull=True, only_for__isnull=True, closed_at__isnull=True
        )
        still = Q(free_until__isnull=True) | Q(free_until__gte=on)
        return self.with_free(on).filter(open_to_all, still, readiness__checks_until__gte=on, free__gt=0)

    def with_free(self, on: date) -> Self:
        """Adds `free` places, over all schemes and councils, and `emergency`: whether the training for it holds."""
        emergency = Q(readiness__emergency_until__gte=on, approved_kinds__contains=[ArrangementKind.EMERGENCY])
        return self.annotate(free=F("readiness__places") - F("readiness__taken"), emergency=emergency)

    def fitting(
        self, *, kind: str = "", area: str = "", language: str = "", places: int = 1, by: date | None = None,
        wheelchair: bool = False, emergency: bool = False, can: Iterable[str] = (),
    ) -> Self:  # fmt: skip
        """Those that have what is asked; what is left empty is not asked."""
        rows = self.filter(free__gte=places)
        if kind:
            rows = rows.filter(approved_kinds__contains=[kind])
        if area:
            rows = rows.filter(area__istartswith=area)
        if language:
            rows = rows.filter(languages__icontains=language)
        if by:
            rows = rows.filter(Q(free_from__isnull=True) | Q(free_from__lte=by))
        if wheelchair:
            rows = rows.filter(wheelchair_access=True)
        if emergency:
            rows = rows.filter(emergency=True)
        return rows.filter(offers__contains=list(can)) if can else rows

    def shown(self) -> QuerySet[Any, dict[str, Any]]:
        return self.order_by("scheme__name", "area", "pk").values(*SHOWN)
