"""Who lives in a carer household, as pages, and who sees them."""

import pytest

from placements.choices import CheckKind
from placements.due import due_items
from placements.models import HouseholdMember
from sharedliving.core import dates
from tests.factories.applications import CarerNoteFactory, MemberCheckFactory, MemberFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

DAY = dates.today()


def on(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


def test_somebody_is_added_asked_and_checked_and_stands_on_the_page(as_scheme):
    home = HouseholdFactory()
    client = as_scheme(home.scheme)

    answer = client.post(
        f"/carers/{home.pk}/members/add/", {"name": "Ade Bello", "kind": "adult", "relationship": "lodger"}
    )
    assert answer.url == f"/carers/{home.pk}/"
    page = client.get(answer.url).text
    assert "Ade Bello" in page and "Another adult, lodger" in page and "Not asked yet" in page

    member = HouseholdMember.objects.get()
    asked = {"name": "Ade Bello", "kind": "adult", "agrees": "yes", "said": "Fine by me."} | on("consulted_on", DAY)
    assert client.post(f"/carers/members/{member.pk}/", asked).status_code == 302
    certificate = {"number": "001 234 567 890", "is_home_based": "yes"} | on("done_on", DAY)
    until = dates.add_months(DAY, 36)
    assert client.post(f"/carers/members/{member.pk}/dbs/", certificate | on("valid_until", until)).status_code == 302

    page = client.get(f"/carers/{home.pk}/").text
    assert "001234567890" in page and "Fine by me." in page
    assert home.checks.get(kind=CheckKind.DBS).valid_until == until

    assert client.post(f"/carers/members/{member.pk}/left/", on("on", DAY)).status_code == 302
    assert "Ade Bello" not in client.get(f"/carers/{home.pk}/").text
    assert client.get(f"/carers/members/{member.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"kind": "adult"}, "Enter their name"),
        ({"name": "Bea", "kind": "child"}, "Enter the year in which the child was born"),
        ({"name": "Bea", "kind": "adult", "agrees": "yes"}, "Enter the day you asked them"),
    ],
)
def test_what_lacks_is_said_at_the_field(as_scheme, data, words):
    home = HouseholdFactory()

    answer = as_scheme(home.scheme).post(f"/carers/{home.pk}/members/add/", data)

    assert answer.status_code == 422
    assert words in answer.text


@pytest.mark.parametrize("number", ["12345", "00123456789a", "0012345678901"])
def test_a_certificate_has_twelve_digits(as_scheme, number):
    member = MemberFactory(dbs=False)
    data = {"number": number, "is_home_based": "yes"} | on("done_on", DAY) | on("valid_until", DAY)

    answer = as_scheme(member.household.scheme).post(f"/carers/members/{member.pk}/dbs/", data)

    assert answer.status_code == 422
    assert not member.dbs_checks.exists()


def test_the_page_says_what_a_certificate_lacks_and_who_comes_of_age(as_scheme):
    home = HouseholdFactory()
    MemberCheckFactory(member=MemberFactory(household=home, dbs=False), is_home_based=False)
    MemberFactory(household=home, kind="child", year_of_birth=DAY.year - 16)

    page = as_scheme(home.scheme).get(f"/carers/{home.pk}/").text

    assert "box for home-based work ticked" in page
    assert f"Turns 16 in {DAY.year}: ask for a DBS." in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_household_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    home = HouseholdFactory()
    MemberFactory.create_batch(rows, household=home)
    CarerNoteFactory.create_batch(rows, household=home)
    client = as_scheme(home.scheme)

    with django_assert_num_queries(24):
        client.get(f"/carers/{home.pk}/")


def test_a_note_is_written_and_read_by_the_scheme_alone(as_scheme, as_council):
    home, person = HouseholdFactory(), PersonFactory()
    ArrangementFactory(household=home, person=person)
    client = as_scheme(home.scheme)

    client.post(f"/carers/{home.pk}/notes/add/", {"text": "John tires quickly."} | on("on", DAY))

    assert "John tires quickly." in client.get(f"/carers/{home.pk}/").text
    assert as_council(person).get(f"/carers/{home.pk}/").status_code == 403
    assert "John tires quickly." not in as_council(person).get(person.get_absolute_url()).text
    assert as_scheme(SchemeOrganisationFactory()).get(f"/carers/{home.pk}/notes/add/").status_code == 404


def test_a_household_falls_due_once_for_whom_no_check_speaks_of(worker_of):
    home = HouseholdFactory()
    MemberFactory(household=home)
    lacking = MemberFactory(household=home, dbs=False, due_on=DAY)
    MemberFactory(household=home, child=True, due_on=dates.add_days(DAY, 30))
    MemberFactory(household=home, left=True)

    found = [row for rows in due_items(worker_of(home.scheme), dates.add_days(DAY, 400)) for row in rows]

    assert [row for row in found if row[0] == "household_member"] == [
        ("household_member", home.pk, None, DAY, lacking.owner_id)
    ]
