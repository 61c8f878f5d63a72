"""The person's copy, a plan nobody wants, and what changed between two plans."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from careplans.choices import PlanState
from careplans.forms.plans import DeclineForm
from careplans.forms.releases import PersonCopyForm
from careplans.models import CarePlan, PlanNeed, PlanRelease
from careplans.panels import difference
from careplans.panels.news import news_of
from careplans.rules.releases import released_in_force
from careplans.services import own_copies, plans
from careplans.views.rows import OfPlan, WhileDraft
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, PageView


class OwnCopyPage(OfPlan, FormPage):
    """The person has been given a copy: the one that is owed, or a further one."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/release_form.html"
    form_class = PersonCopyForm
    done = "Copy recorded"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if released_in_force(self.row) else redirect(self.row)

    @cached_property
    def owed(self) -> PlanRelease | None:
        rows = PlanRelease.objects.visible_to(self.viewer).held().waiting().to_person().filter(plan=self.row)
        return rows.for_list().order_by("pk").first()

    def get_initial(self) -> dict[str, Any]:
        return super().get_initial() | ({"level": self.owed.level} if self.owed else {})

    def news(self) -> dict[str, Any]:
        """What to go through together: what is new since the copy they have."""
        found = news_of(self.viewer, self.owed) if self.owed else None
        return found.context() if found else {}

    def context(self) -> dict[str, Any]:
        return super().context() | {
            "title": f"{self.row.person.name} has their copy",
            "button": "Record the copy",
            "inset": "The law owes everybody a copy of their own plan (Care Act section 25). Go through it together if "
            "they would like that.",
            "crumbs": [*self.crumbs, ("Copy for the person", None)],
            "cancel_href": self.row.get_absolute_url(),
            **self.news(),
        }

    def save(self, form: PersonCopyForm) -> str:
        return own_copies.give(plan=self.row, by=self.viewer, **form.cleaned_data).plan.get_absolute_url()


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
