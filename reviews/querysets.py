"""Questions about case notes and reviews."""

from datetime import date
from typing import Self

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Prefetch, Q

from people.choices import OrganisationKind
from people.querysets import PersonRowQuerySet
from reviews.choices import Audience, ReviewState
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CaseNoteQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """One's own organisation's notes, and what the other side shared; one scheme never reads another's."""
        shared = Q(audience=Audience.SHARED)
        if viewer.in_scheme:
            shared &= ~Q(organisation__kind=OrganisationKind.SCHEME)
        return super().scope(viewer).filter(Q(organisation_id=viewer.organisation_id) | shared)

    def saying(self, words: str) -> Self:
        """Notes with these words, in any form of them."""
        query = SearchQuery(words, config="english", search_type="websearch")
        return self.annotate(words=SearchVector("text", config="english")).filter(words=query)

    def for_list(self) -> Self:
        return self.select_related("author", "person", "organisation")

    def with_copies(self, viewer: Viewer) -> Self:
        """With who is on each note, as far as the viewer may know: `told` on each (one statement)."""
        copies = self.model._meta.get_field("copies").related_model.objects.visible_to(viewer)
        return self.prefetch_related(Prefetch("copies", copies.select_related("owner", "organisation"), to_attr="told"))


class NoteCopyQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: of every note it may read. A scheme: its own copies, and those of its own notes."""
        rows = super().scope(viewer)
        own = Q(organisation_id=viewer.organisation_id) | Q(note__organisation_id=viewer.organisation_id)
        return rows.filter(own) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def of_side(self, viewer: Viewer) -> Self:
        """Those that are the viewer's own side's to read."""
        if viewer.in_scheme:
            return self.filter(organisation_id=viewer.organisation_id)
        return self.exclude(organisation__kind=OrganisationKind.SCHEME)


class OwnerToldQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council's: it is the council that tells."""
        return super().scope(viewer) if viewer.in_council else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def for_list(self) -> Self:
        return self.select_related("person__owner", "owner", "household", "scheme")


class ReviewQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council's people; a scheme sees reviews of arrangements with it."""
        rows = super().scope(viewer)
        return rows.filter(arrangement__scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def overdue(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on)

    def completed(self) -> Self:
        return self.filter(state=ReviewState.COMPLETED)

    def for_list(self) -> Self:
        return self.select_related("person", "owner")

    def for_detail(self) -> Self:
        return self.select_related("person__council", "person__owner", "owner", "plan", "arrangement__household")


class ReviewPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        reviews = self.model._meta.get_field("review").related_model
        return self.filter(review__in=reviews.objects.visible_to(viewer))
