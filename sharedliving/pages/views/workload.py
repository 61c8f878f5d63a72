from typing import Any

from sharedliving.core.access import Perm
from sharedliving.core.views import PageView
from sharedliving.pages import weights, workload


class WorkloadPage(PageView):
    """Who has how much work, before somebody is given more (G14-PLAN-3)."""

    permission = Perm.SEE_WORKLOAD
    template_name = "pages/workload.html"

    def context(self) -> dict[str, Any]:
        teams = workload.teams_of(self.viewer)
        rows = workload.with_contact(self.viewer, workload.loads(self.viewer, teams))
        return {
            "teams": ", ".join(team.name for team in teams),
            "headers": workload.HEADERS,
            "rows": workload.table(rows),
            "weight_headers": ["What", {"text": "Weight", "numeric": True}, "Why"],
            "weights": [[each.what, each.points, each.why] for each in weights.EVERY],
        }
