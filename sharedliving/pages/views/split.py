"""A leaver's people shared out over the team: who leaves, the proposal, one confirm (G14-CMS-4)."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.urls import reverse

from people.models import Leaving, User
from people.services import leaving
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage, NeedsPermission
from sharedliving.pages import sharing_out
from sharedliving.pages.caseloads import caseload_of
from sharedliving.pages.forms.hand_over import WORKING
from sharedliving.pages.forms.leaving import LeavingForm
from sharedliving.pages.forms.split import SplitForm
from sharedliving.pages.journeys.split_work import split_work


class OfLeaver(NeedsPermission):
    abstract = True
    permission = Perm.HAND_OVER

    @cached_property
    def leaver(self) -> User:
        workers = User.objects.visible_to(self.viewer).filter(organisation_id=self.viewer.organisation_id)
        return self.get_row(workers, pk=self.kwargs["pk"])


class SplitPage(OfLeaver, FormPage):
    """Who gets whom, proposed by what everybody carries; nothing happens before the button."""

    permission = Perm.HAND_OVER
    template_name = "pages/split.html"
    form_class = SplitForm

    def get_form_kwargs(self) -> dict[str, Any]:
        proposals = sharing_out.propose(self.leaver, self.viewer)
        takers = sharing_out.takers(self.leaver, self.viewer).prefetch_related("teams")
        colleagues = (
            User.objects.visible_to(self.viewer)
            .active()
            .filter(organisation_id=self.viewer.organisation_id)
            .with_role(*WORKING)
            .exclude(pk=self.leaver.pk)
        )
        return super().get_form_kwargs() | {
            "caseload": caseload_of(self.viewer),
            "proposals": proposals,
            "takers": takers,
            "colleagues": colleagues.prefetch_related("teams").order_by("name", "pk"),
        }

    def context(self) -> dict[str, Any]:
        open_leaving = Leaving.objects.visible_to(self.viewer).open().filter(worker=self.leaver).first()
        return {
            "leaver": self.leaver,
            "of": caseload_of(self.viewer).of,
            "leaving": open_leaving,
            "crumbs": [("Hand work over", reverse("hand-over")), (self.leaver.name, None)],
        }

    def save(self, form: SplitForm) -> str:
        given = form.cleaned_data
        handed = split_work(
            leaver=self.leaver, shares=form.shares(), rest=given["rest"], by=self.viewer, reason=given["reason"]
        )
        self.done = f"{handed.words} have been handed over. Everybody who has them now has been told by e-mail."
        if handed.checks:
            messages.warning(self.request, handed.checks_words)
        if handed.posts:
            posts = " and the ".join(handed.posts)
            messages.warning(
                self.request, f"{self.leaver.name} is still the {posts}. Ask an administrator to change that."
            )
        return reverse("home")


class LeavingPage(OfLeaver, FormPage):
    """Their last day."""

    permission = Perm.HAND_OVER
    template_name = "layouts/question.html"
    form_class = LeavingForm
    done = "Their work falls due to be handed over before that day."

    def context(self) -> dict[str, Any]:
        title = f"When is {self.leaver.name}’s last day?"
        return {
            "title": title,
            "button": "Save the last day",
            "intro": "Their line manager is reminded to hand everything over in the week before.",
            "crumbs": [("Hand work over", reverse("hand-over")), (title, None)],
            "cancel_href": reverse("hand-over"),
        }

    def save(self, form: LeavingForm) -> str:
        leaving.record(worker=self.leaver, leaves_on=form.cleaned_data["leaves_on"], by=self.viewer)
        return reverse("hand-over-split", args=[self.leaver.pk])


class LeavingStaysPage(OfLeaver, ActionPage):
    """They stay after all."""

    permission = Perm.HAND_OVER
    done = "Nothing has to be handed over."

    def act(self) -> str:
        row = self.get_row(Leaving.objects.visible_to(self.viewer).open(), worker=self.leaver)
        leaving.stays(leaving=row, by=self.viewer)
        return reverse("hand-over")
