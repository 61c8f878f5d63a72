"""What beat wakes."""

from datetime import timedelta

import pytest

from commissioning.models import MeasureSnapshot
from reviews.models import ChangeEvent
from sharedliving.core import dates
from sharedliving.core.models import Digest, Reminder, SweepRun
from sharedliving.core.models.outbox import DigestState
from sharedliving.pages import tasks
from tests.factories.changes import IncidentFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(worker):
    return PersonFactory(owner=worker, due_on=dates.today() - timedelta(days=1))


def test_the_sweep_writes_and_sends_nothing_itself(late, letters):
    tasks.sweep()

    assert Reminder.objects.count() == Digest.objects.count() == 1
    assert SweepRun.objects.get().finished_at
    assert letters() == []


def test_sending_sends_what_waits(late, letters):
    tasks.sweep()

    tasks.send()

    assert [letter["To"] for letter in letters()] == [late.owner.email]
    assert Digest.objects.get().state == DigestState.SENT


def test_as_often_as_one_likes(late, letters):
    for _ in range(3):
        tasks.sweep()
        tasks.send()

    assert len(letters()) == 1


def test_a_stopped_broker_costs_a_delay_and_never_the_reminders(late, settings, django_capture_on_commit_callbacks):
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"

    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        tasks.sweep()

    assert len(callbacks) == 1
    assert Digest.objects.get().state == DigestState.WAITING


def test_what_is_known_opens_a_change_and_ends_what_is_done(worker, settings):
    IncidentFactory(person=PersonFactory(owner=worker), is_serious=True)

    tasks.known()
    tasks.known()

    assert ChangeEvent.objects.get().source == "incident"
    assert "pages.known" in {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}


def test_the_measures_are_counted_every_minute(worker, settings):
    tasks.measures()

    assert MeasureSnapshot.objects.filter(council_id=worker.organisation_id).exists()
    [entry] = [entry for entry in settings.CELERY_BEAT_SCHEDULE.values() if entry["task"] == "pages.measures"]
    assert entry["schedule"] <= 60


def test_beat_knows_them_by_name():
    assert (tasks.sweep.name, tasks.send.name) == ("pages.sweep", "pages.send")
