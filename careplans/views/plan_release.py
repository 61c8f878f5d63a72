"""Releasing a plan to a scheme, and the scheme's answer that it has it."""

from functools import cached_property
from typing import Any

from django.contrib import messages

from careplans.forms.plans import ReleaseForm
from careplans.models import PlanRelease
from careplans.services import plans
from careplans.views.rows import Logged, OfPlan, crumbs_of
from people.models import Organisation
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import FormPage


class PlanReleasePage(OfPlan, FormPage):
    """To which scheme, and how the person agreed."""

    permission = Perm.RELEASE_PLAN
    template_name = "careplans/form.html"
    form_class = ReleaseForm

    def get_form_kwargs(self) -> dict[str, Any]:
        held = PlanRelease.objects.visible_to(self.viewer).filter(plan=self.row).values("scheme_id")
        schemes = Organisation.objects.visible_to(self.viewer).schemes().exclude(pk__in=held)
        return super().get_form_kwargs() | {"schemes": schemes, "council_id": self.row.person.council_id}

    def context(self) -> dict[str, Any]:
        return {
            "title": f"Release plan {self.row.number} to a scheme",
            "button": "Release the plan",
            "inset": "The scheme receives the plan without the personal budget and without the council’s own notes.",
            "crumbs": [*self.crumbs, ("Release to a scheme", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: ReleaseForm) -> str:
        scheme = form.cleaned_data["scheme"]
        plans.release(plan=self.row, scheme=scheme, consent=form.cleaned_data["consent"], by=self.viewer)
        messages.success(self.request, f"Plan {self.row.number} released to {scheme.name}, who will acknowledge it.")
        return self.row.get_absolute_url()


class PlanAcknowledgePage(Logged, FormPage):
    """The scheme has read the plan and says so."""

    permission = Perm.ACKNOWLEDGE_PLAN
    template_name = "careplans/acknowledge.html"
    form_class = BaseForm
    done = "Plan acknowledged"

    @cached_property
    def row(self) -> PlanRelease:
        rows = PlanRelease.objects.visible_to(self.viewer).for_list()
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "release of a care and support plan")

    def context(self) -> dict[str, Any]:
        row = self.row
        return {
            "row": row,
            "crumbs": crumbs_of(
                row.person, (f"Plan {row.plan.number}", row.plan.get_absolute_url()), ("Acknowledge", None)
            ),
            "rows": [("Person", row.person.name), ("Plan", str(row.plan.number)), ("Released", row.released_on)],
            "cancel_href": row.plan.get_absolute_url(),
        }

    def save(self, form: BaseForm) -> str:
        return plans.acknowledge(release=self.row, by=self.viewer).plan.get_absolute_url()
