"""When mail may be sent: on working days in the daytime, by the clocks of London whatever they do in March and October."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from sharedliving.core import dates


def is_quiet(at: datetime | None = None) -> bool:
    """Whether only what is urgent may be sent now: before or after the hours of mail, or on no working day."""
    if settings.MAIL_HOURS is None:
        return False
    here = timezone.localtime(at)
    start, end = settings.MAIL_HOURS
    return not (start <= here.hour < end and dates.is_working_day(here.date()))


def sending_day(on: date) -> date:
    """The day on which what is found on a day is sent: itself, or the next working day."""
    while settings.MAIL_HOURS is not None and not dates.is_working_day(on):
        on += timedelta(days=1)
    return on
