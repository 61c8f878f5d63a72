"""Find or add a person: is this person already here?"""

from typing import Any

from django.http import HttpRequest, HttpResponse

from people import finding
from people.forms.find import FindForm
from people.models import Person
from people.querysets import PersonQuerySet
from people.tables import FOUND_HEADERS, PEOPLE_HEADERS, found_rows, people_rows
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage


class PeoplePage(ListPage):
    """GET: the viewer's own people, paged. POST: who answers to what was typed; no name ever stands in an address."""

    permission = Perm.SEE_PEOPLE
    template_name = "people/find.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = FindForm(request.POST)
        context = self.frame(form)
        if not form.is_valid():
            return self.render_to_response(context, status=422)
        answer = finding.find(self.viewer, form.cleaned_data["q"])
        context |= {"searched": True, "q": request.POST["q"], "more": answer.more, "rows": found_rows(answer.found)}
        return self.render_to_response(context | {"headers": FOUND_HEADERS})

    def rows(self) -> PersonQuerySet:
        people = Person.objects.visible_to(self.viewer).open()
        own = not self.viewer.in_scheme and not self.everybody
        return (people.filter(owner_id=self.viewer.user_id) if own else people).for_list()

    @property
    def everybody(self) -> bool:
        return self.request.GET.get("whose") == "department"

    def context(self) -> dict[str, Any]:
        page = super().context()["page"]
        own = "Shared with your scheme" if self.viewer.in_scheme else "People you own"
        caption = "Everybody in your department" if self.everybody and not self.viewer.in_scheme else own
        listed = {"page": page, "rows": people_rows(page.object_list), "headers": PEOPLE_HEADERS, "caption": caption}
        return listed | self.frame(FindForm())

    def frame(self, form: FindForm) -> dict[str, Any]:
        return {
            "form": form,
            "may_add": self.viewer.can(Perm.ADD_PERSON),
            "has_department": bool(self.viewer.team_ids) and not self.viewer.in_scheme,
            "everybody": self.everybody,
        }
