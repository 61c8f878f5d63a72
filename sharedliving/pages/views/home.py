from itertools import groupby
from typing import Any

from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.due import DueItem
from sharedliving.core.views import PageView
from sharedliving.pages import due_list, home


class HomePage(PageView):
    """What must I do today, and who is waiting for me; for managers, where the team is about to fail somebody."""

    permission = Perm.SEE_HOME
    template_name = "pages/home.html"

    def context(self) -> dict[str, Any]:
        if not self.viewer.can(Perm.SEE_DUE):
            return {"doors": home.doors(self.viewer), "to_read": home.briefings_to_read(self.viewer)}
        own = (self.viewer.user_id,)
        counts = due_list.due_counts(self.viewer, own)
        items, _ = due_list.due_page(self.viewer, due_list.DueFilter(home.horizon(), own))
        return {
            "stats": home.stats(counts),
            "to_read": home.briefings_to_read(self.viewer),
            "days": [(day, list(rows)) for day, rows in groupby(items[: home.MOST], key=_day)],
            "doors": home.doors(self.viewer),
            "panels": home.panels(self.viewer),
            "has_more": len(items) > home.MOST,
        }


def _day(item: DueItem) -> str:
    if item.due_on < dates.today():
        return "Overdue"
    near = dates.in_days(item.due_on)
    return near.capitalize() if near in ("today", "tomorrow") else f"{item.due_on:%A} {dates.uk_date(item.due_on)}"
