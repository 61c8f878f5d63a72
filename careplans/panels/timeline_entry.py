"""An entry of the timeline for something that has a day of its own."""

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from sharedliving.core.panels import TimelineEntry


def entry_on(
    on: Any, written: datetime, kind: str, title: str, *, text: str = "", url: str = "", who: str = ""
) -> TimelineEntry:
    """At the moment it was written down, or at the beginning of its day; with the other moment where it came later."""
    if timezone.localtime(written).date() == on:
        return TimelineEntry(written, kind, title, who=who, text=text, url=url)
    at = timezone.make_aware(datetime.combine(on, time()))
    later = written if written > at else None
    return TimelineEntry(at, kind, title, who=who, text=text, url=url, written_at=later)


def day_of(moment: datetime) -> date:
    """The day on which a moment falls here."""
    return timezone.localtime(moment).date()
