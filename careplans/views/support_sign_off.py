"""A carer's support plan after it is written: signed off, returned, not wanted, given, looked at again, ended."""

from functools import cached_property
from typing import Any

from django.contrib import messages

from careplans.choices.support import SupportState
from careplans.forms import support as forms
from careplans.forms.plans import DeclineForm, ReturnForm
from careplans.models import SupportCopy, SupportPlan
from careplans.services import support, support_copies, support_signing
from careplans.views.rows import Logged, WhileOpen, crumbs_of
from careplans.views.support import OfSupportPlan, WhileSupportDraft
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage


class OfAction(OfSupportPlan):
    def back(self) -> str:
        return self.row.get_absolute_url()


class SupportAskPage(OfAction, ActionPage):
    """The author asks; everything missing is said at once."""

    permission = Perm.WRITE_PLAN

    def act(self) -> str:
        asked = support_signing.ask_for_sign_off(plan=self.row, by=self.viewer)
        messages.success(self.request, f"{asked.owner.name} has been asked to sign off the support plan.")
        return asked.get_absolute_url()


class SupportSignOffPage(OfAction, ActionPage):
    """The line manager signs off; the plan is in force from now on."""

    permission = Perm.SIGN_OFF_PLAN
    done = "Support plan signed off. It is in force from today."

    def act(self) -> str:
        return support_signing.sign_off(plan=self.row, by=self.viewer).get_absolute_url()


class SupportAgainPage(OfAction, ActionPage):
    """A new version while one is in force, from the newest assessment of the carer."""

    permission = Perm.WRITE_PLAN
    done = "A new version of the support plan is begun. The one in force stays so until this one is signed off."

    def act(self) -> str:
        return support.start_again(plan=self.row, by=self.viewer).get_absolute_url()


class SupportForm(OfSupportPlan, FormPage):
    """One form about a plan: its title, its button, and what it says."""

    abstract = True
    template_name = "careplans/form.html"
    title = ""
    button = ""
    inset = ""
    warning = False

    def context(self) -> dict[str, Any]:
        words = {"carer": self.row.carer.name, "name": self.row.person.name}
        return {
            "title": self.title.format(**words),
            "button": self.button,
            "inset": self.inset.format(**words),
            "warning": self.warning,
            "crumbs": [*self.crumbs, (self.button, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class WhileInForce(WhileOpen):
    @property
    def is_open(self) -> bool:
        return self.row.state == SupportState.IN_FORCE


class SupportReturnPage(SupportForm):
    """The line manager says what has to change."""

    permission = Perm.SIGN_OFF_PLAN
    form_class = ReturnForm
    title = "Return the support plan for changes"
    button = "Return the plan"

    def save(self, form: ReturnForm) -> str:
        returned = support_signing.return_for_changes(plan=self.row, by=self.viewer, why=form.cleaned_data["why"])
        messages.success(self.request, f"Support plan returned to {returned.owner.name}.")
        return returned.get_absolute_url()


class SupportDeclinePage(WhileSupportDraft, SupportForm):
    """The carer does not want a plan."""

    permission = Perm.WRITE_PLAN
    form_class = DeclineForm
    title = "{carer} does not want a support plan"
    button = "Close this draft"
    inset = "Nobody has to have a plan. Advice and information they still get, and they can ask again at any time."
    warning = True

    def save(self, form: DeclineForm) -> str:
        return support_signing.decline(plan=self.row, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()


class SupportEndPage(WhileInForce, SupportForm):
    """The plan ends, and nothing follows it."""

    permission = Perm.WRITE_PLAN
    form_class = forms.EndSupportForm
    title = "End the support plan of {carer}?"
    button = "End the plan"
    inset = "Where something has only changed, start a new version instead."
    warning = True

    def save(self, form: forms.EndSupportForm) -> str:
        return support_signing.end(plan=self.row, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()


class SupportReviewPage(WhileInForce, SupportForm):
    """The plan was looked at again with the carer, and stays as it is."""

    permission = Perm.WRITE_PLAN
    form_class = forms.LookedAtForm
    title = "Look at the support plan of {carer} again"
    button = "Save the review"
    inset = "If anything has to change, start a new version instead. If caring has changed, assess {carer} again."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"initial": {"on": dates.today()}}

    def save(self, form: forms.LookedAtForm) -> str:
        done = support_signing.looked_at_again(plan=self.row, by=self.viewer, **form.cleaned_data)
        messages.success(self.request, f"Saved. It is looked at again by {dates.uk_date(done.next_on)}.")
        return done.plan.get_absolute_url()


class SupportCopyGivenPage(Logged, WhileOpen, FormPage):
    """The carer has been given their copy."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.SupportCopyForm
    done = "Copy recorded"

    @cached_property
    def row(self) -> SupportCopy:
        rows = SupportCopy.objects.visible_to(self.viewer).select_related("person", "plan__carer")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "copy of a support plan of an unpaid carer")

    @property
    def whole(self) -> SupportPlan:
        return self.row.plan

    def context(self) -> dict[str, Any]:
        plan, carer = self.row.plan, self.row.plan.carer.name
        return {
            "title": f"{carer} has their copy",
            "button": "Save",
            "inset": f"The law owes {carer} a copy of their own plan. {self.row.person.name}, and others, get one when "
            f"{carer} asks for it (Care Act section 25).",
            "crumbs": crumbs_of(self.row.person, (str(plan), plan.get_absolute_url()), ("Copy given", None)),
            "cancel_href": plan.get_absolute_url(),
        }

    def save(self, form: forms.SupportCopyForm) -> str:
        return support_copies.give(copy=self.row, by=self.viewer, **form.cleaned_data).plan.get_absolute_url()
