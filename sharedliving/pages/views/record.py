from typing import Any

from django.utils import timezone

from people import rules
from people.models import Person
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView
from sharedliving.pages import record


class RecordPage(PageView):
    """Who this is, how to talk with them, who is responsible, what is next and what is missing."""

    permission = Perm.SEE_PEOPLE
    template_name = "pages/record.html"
    recent = 8

    def context(self) -> dict[str, Any]:
        people = Person.objects.visible_to(self.viewer).select_related("owner", "team", "council")
        person = self.get_row(people, reference=self.kwargs["reference"])
        self.saw(person.pk, "record")
        shown = record.record_of(self.viewer, person)
        turn = record.whose_turn(self.viewer, person) if not shown.next_steps else None
        entries = record.timeline_of(self.viewer, person, timezone.now(), self.recent)
        return {
            "person": person,
            "banner": record.banner_of(self.viewer, person, shown.next_steps[0] if shown.next_steps else turn),
            "crumbs": [("People", "/people/"), (person.name, None)],
            "pathway": record.pathway_cells(shown.pathway),
            "main_step": shown.next_steps[0] if shown.next_steps else None,
            "next_rows": record.next_rows(shown.next_steps),
            "next_headers": ["What", "By", "Why"],
            "turn": turn,
            "missing": shown.missing,
            "sections": shown.sections,
            "entries": record.timeline_cells(entries),
            "may_write_note": self.viewer.can(Perm.WRITE_NOTE),
            "may_close": self.viewer.can(Perm.GIVE_PERSON) and rules.owner_or_manager_closes(self.viewer, person),
        }
