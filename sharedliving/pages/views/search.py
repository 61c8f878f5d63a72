from typing import Any

from django.http import HttpRequest, HttpResponse

from people.models import Person
from reviews.models import CaseNote
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView
from sharedliving.pages import search


class SearchPage(PageView):
    """One field: name, NHS number, reference, or words of a case note. Posted, so that no name stands in an address."""

    permission = Perm.SEE_PEOPLE
    template_name = "pages/search.html"
    most = 20

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.get(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        words = self.request.POST.get("q", "").strip()[:200]
        if not words:
            return {"q": "", "people": [], "notes": []}
        people = search.find_people(Person.objects.visible_to(self.viewer), words, self.viewer)[: self.most]
        notes = CaseNote.objects.visible_to(self.viewer).saying(words).for_list()[: self.most]
        return {
            "people_headers": ["Name", "Reference", "Age", "Area", "Owner"],
            "note_headers": ["When", "Person", "Kind", "What it says"],
            "q": words,
            "people": search.people_rows(people),
            "notes": search.note_rows(notes),
        }
