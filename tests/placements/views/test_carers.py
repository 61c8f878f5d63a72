import pytest
from django.urls import reverse

from people.choices import Role
from placements.choices import CheckKind, HouseholdState
from placements.models import CarerAddress, CarerHousehold
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.households import AddressFactory, CheckFactory, HouseholdFactory
from tests.factories.people import SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

PAGES = ["carer", "carer-change", "carer-checks", "carer-approve", "carer-suspend", "carer-end", "carer-address"]


def on(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


def test_list_shows_the_schemes_own_households(as_scheme):
    mine, other = HouseholdFactory(), HouseholdFactory()

    page = as_scheme(mine.scheme).get(reverse("carers")).content.decode()

    assert mine.name in page
    assert other.name not in page


def test_list_filters_by_state_room_and_kind(as_scheme):
    full = HouseholdFactory(approved_places=1)
    ArrangementFactory(household=full)
    suspended = HouseholdFactory(scheme=full.scheme, state=HouseholdState.SUSPENDED)
    day = HouseholdFactory(scheme=full.scheme, approved_kinds=["day"])
    client = as_scheme(full.scheme)

    def names(**wanted):
        return set(client.get(reverse("carers"), wanted).context["page"].object_list)

    assert names() == {full, suspended, day}
    assert names(state="suspended") == {suspended}
    assert names(room="yes") == {suspended, day}
    assert names(kind="day") == {day}
    assert names(state="nonsense") == {full, suspended, day}


@pytest.mark.parametrize("rows", [1, 3])
def test_list_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = SchemeOrganisationFactory()
    HouseholdFactory.create_batch(rows, scheme=scheme)
    client = as_scheme(scheme)

    with django_assert_num_queries(6):
        client.get(reverse("carers"))


def test_household_shows_approval_places_checks_and_who_lives_there(as_scheme):
    expired = dates.add_days(dates.today(), -3)
    household = HouseholdFactory(checks={CheckKind.DBS: expired})
    arrangement = ArrangementFactory(household=household)

    page = as_scheme(household.scheme).get(household.get_absolute_url()).content.decode()

    assert "1 taken, 1 free" in page
    assert "Expired" in page
    assert arrangement.person.name in page


@pytest.mark.parametrize("rows", [1, 2])
def test_household_costs_the_same_for_one_and_two_people(rows, as_scheme, django_assert_num_queries):
    household = HouseholdFactory(approved_places=3)
    for place in range(1, rows + 1):
        ArrangementFactory(household=household, place=place)
    client = as_scheme(household.scheme)

    with django_assert_num_queries(23):
        client.get(household.get_absolute_url())


@pytest.mark.parametrize(
    ("days", "word"), [(-1, "Expired"), (0, "Expires soon"), (60, "Expires soon"), (61, "In date")]
)
def test_check_says_whether_it_still_holds(days, word, as_scheme):
    household = HouseholdFactory(checks=False)
    CheckFactory(household=household, valid_until=dates.add_days(dates.today(), days))

    assert word in as_scheme(household.scheme).get(household.get_absolute_url()).content.decode()


def test_seeing_an_address_is_on_record(as_scheme):
    address = AddressFactory()

    page = as_scheme(address.household.scheme).get(address.household.get_absolute_url()).content.decode()

    assert address.postcode in page
    assert Event.objects.filter(verb="household.address_seen", subject_id=address.household_id).count() == 1


def test_council_sees_no_carer_households(as_council):
    arrangement = ArrangementFactory()

    client = as_council(arrangement.person)

    assert client.get(reverse("carers")).status_code == 403
    assert client.get(arrangement.household.get_absolute_url()).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_household_of_another_scheme_does_not_exist(name, as_scheme):
    mine, other = HouseholdFactory(), HouseholdFactory()

    assert as_scheme(mine.scheme).get(reverse(name, args=[other.pk])).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_a_household_opens(name, as_scheme):
    household = HouseholdFactory()

    assert as_scheme(household.scheme).get(reverse(name, args=[household.pk])).status_code == 200


def test_household_is_added(as_scheme):
    scheme = SchemeOrganisationFactory()
    client, url = as_scheme(scheme), reverse("carer-new")
    data = {"name": "Maria and John Okafor", "area": "wm3", "languages": "Igbo, French", "has_pets": "on"}

    assert client.get(url).status_code == 200
    assert client.post(url, data).status_code == 302
    household = CarerHousehold.objects.get()
    assert (household.scheme, household.area, household.languages) == (scheme, "WM3", ["Igbo", "French"])


def test_household_without_a_name_keeps_what_was_typed(as_scheme):
    response = as_scheme(SchemeOrganisationFactory()).post(reverse("carer-new"), {"name": "", "about": "Two dogs"})

    assert response.status_code == 422
    assert "Two dogs" in response.content.decode()


def test_household_is_changed(as_scheme):
    household = HouseholdFactory()
    client, url = as_scheme(household.scheme), reverse("carer-change", args=[household.pk])
    version = client.get(url).context["form"]["version"].value()

    client.post(url, {"name": "New name", "area": "WM9", "version": version})

    household.refresh_from_db()
    assert household.name == "New name"


def test_check_is_recorded(as_scheme):
    household = HouseholdFactory()
    today, until = dates.today(), dates.add_days(dates.today(), 30)
    data = {"kind": "insurance"} | on("done_on", today) | on("valid_until", until)

    response = as_scheme(household.scheme).post(reverse("carer-checks", args=[household.pk]), data)

    household.refresh_from_db()
    assert response.status_code == 302
    assert household.due_on == until


def test_check_that_ends_before_it_was_made_is_refused(as_scheme):
    household = HouseholdFactory()
    today = dates.today()
    data = {"kind": "insurance"} | on("done_on", today) | on("valid_until", dates.add_days(today, -1))

    response = as_scheme(household.scheme).post(reverse("carer-checks", args=[household.pk]), data)

    assert response.status_code == 422


def test_terms_of_an_approval_are_changed(as_scheme):
    household = HouseholdFactory()
    data = {"places": 3, "kinds": ["live_in"], "youngest": 18, "oldest": 80} | on("on", dates.today())

    response = as_scheme(household.scheme).post(reverse("carer-approve", args=[household.pk]), data)

    household.refresh_from_db()
    assert response.status_code == 302
    assert (household.state, household.approved_places) == (HouseholdState.APPROVED, 3)


def test_an_applicant_is_not_approved_past_the_panel(as_scheme):
    household = HouseholdFactory(state=HouseholdState.APPLYING, approved_on=None)
    data = {"places": 3, "kinds": ["live_in"], "youngest": 18, "oldest": 80} | on("on", dates.today())
    client = as_scheme(household.scheme)

    response = client.post(reverse("carer-approve", args=[household.pk]), data)

    household.refresh_from_db()
    assert (response.status_code, household.state) == (422, HouseholdState.APPLYING)
    assert "signed by a second person" in response.text
    assert reverse("carer-approve", args=[household.pk]) not in client.get(household.get_absolute_url()).text


def test_nobody_is_approved_for_four(as_scheme):
    household = HouseholdFactory()
    data = {"places": 4, "kinds": ["live_in"], "youngest": 18, "oldest": 80} | on("on", dates.today())

    response = as_scheme(household.scheme).post(reverse("carer-approve", args=[household.pk]), data)

    assert response.status_code == 422


def test_approval_is_suspended_and_a_second_person_ends_it(as_scheme):
    household = HouseholdFactory()
    client = as_scheme(household.scheme)

    client.post(reverse("carer-suspend", args=[household.pk]), {"why": "Concern"})
    household.refresh_from_db()
    assert household.state == HouseholdState.SUSPENDED

    client.post(reverse("carer-end", args=[household.pk]), {"why": "They stopped"})
    household.refresh_from_db()
    assert household.state == HouseholdState.SUSPENDED
    assert "They stopped" in client.get(household.get_absolute_url()).text

    manager = as_scheme(household.scheme, Role.SCHEME_MANAGER)
    manager.post(household.endings.get().get_absolute_url(), {"is_confirmed": "yes"})
    household.refresh_from_db()
    assert household.state == HouseholdState.ENDED


def test_address_is_saved(as_scheme):
    household = HouseholdFactory()
    data = {"lines": "2 Hill Road", "postcode": "WM1 1AA", "phone": ""}

    as_scheme(household.scheme).post(reverse("carer-address", args=[household.pk]), data)

    assert CarerAddress.objects.get().postcode == "WM1 1AA"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.COMMISSIONER])
def test_others_may_not_open_households(role, as_scheme):
    household = HouseholdFactory()

    assert as_scheme(household.scheme, role).get(household.get_absolute_url()).status_code == 403
