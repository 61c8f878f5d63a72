"""Which tables hold something that is due for somebody."""

from datetime import date, timedelta

import pytest
from django.apps import apps

from people.models import Person
from people.models.owned import OwnedRow
from people.viewers import viewer_for
from placements.models import CarerHousehold
from reviews.models import Review
from sharedliving.core import dates
from sharedliving.core.due import due_of
from sharedliving.pages import due_list
from sharedliving.pages.due_held import held_by
from sharedliving.pages.due_list import DueFilter, first_due
from sharedliving.pages.sources import DUE
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.reviews import ReviewFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.fixture
def owner():
    return UserFactory()


def test_nobody_holds_nothing(owner):
    assert held_by([owner.pk], date.max) == frozenset()
    assert held_by([], date.max) == frozenset()


def test_the_tables_of_all_owners_and_of_no_other(owner):
    ReviewFactory(owner=owner, due_on=TODAY, person__owner=owner, person__due_on=TODAY)
    household = HouseholdFactory(due_on=TODAY)

    assert held_by([owner.pk], TODAY) == {Person, Review}
    assert held_by([owner.pk, household.owner_id], TODAY) == {Person, Review, CarerHousehold}


def test_nothing_after_the_date_and_nothing_closed(owner):
    PersonFactory(owner=owner, due_on=TODAY)

    assert held_by([owner.pk], TODAY - timedelta(days=1)) == frozenset()
    assert held_by([owner.pk], TODAY) == {Person}


def test_every_row_that_falls_due_has_a_source():
    """Otherwise nobody would ever be reminded of it."""
    owned = {model for model in apps.get_models() if issubclass(model, OwnedRow)}

    assert owned == {source.model for source in DUE}


def test_asking_first_leaves_nothing_out(owner, monkeypatch):
    ReviewFactory(owner=owner, due_on=TODAY, person__owner=owner, person__due_on=TODAY)
    viewer, wanted = viewer_for(owner), DueFilter(TODAY, (owner.pk,))
    asked_first = first_due(viewer, wanted, 51)
    monkeypatch.setattr(due_list, "held_by", lambda owner_ids, until: {source.model for source in DUE})

    assert len(asked_first) == 2
    assert first_due(viewer, wanted, 51) == asked_first
    assert len(due_of(DUE, viewer, wanted.until)) > 50


def test_one_statement(owner, django_assert_num_queries):
    with django_assert_num_queries(1):
        held_by([owner.pk], TODAY)
