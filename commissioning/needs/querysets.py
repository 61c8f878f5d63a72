"""Questions about people who were not referred, and about whom to recruit."""

from datetime import date
from typing import Self

from django.db.models import CharField, Count, Exists, ExpressionWrapper, F, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from people.querysets import PersonRowQuerySet
from placements.choices import HouseholdState
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class NotReferredQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council alone: no scheme hears of somebody who was not referred to it."""
        return self.none() if viewer.in_scheme else super().scope(viewer)

    def newest_of_each(self, council_id: int, since: date, until: date) -> Self:
        """The newest of each living person of a council between two days, unless they have been referred from then on."""
        rows = self.filter(council_id=council_id, on__gte=since, on__lte=until, person__died_on__isnull=True)
        newest = rows.order_by("person_id", "-on", "-pk").distinct("person_id").values("pk")
        referrals = self.model._meta.get_field("person").related_model._meta.get_field("referrals").related_model
        later = referrals.objects.filter(person_id=OuterRef("person_id"), sent_on__gte=OuterRef("on"))
        return self.filter(Q(pk__in=newest), ~Exists(later)).order_by()

    def for_list(self) -> Self:
        return self.select_related("person").order_by("-on", "-pk")


class TargetQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Both sides of it. Nobody is named in it, so that a commissioner reads it too."""
        if viewer.in_scheme:
            return self.filter(scheme_id=viewer.organisation_id)
        return self.filter(council_id=viewer.organisation_id) if viewer.in_council else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def with_approved(self) -> Self:
        """Adds `approved`: households of the scheme that were approved since it counts, and are what is wanted."""
        homes = self.model._meta.get_field("scheme").related_model._meta.get_field("households").related_model.objects
        wanted = {name: ExpressionWrapper(OuterRef(name), output_field=CharField()) for name in ("area", "language")}
        fitting = homes.filter(
            state=HouseholdState.APPROVED, scheme_id=OuterRef("scheme_id"), approved_on__gte=OuterRef("counted_from"),
            offers__contains=OuterRef("skills"),
        ).annotate(wanted_area=wanted["area"], wanted_language=wanted["language"])  # fmt: skip
        fitting = fitting.filter(
            Q(wanted_area="") | Q(area=F("wanted_area")),
            Q(wanted_language="") | Q(languages__icontains=F("wanted_language")),
            Q(wheelchair_access=True) | Q(wheelchair_access=OuterRef("wheelchair_access")),
        )
        number = fitting.order_by().values("scheme_id").annotate(number=Count("pk")).values("number")
        return self.annotate(approved=Coalesce(Subquery(number, output_field=IntegerField()), 0))

    def for_list(self) -> Self:
        """Those that are not closed first, by their day."""
        return self.select_related("council", "scheme", "owner__organisation").with_approved().order_by(
            F("due_on").asc(nulls_last=True), "-pk"
        )  # fmt: skip


class SuggestionQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council; a scheme its own offers; staff of an NHS trust what they wrote themselves. Nobody is named in it."""
        own = Q(by_user_id=viewer.user_id)
        if viewer.in_scheme:
            return self.filter(scheme_id=viewer.organisation_id)
        return self.filter(own | Q(council_id=viewer.organisation_id)) if viewer.in_council else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def for_list(self) -> Self:
        """Those that wait for an answer first, by their day."""
        rows = self.select_related("council", "scheme", "owner__organisation", "by_user")
        return rows.order_by(F("due_on").asc(nulls_last=True), "-pk")
