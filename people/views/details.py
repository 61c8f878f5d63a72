"""Change what is recorded about a person."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from people.forms.details import PersonDetailsForm
from people.services import people
from people.views.row import PersonFormPage
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part


class PersonDetailsPage(PersonFormPage):
    """Who they are and how to talk with them; tells the second of two people what changed meanwhile."""

    permission = Perm.ADD_PERSON
    form_class = PersonDetailsForm
    title = "Change details"
    button = "Save the details"
    done = "The details have been saved."

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.saw(self.person.pk, "details")
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.person}

    def save(self, form: PersonDetailsForm) -> str:
        people.change(person=self.person, by=self.viewer, **form.facts())
        return self.person.part_url(Part.ABOUT)
