"""Close a person's record, or open it again."""

from typing import Any

from people import rules
from sharedliving.core.components import Due
from sharedliving.core.forms import BaseForm
from sharedliving.pages.forms.close import CloseForm, ReopenForm
from sharedliving.pages.journeys.close_person import close_person, open_work, reopen_person
from sharedliving.pages.views.responsible import ResponsiblePage


class ClosePage(ResponsiblePage):
    """While anything is open for the person the page lists it, and there is no button."""

    rule = rules.owner_or_manager_closes
    template_name = "pages/close.html"

    def get_form_class(self) -> type[BaseForm]:
        return CloseForm if self.person.is_open else ReopenForm

    @property
    def title(self) -> str:
        return "Close the record" if self.person.is_open else "Open the record again"

    button = title

    def save(self, form: BaseForm) -> str:
        was_open, reason = self.person.is_open, form.cleaned_data["reason"]
        change = close_person if was_open else reopen_person
        change(person=self.person, by=self.viewer, reason=reason)
        self.done = "The record is closed. Nobody is reminded any more." if was_open else "The record is open again."
        return str(self.person.get_absolute_url())

    def context(self) -> dict[str, Any]:
        rows = open_work(self.person)
        return super().context() | {
            "headers": ["What", "Owner", "Due"],
            "rows": [[str(row._meta.verbose_name).capitalize(), row.owner.name, Due(row.due_on)] for row in rows],
        }
