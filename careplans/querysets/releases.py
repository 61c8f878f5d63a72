"""Questions about who has a plan. A scheme sees what was given to it and, by way of it, to its carers."""

from datetime import date
from typing import Any, Self

from django.db.models import Q

from careplans.choices.releases import Holder
from people.querysets import PersonRowQuerySet
from sharedliving.core.viewer import Viewer

NAMES = ("holder", "scheme_id", "through_id", "carer_name", "member_id")


class PlanReleaseQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        rows = super().scope(viewer)
        if not viewer.in_scheme:
            return rows
        own = Q(scheme_id=viewer.organisation_id) | Q(through_id=viewer.organisation_id)
        return rows.held().filter(own)

    def held(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)

    def waiting(self) -> Self:
        """Not acknowledged yet, and not replaced."""
        return self.filter(closed_at__isnull=True, replaced_on__isnull=True)

    def to_release_again(self) -> Self:
        """Their holders have an old version, and nobody has decided about the new one."""
        return self.filter(closed_at__isnull=True, replaced_on__isnull=False)

    def to_schemes(self) -> Self:
        return self.filter(holder=Holder.SCHEME)

    def to_person(self) -> Self:
        """The person's own copies: owed from sign-off, and written down in one go when they are given."""
        return self.filter(holder=Holder.PERSON)

    def to_others(self) -> Self:
        """To carers and those around the person, who cannot acknowledge in the system themselves."""
        return self.exclude(holder__in=(Holder.SCHEME, Holder.PERSON))

    def of_holder(self, release: Any) -> Self:
        """Everything that was given to the holder of this release about the person; the person holds each level apart."""
        names = (*NAMES, "level") if release.holder == Holder.PERSON else NAMES
        return self.filter(person_id=release.person_id, **{name: getattr(release, name) for name in names})

    def held_before(self, release: Any) -> Self:
        """What the holder of this release last said that they hold, of older plans; newest first."""
        rows = self.held().of_holder(release).filter(acknowledged_on__isnull=False)
        return rows.filter(plan__number__lt=release.plan.number).order_by("-plan__number")

    def late(self, on: date) -> Self:
        """Not acknowledged by the date that was asked for."""
        return self.waiting().filter(due_on__lt=on)

    def for_list(self) -> Self:
        return self.select_related("plan", "person", "scheme", "through", "member", "owner")
