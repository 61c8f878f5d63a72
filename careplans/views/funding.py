"""Applications to panel: written, sent and decided."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from careplans.choices.funding import WRITABLE, FundingState
from careplans.forms import funding as forms
from careplans.models import FundingApplication, FundingLine
from careplans.panels import funding as shown
from careplans.rules.funding import applicant_does_not_decide
from careplans.services import funding
from careplans.views.lists import FilteredList
from careplans.views.rows import Crumbs, Logged, OfPlan, WhileOpen, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Money, Tag
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import FormPage, PageView


class FundingsPage(FilteredList):
    """The applications about all the people in sight."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/fundings.html"
    filter_class = forms.FundingFilterForm
    headers = ["Person", "State", "Asked a week", "With", "When"]

    def rows(self) -> QuerySet:
        rows = FundingApplication.objects.visible_to(self.viewer).select_related("person", "owner")
        wanted = {
            "all": rows,
            "late": rows.late(dates.today()).order_by("due_on", "id"),
            "decided": rows.filter(decided_on__isnull=False),
        }
        return wanted.get(self.shown, rows.open().order_by("due_on", "id"))

    def line(self, row: FundingApplication) -> list[Any]:
        return [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}: application {row.pk}"),
            Tag(row.state, row.get_state_display()),
            Money(row.weekly_asked) if row.weekly_asked is not None else "",
            row.owner.name if row.owner and row.is_open else "",
            Due(row.due_on) if row.due_on else row.decided_on or "",
        ]


class FundingNewPage(OfPlan, FormPage):
    """Begin an application for a plan."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.FundingForm

    def context(self) -> dict[str, Any]:
        return {
            "title": "Apply to panel",
            "button": "Save and add the budget",
            "crumbs": [*self.crumbs, ("Apply to panel", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.FundingForm) -> str:
        return funding.apply(plan=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class OfFunding(Logged):
    @cached_property
    def row(self) -> FundingApplication:
        rows = FundingApplication.objects.visible_to(self.viewer).select_related(
            "person__council", "plan", "owner", "applicant", "decided_by"
        )
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "application to panel")

    @property
    def crumbs(self) -> Crumbs:
        plan = self.row.plan
        return crumbs_of(
            self.row.person,
            (f"Plan {plan.number}", plan.get_absolute_url()),
            ("Application to panel", self.row.get_absolute_url()),
        )

    @property
    def is_open(self) -> bool:
        """Whether it can still be written."""
        return self.row.state in WRITABLE

    @property
    def may_decide(self) -> bool:
        row = self.row
        allowed = row.state == FundingState.SENT and self.viewer.can(Perm.SIGN_OFF_PLAN)
        return allowed and applicant_does_not_decide(row.applicant_id, self.viewer.user_id)


class FundingPage(OfFunding, PageView):
    """What is asked, the indicative budget, and what panel decided."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/funding.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        may_write = self.is_open and self.viewer.can(Perm.WRITE_PLAN)
        lines = list(FundingLine.objects.visible_to(self.viewer).filter(application=row))
        return {
            "row": row,
            "crumbs": [*self.crumbs[:-1], ("Application to panel", None)],
            "rows": shown.state_rows(row),
            "line_headers": shown.LINE_HEADERS,
            "line_rows": shown.line_rows(lines, may_write),
            "may_write": may_write,
            "may_decide": self.may_decide,
        }


class FundingForm(OfFunding, WhileOpen, FormPage):
    """A form about an application that can still be written."""

    abstract = True
    template_name = "careplans/form.html"
    title = ""
    button = "Save"

    @property
    def is_open(self) -> bool:
        return self.row.state in WRITABLE

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.button,
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class FundingChangePage(FundingForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.FundingForm
    title, done = "Change what is asked", "Saved"

    def get_initial(self) -> dict[str, Any]:
        return {"asks": self.row.asks, "why": self.row.why}

    def save(self, form: forms.FundingForm) -> str:
        return funding.save(application=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class FundingLinePage(FundingForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.LineForm
    title, button, done = "Add a line of the budget", "Add the line", "Line added"

    def save(self, form: forms.LineForm) -> str:
        return funding.add_line(
            application=self.row, by=self.viewer, **form.cleaned_data
        ).application.get_absolute_url()


class FundingLineRemovePage(FundingForm):
    permission = Perm.WRITE_PLAN
    form_class = BaseForm
    title, button, done = "Remove this line?", "Remove the line", "Line removed"

    @cached_property
    def budget_line(self) -> FundingLine:
        lines = FundingLine.objects.visible_to(self.viewer).filter(application=self.row)
        return self.get_row(lines, pk=self.kwargs["line"])

    def context(self) -> dict[str, Any]:
        return super().context() | {"inset": self.budget_line.what, "warning": True}

    def save(self, form: BaseForm) -> str:
        funding.remove_line(line=self.budget_line, by=self.viewer)
        return self.row.get_absolute_url()


class FundingSendPage(FundingForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.SendForm
    title, button, done = "Send it to panel", "Send to panel", "Sent to panel"

    def save(self, form: forms.SendForm) -> str:
        return funding.send(application=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class FundingWithdrawPage(FundingForm):
    permission = Perm.WRITE_PLAN
    form_class = forms.WithdrawForm
    title, button, done = "Withdraw the application", "Withdraw", "Withdrawn"

    def save(self, form: forms.WithdrawForm) -> str:
        return funding.withdraw(application=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class FundingDecidePage(FundingForm):
    permission = Perm.SIGN_OFF_PLAN
    form_class = forms.DecideForm
    title, button, done = "Decide the application", "Save the decision", "Decision saved"

    @property
    def is_open(self) -> bool:
        return self.may_decide

    def save(self, form: forms.DecideForm) -> str:
        return funding.decide(application=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()
