"""Who has a plan, afterwards: they have read it, a new version comes, they no longer have it; and the log of it all."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from careplans.choices.releases import Holder
from careplans.forms.releases import AgainForm, ReceiptForm, WithdrawForm
from careplans.panels import releases as shown
from careplans.services import releases, renewals
from careplans.services.copies import log_of
from careplans.views.plan_release import OfRelease
from careplans.views.rows import OfPlan
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, PageView


class OneRelease(OfRelease, FormPage):
    """A form about one release; when there is nothing to say any more (`may()`), the visitor is taken to the plan."""

    abstract = True
    owes = ("may",)
    template_name = "careplans/form.html"
    title = ""
    button = ""
    inset = ""
    may: Callable[[], bool]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if self.may() else redirect(self.row.plan)

    def context(self) -> dict[str, Any]:
        row = self.row
        words = {"who": row.to_whom, "what": row.get_level_display().lower(), "number": row.plan.number}
        return super().context() | {
            "title": self.title.format(**words),
            "button": self.button,
            "inset": self.inset.format(**words),
            "crumbs": self.crumbs_to(self.button),
            "cancel_href": row.plan.get_absolute_url(),
        }


class PlanReceiptPage(OneRelease):
    """Somebody without an account has their copy: the scheme writes it down for its carers, the council for the others."""

    permission = Perm.RECORD_RECEIPT
    template_name = "careplans/release_form.html"
    form_class = ReceiptForm
    title = "{who} has their copy of plan {number}"
    button = "Record that they have it"
    inset = "They were given: {what}."
    done = "Recorded"

    def may(self) -> bool:
        return self.row.is_waiting and self.row.holder not in (Holder.SCHEME, Holder.PERSON)

    def context(self) -> dict[str, Any]:
        return super().context() | self.news()

    def save(self, form: ReceiptForm) -> str:
        typed = form.cleaned_data
        row = releases.record_receipt(release=self.row, on=typed["on"], how=typed["how_known"], by=self.viewer)
        return row.plan.get_absolute_url()


class PlanAgainPage(OneRelease):
    """A new plan is in force: they get it too, or it is said why not."""

    permission = Perm.RELEASE_PLAN
    form_class = AgainForm
    title = "Does {who} get the new plan?"
    button = "Save the decision"
    inset = "They hold plan {number}, which has been replaced. They had: {what}."

    def may(self) -> bool:
        return self.row.is_to_release_again

    def save(self, form: AgainForm) -> str:
        typed, row = form.cleaned_data, self.row
        if not typed["give"]:
            renewals.withdraw(release=row, why=typed["why"], by=self.viewer)
            messages.success(self.request, f"{row.to_whom} does not get the new plan.")
            return row.plan.get_absolute_url()
        given = renewals.release_again(
            release=row, consent=typed["consent"], consent_lasts=bool(typed["consent_lasts"]), by=self.viewer
        )
        messages.success(self.request, f"Plan {given.plan.number} given to {given.to_whom}.")
        return given.plan.get_absolute_url()


class PlanWithdrawPage(OneRelease):
    """They no longer have it."""

    permission = Perm.RELEASE_PLAN
    form_class = WithdrawForm
    title = "End what {who} was given?"
    button = "End it"
    inset = "They no longer see any version of the plan in this system. A copy on paper has to be asked back."
    done = "Ended"

    def may(self) -> bool:
        return self.row.ended_on is None and not self.row.is_owed

    def context(self) -> dict[str, Any]:
        return super().context() | {"warning": True}

    def save(self, form: WithdrawForm) -> str:
        renewals.withdraw(release=self.row, why=form.cleaned_data["why"], by=self.viewer)
        return self.row.plan.get_absolute_url()


class PlanLogPage(OfPlan, PageView):
    """Each release, each acknowledgement, and each copy that was opened, by whom and when."""

    permission = Perm.RELEASE_PLAN
    template_name = "careplans/plan_log.html"
    what = "log of "

    def context(self) -> dict[str, Any]:
        return {
            "row": self.row,
            "crumbs": [*self.crumbs, ("Who has had this plan", None)],
            "headers": shown.LOG_HEADERS,
            "rows": shown.log_rows(log_of(self.row)),
        }
