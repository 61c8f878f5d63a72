"""Steps of getting to know each other: planned, recorded, not held, and the care manager's own part."""

from functools import cached_property
from typing import Any

from placements.forms.introducing import IntroductionForm, MissedForm, OwnPartForm, PlanStepForm
from placements.models import Candidate, Introduction, PlannedStep
from placements.services import introducing
from placements.views.rows import OfCandidate, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm

AROUND = ("candidate__household", "candidate__referral__person", "candidate__referral__scheme")


class IntroductionNewPage(OfCandidate, PlainForm):
    permission = Perm.MATCH
    form_class = IntroductionForm
    title = "Record an introduction"
    button = "Record this step"
    done = "Recorded"

    def get_initial(self) -> dict[str, Any]:
        planned = PlannedStep.objects.visible_to(self.viewer).open().filter(candidate=self.candidate).first()
        return {"step": planned.step} if planned else {}

    def save(self, form: IntroductionForm) -> str:
        given = form.cleaned_data | {"answer": form.cleaned_data["answer"] or ""}
        introducing.record(candidate=self.candidate, by=self.viewer, **given)
        return self.candidate.get_absolute_url()


class IntroductionPlanPage(OfCandidate, PlainForm):
    permission = Perm.MATCH
    form_class = PlanStepForm
    title = "Plan the next step"
    button = "Plan it"
    done = "Planned. It is due on that day."

    def save(self, form: PlanStepForm) -> str:
        introducing.plan(candidate=self.candidate, by=self.viewer, **form.cleaned_data)
        return self.candidate.get_absolute_url()


class IntroductionMissedPage(OfCandidate, PlainForm):
    permission = Perm.MATCH
    form_class = MissedForm
    title = "A planned step did not happen"
    button = "Record why"
    done = "Recorded. It is due to be arranged again."

    @cached_property
    def planned(self) -> PlannedStep:
        rows = PlannedStep.objects.visible_to(self.viewer).open().select_related(*AROUND)
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def candidate(self) -> Candidate:
        return self.planned.candidate

    def context(self) -> dict[str, Any]:
        row = self.planned
        return super().context() | {"intro": f"{row.get_step_display()}, for {dates.uk_date(row.due_on)}."}

    def save(self, form: MissedForm) -> str:
        introducing.did_not_happen(planned=self.planned, by=self.viewer, why=form.cleaned_data["why"])
        return self.candidate.get_absolute_url()


class IntroductionPartPage(OfCandidate, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = OwnPartForm
    title = "Your part in this step"
    button = "Save your part"
    done = "Saved"

    @cached_property
    def introduction(self) -> Introduction:
        rows = Introduction.objects.visible_to(self.viewer).select_related(*AROUND)
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def candidate(self) -> Candidate:
        return self.introduction.candidate

    def get_initial(self) -> dict[str, Any]:
        return {"words": self.introduction.own_part}

    def context(self) -> dict[str, Any]:
        row = self.introduction
        told = f"The scheme wrote down about you: {row.care_manager_part}" if row.care_manager_part else ""
        return super().context() | {"intro": f"{row.get_step_display()} on {dates.uk_date(row.on)}. {told}"}

    def save(self, form: OwnPartForm) -> str:
        introducing.write_own_part(introduction=self.introduction, by=self.viewer, words=form.cleaned_data["words"])
        return self.candidate.get_absolute_url()
