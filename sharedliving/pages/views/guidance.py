from typing import Any

from people.models import Briefing
from people.tables import BRIEFING_HEADERS, briefing_rows
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView
from sharedliving.pages import guidance

BRIEFINGS = 5
STATES = {"met": "", "part": "Not all of it yet: ", "planned": "Not yet: "}
"""What is said before what is still to come."""


class GuidancePage(PageView):
    """Help: how the work goes through the system, each practice point of the guidance, and what has changed of late."""

    permission = Perm.SEE_ROLES
    template_name = "pages/guidance.html"

    def context(self) -> dict[str, Any]:
        sections = guidance.sections()
        chosen = self.request.GET.get("section", "")
        shown = [section for section in sections if section.key == chosen] or sections
        return {
            "sections": sections,
            "chosen": chosen if len(shown) == 1 else "",
            "shown": [
                (section, [(point, STATES[point.status], point.links(self.viewer)) for point in section.points])
                for section in shown
            ],
            "briefings": briefing_rows(self._briefings()),
            "briefing_headers": BRIEFING_HEADERS,
        }

    def _briefings(self) -> list[Briefing]:
        """The newest that hold; what the reader has still to read stands first."""
        rows = Briefing.objects.visible_to(self.viewer).current().read_by_viewer(self.viewer)
        return list(rows.order_by("-asks_me", "-effective_from", "-pk")[:BRIEFINGS])
