"""Questions about who lives in a carer household, and about its way to approval. Everything here is the scheme's alone."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from placements.choices import ApplicationState, MemberKind
from placements.querysets.households import HouseholdPartQuerySet
from sharedliving.core import dates
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class HouseholdMemberQuerySet(HouseholdPartQuerySet):
    def living_there(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def with_dbs(self) -> Self:
        return self.prefetch_related("dbs_checks")

    def first_of_each(self) -> Self:
        """Of those whom no check of the household speaks of yet, the one of each household that is due first."""
        mine = self.living_there().filter(household__closed_at__isnull=True)
        certificates = self.model._meta.get_field("dbs_checks").related_model._default_manager
        held = certificates.filter(member=OuterRef("pk"), is_home_based=True)
        lacking = Q(kind=MemberKind.CHILD) | ~Exists(held)
        earlier = self.model._default_manager.filter(household=OuterRef("household"), closed_at__isnull=True).filter(
            Q(kind=MemberKind.CHILD) | ~Exists(held),
            Q(due_on__lt=OuterRef("due_on")) | Q(due_on=OuterRef("due_on"), pk__lt=OuterRef("pk")),
        )
        return mine.filter(lacking).filter(~Exists(earlier))


class MemberCheckQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(member__household__scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()


class CarerNoteQuerySet(HouseholdPartQuerySet):
    """Only the scheme of the household: never a council (G14-CMS-10)."""

    def for_list(self) -> Self:
        return self.select_related("written_by")


class ApplicationQuerySet(HouseholdPartQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def standing_still(self, on: date) -> Self:
        """Open ones past the day by which the stage should have been passed, the longest first."""
        return self.open().filter(due_on__lt=on).order_by("due_on", "pk")

    def for_list(self) -> Self:
        return self.select_related("household", "owner").order_by("due_on", "pk")

    def for_page(self) -> Self:
        """With everything that the page and the rules read, in a number of queries that does not grow."""
        return self.select_related("household__scheme", "household__owner", "owner", "panel").prefetch_related(
            "stages__by", "vetting__by", "declarations__by", "observations__by", "references",
            "decisions__panel", "decisions__recorded_by", "decisions__signed_by", "decisions__appeals__answered_by",
            "decisions__conditions", "household__checks", "household__members__dbs_checks",
        )  # fmt: skip

    def counted(self) -> Self:
        return self.prefetch_related("stages").order_by("pk")

    def approved(self) -> Self:
        return self.filter(state=ApplicationState.APPROVED)


class ApplicationPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        mine = self.filter(application__household__scheme_id=viewer.organisation_id)
        return mine if viewer.in_scheme else self.none()


class PanelQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()

    def for_agenda(self) -> Self:
        """To come, and of the last two months: an agenda is sometimes written down after the day."""
        return self.filter(on__gte=dates.add_days(dates.today(), -60)).order_by("on")


class ConditionQuerySet(HouseholdPartQuerySet):
    def open(self) -> Self:
        """Of decisions that were signed: before that nothing has to be met."""
        return self.filter(closed_at__isnull=True, decision__signed_on__isnull=False)

    def first_of_each(self) -> Self:
        """The open one of each household that is due first: a household falls due once."""
        earlier = self.model._default_manager.open().filter(household=OuterRef("household"))
        sooner = Q(due_on__lt=OuterRef("due_on")) | Q(due_on=OuterRef("due_on"), pk__lt=OuterRef("pk"))
        return self.open().filter(~Exists(earlier.filter(sooner)))


class AppealQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        mine = self.filter(decision__application__household__scheme_id=viewer.organisation_id)
        return mine if viewer.in_scheme else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)


class EndingQuerySet(HouseholdPartQuerySet):
    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
