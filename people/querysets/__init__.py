"""Questions about organisations, users and people."""

from datetime import date
from typing import Self

from django.db.models import F, OuterRef, Q, Subquery

from people.access import person_q
from people.choices import OrganisationKind, Role
from people.rules.still_here import still_here_q
from people.search import matching
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class OrganisationQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Names of councils and schemes are no secret."""
        return self

    def councils(self) -> Self:
        return self.filter(kind=OrganisationKind.COUNCIL)

    def schemes(self) -> Self:
        return self.filter(kind=OrganisationKind.SCHEME)


class TeamQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Teams of one's own organisation; for staff of an NHS trust, those of the council they work in."""
        return self.filter(Q(organisation_id=viewer.organisation_id) | Q(pk__in=viewer.team_ids))


class UserQuerySet(ScopedQuerySet):
    def visible_to(self, viewer: Viewer | None) -> Self:
        return super().visible_to(viewer)

    def scope(self, viewer: Viewer) -> Self:
        """Colleagues of one's own organisation, and whoever is in the teams whose people one sees: an NHS trust's staff."""
        own = Q(organisation_id=viewer.organisation_id)
        if not viewer.in_council or not viewer.team_ids:
            return self.filter(own)
        members = self.model.teams.through.objects.filter(team_id__in=viewer.team_ids)
        return self.filter(own | Q(pk__in=members.values("user_id")))

    def active(self) -> Self:
        return self.filter(is_active=True)

    def around(self, council_id: int, person_id: int) -> Self:
        """Who works for the person's council, for a trust or scheme of it, or for a scheme that the person is shared with."""
        organisation = self.model._meta.get_field("organisation").related_model
        shared = organisation.objects.filter(shares__person_id=person_id, shares__until__isnull=True)
        return self.filter(
            Q(organisation_id=council_id) | Q(organisation__parent_id=council_id) | Q(organisation__in=shared)
        )

    def with_role(self, *roles: Role) -> Self:
        return self.filter(roles__overlap=list(roles))


class PersonQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def still_here(self) -> Self:
        """Those for whom there is work to be done (`rules.still_here`)."""
        return self.filter(still_here_q())

    def matching(self, words: str, council_ids: list[int]) -> Self:
        """People whose names have these words, each with at most one letter wrong (people/search.py)."""
        return matching(self, words, council_ids)

    def with_nobody(self) -> Self:
        """Alive and open, but held by a duty manager, in limbo, or with somebody who has left (G14-CMS-3)."""
        nobodys = Q(with_duty_since__isnull=False) | ~Q(standing="") | Q(owner__is_active=False)
        return self.still_here().filter(nobodys)

    def with_cover(self, on: date) -> Self:
        """With `away_until` and `cover_name` of an owner who is away on a day (both None when they are there)."""
        absences = self.model._meta.get_field("owner").related_model._meta.get_field("absences").related_model
        away = absences.objects.on(on).filter(user_id=OuterRef("owner_id"))
        return self.annotate(
            away_until=Subquery(away.values("ends_on")[:1]), cover_name=Subquery(away.values("cover__name")[:1])
        )

    def due_until(self, until: date) -> Self:
        return self.filter(due_on__lte=until)

    def for_list(self) -> Self:
        return self.select_related("owner", "team").order_by(F("family_name"), F("given_name"), F("id"))


class PersonRowQuerySet(ScopedQuerySet):
    """Rows about a person: whoever may see the person may see them, unless a subclass says less."""

    def scope(self, viewer: Viewer) -> Self:
        return self.filter(person_q(viewer, "person__"))

    def still_here(self) -> Self:
        """About people for whom there is work to be done (`rules.still_here`)."""
        return self.filter(still_here_q("person__"))


class CircleQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: everybody around the person. A scheme: those whom the person agrees to be shared with."""
        rows = super().scope(viewer)
        return rows.filter(may_be_told=True) if viewer.in_scheme else rows


class TimescaleQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self

    def in_force(self, clock: str, council_id: int | None, on: date) -> Self:
        """The council's own first, then the general one; the newest that is valid on the day."""
        return (
            self.filter(Q(council_id=council_id) | Q(council_id=None), clock=clock, valid_from__lte=on)
            .order_by(F("council_id").asc(nulls_last=True), "-valid_from")
        )  # fmt: skip


class ImportBatchQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        return self.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()
