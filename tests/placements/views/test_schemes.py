import pytest
from django.urls import reverse

from people.choices import Role
from people.models import Organisation
from placements.choices import ArrangementKind, CheckKind, HouseholdState, Offer
from placements.models import Scheme
from sharedliving.core import dates
from tests.factories.households import AddressFactory, HouseholdFactory, SchemeFactory
from tests.factories.people import CouncilFactory, PersonFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

VACANCIES = reverse("vacancies")


@pytest.fixture
def person():
    """Somebody of a council of the region, with an owner who looks for a home."""
    person = PersonFactory()
    Organisation.objects.filter(pk=person.council_id).update(region="West Midlands")
    return person


@pytest.fixture
def near(person):
    """A scheme that serves the council."""
    return SchemeFactory(councils=[person.council]).organisation


@pytest.fixture
def next_door():
    """A scheme that serves another council of the region alone."""
    return SchemeFactory(councils=[CouncilFactory(region="West Midlands")]).organisation


def lines(response):
    return response.context["lines"]


def test_care_manager_sees_free_places_of_every_scheme_of_the_region(person, near, next_door, as_council):
    HouseholdFactory(scheme=near, area="WM3", approved_places=2)
    HouseholdFactory(scheme=next_door, area="WM9", approved_places=1)
    HouseholdFactory(scheme=SchemeFactory(councils=[CouncilFactory(region="Wales")]).organisation, area="CF1")

    response = as_council(person).get(VACANCIES)

    assert [(line[1], line[2]) for line in sorted(lines(response), key=lambda line: line[1])] == [
        ("WM3", 2),
        ("WM9", 1),
    ]
    assert "2 households have room." in response.content.decode()


@pytest.mark.parametrize("role", [Role.CARE_MANAGER, Role.REVIEWING_OFFICER, Role.COMMISSIONER])
def test_nobody_outside_the_scheme_hears_a_name_or_an_address(person, near, role, as_council):
    address = AddressFactory(household__scheme=near, household__about="In Mill Lane", household__name="Ann Okonkwo")

    response = as_council(person, role).get(VACANCIES)

    page = response.content.decode()
    assert len(lines(response)) == 1
    for secret in ("Okonkwo", "Mill Lane", address.postcode, reverse("carer", args=[address.household_id])):
        assert secret not in page


def test_administrator_does_not_look_for_homes(person, as_council):
    assert as_council(person, Role.ADMINISTRATOR).get(VACANCIES).status_code == 403


@pytest.mark.parametrize(
    "fields",
    [
        {"state": HouseholdState.SUSPENDED},
        {"approved_places": 1, "full": True},
        {"checks": {CheckKind.DBS: dates.add_days(dates.today(), -1)}},
        {"checks": False},
        {"paused": True},
        {"only": True},
        {"free_until": dates.add_days(dates.today(), -1)},
    ],
    ids=["suspended", "full", "check expired", "no checks", "paused", "for one person", "no longer free"],
)
def test_household_that_could_take_nobody_is_no_vacancy(person, near, fields, as_council):
    full, paused, only = (fields.pop(name, False) for name in ("full", "paused", "only"))
    if paused:
        fields |= {"matches_paused_on": dates.today(), "matches_paused_by": person.council}
    household = HouseholdFactory(scheme=near, **fields, **({"only_for": person} if only else {}))
    if full:
        ArrangementFactory(household=household)

    assert lines(as_council(person).get(VACANCIES)) == []


def test_what_was_looked_for_stays_in_the_address_and_narrows_the_list(person, near, as_council):
    wanted = {
        "area": "WM3", "languages": ["Urdu"], "wheelchair_access": True, "offers": ["dementia", "hoist"],
        "approved_kinds": [ArrangementKind.LIVE_IN, ArrangementKind.EMERGENCY], "approved_places": 2,
        "checks": {CheckKind.EMERGENCY_TRAINING: dates.today()},
    }  # fmt: skip
    HouseholdFactory(scheme=near, **wanted)
    HouseholdFactory(scheme=near, area="NB1", approved_places=1, free_from=dates.add_days(dates.today(), 30))
    client, today = as_council(person), dates.today()

    for query, fits in [
        ({"kind": "emergency"}, 1), ({"kind": "day"}, 0), ({"area": "wm"}, 1), ({"area": "WM4"}, 0), ({"places": "2"}, 1),
        ({"language": "urdu"}, 1), ({"wheelchair": "on"}, 1), ({"emergency": "on"}, 1), ({"can": ["dementia", "hoist"]}, 1),
        ({"can": "autism"}, 0), ({"by_0": today.day, "by_1": today.month, "by_2": today.year}, 1), ({"kind": "nonsense"}, 2),
        ({"places": "nonsense"}, 2),
    ]:  # fmt: skip
        assert len(lines(client.get(VACANCIES, query))) == fits, query
    page = client.get(VACANCIES, {"area": "WM"}).content.decode()
    assert 'value="WM"' in page


def test_emergencies_only_while_the_training_holds(person, near, as_council):
    kinds = [ArrangementKind.LIVE_IN, ArrangementKind.EMERGENCY]
    HouseholdFactory(scheme=near, approved_kinds=kinds)

    response = as_council(person).get(VACANCIES)

    ((_, _, _, shown, *_),) = lines(response)
    assert shown == ["Live-in"]


def test_scheme_sees_its_own_and_its_neighbours(person, near, next_door, as_scheme):
    HouseholdFactory(scheme=near)
    HouseholdFactory(scheme=next_door)

    assert len(lines(as_scheme(near).get(VACANCIES))) == 2


def test_without_a_region_the_schemes_of_the_own_council_are_shown(as_council):
    person = PersonFactory()
    HouseholdFactory(scheme=SchemeFactory(councils=[person.council]).organisation)
    HouseholdFactory(scheme=SchemeFactory(councils=[CouncilFactory()]).organisation)

    assert len(lines(as_council(person).get(VACANCIES))) == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_vacancies_cost_the_same_for_one_and_three(rows, person, near, as_council, django_assert_num_queries):
    HouseholdFactory.create_batch(rows, scheme=near)
    client = as_council(person)

    with django_assert_num_queries(6):
        client.get(VACANCIES)


@pytest.mark.parametrize("rows", [1, 3])
def test_schemes_cost_the_same_for_one_and_three(rows, person, as_council, django_assert_num_queries):
    for _ in range(rows):
        SchemeFactory(councils=[person.council])
    client = as_council(person)

    with django_assert_num_queries(7):
        client.get(reverse("schemes"))


def test_schemes_of_the_region_with_what_they_offer(person, near, next_door, as_council):
    Scheme.objects.filter(organisation=near).update(offers=[Offer.DEMENTIA], run_by="council")
    other = SchemeFactory(councils=[CouncilFactory(region="Wales")]).organisation

    page = as_council(person).get(reverse("schemes")).content.decode()

    assert near.name in page and next_door.name in page
    assert other.name not in page
    assert "People with dementia, at any age" in page


def test_scheme_manager_says_what_the_scheme_offers(near, as_scheme):
    scheme = near.scheme_profile
    client = as_scheme(near, Role.SCHEME_MANAGER)
    url = reverse("scheme-change", args=[scheme.pk])
    version = client.get(url).context["form"]["version"].value()

    data = {
        "offers": ["dementia", "floating"], "kinds": ["live_in"], "youngest": "16", "oldest": "99", "run_by": "independent",
        "registered_manager": "Ruth Adeyemi", "registration": "1-234", "about": "Homes by the canal", "contact": "01632 960 001",
        "version": version,
    }  # fmt: skip
    response = client.post(url, data)

    assert response.url == scheme.get_absolute_url()
    scheme.refresh_from_db()
    assert (scheme.offers, scheme.youngest, scheme.checked_on) == (["dementia", "floating"], 16, dates.today())
    page = client.get(scheme.get_absolute_url()).content.decode()
    assert "Ruth Adeyemi" in page and "Homes by the canal" in page


def test_ages_the_wrong_way_round_are_refused_at_the_field(near, as_scheme):
    client = as_scheme(near, Role.SCHEME_MANAGER)
    url = reverse("scheme-change", args=[near.scheme_profile.pk])

    response = client.post(url, {"youngest": "40", "oldest": "18", "version": ""})

    assert response.status_code == 422
    assert "The oldest age cannot be below the youngest" in response.content.decode()


def test_only_the_schemes_own_manager_changes_it(near, next_door, person, as_scheme, as_council):
    url = reverse("scheme-change", args=[near.scheme_profile.pk])

    assert as_scheme(near).get(url).status_code == 403
    assert as_council(person).get(url).status_code == 403
    assert as_scheme(next_door, Role.SCHEME_MANAGER).get(url).status_code == 404


def test_a_council_it_does_not_serve_reads_what_it_offers(near, as_council):
    assert as_council(PersonFactory()).get(near.scheme_profile.get_absolute_url()).status_code == 200
