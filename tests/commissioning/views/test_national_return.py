"""The pages of the return, and the file."""

import re

import pytest

from people.choices import OrganisationKind, Role
from people.models import User
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.people import CouncilFactory, UserFactory, viewer

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CHECK, FILE = "/commissioning/return/2025-9/", "/commissioning/return/2025-9.csv"


@pytest.fixture
def manager(council):
    return viewer(Role.LINE_MANAGER, organisation=council)


@pytest.fixture
def sign_in(client):
    def signed_in(who):
        client.force_login(User.objects.get(pk=who.user_id), backend=BACKEND)
        return client

    return signed_in


@pytest.fixture
def page(sign_in, manager):
    client = sign_in(manager)
    return lambda address="/commissioning/return/": client.get(address)


def words_of(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_the_page_says_what_the_return_follows_and_offers_four_periods(page):
    answer = page()

    assert answer.status_code == 200
    assert "the Department’s published processing code, Release 2" in words_of(answer)
    assert "conformant" not in words_of(answer)
    assert "The council’s code for the return is missing" in words_of(answer)
    assert len(re.findall(r"/commissioning/return/\d+-\d+/", answer.content.decode())) == 4


def test_the_check_counts_and_names_nobody(page, someone, lives):
    person = someone(given_name="Xanthippe", family_name="Quill", nhs_number="9434765919")
    lives(person, started_on=dates.today().replace(year=2024))
    lives(someone(), started_on=dates.today().replace(year=2024), kind="day")

    answer = page(CHECK)

    text = words_of(answer)
    assert "2 people, 1 without an NHS number" in text
    assert "by day or for breaks whose home nobody has said: 1." in text
    assert "Shared Lives scheme" not in text or "Quill" not in text
    assert not re.search(r"xanthippe|quill|9434765919|SL-0", answer.content.decode(), re.IGNORECASE)
    assert FILE in answer.content.decode()
    assert not Event.objects.filter(verb="return.exported").exists()


def test_a_check_of_nothing_still_stands(page):
    text = words_of(page(CHECK))

    assert "0 people, 0 without an NHS number" in text
    assert "Nothing is missing." in text


@pytest.mark.parametrize("people", [1, 3])
def test_number_of_statements_of_the_check(people, page, lives, django_assert_num_queries):
    for _ in range(people):
        lives(started_on=dates.today().replace(year=2024))
    page(CHECK)

    with django_assert_num_queries(CHECK_QUERIES):
        page(CHECK)


CHECK_QUERIES = 10


@pytest.mark.parametrize("address", ["2025-13/", "2025-0/", "1999-3/", "2150-1/", "2025-13.csv"])
def test_a_month_that_is_none_does_not_exist(address, page):
    assert page(f"/commissioning/return/{address}").status_code == 404


def test_a_month_that_is_not_over_does_not_exist(page):
    today = dates.today()

    assert page(f"/commissioning/return/{today.year}-{today.month}/").status_code == 404


def test_the_file_is_streamed_and_recorded(page, manager, lives):
    lives(started_on=dates.today().replace(year=2024))

    answer = page(FILE)

    assert answer.streaming
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="client-level-data-2025-09.csv"'
    assert b"".join(answer.streaming_content).count(b"\n") == 2
    event = Event.objects.get(verb="return.exported")
    assert (event.actor_id, event.text) == (manager.user_id, "National return, 1 October 2024 to 30 September 2025")


def test_once_a_service_manager_is_named_only_they_take_the_file(page, council, manager):
    council.service_manager = UserFactory(name="Ada Lang", organisation=council)
    council.save()

    assert page(FILE).status_code == 403
    assert "Only Ada Lang can take the file" in words_of(page(CHECK))
    assert FILE not in page(CHECK).content.decode()
    assert "Only Ada Lang can take the file" in words_of(page())

    council.service_manager_id = manager.user_id
    council.save()
    assert page(FILE).status_code == 200


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR, Role.CARE_MANAGER])
def test_nobody_else_opens_any_of_it(role, sign_in, council):
    client = sign_in(viewer(role, organisation=council))

    assert [client.get(address).status_code for address in ("/commissioning/return/", CHECK, FILE)] == [403] * 3


def test_staff_of_a_trust_have_no_return(sign_in, council):
    trust = CouncilFactory(kind=OrganisationKind.TRUST, parent=council)
    client = sign_in(viewer(Role.LINE_MANAGER, organisation=trust))

    assert [client.get(address).status_code for address in ("/commissioning/return/", CHECK, FILE)] == [403] * 3
