"""The people around a person."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from people.forms.circle import CircleForm
from people.models import CircleMember, Person
from people.services import circle
from people.views.row import PersonFormPage
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part
from sharedliving.core.views import ActionPage


class CircleAddPage(PersonFormPage):
    """Add somebody to a person's circle."""

    permission = Perm.ADD_PERSON
    form_class = CircleForm
    title = "Add somebody to the circle"
    button = "Add to the circle"
    done = "They have been added to the circle."

    def save(self, form: CircleForm) -> str:
        circle.add_member(person=self.person, by=self.viewer, **form.facts())
        return self.person.part_url(Part.ABOUT)


class CircleChangePage(PersonFormPage):
    """Change what is recorded about somebody in the circle, or take them out."""

    permission = Perm.ADD_PERSON
    template_name = "people/circle_change.html"
    form_class = CircleForm
    title = "Change somebody in the circle"
    button = "Save the changes"
    done = "The circle has been changed."

    @cached_property
    def member(self) -> CircleMember:
        return self.get_row(CircleMember.objects.visible_to(self.viewer), pk=self.kwargs["pk"], person=self.person)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.member}

    def context(self) -> dict[str, Any]:
        return super().context() | {"member": self.member}

    def save(self, form: CircleForm) -> str:
        circle.change_member(member=self.member, by=self.viewer, **form.facts())
        return self.person.part_url(Part.ABOUT)


class CircleRemovePage(ActionPage):
    """Take somebody out of the circle."""

    permission = Perm.ADD_PERSON
    done = "They have been taken out of the circle."

    def act(self) -> str:
        person = self.get_row(Person.objects.visible_to(self.viewer), reference=self.kwargs["reference"])
        member = self.get_row(CircleMember.objects.visible_to(self.viewer), pk=self.kwargs["pk"], person=person)
        circle.remove_member(member=member, by=self.viewer)
        return person.part_url(Part.ABOUT)

    def back(self) -> str:
        return reverse("person-part", args=[self.kwargs["reference"], Part.ABOUT])
