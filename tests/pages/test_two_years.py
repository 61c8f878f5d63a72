"""Two years of a small council, day by day and by chance: nobody without an owner and a date, each reminder once, each
list of the net as a plain count has it; over leap day, both changes of the clock, and at any hour.
"""

from datetime import date
from random import Random

import pytest
import time_machine
from django.db.models.functions import Coalesce

from people.models import Ownership, Person
from sharedliving.core.models import Reminder
from sharedliving.pages.services import sweep as sweep_module
from sharedliving.pages.sources import DUE
from tests.pages.net_counts import Rows
from tests.pages.two_years import reminders
from tests.pages.two_years.calendar import EVERY_DAY, FIRST, moment
from tests.pages.two_years.days import EveryList, differences, watched
from tests.pages.two_years.reminders import Told
from tests.pages.two_years.world import World

pytestmark = pytest.mark.django_db


class Outbox:
    """To whom what was told so far, read on from the last row."""

    def __init__(self) -> None:
        self.told: dict[Told, int] = {}
        self.last = 0

    def read(self) -> dict[Told, int]:
        rows = Reminder.objects.annotate(reader_id=Coalesce("covers_id", "recipient_id")).filter(pk__gt=self.last)
        for number, to, *told in rows.order_by("pk").values_list("pk", "recipient_id", *Told._fields):
            assert Told(*told) not in self.told, f"told twice: {told}"
            self.told[Told(*told)], self.last = to, number
        return self.told


@pytest.fixture
def sweeps(monkeypatch):
    """`sweeps(day, world)`: the sweep of a day, of the kinds that this world can open, so that it is quick enough.

    Every four weeks with every kind besides, which finds nothing more.
    """
    quick = tuple(source for source in DUE if source.kind.key in reminders.KEYS)

    def run(day: date, world: World) -> None:
        monkeypatch.setattr(sweep_module, "DUE", quick)
        assert sweep_module.sweep().on == day
        if day.toordinal() % 28 == 0:
            monkeypatch.setattr(sweep_module, "DUE", DUE)
            assert sweep_module.sweep().reminders == 0
            assert reminders.unknown() == []

    return run


def check_everybody_has_an_owner_and_a_date(day: Rows) -> None:
    since = {row.person_id: row.owner_id for row in day.all(Ownership) if row.until is None}
    for person in (row for row in day.all(Person) if row.closed_at is None):
        assert person.owner_id and person.due_on, f"{day.on}: {person} has no owner or no date"
        assert since[person.pk] == person.owner_id, f"{day.on}: another owner is written down for {person}"


STAGES = ("ahead", "ahead_2", "ahead_3", "due", "overdue", "manager", "service")
COME_ONTO = {
    "nobody", "owner-left", "review-overdue", "review-none", "plan-old", "review-without-person", "review-action-overdue",
    "review-uninvited", "no-plan", "risk-none", "two-plans", "plan-own-copy-owed", "change-undone", "change-not-recorded",
}  # fmt: skip
"""The lists that this world is about; every list there is finds somebody in `test_two_years_of_lists.py`."""


@pytest.mark.parametrize("seed", [1, 2])
def test_two_years_by_chance(seed, sweeps):
    chance, outbox, owed, lists, seen = Random(seed), Outbox(), {}, EveryList(), set()
    with watched() as kept, time_machine.travel(moment(FIRST, chance), tick=False) as clock:
        world = World(chance)
        for on in EVERY_DAY:
            clock.move_to(moment(on, chance))
            world.happens()
            sweeps(on, world)
            day, found = kept.rows(on), lists.found(on)
            for told, to in reminders.told_on(day).items():
                owed.setdefault(told, to)
            assert outbox.read() == owed, f"{on}"
            check_everybody_has_an_owner_and_a_date(day)
            assert differences(found, day) == {}, f"{on}"
            assert on.day > 1 or lists.is_true(on)
            seen |= {key for key, rows in found.items() if rows}
    assert {told.stage for told in owed} == set(STAGES)
    assert seen >= COME_ONTO
    assert world.refused.total() * 10 < world.done.total(), world.refused
