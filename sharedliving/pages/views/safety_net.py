from typing import Any

from django.http import Http404

from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import BoundedPaginator, PageView
from sharedliving.pages import safety_net


class SafetyNetPage(PageView):
    """Who is falling through, right now: lists that are not empty first, worst first, then the clear ones."""

    permission = Perm.SEE_SAFETY_NET
    template_name = "pages/safety_net.html"

    def context(self) -> dict[str, Any]:
        counted = safety_net.count_all(self.viewer, dates.today())
        return {
            "holes": [line for line in counted if line.count],
            "clear": [line for line in counted if not line.count],
            "today": dates.today(),
            "may_reconcile": self.viewer.can(Perm.RECONCILE),
            "may_transfer": self.viewer.can(Perm.TRANSFER),
        }


class SafetyNetListPage(PageView):
    """One list of the net: the people on it, since when, who answers for it and what to do."""

    permission = Perm.SEE_SAFETY_NET
    template_name = "pages/safety_net_list.html"

    def context(self) -> dict[str, Any]:
        net_list = safety_net.LISTS.get(self.kwargs["key"])
        if net_list is None:
            raise Http404
        page = BoundedPaginator(safety_net.rows_of(net_list, self.viewer, dates.today()), 25).get_page(
            self.request.GET.get("page")
        )
        return {
            "net_list": net_list,
            "page": page,
            "headers": ["Person" if net_list.person else "Carer household", "Since", "Owner"],
            "rows": safety_net.cells(page.object_list, net_list),
            "crumbs": [("Safety net", "/safety-net/"), (net_list.title, None)],
        }
