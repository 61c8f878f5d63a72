from functools import cached_property
from itertools import groupby
from typing import Any

from django.http import Http404

from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.safety_net import NetList
from sharedliving.core.views import BoundedPaginator, NeedsPermission, PageView
from sharedliving.pages import safety_net
from sharedliving.pages.failures import FAILURES
from sharedliving.pages.forms.safety_net import NetFilterForm
from sharedliving.pages.net_trend import Trend, trend


class OfNet(NeedsPermission):
    """A page of the net, narrowed to what its address says."""

    abstract = True
    permission = Perm.SEE_SAFETY_NET

    @cached_property
    def filters(self) -> NetFilterForm:
        return NetFilterForm(self.request.GET, viewer=self.viewer)

    @cached_property
    def trend(self) -> Trend:
        if not self.filters.has_snapshots:
            return Trend(())
        return trend(self.filters.narrowed_viewer(), dates.today())

    @property
    def query(self) -> str:
        """What was chosen, for the way from a page of the net to the next."""
        kept = self.request.GET.copy()
        kept.pop("page", None)
        return f"?{kept.urlencode()}" if kept else ""


class SafetyNetPage(OfNet, PageView):
    """Who is falling through, right now: lists that are not empty first, worst first, then the clear ones."""

    template_name = "pages/safety_net.html"

    def context(self) -> dict[str, Any]:
        today = dates.today()
        counted = safety_net.count_all(self.filters.narrowed_viewer(), today, self.filters.narrowed())
        return {
            "filters": self.filters,
            "holes": [line for line in counted if line.count],
            "failures": self._failures([line for line in counted if line.count]),
            "before": self.trend.month_before(today),
            "columns": 5 if self.trend.month_before(today) else 4,
            "clear": [line for line in counted if not line.count],
            "today": today,
            "query": self.query,
            "may_reconcile": self.viewer.can(Perm.RECONCILE),
            "may_transfer": self.viewer.can(Perm.TRANSFER),
        }

    def _failures(self, holes: list[safety_net.Counted]) -> list[dict[str, Any]]:
        """The lists that are not empty under the failure that they show, both in the order in which they were counted."""
        return [
            {"words": heading(number), "holes": [self._shown(line) for line in lines]}
            for number, lines in groupby(holes, key=lambda line: line.net_list.failure)
        ]

    def _shown(self, line: safety_net.Counted) -> dict[str, Any]:
        most = " or more" if line.count == safety_net.MOST_COUNTED else ""
        return {
            "net_list": line.net_list,
            "today": f"{line.count:,}{most}",
            "before": self.trend.before(line.net_list.key, dates.today()),
            "oldest": line.oldest,
        }


class SafetyNetListPage(OfNet, PageView):
    """One list of the net: the people on it, since when, who answers for it, what to do, and how it was in the last year."""

    template_name = "pages/safety_net_list.html"

    def context(self) -> dict[str, Any]:
        net_list = safety_net.LISTS.get(self.kwargs["key"])
        if net_list is None:
            raise Http404
        viewer, today = self.filters.narrowed_viewer(), dates.today()
        rows = safety_net.rows_of(net_list, viewer, today, self.filters.narrowed())
        page = BoundedPaginator(rows, 25).get_page(self.request.GET.get("page"))
        return {
            "net_list": net_list,
            "failure": failure_words(net_list),
            "filters": self.filters,
            "page": page,
            "headers": ["Person" if net_list.person else "Carer household", "Since", "Owner"],
            "rows": safety_net.cells(page.object_list, net_list),
            "months": [[f"{month:%B %Y}", count] for month, count in self.trend.of(net_list.key)],
            "month_headers": ["Month", "How many when it ended"],
            "crumbs": [("Safety net", f"/safety-net/{self.query}"), (net_list.title, None)],
        }


def heading(failure: int | None) -> str:
    """1. Nobody is named once they have settled"""
    return f"{failure}. {FAILURES[failure][0]}" if failure else "Near misses"


def failure_words(net_list: NetList) -> str:
    """Which of the twenty-five failures it shows: "Failure 1 of 25: nobody is named once they have settled"."""
    if net_list.failure is None:
        return "A near miss"
    title = FAILURES[net_list.failure][0]
    return f"Failure {net_list.failure} of {len(FAILURES)}: {title[0].lower()}{title[1:]}"
