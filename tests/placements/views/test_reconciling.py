"""Records compared: the list, one month, checked by both sides."""

import pytest
from django.urls import reverse

from people.choices import Role
from people.models import Organisation
from placements.models import Difference, Reconciliation
from placements.services import reconciling
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.placements.conftest import manager_of, signed_in

pytestmark = pytest.mark.django_db
LIST = reverse("reconciliations")


@pytest.fixture
def scheme(team):
    return SchemeFactory(councils=[team.organisation]).organisation


@pytest.fixture
def living(scheme, team):
    return ArrangementFactory(person=PersonFactory(team=team), household=HouseholdFactory(scheme=scheme))


@pytest.fixture
def boss(scheme):
    return signed_in(scheme_worker(scheme, Role.SCHEME_MANAGER))


def words(page):
    return page.content.decode()


def test_an_empty_list_says_that_it_comes_by_itself(boss):
    assert "made by itself" in words(boss.get(LIST))
    assert LIST in words(boss.get(reverse("safety-net")))


def test_both_sides_see_what_differs_and_check_it(boss, living):
    reconciling.compare_all()
    row = Reconciliation.objects.get()
    council = signed_in(manager_of(living.person))
    for client in (boss, council):
        assert row.get_absolute_url() in words(client.get(LIST))
        page = words(client.get(row.get_absolute_url()))
        assert living.person.name in page and "without a plan in force" in page
        client.post(reverse("reconciliation-check", args=[row.pk]), {"words": "A plan is being written."})

    assert "We have checked it" not in words(boss.get(row.get_absolute_url()))
    row.refresh_from_db()
    assert row.closed_at is not None


def test_comparing_again_takes_away_what_is_put_right(boss, scheme, team):
    person = ShareFactory(person=PersonFactory(team=team), organisation=scheme).person
    reconciling.compare_all()
    row = Reconciliation.objects.get()
    person.shares.update(until=row.compared_on)
    page = words(boss.get(row.get_absolute_url()))
    assert "1 more is about people whom only others may see" in page

    boss.post(reverse("reconciliation-again", args=[row.pk]))

    assert not Difference.objects.open().exists()
    assert "Nothing differs" in words(boss.get(row.get_absolute_url()))


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_cost_the_same_for_one_and_three(rows, boss, scheme, team, django_assert_num_queries):
    for _ in range(rows):
        ArrangementFactory(person=PersonFactory(team=team), household=HouseholdFactory(scheme=scheme))
    for number in range(rows - 1):
        scheme.scheme_profile.councils.add(
            Organisation.objects.create(kind="council", name=f"C{number}", code=f"c{number}")
        )
    reconciling.compare_all()
    with django_assert_num_queries(7):
        assert len(boss.get(LIST).context["lines"]) == rows
    row = Reconciliation.objects.get(council=team.organisation)
    with django_assert_num_queries(9):
        assert len(boss.get(row.get_absolute_url()).context["lines"]) == 2 * rows
