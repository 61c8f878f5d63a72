"""The drill: everything is killed at random points while reminders go out over SMTP, and each arrives exactly once."""

import random
import time
from collections import Counter

import pytest

from people.models import Person
from sharedliving.core import bulk, dates
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.models.outbox import DigestState
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.tasks import sweep
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.servers.broker import Broker
from tests.servers.database import Database
from tests.servers.mail_server import MailServer
from tests.servers.workers import Kept, OverSmtp, wait_for

pytestmark = [pytest.mark.django_db, pytest.mark.servers]

OWNERS, EACH, KILLS = 200, 50, 20
SLOWLY = 0.05  # seconds that the mail server takes for a message, so that there is time to kill somebody
LONGEST = 120  # seconds


@pytest.fixture
def reminders(database):
    """10,000 people due today, of 200 owners."""
    team = TeamFactory(organisation=CouncilFactory())
    owners = UserFactory.create_batch(OWNERS, organisation=team.organisation, team=team)
    people = [
        PersonFactory.build(
            owner=owner, team=team, council=team.organisation, due_on=dates.today(), reference=f"SL-9{number:05}"
        )
        for number, owner in enumerate(owners * EACH)
    ]
    bulk.create(Person, people, by=SYSTEM)
    return owners


class Drill(Kept):
    """One thing is killed at a time, and started again; the order is drawn, and is the same in each run."""

    def __init__(self, celery: OverSmtp, broker: Broker, database: Database) -> None:
        super().__init__(celery)
        self.broker, self.database, self.chance = broker, database, random.Random(4711)
        self.done: Counter[str] = Counter()

    def kill(self, what: str) -> None:
        getattr(self, what)()
        self.done[what] += 1

    def kill_sweep(self) -> None:
        """A sweep with its sending, by command, somewhere in its first two seconds."""
        process = self.celery.command()
        time.sleep(self.chance.uniform(0.5, 2))
        self.celery.kill(process)

    def kill_broker(self) -> None:
        self.broker.kill()

    def kill_database(self) -> None:
        self.database.kill()


WHAT = ("kill_worker", "kill_beat", "kill_sweep", "kill_broker", "kill_database")


def test_10_000_reminders_and_20_kills_each_arrives_exactly_once(database, reminders, mail, broker, over_smtp):
    mail.takes = SLOWLY
    drill = Drill(over_smtp, broker, database)
    over_smtp.wake(sweep)
    order = [*WHAT] * (KILLS // len(WHAT))
    drill.chance.shuffle(order)
    for number, what in enumerate(order):
        wait_for(lambda at=number: drill.go_on() and len(mail.mailbox) >= at * OWNERS * 0.9 / KILLS, LONGEST)
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
