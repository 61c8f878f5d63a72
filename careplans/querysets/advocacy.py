"""Questions about advocacy."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from careplans.choices import AdvocateState, Process
from careplans.querysets.common import CouncilRowQuerySet
from sharedliving.core.viewer import Viewer


class TakingPartQuerySet(CouncilRowQuerySet):
    """Help to take part. What is about a safeguarding enquiry is as restricted as the concern itself."""

    def on_a_concern(self, viewer: Viewer) -> Q:
        """Not about an enquiry, or about somebody of whom this viewer may open a concern."""
        concerns = self.model._meta.apps.get_model("careplans", "SafeguardingConcern").objects.visible_to(viewer)
        return ~Q(about=Process.ENQUIRY) | Exists(concerns.filter(person_id=OuterRef("person_id")))


class AdvocacyRecordQuerySet(TakingPartQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return super().scope(viewer).filter(self.on_a_concern(viewer))

    def since(self, day: date) -> Self:
        return self.filter(decided_on__gte=day)


class AdvocateReferralQuerySet(TakingPartQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Whoever has to see to it that an advocate comes sees it as well."""
        return super().scope(viewer).filter(self.on_a_concern(viewer) | Q(owner_id=viewer.user_id))

    def waiting(self) -> Self:
        """Asked for and not allocated yet (G14-ADV-4)."""
        return self.filter(closed_at__isnull=True)

    def late(self, on: date) -> Self:
        """Not allocated by the date an advocate was hoped for."""
        return self.waiting().filter(due_on__lt=on)

    def helping(self) -> Self:
        """Waiting or allocated: the person has or will have an advocate."""
        return self.filter(state__in=[AdvocateState.WAITING, AdvocateState.ALLOCATED])

    def for_list(self) -> Self:
        return self.select_related("person", "owner")
