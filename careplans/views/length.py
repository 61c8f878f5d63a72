"""How long assessments are, for line managers."""

from typing import Any

from django.urls import reverse

from careplans.panels import length as shown
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView


class LengthPage(PageView):
    """What is usual of each kind in a year, and which are long for the few needs they found (G14-SYS-3)."""

    permission = Perm.CHECK_QUALITY
    template_name = "careplans/length.html"

    def context(self) -> dict[str, Any]:
        found = shown.lengths(self.viewer, dates.today())
        usually = shown.usual(found)
        return {
            "crumbs": [("Records against the standards", reverse("quality")), ("Length of assessments", None)],
            "kind_headers": shown.KIND_HEADERS,
            "kind_rows": shown.kind_rows(usually),
            "long_headers": shown.LONG_HEADERS,
            "long_rows": shown.long_rows(self.viewer, shown.too_long(found, usually), usually),
        }
