"""Writing a plan: starting it, its sections, its needs."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from careplans.forms import plans as forms
from careplans.forms.sections import SectionForm
from careplans.models import Assessment, PlanNeed
from careplans.rules.standards import PLAN
from careplans.services import plans
from careplans.services.writing import ChangedMeanwhile
from careplans.views.rows import Guarded, OfPerson, OfPlan, WhileDraft, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.panels import Part
from sharedliving.core.rules import Refusal
from sharedliving.core.views import FormPage

FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "words": ("In their own words", forms.PlanWordsForm),
    "money": ("Personal budget", forms.MoneyForm),
    "advice": ("Advice", forms.AdviceForm),
    "back-up": ("Back-up, and if something goes wrong", forms.BackUpForm),
    "agreement": ("Taking part and agreeing", forms.AgreementForm),
    "shared-lives": ("Shared Lives considered", forms.SharedLivesForm),
}


class PlanNewPage(OfPerson, FormPage):
    """Start a plan from the newest completed assessment."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/plan_new.html"
    form_class = BaseForm
    what = "start of a care and support plan"

    def assessment(self) -> Assessment | None:
        return Assessment.objects.visible_to(self.viewer).care_act().completed().filter(person=self.person).first()

    def context(self) -> dict[str, Any]:
        found = self.assessment()
        return {
            "person": self.person,
            "assessment": found,
            "crumbs": crumbs_of(self.person, ("Start a plan", None)),
            "cancel_href": self.person.part_url(Part.SUPPORT),
        }

    def save(self, form: BaseForm) -> str:
        found = self.assessment()
        if found is None:
            raise Refusal(f"Complete the assessment of {self.person.name} first: a plan starts from it.")
        return plans.start(person=self.person, by=self.viewer, assessment=found).get_absolute_url()


class PlanSectionPage(OfPlan, Guarded, WhileDraft, FormPage):
    """One section of a draft."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/section.html"
    done = "Saved"

    @property
    def section(self) -> tuple[str, type[SectionForm]]:
        if self.kwargs["section"] not in FORMS:
            raise Http404
        return FORMS[self.kwargs["section"]]

    def get_form_class(self) -> type[SectionForm]:
        return self.section[1]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.row}

    def context(self) -> dict[str, Any]:
        title = self.section[0]
        return {
            "title": title,
            "standard": PLAN[self.kwargs["section"]],
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def write(self, form: SectionForm) -> str:
        saved = plans.save_section(plan=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class NeedPage(OfPlan, Guarded, WhileDraft, FormPage):
    """Add a need, or change one."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/need.html"
    form_class = forms.NeedForm
    done = "Need saved"

    def need(self) -> PlanNeed:
        if "need" not in self.kwargs:
            return PlanNeed(plan=self.row)
        return self.get_row(PlanNeed.objects.visible_to(self.viewer).filter(plan=self.row), pk=self.kwargs["need"])

    def now(self, problem: ChangedMeanwhile) -> PlanNeed:
        return self.need()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.need(), "version": self.row.version}

    def context(self) -> dict[str, Any]:
        known = self.kwargs.get("need")
        title = "Change a need" if known else "Add a need"
        return {
            "title": title,
            "standard": PLAN["need"],
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
            "remove_href": reverse("plan-need-remove", args=[self.row.pk, known]) if known else "",
        }

    def write(self, form: forms.NeedForm) -> str:
        need, answers = self.need(), form.answers()
        plans.save_need(
            plan=self.row, by=self.viewer, need=need if need.pk else None, version=form.version,
            words=answers.pop("need"), **answers,
        )  # fmt: skip
        return self.row.get_absolute_url()


class NeedRemovePage(OfPlan, WhileDraft, FormPage):
    """Ask before a need is removed."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = BaseForm
    done = "Need removed"

    def need(self) -> PlanNeed:
        return self.get_row(PlanNeed.objects.visible_to(self.viewer).filter(plan=self.row), pk=self.kwargs["need"])

    def context(self) -> dict[str, Any]:
        return {
            "title": "Remove this need from the plan?",
            "inset": str(self.need()),
            "button": "Remove the need",
            "warning": True,
            "crumbs": [*self.crumbs, ("Remove a need", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: BaseForm) -> str:
        plans.remove_need(need=self.need(), by=self.viewer)
        return self.row.get_absolute_url()
