"""Check the answers and complete the assessment, or stop it."""

from typing import Any

from django.contrib import messages

from careplans.choices import DelayReason
from careplans.forms.assessments import CompleteForm, StopForm
from careplans.panels.answers import cannot, cards
from careplans.panels.tasks import TITLES
from careplans.rules.eligibility import elig_three_conditions
from careplans.rules.joint import untrained
from careplans.services import assessments
from careplans.views.rows import OfAssessment, WhileOpen
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage


class CompletePage(OfAssessment, WhileOpen, FormPage):
    """Every answer with a link to change it, everything missing at once, the count beside the decision."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/complete.html"
    form_class = CompleteForm

    @property
    def late(self) -> bool:
        return self.row.due_on is not None and dates.today() > self.row.due_on

    def get_form_kwargs(self) -> dict[str, Any]:
        recorded = {"late_code": self.row.late_code, "late_reason": self.row.late_reason}
        return super().get_form_kwargs() | {"late": self.late, "initial": recorded}

    def context(self) -> dict[str, Any]:
        findings = assessments.findings_of(self.row)
        people = list(self.row.participants.all())
        return {
            "row": self.row,
            "title": TITLES["complete"],
            "crumbs": [*self.crumbs, (TITLES["complete"], None)],
            "cards": cards(self.row, findings, people, may_change=self.row.is_open),
            "gate": assessments.gate(self.row, late_code=DelayReason.OTHER, late_reason="asked below"),
            "proposal": elig_three_conditions(self.row, findings),
            "cannot": cannot(findings),
            "cancel_href": self.row.get_absolute_url(),
            "late": self.late,
            "untrained": untrained(self.row, dates.today()),
        }

    def save(self, form: CompleteForm) -> str:
        done = assessments.complete(assessment=self.row, by=self.viewer, **form.cleaned_data)
        words = done.get_eligibility_display().lower()
        messages.success(self.request, f"Assessment of {done.person.name} completed: {words}.")
        return done.get_absolute_url()


class StopPage(OfAssessment, WhileOpen, FormPage):
    """Stop an assessment that will not be completed."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = StopForm
    done = "Assessment stopped"

    def context(self) -> dict[str, Any]:
        return {
            "title": "Stop the assessment",
            "button": "Stop the assessment",
            "warning": True,
            "crumbs": [*self.crumbs, ("Stop the assessment", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: StopForm) -> str:
        return assessments.stop(assessment=self.row, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()
