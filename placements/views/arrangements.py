"""Arrangements: the list, one of them, the end."""

from typing import Any

from django.db.models import QuerySet

from placements import caring
from placements.choices import ArrangementState
from placements.forms.agreements import EndForm
from placements.forms.lists import ArrangementFilterForm
from placements.lacking_protocols import complex_contract_lacking
from placements.models import Arrangement
from placements.panels.papers import (
    papers_of,
)
from placements.rules import (
    one_worker_for_both,
)
from placements.services import (
    arrangements,
)
from placements.tables import (
    ARRANGEMENT_HEADERS,
    arrangement_rows,
    people_rows,
    terms_rows,
)
from placements.tables.endings import (
    ending,
)
from placements.views.rows import OfArrangement, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, PageView


class ArrangementsPage(ListPage):
    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/arrangements.html"

    @property
    def wanted(self) -> str:
        state = self.request.GET.get("state", "")
        return state if state in {"all", *ArrangementState.values} else ArrangementState.LIVE.value

    def rows(self) -> QuerySet:
        rows = Arrangement.objects.visible_to(self.viewer).for_list()
        rows = rows if self.wanted == "all" else rows.filter(state=self.wanted)
        return rows.order_by("due_on", "-pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": ArrangementFilterForm(initial={"state": self.wanted}),
            "headers": ARRANGEMENT_HEADERS,
            "lines": arrangement_rows(given["page"].object_list),
        }


class ArrangementPage(OfArrangement, PageView):
    """Who does what, and does it hold: people, what is next, money, agreement. What nobody has agreed to do is said."""

    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/arrangement.html"

    def context(self) -> dict[str, Any]:
        row, viewer = self.arrangement, self.viewer
        self.saw(row.person_id, f"arrangement with {row.household.name}")
        live, agreement = row.state == ArrangementState.LIVE, row.agreement
        return {
            "arrangement": row,
            "agreement": agreement,
            "person": self.person,
            "crumbs": [*self.crumbs()[:2], (f"With {row.household.name}", None)],
            "people_headers": ["Who", "Role"],
            "people": people_rows(row),
            "papers": papers_of(row, viewer),
            "no_plan": live and _without_plan(row, self),
            "no_complex_contract": live and complex_contract_lacking(row, viewer, dates.today()),
            "two_hats": live and one_worker_for_both(self.person.owner, row.owner),
            **(caring.of_arrangement(viewer, row) if live else {}),
            "may_visit": live and viewer.can(Perm.WRITE_NOTE),
            "terms": terms_rows(row),
            "may_agree_contact": live and viewer.can(Perm.SIGN_FOR_COUNCIL),
            **ending(row, viewer),
            "may_end": live and viewer.can(Perm.START_ARRANGEMENT),
        }


def _without_plan(row: Arrangement, page: ArrangementPage) -> bool:
    rows = Arrangement.objects.visible_to(page.viewer).without_plan_in_force()
    return rows.filter(pk=row.pk).exists()


class ArrangementEndPage(OfArrangement, PlainForm):
    permission = Perm.START_ARRANGEMENT
    form_class = EndForm
    title = "End the arrangement"
    button = "End the arrangement"
    warning = True
    done = "The arrangement has ended."

    def save(self, form: EndForm) -> str:
        arrangements.end(arrangement=self.arrangement, by=self.viewer, **form.cleaned_data)
        return self.arrangement.get_absolute_url()
