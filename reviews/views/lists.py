"""Reviews of all the people in sight, by due date."""

from typing import Any

from django.db.models import QuerySet

from people.choices import Role
from reviews.forms.whole import ReviewFilterForm
from reviews.models import Review
from reviews.tables import LIST_HEADERS, list_rows
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage


class ReviewsPage(ListPage):
    """A care manager begins with their own; everybody else with their department's."""

    permission = Perm.SEE_REVIEWS
    template_name = "reviews/reviews.html"

    @property
    def wanted(self) -> dict[str, str]:
        form = ReviewFilterForm(self.request.GET)
        chosen = {name: value for name, value in form.data.items() if name in form.fields and not form[name].errors}
        own = self.viewer.roles == {Role.CARE_MANAGER}
        return {"whose": "mine" if own else "team", "show": "open"} | chosen

    def rows(self) -> QuerySet:
        wanted = self.wanted
        rows = Review.objects.visible_to(self.viewer).for_list()
        if wanted["whose"] == "mine":
            rows = rows.filter(owner_id=self.viewer.user_id)
        if wanted["show"] == "completed":
            return rows.completed().order_by("-held_on", "-pk")
        rows = rows.overdue(dates.today()) if wanted["show"] == "overdue" else rows.open()
        return rows.order_by("due_on", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": ReviewFilterForm(initial=self.wanted),
            "headers": LIST_HEADERS,
            "lines": list_rows(given["page"].object_list),
            "share": self.share(),
        }

    def share(self) -> str:
        """For managers: the share of reviews led by somebody who knows the person (G14-REV-2)."""
        if not self.viewer.roles & {Role.LINE_MANAGER, Role.SCHEME_MANAGER}:
            return ""
        known, held = Review.objects.visible_to(self.viewer).known_share(dates.today())
        if not held:
            return "No review was completed in the last 12 months."
        share = f"{known} of {held} reviews of the last 12 months ({round(100 * known / held)}%)"
        return f"{share} were led by somebody who knows the person."
