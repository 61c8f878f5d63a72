"""Questions about agreements and arrangements."""

from datetime import date, timedelta
from typing import Self

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from people.querysets import PersonRowQuerySet
from placements.choices import UNPLANNED, AgreementState, ArrangementKind, ArrangementState, HouseholdState, Pressure
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class AgreementQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: its people's. A scheme: those of its referrals, and of arrangements that came to it later."""
        rows, scheme_id = super().scope(viewer), viewer.organisation_id
        own = Q(candidate__referral__scheme_id=scheme_id) | Q(arrangement__scheme_id=scheme_id)
        return rows.filter(own) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def started_and_unsigned(self) -> Self:
        """The person has moved in, in an emergency, and not everybody has signed (G14-EMG-2)."""
        return self.open().filter(arrangement__isnull=False).exclude(state=AgreementState.SIGNED)


class AgreementPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        agreements = self.model._meta.get_field("agreement").related_model
        return self.filter(agreement__in=agreements.objects.visible_to(viewer))


class ArrangementQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        return rows.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def live(self) -> Self:
        return self.filter(state=ArrangementState.LIVE)

    def without_plan_in_force(self) -> Self:
        """Live, and the person has no care and support plan in force (G14-PLAN-5)."""
        plans = self.model._meta.get_field("person").related_model._meta.get_field("plans").related_model
        return self.live().filter(~Exists(plans.objects.in_force().filter(person_id=OuterRef("person_id"))))

    def carers_without_break(self, on: date, days: int) -> Self:
        """Live-in, and the carers had no break since so many days. Adds `no_break_since`: the last one's end, or the start."""
        households = self.model._meta.get_field("household").related_model
        breaks = households._meta.get_field("breaks").related_model.objects.planned()
        taken = breaks.filter(household_id=OuterRef("household_id"), ends_on__lte=on).order_by("-ends_on")
        rows = self.live().filter(kind=ArrangementKind.LIVE_IN)
        since = Coalesce(Subquery(taken.values("ends_on")[:1]), "started_on")
        return rows.annotate(no_break_since=since).filter(no_break_since__lt=on - timedelta(days=days))

    def without_known_back_up(self) -> Self:
        """Live-in, and no approved household that the person knows would step in (G14-EMG-6)."""
        back_ups = self.model._meta.get_field("person").related_model._meta.get_field("back_ups").related_model.objects
        named = back_ups.current().filter(
            household_id=OuterRef("household_id"),
            person_id=OuterRef("person_id"),
            back_up__state=HouseholdState.APPROVED,
        )
        return self.live().filter(~Exists(named), kind=ArrangementKind.LIVE_IN)

    def unplanned_by_pressure(self) -> list[tuple[str, int, int]]:
        """(pressure, arrangements that began under it, of which ended unplanned); then where nobody had said, and all.

        An arrangement counts under every pressure of its referral. One query.
        """
        path = "agreement__candidate__referral__pressures"
        groups = {each: Q(**{f"{path}__contains": [each]}) for each in Pressure.values}
        groups |= {"not_asked": Q(**{f"{path}__len": 0}), "all": Q()}
        ended = Q(end_reason__in=UNPLANNED)
        counts = {f"{key}_begun": Count("pk", filter=q) for key, q in groups.items()}
        counts |= {f"{key}_ended": Count("pk", filter=q & ended) for key, q in groups.items()}
        found = self.filter(agreement__isnull=False).order_by().aggregate(**counts)
        return [(key, found[f"{key}_begun"], found[f"{key}_ended"]) for key in groups]

    def for_list(self) -> Self:
        return self.select_related("person", "household", "scheme", "owner")
