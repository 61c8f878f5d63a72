"""Questions about case notes and reviews."""

from datetime import date
from typing import Self

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q

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
