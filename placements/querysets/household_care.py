"""Questions about how carer households are looked after: breaks, visits, back-up, notice."""

from datetime import date
from typing import Self

from django.db.models import QuerySet

from people.querysets import PersonRowQuerySet
from placements.choices import ArrangementState, HouseholdState
from placements.querysets.households import HouseholdPartQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class HouseholdCareQuerySet(HouseholdPartQuerySet):
    """What a scheme owes its own households. Nothing of it is the council's."""

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def owed(self) -> Self:
        return self.open().filter(household__state=HouseholdState.APPROVED)

    def late(self, kind: str, on: date) -> Self:
        """Of one kind, and past its day: the longest first."""
        return self.open().filter(kind=kind, due_on__lt=on).order_by("due_on", "pk")


class BreakEntitlementQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()


class CarerBreakQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The scheme's own; for a council those of carers with whom somebody in its sight lives now."""
        if viewer.in_scheme:
            return self.filter(household__scheme_id=viewer.organisation_id)
        return self.filter(household_id__in=_homes_in_sight(self, viewer))

    def planned(self) -> Self:
        return self.filter(called_off_on__isnull=True)

    def still_to_end(self, on: date) -> Self:
        return self.planned().filter(ends_on__gte=on).order_by("starts_on", "pk")


class BackUpQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's. A scheme: those of its people, in its own households and in those lent to it."""
        rows, households = super().scope(viewer), self.model._meta.get_field("household").related_model
        return rows.filter(household__in=households.objects.visible_to(viewer)) if viewer.in_scheme else rows

    def current(self) -> Self:
        return self.filter(ended_on__isnull=True)

    def approved(self) -> Self:
        """Current, and the household that steps in is approved."""
        return self.current().filter(back_up__state=HouseholdState.APPROVED)


class HouseholdNoticeQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The scheme's own: its reason is the carers'. A council reads what concerns its people in UnderNotice."""
        return self.filter(household__scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)


class UnderNoticeQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.filter(arrangement__scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)


def _homes_in_sight(rows: QuerySet, viewer: Viewer) -> QuerySet:
    """The households where somebody lives whom this viewer may see."""
    households = rows.model._meta.get_field("household").related_model
    arrangements = households._meta.get_field("arrangements").related_model
    live = arrangements.objects.visible_to(viewer).filter(state=ArrangementState.LIVE)
    return live.values("household_id")
