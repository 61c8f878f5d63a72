from typing import Any

from django.http import Http404
from django.utils import timezone

from people import rules
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import NextStep, Part
from sharedliving.core.views import PageView
from sharedliving.pages import record


class RecordView(PageView):
    """A page of a person's record: who this is, who is responsible and what is next stand on each of them."""

    permission = Perm.SEE_PEOPLE
    part_name = ""

    def get_person(self) -> Person:
        """The person, when in sight; that the page was read is logged."""
        people = Person.objects.visible_to(self.viewer).select_related("owner", "team", "council")
        people = people.with_cover(dates.today())
        person: Person = self.get_row(people, reference=self.kwargs["reference"])
        self.saw(person.pk, self.part_name)
        return person

    def frame(self, person: Person, next_step: NextStep | None) -> dict[str, Any]:
        """The banner, the way here and the menu of the record's pages."""
        home = person.get_absolute_url()
        first = self.request.path == home
        here = [(person.name, None)] if first else [(person.name, home), (self.page_title(), None)]
        return {
            "person": person,
            "title": self.page_title(),
            "banner": record.banner_of(self.viewer, person, next_step),
            "crumbs": [("People", "/people/"), *here],
            "menu": record.menu_of(person, self.request.path),
            "may_write_note": self.viewer.can(Perm.WRITE_NOTE),
            "may_raise_concern": self.viewer.can(Perm.RAISE_CONCERN) and person.closed_at is None,
        }

    def page_title(self) -> str:
        """What this page of the record is called."""
        return "Overview"


class RecordPage(RecordView):
    """Who this is, how to talk with them, who is responsible, what is next and what is missing."""

    template_name = "pages/record.html"
    part_name = "record"
    recent = 8

    def context(self) -> dict[str, Any]:
        person = self.get_person()
        shown = record.record_of(self.viewer, person)
        main_step = shown.next_steps[0] if shown.next_steps else None
        turn = record.whose_turn(self.viewer, person) if main_step is None else None
        entries = record.timeline_of(self.viewer, person, timezone.now(), self.recent)
        return {
            **self.frame(person, main_step or turn),
            "pathway": record.pathway_cells(shown.pathway),
            "main_step": main_step,
            "next_rows": record.next_rows(shown.next_steps),
            "next_headers": ["What", "By", "Why"],
            "turn": turn,
            "missing": shown.missing,
            "entries": record.timeline_cells(entries),
            "may_close": self.viewer.can(Perm.GIVE_PERSON) and rules.owner_or_manager_closes(self.viewer, person),
        }


class RecordPartPage(RecordView):
    """One part of a record: its sections, as the apps offer them to this viewer."""

    template_name = "pages/record_part.html"

    @property
    def part(self) -> Part:
        try:
            return Part(self.kwargs["part"])
        except ValueError as unknown:
            raise Http404 from unknown

    @property
    def part_name(self) -> str:  # type: ignore[override]
        return f"record: {self.part.label.lower()}"

    def page_title(self) -> str:
        return self.part.label

    def context(self) -> dict[str, Any]:
        person = self.get_person()
        return {
            **self.frame(person, record.first_step(self.viewer, person)),
            "sections": record.sections_of(self.viewer, person, self.part),
        }
