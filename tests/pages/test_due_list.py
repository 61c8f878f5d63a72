"""What is due over all apps, in one statement."""

from datetime import timedelta

import pytest

from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.pages import due_list
from sharedliving.pages.due_list import DueCounts, DueFilter, due_counts, due_page, overdue_by_owner
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory, viewer
from tests.factories.placements import ArrangementFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return UserFactory()


def test_somebody_who_sees_no_work_at_all_has_none_due():
    nowhere = viewer_for(UserFactory(team=False))

    assert due_counts(nowhere, None) == DueCounts(0, 0)
    assert overdue_by_owner(nowhere) == []
    assert due_page(nowhere, until(28)) == ([], False)


@pytest.mark.parametrize("role", [Role.SCHEME_WORKER, Role.SCHEME_MANAGER])
def test_a_scheme_counts_what_is_due(role):
    scheme = SchemeFactory()
    worker = UserFactory(organisation=scheme.organisation, team=False, roles=[role])
    HouseholdFactory(scheme=scheme.organisation, owner=worker, due_on=dates.today() - timedelta(days=1))

    assert due_counts(viewer_for(worker), None).overdue == 1


def due_in(owner, *days: int):
    return [PersonFactory(owner=owner, due_on=dates.today() + timedelta(days=each)) for each in days]


def until(days: int) -> DueFilter:
    return DueFilter(dates.today() + timedelta(days=days))


def test_earliest_first_and_nothing_after_the_date(owner):
    soon, late, _far = due_in(owner, 3, -4, 40)

    items, has_more = due_page(viewer_for(owner), until(28))

    assert [item.person for item in items] == [late, soon]
    assert not has_more


def test_an_item_says_what_whose_and_where(owner):
    (person,) = due_in(owner, 1)

    (item,), _ = due_page(viewer_for(owner), until(28))

    assert (item.kind.key, item.owner, item.url) == ("contact", owner, person.get_absolute_url())


def test_only_ones_own(owner):
    colleague = UserFactory(organisation=owner.organisation, team=owner.teams.get())
    (mine,), (_theirs,) = due_in(owner, 1), due_in(colleague, 1)

    items, _ = due_page(viewer_for(owner), DueFilter(dates.today() + timedelta(days=2), (owner.pk,)))

    assert [item.person for item in items] == [mine]


def test_nothing_out_of_sight(owner):
    due_in(owner, 1)
    stranger = viewer(Role.CARE_MANAGER, team=TeamFactory())

    assert due_page(stranger, until(28)) == ([], False)


def test_one_kind(owner):
    due_in(owner, 1)

    assert due_page(viewer_for(owner), DueFilter(until(28).until, None, "review"))[0] == []


def test_pages_do_not_overlap(owner, monkeypatch):
    monkeypatch.setattr(due_list, "PAGE", 2)
    due_in(owner, 1, 2, 3)

    first, more = due_page(viewer_for(owner), until(28), 1)
    second, no_more = due_page(viewer_for(owner), until(28), 2)

    assert [item.due_on for item in first + second] == [dates.today() + timedelta(days=each) for each in (1, 2, 3)]
    assert (more, no_more) == (True, False)


def test_counts(owner):
    due_in(owner, -3, -1, 0, 6, 7)

    assert due_counts(viewer_for(owner), [owner.pk]) == DueCounts(overdue=2, this_week=2)


def test_overdue_by_owner_is_oldest_first(owner):
    colleague = UserFactory(organisation=owner.organisation, team=owner.teams.get())
    due_in(owner, -1, -2), due_in(colleague, -9)

    rows = overdue_by_owner(viewer_for(owner))

    assert rows == [
        (colleague, 1, dates.today() - timedelta(days=9)),
        (owner, 2, dates.today() - timedelta(days=2)),
    ]


def test_a_schemes_late_work_is_not_a_councils_to_list(owner):
    ArrangementFactory(person__owner=owner, due_on=dates.today() - timedelta(days=3))

    assert overdue_by_owner(viewer_for(owner)) == []


@pytest.mark.parametrize("n", [1, 3])
def test_three_statements_for_any_number(owner, n, django_assert_num_queries):
    due_in(owner, *range(n))
    looking = viewer_for(owner)

    with django_assert_num_queries(3):
        items, _ = due_page(looking, until(28))

    assert len(items) == n


def test_a_protocol_and_a_household_of_one_number_are_told_apart(team_of_scheme):
    profile, boss = team_of_scheme
    home = HouseholdFactory(scheme=profile.organisation, owner=boss, due_on=dates.today())
    protocol = ProtocolFactory(profile=profile, pk=home.pk, owner=boss, due_on=dates.today())

    items, _ = due_page(viewer_for(boss), until(1))

    assert {(item.kind.key, item.about) for item in items} == {("household_checks", home), ("protocol", protocol)}
    assert {item.url for item in items} == {home.get_absolute_url(), protocol.get_absolute_url()}


@pytest.fixture
def team_of_scheme():
    """A scheme that serves a council, and its manager."""
    profile = SchemeFactory(councils=[TeamFactory().organisation])
    return profile, profile.organisation.duty_manager
