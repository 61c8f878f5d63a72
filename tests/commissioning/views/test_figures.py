import re

import pytest

from people.choices import Role
from people.models import User
from sharedliving.core.models import Event
from tests.factories.people import viewer
from tests.factories.reviews import household_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
KEYS = ["waiting", "reviews", "assessments", "arrangements", "reasons", "considered", "long-term", "alone", "ethnicity"]


@pytest.fixture
def sign_in(client):
    def signed_in(who):
        client.force_login(User.objects.get(pk=who.user_id), backend=BACKEND)
        return client

    return signed_in


@pytest.fixture
def figures_page(sign_in, commissioner):
    client = sign_in(commissioner)
    return lambda: client.get("/commissioning/")


def words_of(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_the_page_says_what_stands_out_and_shows_every_table(figures_page, waits, scheme):
    for _ in range(11):
        waits(needs_wheelchair_access=True)
    household_of(scheme, wheelchair_access=True, approved_places=2)

    answer = figures_page()

    assert answer.status_code == 200
    assert "11 people wait for wheelchair-accessible homes in WM3; 2 vacancies." in words_of(answer)
    assert [part["figure"].key for part in answer.context["figures"]] == KEYS
    assert len(answer.context["findings"]) == 3
    assert answer.content.decode().count("<caption") == 8


def test_the_page_without_anybody_still_stands(figures_page):
    answer = figures_page()

    assert answer.status_code == 200
    assert "0 people wait for a home; 0 vacancies." in words_of(answer)


def test_no_name_birth_date_or_free_text_is_on_the_page_or_in_a_file(figures_page, client, someone, waits, lives):
    for _ in range(6):
        person = someone(given_name="Xanthippe", family_name="Quill", ethnic_group="Ask Zebedee", alerts="Allergic")
        waits(person, preferred_area="zebedee", views="Near Zebedee")
        lives(someone(given_name="Xanthippe", family_name="Quill", ethnic_group="Ask Zebedee"))

    texts = [figures_page().content.decode()] + [
        client.get(f"/commissioning/{key}.csv").content.decode() for key in KEYS
    ]

    for text in texts:
        assert not re.search(r"xanthippe|quill|zebedee|1985|allergic|SL-0|okafor", text, re.IGNORECASE)


def test_no_number_of_people_below_five_is_on_the_page_or_in_a_file(figures_page, client, waits, lives):
    for _ in range(3):
        waits(preferred_area="WM1")
        lives()

    shown = figures_page().context["figures"]
    numbers = [row[2 if part["figure"].key == "waiting" else 1] for part in shown for row in part["figure"].rows]

    assert "fewer than 5" in numbers
    assert not any(isinstance(number, int) and 0 < number < 5 for number in numbers)
    assert "WM1,Without wheelchair access,fewer than 5,0" in client.get("/commissioning/waiting.csv").content.decode()


@pytest.mark.parametrize("key", KEYS)
def test_each_table_is_a_file(sign_in, commissioner, key):
    answer = sign_in(commissioner).get(f"/commissioning/{key}.csv")

    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith(f'attachment; filename="{key}-20')
    assert Event.objects.get(verb="figures.downloaded").data == {"key": key}


def test_a_table_that_does_not_exist_is_not_found(sign_in, commissioner):
    assert sign_in(commissioner).get("/commissioning/names.csv").status_code == 404


@pytest.mark.parametrize("address", ["/commissioning/", "/commissioning/waiting.csv"])
@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COMMISSIONER, Role.LINE_MANAGER)])
def test_figures_are_not_for_other_roles(sign_in, council, role, address):
    assert sign_in(viewer(role, organisation=council)).get(address).status_code == 403


@pytest.mark.parametrize("address", ["/commissioning/", "/commissioning/waiting.csv"])
def test_a_stranger_signs_in_first(client, db, address):
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_one_and_three(
    figures_page, lives, waits, count, django_assert_num_queries
):
    for _ in range(count):
        lives()
        waits()

    with django_assert_num_queries(14):
        figures_page()
