"""Every list of the net against a plain count over every row, in worlds made by chance: the same people, whatever the SQL."""

from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from people.models import Person, User
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.safety_net import LISTS, rows_of
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.pages.net_chance import MAKERS
from tests.pages.net_counts import COUNTS, Rows

pytestmark = pytest.mark.django_db
EACH = 12
"""How many people each way of making somebody is tried on."""


def test_every_list_has_a_plain_count():
    assert COUNTS.keys() == LISTS.keys()


def workers(chance: Random) -> list[User]:
    """Of one team; one of them has left."""
    team = TeamFactory()
    found = [UserFactory(organisation=team.organisation, team=team) for _ in range(5)]
    User.objects.filter(pk=found[-1].pk).update(is_active=False)
    return found


def is_over(person: Person, chance: Random) -> None:
    """Some have died since, and the record of some is closed."""
    over = chance.random()
    if over < 0.15:
        Person.objects.filter(pk=person.pk).update(
            died_on=dates.today() - timedelta(days=29 if over < 0.05 else 28 if over < 0.1 else 1)
        )
    elif over < 0.25:
        Person.objects.filter(pk=person.pk).update(
            closed_at=timezone.now(), due_on=None, with_duty_since=None, standing="", standing_since=None,
            standing_reason="",
        )  # fmt: skip


@pytest.fixture(params=[1, 2])
def world(request):
    """A world, made by chance."""
    chance = Random(request.param)
    staff = workers(chance)
    for make in MAKERS:
        for _ in range(EACH):
            person = PersonFactory(owner=chance.choice(staff))
            make(chance, person)
            is_over(person, chance)


def test_a_list_is_what_a_plain_count_says(world):
    on = dates.today()
    day = Rows(on)

    found = {key: sorted(row[0] for row in rows_of(each, SYSTEM, on)) for key, each in LISTS.items()}

    assert found == {key: sorted(count(day)) for key, count in COUNTS.items()}
    assert [key for key, rows in found.items() if not rows] == []
