"""The steps of a young person into adulthood."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from people.models import Person
from placements.forms.transition import StepForm
from placements.models import TransitionStep
from placements.rules import transition_gate
from placements.services import transition
from placements.views.rows import Crumbs, OfPerson, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.panels import Part


class TransitionBeginPage(OfPerson, PlainForm):
    """Sets every step down with its day, or sets the days anew."""

    permission = Perm.WRITE_REFERRAL
    form_class = BaseForm
    title = "Steps into adulthood"
    button = "Set the steps down"
    done = "Each step has its day."

    def context(self) -> dict[str, Any]:
        gate = transition_gate(self.person)
        blocked = {} if gate.is_open else {"blocked": " ".join(missing.message for missing in gate.missing)}
        intro = (
            "Planning at 14, a referral at 16, foster carers’ approval from 17, the Care Act assessment at 17½, and "
        )
        intro += "adult care at 18."
        return super().context() | {"intro": intro} | blocked

    def save(self, form: BaseForm) -> str:
        transition.begin(person=self.person, by=self.viewer)
        return str(self.person.part_url(Part.HOME, "adulthood"))


class TransitionStepPage(PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = StepForm
    button = "Record it"
    done = "Recorded."

    @cached_property
    def step(self) -> TransitionStep:
        return self.get_row(
            TransitionStep.objects.visible_to(self.viewer).select_related("person"), pk=self.kwargs["pk"]
        )

    @property
    def title(self) -> str:  # type: ignore[override]
        return str(self.step.get_kind_display())

    @property
    def person(self) -> Person:
        return self.step.person

    def back(self) -> str:
        return str(self.person.part_url(Part.HOME, "adulthood"))

    def crumbs(self) -> Crumbs:
        return [("People", reverse("people")), (self.person.name, self.person.get_absolute_url())]

    def get_initial(self) -> dict[str, Any]:
        return {"on": dates.today()}

    def context(self) -> dict[str, Any]:
        step = self.step
        blocked = {} if step.is_open else {"blocked": f"{step.get_state_display()}: {step.words}"}
        born = self.person.date_of_birth
        eighteen = f"They are 18 on {dates.uk_date(dates.add_months(born, 18 * 12))}." if born else ""
        return super().context() | {"intro": eighteen} | blocked

    def save(self, form: StepForm) -> str:
        transition.close(step=self.step, by=self.viewer, **form.cleaned_data)
        return self.back()
