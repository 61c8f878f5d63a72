"""The sweep and the sending without a broker."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from sharedliving.core import dates
from sharedliving.core.models import SweepRun
from sharedliving.pages.services.sweep import LOCK
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def run(*args: str) -> str:
    out = StringIO()
    call_command("send_reminders", *args, stdout=out)
    return out.getvalue().strip()


def test_today(worker, letters):
    PersonFactory(owner=worker, due_on=dates.today())

    assert run() == "1 new reminders, 1 new digests, 1 sent."
    assert [letter["To"] for letter in letters()] == [worker.email]


def test_again_sends_nothing(worker, letters):
    PersonFactory(owner=worker, due_on=dates.today())
    run()

    assert run() == "0 new reminders, 0 new digests, 0 sent."
    assert len(letters()) == 1


def test_on_another_day(worker, letters):
    day = dates.today() + timedelta(days=30)
    PersonFactory(owner=worker, due_on=day)

    assert run() == "0 new reminders, 0 new digests, 0 sent."
    assert run("--on", day.isoformat()) == "1 new reminders, 1 new digests, 1 sent."
    assert SweepRun.objects.latest("id").on == day


def test_a_day_that_does_not_exist():
    with pytest.raises(CommandError):
        run("--on", "2027-02-31")


@pytest.mark.django_db(transaction=True)
def test_while_another_sweep_is_at_work(letters):
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            assert run() == "Another sweep is at work; nothing done."
    finally:
        other.close()
    assert letters() == []
