"""What falls due when arrangements end and between councils and schemes, whose it is, and who falls through."""

from datetime import timedelta

import pytest

from placements.due.endings import SOURCES
from placements.safety_net import nowhere_to_go
from sharedliving.core import dates
from sharedliving.core.due import due_of
from sharedliving.core.viewer import SYSTEM
from tests.factories.endings import (
    CarerFutureFactory,
    EndNoticeFactory,
    LearningReviewFactory,
    MoveOnGoalFactory,
    NextHomeFactory,
    ReconciliationFactory,
    TransferFactory,
)
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db
FAR = dates.today() + timedelta(days=400)


def reconciliation(**fields):
    council = PersonFactory().council
    return ReconciliationFactory(profile=SchemeFactory(councils=[council]), council=council, **fields)


def rows(until=FAR, owner_ids=None):
    return [row for queryset in due_of(SOURCES, SYSTEM, until, owner_ids) for row in queryset]


@pytest.mark.parametrize(
    ("key", "factory", "address"),
    [
        ("end_notice", EndNoticeFactory, lambda row: row.arrangement),
        ("next_home", NextHomeFactory, lambda row: row),
        ("moving_on", MoveOnGoalFactory, lambda row: row),
        ("learning", LearningReviewFactory, lambda row: row),
        ("carers_next", CarerFutureFactory, lambda row: row.household),
        ("reconciliation", reconciliation, lambda row: row),
        ("transfer", TransferFactory, lambda row: row),
    ],
)
def test_each_is_due_on_its_day_for_its_owner(key, factory, address):
    row = factory()

    (found,) = rows()

    assert (found[0], found[3], found[4]) == (key, row.due_on, row.owner_id)
    item = type("Item", (), {"object_id": found[1]})
    kind = next(source.kind for source in SOURCES if source.kind.key == key)
    assert kind.address(item) == address(row).get_absolute_url()
    assert rows(until=row.due_on - timedelta(days=1)) == []
    assert rows(owner_ids=[row.owner_id]) == [found] and rows(owner_ids=[0]) == []


@pytest.mark.parametrize(
    ("factory", "over"),
    [
        (EndNoticeFactory, {"withdrawn": True}),
        (LearningReviewFactory, {"completed": True}),
        (CarerFutureFactory, {"asked": True}),
    ],
)
def test_what_is_over_is_not_due(factory, over):
    factory(**over)
    assert rows() == []


@pytest.mark.parametrize("factory", [NextHomeFactory, MoveOnGoalFactory])
def test_nobody_is_reminded_about_somebody_who_has_died(factory):
    row = factory()
    type(row.person).objects.filter(pk=row.person_id).update(died_on=dates.today())
    assert rows() == []


def test_who_does_not_know_where_to_go_stands_on_the_safety_net():
    late = NextHomeFactory(due_on=dates.today() - timedelta(days=1))
    NextHomeFactory()
    assert list(nowhere_to_go(SYSTEM, dates.today())) == [late]
