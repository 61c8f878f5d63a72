"""A shared note, for the worker who is told of it (G14-CMS-8)."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from reviews.models import CaseNote, NoteCopy
from reviews.panels import note_entry
from reviews.services import note_copies
from reviews.views.notes import cell_of
from reviews.views.rows import crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, NeedsPermission, PageView


class OfCopy(NeedsPermission):
    abstract = True

    @cached_property
    def copy(self) -> NoteCopy:
        rows = NoteCopy.objects.visible_to(self.viewer).select_related("person", "organisation", "owner")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]


class NoteCopyPage(OfCopy, PageView):
    """The note, who wrote it, and the button that says it was seen."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/note_copy.html"

    def context(self) -> dict[str, Any]:
        copy, person = self.copy, self.copy.person
        notes = CaseNote.objects.visible_to(self.viewer).for_list().with_copies(self.viewer)
        self.saw(person.pk, "a case note")
        own = NoteCopy.objects.visible_to(self.viewer).of_side(self.viewer).filter(pk=copy.pk)
        return {
            "copy": copy,
            "person": person,
            "crumbs": crumbs_of(person, ("Case notes", reverse("notes", args=[person.reference])), ("A note", None)),
            "entries": [cell_of(note_entry(self.get_row(notes, pk=copy.note_id)))],
            "may_see": copy.is_open and own.exists(),
        }


class NoteSeenPage(OfCopy, ActionPage):
    """“I have seen this”."""

    permission = Perm.WRITE_NOTE
    done = "Recorded. The other side can see that you have seen it."

    def act(self) -> str:
        note_copies.seen(copy=self.copy, by=self.viewer)
        return reverse("notes", args=[self.copy.person.reference])

    def back(self) -> str:
        return self.copy.get_absolute_url()
