from sharedliving.core.models.calendar_feed import CalendarFeed
from sharedliving.core.models.draft import Draft
from sharedliving.core.models.event import Event
from sharedliving.core.models.net import NetLetter, NetSnapshot
from sharedliving.core.models.outbox import Digest, Reminder, SweepRun

__all__ = ["CalendarFeed", "Digest", "Draft", "Event", "NetLetter", "NetSnapshot", "Reminder", "SweepRun"]
