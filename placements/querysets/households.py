"""Questions about carer households."""

from datetime import date
from typing import Self

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.lookups import IsNull

from placements.choices import ArrangementKind, ArrangementState, HouseholdState
from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class AlsoUsedByQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Both schemes."""
        if not viewer.in_scheme:
            return self.none()
        return self.filter(Q(scheme_id=viewer.organisation_id) | Q(household__scheme_id=viewer.organisation_id))

    def running(self) -> Self:
        return self.filter(until__isnull=True)


class CarerHouseholdQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The scheme's own households, and those of other schemes that it may use."""
        return self.usable_by(viewer.organisation_id) if viewer.in_scheme else self.none()

    def usable_by(self, scheme_id: int | None) -> Self:
        """Those that a scheme may match people with: its own, and those lent to it."""
        lent = self.model._meta.get_field("also_used_by").related_model.objects.running().filter(scheme_id=scheme_id)
        return self.filter(Q(scheme_id=scheme_id) | Q(pk__in=lent.values("household_id")))

    def own_of(self, viewer: Viewer) -> Self:
        """Those whose approval, checks and record are the viewer's to keep, not lent by another scheme."""
        return self.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else self

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def approved(self) -> Self:
        return self.filter(state=HouseholdState.APPROVED)

    def with_taken(self, *, but: int | None = None) -> Self:
        """Adds `taken`: how many live there or visit today, over all schemes and councils.

        `but`: the number of a person whose own emergency there makes way for their home (G14-EMG-3).
        """
        makes_way = Q(arrangements__person_id=but, arrangements__kind=ArrangementKind.EMERGENCY)
        live = Q(arrangements__state=ArrangementState.LIVE)
        return self.annotate(taken=Count("arrangements", filter=live if but is None else live & ~makes_way))

    def known_first(self, person_id: int) -> Self:
        """Those that have supported this person, or do, then the others, by name (G14-EMG-5). Adds `known_since`."""
        arrangements = self.model._meta.get_field("arrangements").related_model.objects
        begun = arrangements.filter(household_id=OuterRef("pk"), person_id=person_id).order_by("-started_on")
        rows = self.annotate(known_since=Subquery(begun.values("started_on")[:1]))
        return rows.order_by(IsNull(F("known_since"), True), "name", "pk")

    def with_room(self) -> Self:
        return self.with_taken().filter(taken__lt=F("approved_places"))

    def for_list(self) -> Self:
        return self.with_taken().select_related("owner", "scheme").order_by("name", "id")


class HouseholdPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(household__scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()

    def expired(self, on: date) -> Self:
        return self.filter(valid_until__lt=on)


class LentHouseholdPartQuerySet(HouseholdPartQuerySet):
    """What a second scheme needs to know of a household that it may use: its checks, and where it is."""

    def scope(self, viewer: Viewer) -> Self:
        households = self.model._meta.get_field("household").related_model
        return self.filter(household__in=households.objects.visible_to(viewer))


class HouseholdRiskQuerySet(HouseholdPartQuerySet):
    """Only the scheme of the household: nothing of this is the council's (G14-RISK-3)."""

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def first_of_each(self) -> Self:
        """The open one of each household that is due first: a household falls due once."""
        earlier = self.model._default_manager.filter(household=OuterRef("household"), closed_at__isnull=True).filter(
            Q(due_on__lt=OuterRef("due_on")) | Q(due_on=OuterRef("due_on"), pk__lt=OuterRef("pk"))
        )
        return self.open().filter(~Exists(earlier), household__closed_at__isnull=True)


class CarerAddressQuerySet(LentHouseholdPartQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return super().scope(viewer) if viewer.can(Perm.SEE_CARER_ADDRESS) else self.none()
