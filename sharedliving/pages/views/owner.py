"""Give a person to another owner."""

from typing import Any

from django.contrib import messages
from django.urls import reverse

from people import rules
from people.models import Person, User
from people.services import ownership
from people.views.add import OWNERS
from placements.models import Arrangement
from placements.rules import one_worker_for_both
from sharedliving.pages.forms.owner import OwnerForm
from sharedliving.pages.journeys.give_person import give_person, goes_along
from sharedliving.pages.views.responsible import ResponsiblePage


class OwnerPage(ResponsiblePage):
    """Somebody is always responsible, from one day to the next; what is open about the person goes along."""

    rule = rules.owner_or_manager_gives_away
    form_class = OwnerForm
    title = "Give to another owner"
    button = "Give to this owner"
    done = "The person has another owner."

    def get_form_kwargs(self) -> dict[str, Any]:
        workers = User.objects.visible_to(self.viewer).active().with_role(*OWNERS).prefetch_related("teams")
        return super().get_form_kwargs() | {
            "owners": workers.order_by("name"),
            "duty": ownership.duty_manager(self.person.team or self.person.council),
        }

    def save(self, form: OwnerForm) -> str:
        chosen, person = form.cleaned_data, self.person
        owner = chosen["owner"] if chosen["to"] == "worker" else None
        wrong = self.two_hats(owner)
        moved = give_person(person=person, owner=owner, by=self.viewer, reason=chosen["reason"], note=chosen["note"])
        if moved:
            self.done = f"The person has another owner. What was open went along: {kinds(moved)}."
        if wrong:
            messages.warning(self.request, wrong)
        in_sight = Person.objects.visible_to(self.viewer).filter(pk=person.pk).exists()
        return person.get_absolute_url() if in_sight else reverse("people")

    def two_hats(self, owner: User | None) -> str:
        """The new owner looks like the scheme worker of an arrangement: said at once, never refused (G14-CMS-1)."""
        receiver = owner or ownership.duty_manager(self.person.team or self.person.council)
        live = Arrangement.objects.visible_to(self.viewer).live().filter(person=self.person).select_related("owner")
        found = (one_worker_for_both(receiver, row.owner) for row in live)
        return next((wrong.message for wrong in found if wrong), "")

    def context(self) -> dict[str, Any]:
        person = self.person
        open_rows = [row for rows in goes_along(person, person.owner) for row in rows]
        rows = [
            ("Owner now", person.owner.name if person.owner else None),
            ("Team", person.team.name if person.team else None),
            ("Goes with them", kinds(open_rows).capitalize() or "Nothing else is open"),
        ]
        return super().context() | {"before": rows}


def kinds(rows: list[Any]) -> str:
    """assessment, review"""
    return ", ".join(str(row._meta.verbose_name) for row in rows)
