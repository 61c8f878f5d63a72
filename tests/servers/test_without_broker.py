"""With the broker stopped nobody who is signed in notices, and what was due meanwhile goes out as soon as it is back."""

import os
import re
import time

import pytest
import requests
from django.test import Client
from django.utils import timezone

from people.models import Team, User
from reviews.models import CaseNote
from sharedliving.core import dates
from sharedliving.core.models import Digest, SweepRun
from sharedliving.core.models.outbox import DigestState
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.servers.workers import Kept, wait_for
from tools.run.ports import free_port

pytestmark = [pytest.mark.django_db, pytest.mark.servers]

OWNERS, ROUNDS = 20, 3
LONGEST = 60  # seconds
PATIENCE = 10  # seconds that somebody waits for a page
COMES_BACK = (
    20  # seconds for a worker to find the broker again, which it looks for after 2, 4, 6 … seconds, and to send
)


class Desk:
    """Somebody at work on the real web server, signed in."""

    def __init__(self, port: int, user: User) -> None:
        self.address = f"http://127.0.0.1:{port}"
        client = Client()
        client.force_login(user)
        self.session = requests.Session()
        self.session.cookies.set("sessionid", client.cookies["sessionid"].value)

    def is_up(self) -> bool:
        try:
            return self.session.get(f"{self.address}/health/ready", timeout=LONGEST).ok
        except requests.ConnectionError:
            return False

    def open(self, path: str) -> requests.Response:
        answer = self.session.get(self.address + path, timeout=PATIENCE, allow_redirects=False)
        assert answer.status_code == 200, path
        return answer

    def write_note(self, reference: str, text: str) -> None:
        path = f"/people/{reference}/note/"
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.open(path).text).group(1)
        day = dates.today()
        typed = {
            "csrfmiddlewaretoken": token, "kind": "call", "with_person": "yes", "happened_on_0": day.day,
            "happened_on_1": day.month, "happened_on_2": day.year, "text": text, "audience": "own",
        }  # fmt: skip
        answer = self.session.post(self.address + path, typed, timeout=PATIENCE, allow_redirects=False)
        assert answer.status_code == 302


def worker_of(team: Team) -> User:
    return UserFactory(team=team, organisation=team.organisation)


def due_today(team: Team, owners: int) -> list[str]:
    people = [PersonFactory(owner=worker_of(team), due_on=dates.today()) for _ in range(owners)]
    return [person.owner.email for person in people]


def all_sent(readers: int) -> bool:
    return Digest.objects.filter(state=DigestState.SENT).count() == readers


def test_with_the_broker_stopped_the_pages_stay_up_and_what_was_due_goes_out_when_it_is_back(
    database, broker, mail, over_smtp
):
    team = TeamFactory()
    person = PersonFactory(owner=worker_of(team))
    port = free_port()
    web, kept = over_smtp.web(port), Kept(over_smtp)
    desk = Desk(port, person.owner)
    wait_for(lambda: SweepRun.objects.exists() and desk.is_up(), LONGEST)

    broker.stop()
    kept.kill_worker()  # it may have a sweep in hand
    waiting = due_today(team, OWNERS)
    before = SweepRun.objects.count()
    for number in range(ROUNDS):
        for path in ("/", "/due/", f"/people/{person.reference}/"):
            desk.open(path)
        desk.write_note(person.reference, f"Rang, number {number}")
        time.sleep(1)
    assert CaseNote.objects.filter(person=person).count() == ROUNDS
    assert (SweepRun.objects.count(), sum(mail.to().values())) == (before, 0)

    broker.start()
    back = timezone.now()
    wait_for(lambda: kept.go_on() and all_sent(OWNERS), LONGEST)

    assert mail.to() == dict.fromkeys(waiting, 1)
    assert [run.digests for run in SweepRun.objects.filter(started_at__gt=back) if run.digests] == [OWNERS], "one round"
    last = Digest.objects.order_by("sent_at").last().sent_at
    assert (last - back).total_seconds() <= COMES_BACK, "late by no more than the workers take to come back"
    assert web.poll() is None


def test_without_a_broker_the_command_alone_sends_what_is_due(database, broker, mail, over_smtp):
    broker.stop()
    waiting = due_today(TeamFactory(), 3)

    assert over_smtp.command().wait(LONGEST) == os.EX_OK

    assert mail.to() == dict.fromkeys(waiting, 1)
