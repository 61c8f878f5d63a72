"""Two years in which everything turns up that a list of the net looks for: each day each list is what a plain count says."""

from random import Random

import pytest
import time_machine

from sharedliving.pages.safety_net import LISTS
from tests.pages.two_years.calendar import EVERY_DAY, FIRST, moment
from tests.pages.two_years.days import EveryList, differences, watched
from tests.pages.two_years.turns import Turns

pytestmark = pytest.mark.django_db
NEVER: set[str] = set()
"""The lists that nobody comes onto."""


@pytest.mark.parametrize("seed", [6])
def test_every_list_every_day(seed):
    chance, lists, seen = Random(seed), EveryList(), set()
    with watched() as kept, time_machine.travel(moment(FIRST, chance), tick=False) as clock:
        world = Turns(chance)
        for on in EVERY_DAY:
            clock.move_to(moment(on, chance))
            world.happens()
            found = lists.found(on)
            assert differences(found, kept.rows(on)) == {}, f"{on}"
            assert on.day > 1 or lists.is_true(on)
            seen |= {key for key, rows in found.items() if rows}
    assert LISTS.keys() - seen == NEVER
