"""The person's copy, a plan nobody wants, and what changed between two plans."""

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from careplans.choices import PlanState
from careplans.forms.plans import CopyForm, DeclineForm
from careplans.models import CarePlan, OwnCopy, PlanNeed
from careplans.panels import difference
from careplans.services import own_copies, plans
from careplans.views.rows import OfPlan, WhileDraft
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, PageView


class OwnCopyPage(OfPlan, FormPage):
    """The person has been given their copy."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = CopyForm
    done = "Copy recorded"

    @cached_property
    def copy(self) -> OwnCopy | None:
        return OwnCopy.objects.visible_to(self.viewer).filter(plan=self.row, closed_at=None).first()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if self.copy else redirect(self.row)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().post(request, *args, **kwargs) if self.copy else redirect(self.row)

    def context(self) -> dict[str, Any]:
        return {
            "title": f"{self.row.person.name} has their copy",
            "button": "Save",
            "inset": "The law owes everybody a copy of their own plan (Care Act section 25).",
            "crumbs": [*self.crumbs, ("Copy for the person", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: CopyForm) -> str:
        if self.copy is None:
            raise Http404
        return own_copies.give(copy=self.copy, by=self.viewer, **form.cleaned_data).plan.get_absolute_url()


class PlanDeclinePage(OfPlan, WhileDraft, FormPage):
    """The person does not want a plan."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = DeclineForm
    done = "Saved: they do not want a plan"

    def context(self) -> dict[str, Any]:
        return {
            "title": f"{self.row.person.name} does not want a plan",
            "button": "Close this draft",
            "warning": True,
            "inset": "Nobody has to have a plan. What they are owed in writing, above all the advice, they still get.",
            "crumbs": [*self.crumbs, ("Does not want a plan", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: DeclineForm) -> str:
        return plans.decline(plan=self.row, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()


class PlanDifferencePage(OfPlan, PageView):
    """This plan beside the one before: what was added, removed and changed."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/plan_difference.html"
    what = "changes of "

    def before(self) -> CarePlan | None:
        rows = CarePlan.objects.visible_to(self.viewer).filter(person=self.row.person, number__lt=self.row.number)
        return rows.exclude(state=PlanState.DECLINED).order_by("-number").first()

    def needs_of(self, plan: CarePlan) -> list[PlanNeed]:
        return list(PlanNeed.objects.visible_to(self.viewer).filter(plan=plan))

    def context(self) -> dict[str, Any]:
        row, before = self.row, self.before()
        rows = {
            "plan_rows": difference.plan_rows(before, row),
            "need_rows": difference.need_rows(self.needs_of(before), self.needs_of(row)),
        } if before else {}  # fmt: skip
        return {
            "row": row,
            "before": before,
            "headers": difference.HEADERS,
            "crumbs": [*self.crumbs, ("What changed", None)],
            **rows,
        }
