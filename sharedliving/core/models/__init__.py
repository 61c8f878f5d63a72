from sharedliving.core.models.event import Event
from sharedliving.core.models.outbox import Digest, Reminder, SweepRun

__all__ = ["Digest", "Event", "Reminder", "SweepRun"]
