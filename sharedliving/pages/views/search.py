from typing import Any

from django.http import HttpRequest, HttpResponse

from people import finding
from people.tables import FOUND_HEADERS, found_rows
from reviews.models import CaseNote
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView
from sharedliving.pages import search


class SearchPage(PageView):
    """One field: name, NHS number, reference, date of birth, or words of a case note.

    Posted, so that no name stands in an address.
    """

    permission = Perm.SEE_PEOPLE
    template_name = "pages/search.html"
    most = 20

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.get(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        words = self.request.POST.get("q", "").replace("\0", " ").strip()[:200]
        asked = finding.read(words)
        if not asked:
            return {"q": ""}
        answer = finding.find(self.viewer, asked, self.most)
        return {
            "q": words,
            "people_headers": FOUND_HEADERS,
            "people": found_rows(answer.found),
            "more": answer.more,
            "note_headers": search.NOTE_HEADERS,
            "in_notes": bool(asked.name),
            "notes": self.notes(words) if asked.name else [],
            "may_add": self.viewer.can(Perm.ADD_PERSON),
        }

    def notes(self, words: str) -> list[list[Any]]:
        found = CaseNote.objects.visible_to(self.viewer).saying(words).for_list()
        return search.note_rows(found[: self.most])
