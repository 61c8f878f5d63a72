"""Notice to end an arrangement, where the person goes next, and the council in whose area they live."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.models import Person
from placements.forms.answers import WhyForm
from placements.forms.endings import HostCouncilForm, MovedForm, NextHomeForm, NoticeForm
from placements.models import Arrangement, EndNotice, HostCouncil, NextHome
from placements.services import hosts, next_homes, notices
from placements.tables.endings import next_home_rows
from placements.views.rows import Crumbs, OfArrangement, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import NeedsPermission, PageView


class NoticePage(OfArrangement, PlainForm):
    permission = Perm.RECORD_NOTICE
    form_class = NoticeForm
    title = "Record a notice to end the arrangement"
    button = "Record the notice"
    done = "Recorded. The person’s care manager is asked to find out where they go next."

    def context(self) -> dict[str, Any]:
        row = self.arrangement
        given = super().context()
        if row.ended_on is not None:
            return given | {"blocked": f"This arrangement ended on {dates.uk_date(row.ended_on)}."}
        if EndNotice.objects.visible_to(self.viewer).open().filter(arrangement=row).exists():
            return given | {"blocked": "Notice has been given already. Withdraw it first, or end the arrangement."}
        return given

    def save(self, form: NoticeForm) -> str:
        notices.give(arrangement=self.arrangement, by=self.viewer, **form.cleaned_data)
        return self.arrangement.get_absolute_url()


class NoticeWithdrawPage(OfArrangement, PlainForm):
    permission = Perm.RECORD_NOTICE
    form_class = WhyForm
    title = "Withdraw the notice"
    button = "Withdraw the notice"
    done = "The notice is withdrawn. The arrangement goes on."

    @cached_property
    def notice(self) -> EndNotice:
        rows = EndNotice.objects.visible_to(self.viewer).open().select_related("arrangement__household", "person")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def arrangement(self) -> Arrangement:
        return self.notice.arrangement

    def save(self, form: WhyForm) -> str:
        notices.withdraw(notice=self.notice, because=form.cleaned_data["why"], by=self.viewer)
        return self.arrangement.get_absolute_url()


class HostCouncilPage(OfArrangement, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = HostCouncilForm
    title = "They live in the area of another council"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        row = HostCouncil.objects.visible_to(self.viewer).filter(arrangement=self.arrangement).first()
        return super().get_form_kwargs() | {"instance": row or HostCouncil(arrangement=self.arrangement)}

    def save(self, form: HostCouncilForm) -> str:
        hosts.name_host(arrangement=self.arrangement, by=self.viewer, **form.answers())
        return self.arrangement.get_absolute_url()


class OfNextHome(NeedsPermission):
    abstract = True

    def rows(self) -> QuerySet:
        return NextHome.objects.visible_to(self.viewer).select_related("arrangement__household", "person", "owner")

    @cached_property
    def home(self) -> NextHome:
        return self.get_row(self.rows(), pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.home.person

    @property
    def parent(self) -> Any:
        return self.home

    def crumbs(self) -> Crumbs:
        return [
            ("Arrangements", reverse("arrangements")),
            (f"With {self.home.arrangement.household.name}", self.home.arrangement.get_absolute_url()),
            ("Where they go next", self.home.get_absolute_url()),
        ]


class NextHomePage(OfNextHome, PageView):
    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/next_home.html"

    def context(self) -> dict[str, Any]:
        self.saw(self.person.pk, "where they go next")
        writes = self.home.is_open and self.viewer.can(Perm.WRITE_MOVING_ON)
        return {
            "home": self.home,
            "person": self.person,
            "crumbs": [*self.crumbs()[:2], ("Where they go next", None)],
            "facts": next_home_rows(self.home),
            "may_write": writes,
            "may_move": writes and self.home.decided,
        }


class NextHomeChangePage(OfNextHome, PlainForm):
    permission = Perm.WRITE_MOVING_ON
    form_class = NextHomeForm
    title = "Where they go next"
    done = "Saved"

    def rows(self) -> QuerySet:
        return super().rows().open()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.home}

    def save(self, form: NextHomeForm) -> str:
        return next_homes.think_through(home=self.home, by=self.viewer, **form.answers()).get_absolute_url()


class NextHomeMovedPage(OfNextHome, PlainForm):
    permission = Perm.WRITE_MOVING_ON
    form_class = MovedForm
    title = "They have moved"
    button = "Record the move"
    done = "The move is recorded."

    def rows(self) -> QuerySet:
        return super().rows().open()

    def save(self, form: MovedForm) -> str:
        return next_homes.moved(home=self.home, by=self.viewer, **form.cleaned_data).get_absolute_url()
