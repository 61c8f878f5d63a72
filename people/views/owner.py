"""Give a person to another owner."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from people import rules
from people.forms.owner import OwnerForm
from people.models import Person, User
from people.services import ownership
from people.views.add import OWNERS
from people.views.row import PersonFormPage
from sharedliving.core.access import Perm


class OwnerPage(PersonFormPage):
    """For the owner and for line managers: somebody is always responsible, from one day to the next."""

    permission = Perm.SEE_PEOPLE
    form_class = OwnerForm
    title = "Give to another owner"
    button = "Give to this owner"
    done = "The person has another owner."

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.viewer and self.viewer.can(self.permission):
            self.refuse_others()
        return super().dispatch(request, *args, **kwargs)

    def refuse_others(self) -> None:
        if not self.viewer.in_council or not rules.owner_or_manager_gives_away(self.viewer, self.person):
            raise PermissionDenied(rules.message(rules.owner_or_manager_gives_away))

    def get_form_kwargs(self) -> dict[str, Any]:
        workers = User.objects.visible_to(self.viewer).active().with_role(*OWNERS).prefetch_related("teams")
        return super().get_form_kwargs() | {
            "owners": workers.order_by("name"),
            "duty": ownership.duty_manager(self.person.team or self.person.council),
        }

    def save(self, form: OwnerForm) -> str:
        chosen, person = form.cleaned_data, self.person
        if chosen["to"] == "duty":
            ownership.hold_with_duty(person=person, by=self.viewer, reason=chosen["reason"])
        else:
            ownership.assign(person=person, owner=chosen["owner"], by=self.viewer, reason=chosen["reason"])
        in_sight = Person.objects.visible_to(self.viewer).filter(pk=person.pk).exists()
        return person.get_absolute_url() if in_sight else reverse("people")

    def context(self) -> dict[str, Any]:
        person = self.person
        rows = [
            ("Owner now", person.owner.name if person.owner else None),
            ("Team", person.team.name if person.team else None),
        ]
        return super().context() | {"before": rows}
