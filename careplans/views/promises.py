"""Services promised in a plan: each on its page, chased, delivered, or given up."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from careplans.choices import PromiseState
from careplans.forms import promises as forms
from careplans.models import PlanNeed, PromisedService, PromiseNote
from careplans.panels import promises as shown
from careplans.services import promises
from careplans.views.lists import FilteredList
from careplans.views.rows import Crumbs, Logged, OfPlan, WhileOpen, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Link, Tag
from sharedliving.core.views import FormPage, PageView


class PromisesPage(FilteredList):
    """What was promised to all the people in sight; past its date first."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/promises.html"
    filter_class = forms.PromiseFilterForm
    headers = ["Service promised", "Person", "Who provides it", "State", "When"]

    def rows(self) -> QuerySet:
        rows = PromisedService.objects.visible_to(self.viewer).select_related("person")
        wanted = {
            "all": rows,
            "late": rows.late(dates.today()).order_by("due_on", "id"),
            "delivered": rows.filter(state=PromiseState.DELIVERED),
            "dropped": rows.filter(state=PromiseState.DROPPED),
        }
        return wanted.get(self.shown, rows.open().order_by("due_on", "id"))

    def line(self, row: PromisedService) -> list[Any]:
        return [
            Link(row.what, row.get_absolute_url(), hidden=f"for {row.person.reference}, number {row.pk}"),
            row.person.name,
            row.provider,
            Tag(row.state, row.get_state_display()),
            shown.when(row),
        ]


class PromiseAddPage(OfPlan, FormPage):
    """Write down a service that the plan promises."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.PromiseForm
    done = "Service added"

    def get_form_kwargs(self) -> dict[str, Any]:
        needs = PlanNeed.objects.visible_to(self.viewer).filter(plan=self.row)
        return super().get_form_kwargs() | {"needs": needs}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Add a service that is promised",
            "button": "Add the service",
            "crumbs": [*self.crumbs, ("Service promised", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.PromiseForm) -> str:
        promises.promise(plan=self.row, by=self.viewer, **form.cleaned_data)
        return self.row.get_absolute_url()


class OfPromise(Logged):
    @cached_property
    def row(self) -> PromisedService:
        rows = PromisedService.objects.visible_to(self.viewer).select_related("person", "plan", "need", "owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "promised service")

    @property
    def crumbs(self) -> Crumbs:
        row = self.row
        return crumbs_of(
            row.person, (f"Plan {row.plan.number}", row.plan.get_absolute_url()), (row.what, row.get_absolute_url())
        )


class PromisePage(OfPromise, PageView):
    """What was promised, what was done to get it, and what can be done now."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/promise.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        notes = list(PromiseNote.objects.visible_to(self.viewer).filter(promise=row))
        return {
            "row": row,
            "crumbs": [*self.crumbs[:-1], (row.what, None)],
            "rows": shown.state_rows(row),
            "note_headers": shown.NOTE_HEADERS,
            "note_rows": shown.note_rows(notes),
            "may_write": row.is_open and self.viewer.can(Perm.WRITE_PLAN),
        }


class PromiseForm(OfPromise, WhileOpen, FormPage):
    """A form about one promised service."""

    abstract = True
    template_name = "careplans/form.html"
    title = ""
    button = ""

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.button,
            "inset": str(self.row),
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class PromiseChasePage(PromiseForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.ChaseForm
    title, button, done = "Chase this service", "Save", "Saved. You will be reminded again."

    def save(self, form: forms.ChaseForm) -> str:
        return promises.chase(promise=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class PromiseDeliverPage(PromiseForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.DeliverForm
    title, button, done = "The person has this service", "Save", "Delivered"

    def save(self, form: forms.DeliverForm) -> str:
        return promises.deliver(promise=self.row, by=self.viewer, on=form.cleaned_data["on"]).get_absolute_url()


class PromiseGiveUpPage(PromiseForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.GiveUpForm
    title, button, done = "This is not going to happen", "Save the reason", "Saved with the reason"

    def save(self, form: forms.GiveUpForm) -> str:
        promises.give_up(promise=self.row, by=self.viewer, why=form.cleaned_data["why"])
        return reverse("plan", args=[self.row.plan_id])
