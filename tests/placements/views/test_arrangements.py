import pytest
from django.urls import reverse

from careplans.models import CarePlan
from people.choices import Role
from placements.choices import ArrangementState, ProtocolKind
from placements.rules import complex_contract_in_force
from placements.rules.lines import message_of
from sharedliving.core import dates
from tests.factories.careplans import complex_needs
from tests.factories.households import HouseholdFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, LineFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db


def on(day):
    return {"on_0": day.day, "on_1": day.month, "on_2": day.year}


def with_agreement(**fields):
    agreement = AgreementFactory(signed=True, **fields)
    return ArrangementFactory(
        agreement=agreement, person=agreement.person, household=agreement.candidate.household, weekly_care_fee=400,
        weekly_rent=80, weekly_food=60,
    )  # fmt: skip


def test_list_shows_live_ones_in_sight(as_scheme):
    mine, other = ArrangementFactory(), ArrangementFactory()
    ended = ArrangementFactory(ended=True, household=mine.household, place=2)
    client = as_scheme(mine.scheme)

    page = client.get(reverse("arrangements")).content.decode()

    assert mine.person.name in page
    assert other.person.name not in page
    assert ended.person.name not in page
    assert ended.person.name in client.get(reverse("arrangements"), {"state": "all"}).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = SchemeOrganisationFactory()
    for _ in range(rows):
        ArrangementFactory(household=HouseholdFactory(scheme=scheme))
    client = as_scheme(scheme)

    with django_assert_num_queries(6):
        client.get(reverse("arrangements"))


def test_arrangement_shows_people_roles_money_and_signatures(as_scheme):
    arrangement = with_agreement()
    MoneyLineFactory(arrangement=arrangement)

    page = as_scheme(arrangement.scheme).get(arrangement.get_absolute_url()).content.decode()

    assert "Steps in when the carer cannot" in page
    assert "Grace Adeyemi" in page
    assert "This arrangement costs £400 a week." in page
    assert "I cook an evening meal once a week" in page
    assert "There is no care and support plan in force" not in page


def test_arrangement_says_what_nobody_has_agreed_to_do(as_scheme):
    arrangement = with_agreement(lines=False)

    page = as_scheme(arrangement.scheme).get(arrangement.get_absolute_url()).content.decode()

    assert "Nobody has agreed to do this yet" in page


def test_arrangement_without_plan_or_agreement_says_so(as_scheme):
    arrangement = ArrangementFactory()

    page = as_scheme(arrangement.scheme).get(arrangement.get_absolute_url()).content.decode()

    assert not CarePlan.objects.exists()
    assert "There is no care and support plan in force" in page
    assert "No arrangement agreement on record" in page


def test_a_complex_one_without_a_contract_says_so(as_council):
    arrangement = with_agreement()
    complex_needs(arrangement.person)
    client, words = as_council(arrangement.person), message_of(complex_contract_in_force)
    assert words in client.get(arrangement.get_absolute_url()).content.decode()

    ProtocolFactory(council=arrangement.council, scheme=arrangement.scheme, kind=ProtocolKind.COMPLEX)

    assert words not in client.get(arrangement.get_absolute_url()).content.decode()


@pytest.mark.parametrize("lines", [1, 3])
def test_arrangement_costs_the_same_with_one_and_three_lines(lines, as_scheme, django_assert_num_queries):
    arrangement = with_agreement()
    LineFactory.create_batch(lines, agreement=arrangement.agreement)
    client = as_scheme(arrangement.scheme)

    with django_assert_num_queries(26):
        client.get(arrangement.get_absolute_url())


def test_council_sees_its_peoples_arrangements(as_council):
    arrangement, other = ArrangementFactory(), ArrangementFactory(person=PersonFactory())
    client = as_council(arrangement.person)

    assert client.get(arrangement.get_absolute_url()).status_code == 200
    assert client.get(other.get_absolute_url()).status_code == 404


def test_arrangement_is_ended(as_scheme):
    arrangement = ArrangementFactory()
    client, url = as_scheme(arrangement.scheme), reverse("arrangement-end", args=[arrangement.pk])

    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": ""} | on(dates.today())).status_code == 422
    client.post(url, {"reason": "own_home", "why": "A flat of her own"} | on(dates.today()))

    arrangement.refresh_from_db()
    assert arrangement.state == ArrangementState.ENDED


def test_council_does_not_end(as_council):
    arrangement = ArrangementFactory()

    assert as_council(arrangement.person).get(reverse("arrangement-end", args=[arrangement.pk])).status_code == 403


@pytest.mark.parametrize("name", ["arrangement", "arrangement-visit", "arrangement-end"])
def test_arrangement_of_another_scheme_does_not_exist(name, as_scheme):
    mine, other = ArrangementFactory(), ArrangementFactory()

    assert as_scheme(mine.scheme).get(reverse(name, args=[other.pk])).status_code == 404


def test_administrator_may_not_open_arrangements(as_scheme):
    arrangement = ArrangementFactory()

    assert as_scheme(arrangement.scheme, Role.ADMINISTRATOR).get(arrangement.get_absolute_url()).status_code == 403
