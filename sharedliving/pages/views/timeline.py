from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from sharedliving.pages import record
from sharedliving.pages.views.record import RecordView


class TimelinePage(RecordView):
    """What happened, newest first; “older” goes back from the last entry shown."""

    template_name = "pages/timeline.html"
    part_name = "timeline"
    size = 30

    def context(self) -> dict[str, Any]:
        person = self.get_person()
        shown, older = record.timeline_page(self.viewer, person, self.before(), self.size)
        return {
            **self.frame(person, record.first_step(self.viewer, person)),
            "entries": record.timeline_cells(shown),
            "older": f"{older.timestamp():.6f}" if older else "",
        }

    def page_title(self) -> str:
        return "Timeline"

    def before(self) -> datetime:
        try:
            return timezone.localtime(datetime.fromtimestamp(float(self.request.GET["before"]), UTC))
        except (KeyError, ValueError, OverflowError, OSError):
            return timezone.now()
