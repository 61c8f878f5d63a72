"""Mail goes out on working days in the daytime, by London's clocks."""

from datetime import UTC, date, datetime

import pytest

from sharedliving.core.notification.hours import is_quiet, sending_day


@pytest.fixture(autouse=True)
def hours(settings):
    settings.MAIL_HOURS = (7, 20)


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        (datetime(2027, 1, 13, 6, 59, tzinfo=UTC), True),
        (datetime(2027, 1, 13, 7, 0, tzinfo=UTC), False),
        (datetime(2027, 1, 13, 19, 59, tzinfo=UTC), False),
        (datetime(2027, 1, 13, 20, 0, tzinfo=UTC), True),
        (datetime(2027, 3, 26, 6, 30, tzinfo=UTC), True),  # Good Friday
        (datetime(2027, 3, 25, 6, 30, tzinfo=UTC), True),  # the clocks go forward on 28 March 2027
        (datetime(2027, 3, 30, 6, 30, tzinfo=UTC), False),  # half past seven in London
        (datetime(2027, 3, 30, 19, 30, tzinfo=UTC), True),
        (datetime(2027, 10, 29, 6, 30, tzinfo=UTC), False),  # and back on 31 October
        (datetime(2027, 11, 1, 6, 30, tzinfo=UTC), True),
        (datetime(2027, 1, 16, 12, 0, tzinfo=UTC), True),  # a Saturday
    ],
)
def test_quiet_hours(at, quiet):
    assert is_quiet(at) is quiet


@pytest.mark.parametrize(
    ("on", "sent"),
    [
        (date(2027, 1, 15), date(2027, 1, 15)),
        (date(2027, 1, 16), date(2027, 1, 18)),
        (date(2027, 3, 26), date(2027, 3, 30)),  # Good Friday to the day after Easter Monday
        (date(2027, 12, 24), date(2027, 12, 24)),
        (date(2027, 12, 25), date(2027, 12, 29)),
    ],
)
def test_what_is_found_at_the_weekend_goes_into_mondays_message(on, sent):
    assert sending_day(on) == sent


def test_somebody_who_tries_it_gets_mail_at_any_hour(settings):
    settings.MAIL_HOURS = None

    assert is_quiet(datetime(2027, 1, 16, 3, 0, tzinfo=UTC)) is False
    assert sending_day(date(2027, 1, 16)) == date(2027, 1, 16)
