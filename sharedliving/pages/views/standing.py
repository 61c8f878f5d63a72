"""Say that nobody works with somebody for now."""

from typing import Any

from people import rules
from people.services import standing
from sharedliving.pages.forms.standing import StandingForm
from sharedliving.pages.views.responsible import ResponsiblePage


class StandingPage(ResponsiblePage):
    """Limbo, said honestly: it has a reason, an owner and a limit, and ends with a named worker (G14-CMS-3)."""

    rule = rules.owner_or_manager_gives_away
    form_class = StandingForm
    title = "Say that nobody works with them"
    button = "Put them on the daily list"
    done = "They stand on the list of people nobody owns until they are given to a named worker."

    def save(self, form: StandingForm) -> str:
        row = standing.set_aside(person=self.person, by=self.viewer, **form.cleaned_data)
        return row.get_absolute_url()

    def context(self) -> dict[str, Any]:
        person = self.person
        return super().context() | {
            "before": [
                ("Owner now", person.owner.name if person.owner else None),
                ("Stands now", person.get_standing_display() or "With a named worker"),
                ("It ends", "When somebody gives them to a named worker"),
            ]
        }
