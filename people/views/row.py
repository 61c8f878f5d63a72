"""Pages about one person."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from people.models import Person
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage


class PersonFormPage(FormPage):
    """A form about one person, who has to be in the viewer's sight; afterwards their record."""

    abstract = True
    template_name = "people/form.html"
    title = ""
    button = ""

    @cached_property
    def person(self) -> Person:
        people = Person.objects.visible_to(self.viewer).select_related("owner", "team__organisation", "council")
        return self.get_row(people, reference=self.kwargs["reference"])

    def context(self) -> dict[str, Any]:
        person = self.person
        crumbs = [("People", reverse("people")), (person.name, person.get_absolute_url()), (self.title, None)]
        shown = {"person": person, "title": self.title, "button": self.button, "crumbs": crumbs}
        return shown | {"cancel_href": person.part_url(Part.ABOUT)}
