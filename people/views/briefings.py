"""Briefings: what changes, who has read it (G14-PRO-2)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.briefing_shares import shares_of, unread_of
from people.forms.briefings import BriefingForm, BriefingWithdrawForm
from people.models import Briefing
from people.rules import briefings as rules
from people.rules import message
from people.services import briefings
from people.tables import (
    BRIEFING_HEADERS,
    TEAM_SHARE_HEADERS,
    UNREAD_HEADERS,
    briefing_facts,
    briefing_rows,
    team_share_rows,
    unread_rows,
)
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage, ListPage, NeedsPermission, PageView


class BriefingsPage(ListPage):
    """Every briefing of the reader's organisation, the newest first; those they have still to read before all."""

    permission = Perm.SEE_BRIEFINGS
    template_name = "people/briefings.html"

    def rows(self) -> QuerySet:
        mine = Briefing.objects.visible_to(self.viewer).read_by_viewer(self.viewer).for_list()
        return mine.order_by("-asks_me", "-published_on", "-pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "headers": BRIEFING_HEADERS,
            "lines": briefing_rows(given["page"].object_list),
            "may_publish": self.viewer.can(Perm.PUBLISH_BRIEFING),
        }


class OfBriefing(NeedsPermission):
    abstract = True

    @cached_property
    def briefing(self) -> Any:
        rows = Briefing.objects.visible_to(self.viewer).read_by_viewer(self.viewer).for_list()
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def may_withdraw(self) -> bool:
        own = rules.g14_pro_2_withdrawn_by_its_own(self.briefing.organisation_id, self.viewer.organisation_id)
        return self.viewer.can(Perm.PUBLISH_BRIEFING) and own and self.briefing.withdrawn_on is None


class BriefingPage(OfBriefing, PageView):
    """What changes first; then the button that says it was read; for managers, how far their teams are."""

    permission = Perm.SEE_BRIEFINGS
    template_name = "people/briefing.html"

    def context(self) -> dict[str, Any]:
        row = self.briefing
        return {
            "briefing": row,
            "crumbs": [("Briefings", reverse("briefings")), (row.title, None)],
            "facts": briefing_facts(row),
            "may_confirm": row.withdrawn_on is None and row.my_read_on is None,
            "may_withdraw": self.may_withdraw,
            **(self._readers() if self.viewer.can(Perm.PUBLISH_BRIEFING) else {}),
        }

    def _readers(self) -> dict[str, Any]:
        return {
            "share_headers": TEAM_SHARE_HEADERS,
            "shares": team_share_rows(shares_of(self.briefing, self.viewer)),
            "unread_headers": UNREAD_HEADERS,
            "unread": unread_rows(unread_of(self.briefing, self.viewer)),
        }


class BriefingReadPage(OfBriefing, ActionPage):
    """“I have read this”."""

    permission = Perm.SEE_BRIEFINGS
    done = "Thank you. It is recorded that you have read it."

    def act(self) -> str:
        briefings.read(briefing=self.briefing, by=self.viewer)
        return reverse("briefings")

    def back(self) -> str:
        return str(self.briefing.get_absolute_url())


class BriefingNewPage(FormPage):
    permission = Perm.PUBLISH_BRIEFING
    template_name = "layouts/question.html"
    form_class = BriefingForm
    done = "The briefing was published. Whoever it is for is asked to read it."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"viewer": self.viewer}

    def context(self) -> dict[str, Any]:
        title = "Publish a briefing"
        return {
            "title": title,
            "button": "Publish it",
            "intro": f"It goes to the staff of {self.viewer.organisation_name}. It cannot be changed once it is out.",
            "crumbs": [("Briefings", reverse("briefings")), (title, None)],
            "cancel_href": reverse("briefings"),
        }

    def save(self, form: BriefingForm) -> str:
        return briefings.publish(by=self.viewer, **form.cleaned_data).get_absolute_url()


class BriefingWithdrawPage(OfBriefing, FormPage):
    permission = Perm.PUBLISH_BRIEFING
    template_name = "layouts/question.html"
    form_class = BriefingWithdrawForm
    done = "Nobody is asked to read it any more. What it said is kept."

    def context(self) -> dict[str, Any]:
        row, title = self.briefing, "Withdraw this briefing"
        return {
            "title": title,
            "caption": row.title,
            "button": "Withdraw it",
            "warning": True,
            "blocked": "" if self.may_withdraw else self._why_not(),
            "crumbs": [("Briefings", reverse("briefings")), (row.title, row.get_absolute_url()), (title, None)],
            "cancel_href": row.get_absolute_url(),
        }

    def _why_not(self) -> str:
        still = rules.g14_pro_2_still_holds(self.briefing.withdrawn_on)
        return message(rules.g14_pro_2_withdrawn_by_its_own if still else rules.g14_pro_2_still_holds)

    def save(self, form: BriefingWithdrawForm) -> str:
        return briefings.withdraw(
            briefing=self.briefing, by=self.viewer, why=form.cleaned_data["why"]
        ).get_absolute_url()
