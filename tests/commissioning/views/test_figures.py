import re

import pytest

from commissioning.services.dashboard import THEMES
from people.choices import Role
from people.models import User
from sharedliving.core.models import Event
from tests.factories.people import viewer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
KEYS = [
    "waiting",
    "reviews",
    "assessments",
    "arrangements",
    "reasons",
    "considered",
    "long-term",
    "ethnicity",
    "causes",
]


@pytest.fixture
def sign_in(client):
    def signed_in(who):
        client.force_login(User.objects.get(pk=who.user_id), backend=BACKEND)
        return client

    return signed_in


@pytest.fixture
def theme_page(sign_in, commissioner):
    client = sign_in(commissioner)
    return lambda theme: client.get(f"/commissioning/themes/{theme}/")


def words_of(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def figures_on(answer):
    return {part["figure"].key: part["figure"] for part in answer.context["figures"]}


def test_every_table_stands_under_one_theme(theme_page):
    found = [key for theme in THEMES for key in figures_on(theme_page(theme))]

    assert sorted(found) == sorted(KEYS)


def test_no_name_birth_date_or_free_text_is_on_a_page_or_in_a_file(theme_page, client, someone, waits, lives):
    for _ in range(6):
        person = someone(given_name="Xanthippe", family_name="Quill", ethnic_group="Ask Zebedee", alerts="Allergic")
        waits(person, preferred_area="zebedee", views="Near Zebedee")
        lives(someone(given_name="Xanthippe", family_name="Quill", ethnic_group="Ask Zebedee"))

    texts = [theme_page(theme).content.decode() for theme in THEMES] + [
        client.get(f"/commissioning/{key}.csv").content.decode() for key in KEYS
    ]

    for text in texts:
        assert not re.search(r"xanthippe|quill|zebedee|1985|allergic|SL-0|okafor", text, re.IGNORECASE)


def test_no_number_of_people_below_five_is_on_a_page_or_in_a_file(theme_page, client, waits, lives):
    for _ in range(3):
        waits(preferred_area="WM1")
        lives()

    shown = [figure for theme in THEMES for figure in figures_on(theme_page(theme)).values()]
    numbers = [row[2 if figure.key == "waiting" else 1] for figure in shown for row in figure.rows]

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


@pytest.mark.parametrize("address", ["/commissioning/waiting.csv"])
@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COMMISSIONER, Role.LINE_MANAGER)])
def test_figures_are_not_for_other_roles(sign_in, council, role, address):
    assert sign_in(viewer(role, organisation=council)).get(address).status_code == 403


@pytest.mark.parametrize("address", ["/commissioning/waiting.csv"])
def test_a_stranger_signs_in_first(client, db, address):
    assert client.get(address).status_code == 302
