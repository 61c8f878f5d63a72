"""Questions about what councils and schemes do together: records compared, people and households transferred."""

from datetime import date
from typing import Self

from django.db.models import Q

from people.access import person_q
from people.models import Team
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


def of_either_side(viewer: Viewer) -> Q:
    """A row of `council` and `scheme` in which the viewer's own organisation is one side.

    Staff of an NHS trust read those of the council in whose teams they work.
    """
    if viewer.in_scheme:
        return Q(scheme_id=viewer.organisation_id)
    if not viewer.in_council:
        return Q(pk__in=[])
    of_teams = Team.objects.filter(pk__in=viewer.team_ids).values("organisation_id")
    return Q(council_id=viewer.organisation_id) | Q(council_id__in=of_teams)


class ReconciliationQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(of_either_side(viewer))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def for_list(self) -> Self:
        return self.select_related("council", "scheme", "owner")


class DifferenceQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Those of the viewer's side about people whom the viewer may see."""
        return self.filter(of_either_side(viewer)).filter(person_q(viewer, "person__"))

    def open(self) -> Self:
        return self.filter(gone_on__isnull=True)

    def between(self, council_id: int, scheme_id: int) -> Self:
        return self.filter(council_id=council_id, scheme_id=scheme_id)

    def for_list(self) -> Self:
        return self.select_related("person__owner", "person__council", "council", "scheme", "arrangement__household")


class TransferQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Both sides of it; and of one between schemes, the councils that the giving scheme serves."""
        own = viewer.organisation_id
        sides = Q(giving_id=own) | Q(receiving_id=own)
        return self.filter(sides | Q(giving__scheme_profile__councils=own) if viewer.in_council else sides)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def to_carry_out(self, on: date) -> Self:
        """Agreed by both sides, and their day has come."""
        return self.open().filter(agreed_by__isnull=False, on__lte=on)

    def for_list(self) -> Self:
        return self.select_related("giving", "receiving", "owner", "proposed_by", "agreed_by", "new_owner")


class TransferLineQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        transfers = self.model._meta.get_field("transfer").related_model
        return self.filter(transfer__in=transfers.objects.visible_to(viewer))
