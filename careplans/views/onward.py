"""Referrals to other services: who was referred where, and what became of it."""

from typing import Any

from django.db.models import QuerySet

from careplans.choices.onward import OnwardState
from careplans.forms import onward as forms
from careplans.models import CarePlan, OnwardChase, OnwardReferral, PlanNeed
from careplans.panels import onward as shown
from careplans.services import onward
from careplans.views.lists import FilteredList
from careplans.views.next_steps import Step, StepPage, Steps
from careplans.views.rows import OfOnward, OfPerson, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView

OPEN = (OnwardState.SENT, OnwardState.MORE_WANTED, OnwardState.WAITING_LIST, OnwardState.ACCEPTED)
STEPS = Steps(
    "onward-step",
    Perm.REFER_ONWARD,
    {
        "chase": Step("You asked again", "Record that you asked again", forms.ChaseForm, onward.chase, OPEN),
        "answer": Step("They answered", "Record the answer", forms.AnswerForm, onward.answer, OPEN[:3]),
        "more": Step(
            "You sent them more",
            "Record what was sent",
            forms.SendMoreForm,
            onward.send_more,
            (OnwardState.MORE_WANTED,),
        ),
        "close": Step("It is finished", "Record what came of it", forms.CloseOnwardForm, onward.close, OPEN),
    },
)


class OnwardListPage(FilteredList):
    """Everybody who was referred on, by the day an answer is due."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/onward_list.html"
    filter_class = forms.OnwardFilterForm
    headers = ["Person", "Service", "Sent", "Where it stands", "Due", "With"]

    def rows(self) -> QuerySet:
        rows = OnwardReferral.objects.visible_to(self.viewer).for_list()
        wanted = {
            "all": rows,
            "late": rows.late(dates.today()).order_by("due_on", "id"),
            "closed": rows.filter(closed_at__isnull=False),
        }
        return wanted.get(self.shown, rows.open().order_by("due_on", "id"))

    def line(self, row: OnwardReferral) -> list[Any]:
        return [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}, referral {row.pk}"),
            row.service,
            row.sent_on,
            shown.tag(row),
            Due(row.due_on) if row.due_on else "",
            row.owner.name if row.owner else "",
        ]


class OnwardNewPage(OfPerson, FormPage):
    """Record a referral that went out."""

    permission = Perm.REFER_ONWARD
    template_name = "careplans/form.html"
    form_class = forms.ReferOnwardForm
    what = "referral to another service"

    def plan(self) -> CarePlan | None:
        """The plan in force, else the one that is being written."""
        plans = CarePlan.objects.visible_to(self.viewer).filter(person=self.person)
        return plans.in_force().first() or plans.open().first()

    def get_initial(self) -> dict[str, Any]:
        return {"sent_on": dates.today()}

    def get_form_kwargs(self) -> dict[str, Any]:
        needs = PlanNeed.objects.visible_to(self.viewer).filter(plan=self.plan())
        return super().get_form_kwargs() | {"needs": needs}

    def context(self) -> dict[str, Any]:
        title = "Refer to another service"
        return {
            "title": title,
            "button": "Record the referral",
            "crumbs": crumbs_of(self.person, (title, None)),
            "cancel_href": self.person.part_url(Part.SUPPORT),
        }

    def save(self, form: forms.ReferOnwardForm) -> str:
        row = onward.refer(person=self.person, by=self.viewer, plan=self.plan(), **form.cleaned_data)
        return row.get_absolute_url()


class OnwardPage(OfOnward, PageView):
    """One referral, and what can be recorded next."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/onward.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        chases = OnwardChase.objects.visible_to(self.viewer).filter(referral=row)
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, ("Other services", None)),
            "rows": shown.detail_rows(row),
            "chase_headers": shown.CHASE_HEADERS,
            "chase_rows": shown.chase_rows(chases),
            "steps": STEPS.of(row, self.viewer),
        }


class OnwardStepPage(OfOnward, StepPage):
    """Asked again, answered, more sent, finished."""

    permission = Perm.REFER_ONWARD
    steps = STEPS

    def heading(self) -> str:
        return f"{self.step.title}: {self.row.service}"
