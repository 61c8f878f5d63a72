"""Two years of a small council, day by day and by chance: nobody without an owner and a date, each reminder once, each
list of the net as a plain count has it; over leap day, both changes of the clock, and at any hour.
"""

from collections import Counter
from datetime import date, datetime, time, timedelta
from random import Random

import pytest
import time_machine
from django.db.models.functions import Coalesce
from django.utils import timezone

from people.models import Ownership, Person
from sharedliving.core.models import Reminder
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.safety_net import LISTS, rows_of
from sharedliving.pages.services import sweep as sweep_module
from sharedliving.pages.sources import DUE
from tests.pages.two_years import lists, reminders
from tests.pages.two_years.reminders import Told
from tests.pages.two_years.world import World

pytestmark = pytest.mark.django_db
FIRST, DAYS = date(2027, 3, 1), 731
CLOCKS_CHANGE = {date(2027, 3, 28), date(2027, 10, 31), date(2028, 3, 26), date(2028, 10, 29)}
HOURS = [time(0, 10), time(9, 0), time(23, 50)]
IN_THE_CHANGE = [time(0, 30), time(1, 30), time(1, 30, fold=1), time(23, 30)]


def moment(day: date, chance: Random) -> datetime:
    """Any hour; when the clocks change, around the hour that is left out or comes twice."""
    hour = chance.choice(IN_THE_CHANGE if day in CLOCKS_CHANGE else HOURS)
    return datetime.combine(day, hour, tzinfo=timezone.get_current_timezone())


class Outbox:
    """What has been written so far, read on from the last row."""

    def __init__(self) -> None:
        self.told: Counter[tuple[Told, int]] = Counter()
        self.last = 0

    def read(self) -> Counter[tuple[Told, int]]:
        rows = Reminder.objects.annotate(reader_id=Coalesce("covers_id", "recipient_id")).filter(pk__gt=self.last)
        for number, to, *told in rows.values_list("pk", "recipient_id", *Told._fields):
            self.told[Told(*told), to] += 1
            self.last = max(self.last, number)
        return self.told


@pytest.fixture
def sweeps(monkeypatch):
    """`sweeps(day, world)`: the sweep of a day, of the kinds that this world can open, so that it is quick enough.

    Once a fortnight with every kind besides, which finds nothing more.
    """
    quick = tuple(source for source in DUE if source.kind.key in reminders.KEYS)

    def run(day: date, world: World) -> None:
        monkeypatch.setattr(sweep_module, "DUE", quick)
        assert sweep_module.sweep().on == day
        if day.toordinal() % 14 == 0:
            monkeypatch.setattr(sweep_module, "DUE", DUE)
            assert sweep_module.sweep().reminders == 0
            assert reminders.unknown() == []

    return run


def check_everybody_has_an_owner_and_a_date(day: date) -> None:
    since = dict(Ownership.objects.filter(until=None).values_list("person_id", "owner_id"))
    for person in Person.objects.filter(closed_at=None):
        assert person.owner_id and person.due_on, f"{day}: {person} has no owner or no date"
        assert since[person.pk] == person.owner_id, f"{day}: another owner is written down for {person}"


def check_lists(day: date) -> set[str]:
    """Every list as the plain count has it; which of them had somebody on them."""
    rows, seen = lists.Rows(day), set()
    for key, plain in lists.LISTS.items():
        found = sorted(row[0] for row in rows_of(LISTS[key], SYSTEM, day))
        assert found == sorted(plain(rows)), f"{day}: {key}"
        seen |= {key} if found else set()
    return seen


STAGES = ("ahead", "ahead_2", "ahead_3", "due", "overdue", "manager", "service")
RARE = {"scheme-worker-left"}
"""Nobody of the scheme leaves out of order here."""


@pytest.mark.parametrize("seed", [1, 2])
def test_two_years_by_chance(seed, sweeps):
    chance, outbox, owed, seen = Random(seed), Outbox(), {}, set()
    with time_machine.travel(moment(FIRST, chance), tick=False) as clock:
        world = World(chance)
        for day in (FIRST + timedelta(days=number) for number in range(DAYS)):
            clock.move_to(moment(day, chance))
            world.happens()
            sweeps(day, world)
            for told, to in reminders.told_on(day).items():
                owed.setdefault(told, to)
            assert outbox.read() == Counter(owed.items()), f"{day}"
            check_everybody_has_an_owner_and_a_date(day)
            seen |= check_lists(day)
    assert {told.stage for told in owed} == set(STAGES)
    assert seen >= lists.LISTS.keys() - RARE
    assert world.refused.total() * 10 < world.done.total(), world.refused
