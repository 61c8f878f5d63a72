from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from people.models import Person
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView
from sharedliving.pages import record


class TimelinePage(PageView):
    """What happened, newest first; “older” goes back from the last entry shown."""

    permission = Perm.SEE_PEOPLE
    template_name = "pages/timeline.html"
    size = 30

    def context(self) -> dict[str, Any]:
        person = self.get_row(Person.objects.visible_to(self.viewer), reference=self.kwargs["reference"])
        self.saw(person.pk, "timeline")
        shown, older = record.timeline_page(self.viewer, person, self.before(), self.size)
        return {
            "person": person,
            "crumbs": [("People", "/people/"), (person.name, person.get_absolute_url()), ("Timeline", None)],
            "entries": record.timeline_cells(shown),
            "older": f"{older.timestamp():.6f}" if older else "",
        }

    def before(self) -> datetime:
        try:
            return timezone.localtime(datetime.fromtimestamp(float(self.request.GET["before"]), UTC))
        except (KeyError, ValueError, OverflowError, OSError):
            return timezone.now()
