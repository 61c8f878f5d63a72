"""Case notes of a person: write one, read them, find one by its words."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from placements.models import Arrangement
from reviews.forms.notes import NoteForm, NoteSearchForm
from reviews.models import CaseNote
from reviews.panels import note_entry
from reviews.services import notes
from reviews.views.rows import OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.views import FormPage, ListPage

FOUND = 50


class NoteNewPage(OfPerson, FormPage):
    permission = Perm.WRITE_NOTE
    template_name = "reviews/note_new.html"
    form_class = NoteForm
    done = "Note saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"asks_about_carers": self.has_carers}

    @property
    def has_carers(self) -> bool:
        """The scheme speaks with its carers every day; the council is asked."""
        live = Arrangement.objects.visible_to(self.viewer).live().filter(person=self.person)
        return self.viewer.in_council and live.exists()

    def context(self) -> dict[str, Any]:
        crumbs = crumbs_of(self.person, ("Add a case note", None))
        return super().context() | {"person": self.person, "crumbs": crumbs}

    def save(self, form: NoteForm) -> str:
        answers = {name: form.cleaned_data[name] for name in ("kind", "text", "audience", "with_person")}
        answers["with_carers"] = bool(form.cleaned_data.get("with_carers"))
        notes.write(person=self.person, by=self.viewer, happened_at=form.happened_at(), **answers)
        return reverse("notes", args=[self.person.reference])


class NotesPage(OfPerson, ListPage):
    """Newest first. Words to find are posted, so that they never stand in an address."""

    permission = Perm.SEE_PEOPLE
    template_name = "reviews/notes.html"
    form: NoteSearchForm | None = None

    def rows(self) -> QuerySet:
        return CaseNote.objects.visible_to(self.viewer).filter(person=self.person).for_list().with_copies(self.viewer)

    def found(self) -> list[CaseNote] | None:
        if self.form is None or not self.form.is_valid():
            return None
        return list(self.rows().saying(self.form.cleaned_data["words"])[:FOUND])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.form = NoteSearchForm(request.POST)
        return self.render_to_response(self.get_context_data(**kwargs), status=200 if self.form.is_valid() else 422)

    def context(self) -> dict[str, Any]:
        found = self.found()
        given = {} if found is not None else super().context()
        shown = found if found is not None else given["page"].object_list
        self.saw(self.person.pk, "case notes")
        return given | {
            "person": self.person,
            "crumbs": crumbs_of(self.person, ("Case notes", None)),
            "form": self.form or NoteSearchForm(),
            "found": None if found is None else len(found),
            "most": FOUND,
            "entries": [cell_of(note_entry(note)) for note in shown],
        }


def cell_of(entry: TimelineEntry) -> dict[str, Any]:
    """An entry as the timeline of a page shows it."""
    return {
        "when": entry.at,
        "title": entry.title,
        "who": entry.who,
        "text": entry.text,
        "kind": entry.kind,
        "written": entry.written_at,
    }
