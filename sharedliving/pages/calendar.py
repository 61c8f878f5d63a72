"""What is due as a calendar (RFC 5545): whole days, references instead of names, a link to each act."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event

from people.models import User
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.due import DueItem
from sharedliving.core.viewer import Viewer
from sharedliving.pages.due_list import DueFilter, first_due, with_names

AHEAD_DAYS = 92
MOST = 500


def calendar_of(viewer: Viewer | None) -> bytes:
    """The calendar of one worker's own work. Nobody's is empty: what a revoked address once showed disappears."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sharedliving//What is due//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Sharedliving: what is due")
    for item in _items(viewer) if viewer is not None else []:
        calendar.add_component(_entry(item))
    return calendar.to_ical()


def viewer_of(user_id: int | None) -> Viewer | None:
    """The viewer that reads; nobody once they have left or may no longer see what is due."""
    user = User.objects.filter(pk=user_id, is_active=True).select_related("organisation").first()
    viewer = viewer_for(user) if user else None
    return viewer if viewer and viewer.can(Perm.SEE_DUE) else None


def _items(viewer: Viewer) -> list[DueItem]:
    wanted = DueFilter(dates.today() + timedelta(days=AHEAD_DAYS), (viewer.user_id or 0,))
    return with_names(first_due(viewer, wanted, MOST))


def _entry(item: DueItem) -> Event:
    """A phone shows this to whoever looks over a shoulder: no name, no address."""
    entry = Event()
    about = f" for {item.person.reference}" if item.person else ""
    entry.add("uid", f"{item.kind.key}-{item.object_id}@sharedliving")
    entry.add("dtstamp", timezone.now())
    entry.add("dtstart", item.due_on)
    entry.add("dtend", item.due_on + timedelta(days=1))
    entry.add("summary", f"{item.kind.action}{about}")
    entry.add("description", item.kind.why)
    if item.about:
        entry.add("url", f"{settings.SERVICE_URL}{item.url}")
    return entry
