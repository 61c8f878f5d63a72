"""The drill: everything is killed at random points while reminders go out over SMTP, and each arrives exactly once."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.db import connection
from django.urls import reverse

from people.models import Person, User
from sharedliving.core import bulk, dates
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.models.outbox import DigestState
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.tasks import sweep
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.servers.conftest import ROOT, Celery, wait_for
from tests.servers.mail_server import MailServer
from tools.run.ephemeral import scratch
from tools.run.ports import free_port
from tools.run.processes import Register
from tools.run.valkey import Valkey

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.servers]

OWNERS, EACH, KILLS = 200, 50, 20
SLOWLY = 0.02  # seconds that the mail server takes for a message, so that there is time to kill somebody
LONGEST = 120  # seconds


@pytest.fixture
def reminders():
    """10,000 people due today, of 200 owners."""
    team = TeamFactory(organisation=CouncilFactory())
    owners = UserFactory.create_batch(OWNERS, organisation=team.organisation, team=team)
    people = [
        PersonFactory.build(owner=owner, team=team, council=team.organisation, due_on=dates.today())
        for owner in owners
        for _ in range(EACH)
    ]
    bulk.create(Person, people, by=SYSTEM)
    return owners


@pytest.fixture
def broker():
    """A broker of this test alone, because it is killed."""
    state = scratch()
    register = Register(state / "processes.json")
    broker = Broker(Valkey(state, free_port(), "only-for-tests"), register)
    yield broker
    broker.process.kill()
    broker.process.wait()
    register.stop_all()
    shutil.rmtree(state, ignore_errors=True)


class Broker:
    def __init__(self, valkey: Valkey, register: Register) -> None:
        self.valkey, self.register = valkey, register
        self.start()

    def start(self) -> None:
        self.process = self.valkey.start(self.register)

    def kill(self) -> None:
        """It forgets everything it was told."""
        self.process.kill()
        self.process.wait()
        self.start()


class OverSmtp(Celery):
    """Workers and beat that send to the mail server, and the command that needs no broker."""

    port = 0

    def environment(self) -> dict[str, str]:
        return super().environment() | {
            "DJANGO_SETTINGS_MODULE": "tests.servers.settings_smtp", "SMTP_PORT": str(self.port),
            "SWEEP_EVERY_SECONDS": "1",
        }  # fmt: skip

    def beat(self) -> subprocess.Popen:
        return self.start("beat", "--schedule", str(self.folder / f"schedule-{len(self.started)}"))

    def command(self) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "send_reminders"], cwd=ROOT, env=self.environment(),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        self.started.append(process)
        return process


@pytest.fixture
def mail():
    with MailServer() as server:
        server.takes = SLOWLY
        yield server


@pytest.fixture
def over_smtp(tmp_path, mail, request):
    address = (
        request.getfixturevalue("broker").valkey.url() if "broker" in request.fixturenames else "redis://127.0.0.1:1/0"
    )
    celery = OverSmtp(tmp_path, address)
    celery.port = mail.port
    yield celery
    for process in celery.started:
        if process.poll() is None:
            celery.kill(process)


def cut_connections() -> None:
    """What a restart of the database is to everybody who talks with it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


class Drill:
    """One thing is killed at a time, and started again; the order is drawn, and is the same in each run."""

    def __init__(self, celery: OverSmtp, broker: Broker) -> None:
        self.celery, self.broker, self.chance = celery, broker, random.Random(4711)
        self.worker, self.clock = celery.worker(), celery.beat()
        self.done: Counter[str] = Counter()

    def go_on(self) -> bool:
        """Start again what ended by itself, as the containers' `restart` does: a worker may end when its broker does."""
        if self.worker.poll() is not None:
            self.worker = self.celery.worker()
        if self.clock.poll() is not None:
            self.clock = self.celery.beat()
        return True

    def kill(self, what: str) -> None:
        getattr(self, what)()
        self.done[what] += 1

    def kill_worker(self) -> None:
        self.celery.kill(self.worker)
        self.worker = self.celery.worker()

    def kill_beat(self) -> None:
        self.celery.kill(self.clock)
        self.clock = self.celery.beat()

    def kill_sweep(self) -> None:
        """A sweep with its sending, by command, somewhere in its first two seconds."""
        process = self.celery.command()
        time.sleep(self.chance.uniform(0.5, 2))
        self.celery.kill(process)

    def kill_broker(self) -> None:
        self.broker.kill()

    def cut_database(self) -> None:
        cut_connections()


WHAT = ("kill_worker", "kill_beat", "kill_sweep", "kill_broker", "cut_database")


def test_10_000_reminders_and_20_kills_each_arrives_exactly_once(reminders, mail, broker, over_smtp):
    drill = Drill(over_smtp, broker)
    over_smtp.wake(sweep)
    order = [*WHAT] * (KILLS // len(WHAT))
    drill.chance.shuffle(order)
    for number, what in enumerate(order):
        wait_for(lambda at=number: drill.go_on() and len(mail.mailbox) >= at * OWNERS * 0.8 / KILLS, LONGEST)
        time.sleep(drill.chance.uniform(0, 0.1))
        drill.kill(what)

    wait_for(lambda: drill.go_on() and not Digest.objects.exclude(state=DigestState.SENT).exists(), LONGEST)
    over_smtp.kill(drill.worker)

    assert drill.done == dict.fromkeys(WHAT, KILLS // len(WHAT))
    assert Reminder.objects.count() == OWNERS * EACH
    assert mail.to() == {owner.email: 1 for owner in reminders}
    assert lines_by_reader(mail) == {owner.email: EACH for owner in reminders}
    repeats = sum(mail.offered.values()) - OWNERS
    assert repeats <= KILLS * 2, (
        "a kill between handing over and writing it down costs a repeat under the same Message-ID, no more"
    )


def lines_by_reader(mail: MailServer) -> dict[str, int]:
    references = set(Person.objects.values_list("reference", flat=True))
    found = {}
    for message in mail.mailbox.values():
        words = set(message.get_content().replace(",", " ").split())
        found[message["To"]] = len(words & references)
    return found


def test_with_the_broker_stopped_the_pages_stay_up_and_every_reminder_goes_out(mail, over_smtp):
    owner = PersonFactory(due_on=dates.today()).owner
    port = free_port()
    web = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "sharedliving.wsgi"], cwd=ROOT,
        env=over_smtp.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    over_smtp.started.append(web)

    wait_for(lambda: opens(f"http://127.0.0.1:{port}{reverse('health-ready')}"), LONGEST)
    assert opens(f"http://127.0.0.1:{port}{reverse('account_login')}")
    assert over_smtp.command().wait(LONGEST) == os.EX_OK

    assert mail.to() == {User.objects.get(pk=owner.pk).email: 1}
    assert opens(f"http://127.0.0.1:{port}{reverse('health-ready')}")


def opens(address: str) -> bool:
    try:
        with urlopen(address, timeout=10) as answer:
            return bool(answer.status == 200)
    except URLError:
        return False
