"""Transfers on their pages: proposed, previewed, agreed, stopped."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.choices import Role
from placements.models import Transfer
from sharedliving.core import dates
from tests.factories.endings import TransferFactory
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.people import PersonFactory, TeamFactory
from tests.factories.placements import ArrangementFactory
from tests.placements.conftest import manager_of, signed_in

pytestmark = pytest.mark.django_db
LIST, NEW = reverse("transfers"), reverse("transfer-new")
SAID = {"why": "The scheme leaves.", "consents": "All agree."}


@pytest.fixture
def council():
    return TeamFactory().organisation


@pytest.fixture
def giving(council):
    return SchemeFactory(councils=[council]).organisation


@pytest.fixture
def receiving(council):
    return SchemeFactory(councils=[council]).organisation


@pytest.fixture
def life(giving, council):
    return ArrangementFactory(person=PersonFactory(team=council.teams.get()), household=HouseholdFactory(scheme=giving))


def boss(scheme):
    return signed_in(scheme_worker(scheme, Role.SCHEME_MANAGER))


def day(on):
    return {"on_0": on.day, "on_1": on.month, "on_2": on.year}


def words(page):
    return page.content.decode()


def test_one_household_today_from_proposal_to_new_owner(life, giving, receiving):
    give, get = boss(giving), boss(receiving)
    data = {"receiving": receiving.pk, "whole": "no", "households": [life.household.pk]} | SAID | day(dates.today())
    response = give.post(NEW, data)
    row = Transfer.objects.get()
    assert response.url == row.get_absolute_url()
    page = words(get.get(row.get_absolute_url()))
    assert life.household.name in page and life.person.name not in page and "Agree to it" in page
    assert row.get_absolute_url() in words(give.get(LIST))

    owner = scheme_worker(receiving)
    get.post(reverse("transfer-agree", args=[row.pk]), {"new_owner": owner.pk})

    life.refresh_from_db()
    assert (life.scheme, life.owner) == (receiving, owner)
    assert "Carried out" in words(give.get(LIST))
    assert life.household.get_absolute_url() in words(get.get(reverse("carers")))


def test_whole_scheme_is_previewed_and_the_councils_read_it(life, giving, receiving):
    later = dates.today() + timedelta(days=30)
    boss(giving).post(NEW, {"receiving": receiving.pk, "whole": "yes"} | SAID | day(later))
    row = Transfer.objects.get()
    assert row.whole

    council = signed_in(manager_of(life.person))
    page = words(council.get(row.get_absolute_url()))
    assert "Everything that the scheme has" in page and "Stop this transfer" not in page
    assert "Only the two sides" in words(council.get(reverse("transfer-stop", args=[row.pk])))
    assert "organisation that receives" in words(council.get(reverse("transfer-agree", args=[row.pk])))


def test_nothing_selected_is_said_and_stopping_keeps_everything(life, giving, receiving):
    client = boss(giving)
    refused = client.post(NEW, {"receiving": receiving.pk, "whole": "no"} | SAID | day(dates.today()))
    assert "Select at least one household or arrangement" in words(refused)

    row = TransferFactory(giving=giving, receiving=receiving, profile=None, household=None, lines=[life])
    client.post(reverse("transfer-stop", args=[row.pk]), {"why": "The carers said no."})
    row.refresh_from_db()
    assert row.stopped_because == "The carers said no."


def test_between_councils_a_team_is_named(council, giving, life):
    far = TeamFactory()
    far.organisation.duty_manager = manager_of(PersonFactory(team=far))
    far.organisation.save()
    giving.scheme_profile.councils.add(far.organisation)
    give, get = signed_in(manager_of(life.person)), signed_in(far.organisation.duty_manager)
    give.post(NEW, {"receiving": far.organisation.pk, "arrangements": [life.pk]} | SAID | day(dates.today()))
    row = Transfer.objects.get()
    owner = PersonFactory(team=far, owner=manager_of(PersonFactory(team=far))).owner

    get.post(reverse("transfer-agree", args=[row.pk]), {"new_owner": owner.pk, "new_team": far.pk})

    life.refresh_from_db()
    assert (life.council, life.person.council, life.person.owner) == (far.organisation, far.organisation, owner)


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_for_one_and_three(rows, council, giving, receiving, django_assert_num_queries):
    homes = HouseholdFactory.create_batch(rows, scheme=giving)
    for home in homes:
        ArrangementFactory(person=PersonFactory(team=council.teams.get()), household=home)
        TransferFactory(giving=giving, receiving=receiving, profile=None, household=None)
    row = TransferFactory(giving=giving, receiving=receiving, profile=None, household=None, lines=homes)
    client = boss(giving)
    with django_assert_num_queries(7):
        client.get(LIST)
    with django_assert_num_queries(12):
        client.get(row.get_absolute_url())
