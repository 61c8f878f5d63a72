"""Whether a named person was offered."""

from typing import Any

from people.forms.circle import NamedPersonForm
from people.services import circle
from people.views.row import PersonFormPage
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part


class NamedPersonPage(PersonFormPage):
    """Offered when, and wanted or not; who it is stands in the circle (G14-ADV-1)."""

    permission = Perm.ADD_PERSON
    form_class = NamedPersonForm
    title = "A named person"
    button = "Save"
    done = "Saved. Add the named person to the circle once you know who it is."

    def get_initial(self) -> dict[str, Any]:
        return {"offered_on": self.person.named_person_offered_on, "wanted": self.person.named_person_wanted}

    def save(self, form: NamedPersonForm) -> str:
        circle.offer_named_person(person=self.person, by=self.viewer, **form.cleaned_data)
        return self.person.part_url(Part.ABOUT)
