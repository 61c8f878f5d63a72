from typing import Any

from placements.models import Agreement
from placements.rules import start_gate
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage
from sharedliving.pages.forms.arrangement_start import ArrangementStartForm
from sharedliving.pages.journeys.start_arrangement import start_arrangement


class ArrangementStartPage(FormPage):
    """Everything that must be in place, at once; then the button that starts the arrangement."""

    permission = Perm.START_ARRANGEMENT
    template_name = "pages/arrangement_start.html"
    form_class = ArrangementStartForm
    done = "The arrangement has started. Its first review is due by itself."

    @property
    def agreement(self) -> Agreement:
        agreements = Agreement.objects.visible_to(self.viewer).select_related("person", "household", "plan")
        return self.get_row(agreements, pk=self.kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"agreement": self.agreement}

    def context(self) -> dict[str, Any]:
        agreement = self.agreement
        return {"agreement": agreement, "person": agreement.person, "gate": start_gate(agreement)}

    def save(self, form: ArrangementStartForm) -> str:
        arrangement = start_arrangement(
            agreement=self.agreement, by=self.viewer, on=form.cleaned_data["on"], terms=form.terms()
        )
        return arrangement.get_absolute_url()
