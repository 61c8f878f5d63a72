"""Lines of the timeline about notices of carers and recommendations of schemes."""

from datetime import date, datetime, time

from django.utils import timezone

from people.models import Person
from placements.models import Recommendation, UnderNotice
from sharedliving.core import dates
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.viewer import Viewer


def of_notices(viewer: Viewer, person: Person) -> list[TimelineEntry]:
    """The carers gave notice, and what was said about what happens next."""
    rows = UnderNotice.objects.visible_to(viewer).filter(person=person)
    entries = []
    for row in rows.select_related("notice__household"):
        title = f"{row.notice.household.name} gave notice until {dates.uk_date(row.notice.ends_on)}"
        url, given = row.get_absolute_url(), noon(row.notice.given_on)
        entries.append(TimelineEntry(given, "Notice", title, url=url, written_at=row.created_at))
        if row.said_on is not None:
            said = "What happens after the notice"
            entries.append(TimelineEntry(noon(row.said_on), "Notice", said, text=row.what_next, url=url))
    return entries


def of_recommendations(viewer: Viewer, person: Person) -> list[TimelineEntry]:
    """What the council answered. That the scheme recommended something is a move of the referral."""
    rows = Recommendation.objects.visible_to(viewer).filter(person=person, replied_on__isnull=False)
    return [
        TimelineEntry(
            noon(row.replied_on), "Referral",
            f"{row.get_option_display()}: {'followed' if row.followed else 'not followed'}", text=row.reply,
            url=row.get_absolute_url(),
        )
        for row in rows
        if row.replied_on
    ]  # fmt: skip


def noon(day: date) -> datetime:
    """A day without an hour, in the middle of it."""
    return timezone.make_aware(datetime.combine(day, time(12)))
