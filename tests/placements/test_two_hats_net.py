"""The list of arrangements whose two workers look like one is the rule, row by row (G14-CMS-1, G14-CMS-10)."""

from itertools import product

import pytest

from people.viewers import viewer_for
from placements.models import Arrangement
from placements.rules import one_worker_for_both
from placements.two_hats_net import two_hats
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.households import scheme_worker
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
PEOPLE = [
    ("Tom Hadley", "tom.hadley"),
    ("tom  hadley!", "t.h"),
    ("Ann Bell", "care.manager"),
    ("Jo Reed", "tom.hadley"),
]
CARERS = [("TOM HADLEY", "tom"), ("Priya Shah", "Tom.Hadley"), ("Jo Reed", "care.manager"), ("Ann-Bell", "duty")]


def arrangement(of_person, of_carer, number):
    row = ArrangementFactory()
    for user, (name, local), side in ((row.person.owner, of_person, "council"), (row.owner, of_carer, "scheme")):
        user.name, user.email = name, f"{local}@{side}{number}.example"
        user.save()
    return row


def test_the_list_is_the_rule_for_every_pair():
    for number, (one, other) in enumerate(product(PEOPLE, CARERS)):
        arrangement(one, other, number)

    rows = Arrangement.objects.visible_to(SYSTEM).select_related("person__owner", "owner")
    plain = {row.pk for row in rows if one_worker_for_both(row.person.owner, row.owner)}

    assert {row.pk for row in two_hats(SYSTEM, TODAY)} == plain
    assert 0 < len(plain) < len(rows)


def test_both_sides_see_their_own_and_nothing_that_has_ended():
    row = arrangement(PEOPLE[0], CARERS[0], 1)
    over = arrangement(PEOPLE[0], CARERS[0], 2)
    Arrangement.objects.filter(pk=over.pk).update(
        state="ended", ended_on=TODAY, end_reason="moved_on", due_on=None, closed_at=over.created_at
    )

    for viewer in (viewer_for(row.person.owner), viewer_for(scheme_worker(row.scheme)), SYSTEM):
        assert list(two_hats(viewer, TODAY)) == [row]
    assert list(two_hats(viewer_for(over.person.owner), TODAY)) == []
