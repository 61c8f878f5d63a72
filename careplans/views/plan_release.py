"""Giving a plan to a scheme, a carer, somebody of the person's circle; the scheme's answer that it has it."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404

from careplans.choices.releases import Holder
from careplans.forms import releases as forms
from careplans.models import PlanRelease
from careplans.panels.news import news_of
from careplans.services import releases
from careplans.services.holding import Holding
from careplans.views.rows import Logged, OfPlan, crumbs_of
from people.choices import CircleRole
from people.models import CircleMember, Organisation
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import FormPage

GIVEN: dict[str, tuple[str, type[BaseForm], str]] = {
    Holder.CARER: (
        "Give a copy to a Shared Lives carer",
        forms.CarerCopyForm,
        "Their scheme gives it to them, and writes down that they have it. The carer’s copies have no money in them.",
    ),
    Holder.CIRCLE: (
        "Give a copy to family, an unpaid carer or an advocate",
        forms.CircleCopyForm,
        "Family, friends and unpaid carers get a copy without money. An advocate’s has the budget in it.",
    ),
}


class PlanReleasePage(OfPlan, FormPage):
    """To which scheme, and how the person agreed."""

    permission = Perm.RELEASE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.ReleaseForm

    def get_form_kwargs(self) -> dict[str, Any]:
        held = PlanRelease.objects.visible_to(self.viewer).held().filter(plan=self.row, scheme__isnull=False)
        schemes = Organisation.objects.visible_to(self.viewer).schemes().exclude(pk__in=held.values("scheme_id"))
        return super().get_form_kwargs() | {"schemes": schemes, "council_id": self.row.person.council_id}

    def context(self) -> dict[str, Any]:
        return super().context() | {
            "title": f"Release plan {self.row.number} to a scheme",
            "button": "Release the plan",
            "inset": "The scheme receives the plan without the personal budget and without the council’s own notes.",
            "crumbs": [*self.crumbs, ("Release to a scheme", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.ReleaseForm) -> str:
        typed = form.cleaned_data
        scheme = typed["scheme"]
        releases.release(
            plan=self.row,
            scheme=scheme,
            consent=typed["consent"],
            consent_lasts=bool(typed["consent_lasts"]),
            by=self.viewer,
        )
        messages.success(self.request, f"Plan {self.row.number} released to {scheme.name}, who will acknowledge it.")
        return self.row.get_absolute_url()


class PlanGivePage(OfPlan, FormPage):
    """A copy for a carer, or somebody of their circle: which, how, and how the person agreed."""

    permission = Perm.RELEASE_PLAN
    template_name = "careplans/form.html"

    @property
    def given(self) -> tuple[str, type[BaseForm], str]:
        if self.kwargs["holder"] not in GIVEN:
            raise Http404
        return GIVEN[self.kwargs["holder"]]

    def get_form_class(self) -> type[BaseForm]:
        return self.given[1]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rows": self.rows()}

    def rows(self) -> QuerySet:
        """Schemes that have the plan, or those of the circle who may have it."""
        if self.kwargs["holder"] == Holder.CARER:
            held = PlanRelease.objects.visible_to(self.viewer).held().filter(plan=self.row, scheme__isnull=False)
            return Organisation.objects.visible_to(self.viewer).filter(pk__in=held.values("scheme_id")).order_by("name")
        circle = CircleMember.objects.visible_to(self.viewer).filter(person=self.row.person)
        return circle.filter(Q(may_be_told=True) | Q(role=CircleRole.ADVOCATE))

    def context(self) -> dict[str, Any]:
        title, _, inset = self.given
        return super().context() | {
            "title": title,
            "button": "Give the copy",
            "inset": inset,
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: BaseForm) -> str:
        typed = dict(form.cleaned_data)
        consent, lasts = typed.pop("consent", ""), bool(typed.pop("consent_lasts", False))
        to = Holding(self.holder(typed.get("member")), **typed)
        given = releases.give(plan=self.row, to=to, consent=consent, consent_lasts=lasts, by=self.viewer)
        messages.success(
            self.request, f"Copy for {given.to_whom} recorded. {given.owner.name} sees to it that they have it."
        )
        return self.row.get_absolute_url()

    def holder(self, member: CircleMember | None) -> str:
        """An advocate is one by their role in the circle."""
        is_advocate = member is not None and member.role == CircleRole.ADVOCATE
        return Holder.ADVOCATE if is_advocate else self.kwargs["holder"]


class OfRelease(Logged):
    """A release that the viewer may see."""

    @cached_property
    def row(self) -> PlanRelease:
        rows = PlanRelease.objects.visible_to(self.viewer).for_list()
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "release of a care and support plan")

    def news(self) -> dict[str, Any]:
        """What changed since the version that they last said they hold."""
        found = news_of(self.viewer, self.row)
        return found.context() if found else {}

    def crumbs_to(self, here: str) -> list[tuple[str, str | None]]:
        plan = self.row.plan
        return crumbs_of(self.row.person, (f"Plan {plan.number}", plan.get_absolute_url()), (here, None))


class PlanAcknowledgePage(OfRelease, FormPage):
    """The scheme has read the plan and says so."""

    permission = Perm.ACKNOWLEDGE_PLAN
    template_name = "careplans/acknowledge.html"
    form_class = BaseForm
    done = "Plan acknowledged"

    def context(self) -> dict[str, Any]:
        row = self.row
        return super().context() | {
            "row": row,
            "may": row.is_waiting and row.scheme_id is not None,
            "crumbs": self.crumbs_to("Acknowledge"),
            "rows": [("Person", row.person.name), ("Plan", str(row.plan.number)), ("Released", row.released_on)],
            "cancel_href": row.plan.get_absolute_url(),
            **self.news(),
        }

    def save(self, form: BaseForm) -> str:
        return releases.acknowledge(release=self.row, by=self.viewer).plan.get_absolute_url()
