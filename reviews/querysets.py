"""Questions about case notes and reviews."""

from datetime import date
from typing import Self

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from people.choices import OrganisationKind
from people.querysets import PersonRowQuerySet
from reviews.choices import AttendeeRole, Audience, ChangeKind, ChangeSide, IncidentKind, ReviewerKind, ReviewState
from sharedliving.core import dates
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


class ChangeEventQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: of its people. A scheme: of its arrangements; of a concern only what it wrote itself."""
        rows = super().scope(viewer)
        if not viewer.in_scheme:
            return rows
        own = Q(organisation_id=viewer.organisation_id)
        return rows.filter(own | ~Q(kind=ChangeKind.SAFEGUARDING), arrangement__scheme_id=viewer.organisation_id)

    def for_list(self) -> Self:
        return self.select_related("person", "recorded_by", "arrangement__household")

    def with_left(self) -> Self:
        """With how many things it opened are still to do: `left` on each."""
        left = self._open_tasks().order_by().values("event_id").annotate(number=Count("pk")).values("number")
        return self.annotate(left=Subquery(left))

    def unfinished(self) -> Self:
        """Those with something still to do."""
        return self.filter(Exists(self._open_tasks()))

    def _open_tasks(self) -> QuerySet:
        tasks = self.model._meta.get_field("tasks").related_model
        return tasks.objects.open().filter(event_id=OuterRef("pk"))


class ChangeTaskQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Those of changes in sight."""
        events = self.model._meta.get_field("event").related_model
        return self.filter(event__in=events.objects.visible_to(viewer))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def of_side(self, viewer: Viewer) -> Self:
        """Those that are the viewer's own side's to do."""
        return self.filter(side=ChangeSide.SCHEME if viewer.in_scheme else ChangeSide.COUNCIL)

    def for_list(self) -> Self:
        return self.select_related("owner", "answered_by")


class IncidentQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: of its people. A scheme: of its arrangements; an allegation only when it wrote it down itself."""
        rows = super().scope(viewer)
        if not viewer.in_scheme:
            return rows
        own = Q(organisation_id=viewer.organisation_id)
        return rows.filter(own | ~Q(kind=IncidentKind.ABUSE), arrangement__scheme_id=viewer.organisation_id)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def of_side(self, viewer: Viewer) -> Self:
        """Those that the viewer's own side wrote down, and sees through."""
        mine = Q(organisation_id=viewer.organisation_id)
        return self.filter(mine) if viewer.in_scheme else self.exclude(organisation__kind=OrganisationKind.SCHEME)

    def for_list(self) -> Self:
        return self.select_related("person", "owner", "organisation")


class IncidentNoticeQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Those of incidents in sight."""
        incidents = self.model._meta.get_field("incident").related_model
        return self.filter(incident__in=incidents.objects.visible_to(viewer))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)


class OwnerToldQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council's: it is the council that tells."""
        return super().scope(viewer) if viewer.in_council else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def for_list(self) -> Self:
        return self.select_related("person__owner", "person__council", "owner", "household", "scheme")


class VisitQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: to its people, whoever visited. A scheme: to its own arrangements."""
        rows = super().scope(viewer)
        return rows.filter(arrangement__scheme_id=viewer.organisation_id) if viewer.in_scheme else rows

    def for_list(self) -> Self:
        return self.select_related("person", "visitor", "organisation", "arrangement__household")


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

    def with_the_person(self) -> Self:
        """Held, and the person came: contact of the council with them."""
        return self.completed().filter(attendees__role=AttendeeRole.PERSON)

    def known_share(self, on: date) -> tuple[int, int]:
        """Of the reviews held in the twelve months before: how many somebody led who knows the person, of how many."""
        held = self.completed().filter(held_on__gt=dates.add_months(on, -12), held_on__lte=on)
        counts = held.aggregate(known=Count("pk", Q(reviewer_kind=ReviewerKind.KNOWN_WORKER)), held=Count("pk"))
        return counts["known"], counts["held"]

    def for_list(self) -> Self:
        return self.select_related("person", "owner")

    def for_detail(self) -> Self:
        return self.select_related(
            "person__council", "person__owner", "owner", "plan", "arrangement__household", "pack"
        )


class ReviewPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        reviews = self.model._meta.get_field("review").related_model
        return self.filter(review__in=reviews.objects.visible_to(viewer))


class ReviewActionQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council: of its people. A scheme: what was left by reviews of its arrangements, and visits to them."""
        rows, own = super().scope(viewer), viewer.organisation_id
        mine = Q(review__arrangement__scheme_id=own) | Q(visit__arrangement__scheme_id=own)
        return rows.filter(mine) if viewer.in_scheme else rows

    def with_opened(self) -> Self:
        """With who does it, and what it opened (the same statement)."""
        return self.select_related("owner", "plan", "risk", "agreement")

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def overdue(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on, person__died_on__isnull=True)


class ReviewPackQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council sends them; a scheme gets its copy."""
        return self.none() if viewer.in_scheme else super().scope(viewer)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def overdue(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on, person__died_on__isnull=True)


class ReviewRequestQuerySet(PersonRowQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The council decides; what was said to it is not for a scheme."""
        return self.none() if viewer.in_scheme else super().scope(viewer)

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)
