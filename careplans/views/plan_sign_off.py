"""Asking for sign-off, signing off, returning."""

from typing import Any

from django.contrib import messages

from careplans.forms.plans import ReturnForm
from careplans.services import plans
from careplans.views.rows import OfPlan
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage


class PlanAskPage(OfPlan, ActionPage):
    """The author asks; everything missing is said at once."""

    permission = Perm.WRITE_PLAN

    def act(self) -> str:
        asked = plans.ask_for_sign_off(plan=self.row, by=self.viewer)
        messages.success(self.request, f"{asked.owner.name} has been asked to sign off plan {asked.number}.")
        return asked.get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class PlanSignOffPage(OfPlan, ActionPage):
    """The line manager signs off; the plan is in force from now on."""

    permission = Perm.SIGN_OFF_PLAN
    done = "Plan signed off. It is in force from today."

    def act(self) -> str:
        return plans.sign_off(plan=self.row, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class PlanReturnPage(OfPlan, FormPage):
    """The line manager says what has to change."""

    permission = Perm.SIGN_OFF_PLAN
    template_name = "careplans/form.html"
    form_class = ReturnForm

    def context(self) -> dict[str, Any]:
        return {
            "title": "Return the plan for changes",
            "button": "Return the plan",
            "crumbs": [*self.crumbs, ("Return for changes", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: ReturnForm) -> str:
        returned = plans.return_for_changes(plan=self.row, by=self.viewer, why=form.cleaned_data["why"])
        messages.success(self.request, f"Plan {returned.number} returned to {returned.owner.name}.")
        return returned.get_absolute_url()
