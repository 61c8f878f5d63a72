"""Reminders through the real broker and worker: every owner exactly one digest, whatever is killed."""

from collections import Counter

import pytest
from django.utils import timezone

from sharedliving.core import dates
from sharedliving.core.models import Digest
from sharedliving.core.models.outbox import DigestState
from sharedliving.pages.tasks import sweep
from tests.factories.people import PersonFactory, UserFactory
from tests.servers.workers import wait_for

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.servers]

OWNERS, EACH = 40, 5


@pytest.fixture
def owners():
    owners = UserFactory.create_batch(OWNERS)
    for owner in owners:
        PersonFactory.create_batch(EACH, owner=owner, due_on=dates.today())
    return owners


def test_200_due_items_three_sweeps_and_a_worker_killed_in_between(owners, celery):
    first = celery.worker()
    celery.wake(sweep)
    wait_for(lambda: len(celery.mails()) >= 5)
    celery.kill(first)
    assert len(celery.mails()) < OWNERS, "the worker was killed too late to prove anything"

    celery.worker()
    celery.wake(sweep)
    wait_for(lambda: Digest.objects.filter(state=DigestState.SENT).count() >= OWNERS - 2)
    wait_for(lambda: not Digest.objects.filter(state=DigestState.SENDING, lease_until__gt=timezone.now()).exists())
    celery.wake(sweep)
    wait_for(lambda: Digest.objects.filter(state=DigestState.SENT).count() == OWNERS)

    assert Counter(mail["To"] for mail in celery.mails()) == {owner.email: 1 for owner in owners}
    assert {mail["Subject"] for mail in celery.mails()} == {f"Sharedliving: {EACH} things need you"}
    for mail in celery.mails():
        own = {
            person.reference
            for owner in owners
            if owner.email == mail["To"]
            for person in owner.owned_person_rows.all()
        }
        assert all(reference in mail.get_content() for reference in own)


def test_beat_wakes_the_sweep_by_itself(celery):
    person = PersonFactory(due_on=dates.today())
    celery.worker()

    celery.start("beat", "--schedule", str(celery.folder / "schedule"), SWEEP_EVERY_SECONDS="1")

    wait_for(lambda: len(celery.mails()) == 1)
    assert person.reference in celery.mails()[0].get_content()
