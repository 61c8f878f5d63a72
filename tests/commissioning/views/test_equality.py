"""Equality as a commissioner reads it, and the import of published tables."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from commissioning.models import CommunityTable
from people.choices import Role
from people.models import User
from sharedliving.core.models import Event
from tests.commissioning.equality.files import HARTLEPOOL, as_csv, by_column
from tests.commissioning.services.test_equality_figures import KEYS
from tests.factories.costs import CommunityTableFactory
from tests.factories.people import viewer

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def sign_in(client):
    def signed_in(who):
        client.force_login(User.objects.get(pk=who.user_id), backend=BACKEND)
        return client

    return signed_in


@pytest.fixture
def page(sign_in, commissioner):
    return sign_in(commissioner)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def choose(client, content, area=HARTLEPOOL, name="ts021.csv"):
    return client.post(reverse("community"), {"upload": SimpleUploadedFile(name, content), "area": area}, follow=True)


def test_the_page_says_what_stands_out_and_shows_every_table(page, council, lives, someone):
    for _ in range(6):
        lives(someone(ethnic_group="indian"))
    CommunityTableFactory(council=council)

    answer = page.get(reverse("equality"))

    assert "People beside everybody here, where a difference can be told: White (fewer), Asian (more)." in text(answer)
    assert "1,000 people of Westmere" in text(answer)
    assert [part["figure"].key for part in answer.context["parts"]] == KEYS


def test_the_page_without_anybody_still_stands(page):
    assert "no table of the community has been imported" in text(page.get(reverse("equality")))


@pytest.mark.parametrize("key", KEYS)
def test_each_table_is_a_file(page, key):
    answer = page.get(reverse("equality-csv", args=[key]))

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert Event.objects.get(verb="figures.downloaded").data == {"key": key}


def test_a_table_is_imported_and_stands_on_the_page(page, council):
    answer = choose(page, as_csv(by_column()))

    assert "The table has been imported." in text(answer)
    assert "92,338 people of E06000001" in text(answer)
    assert CommunityTable.objects.get().council == council


def test_an_administrator_imports_and_sees_no_figures(sign_in, council):
    client = sign_in(viewer(Role.ADMINISTRATOR, organisation=council))

    assert "92,338" in text(choose(client, as_csv(by_column())))
    assert client.get(reverse("equality")).status_code == 403


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name,age\nAnn,3\n", "Its columns are: “name”, “age”."),
        (b"\xff\xfea\x00", "Save it as “CSV UTF-8”"),
        (
            as_csv([row[:-1] for row in by_column()]),
            "These columns are missing: “Other ethnic group: Any other ethnic group”.",
        ),
        (b"", "The file is empty"),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_is_changed(page, content, words):
    answer = choose(page, content)

    assert answer.status_code == 422
    assert words in text(answer)
    assert not CommunityTable.objects.exists()


def test_no_number_of_people_below_five_is_on_the_page_or_in_a_file(page, lives, waits, someone):
    for group in ("indian", "indian", "african", *["white_irish"] * 7):
        lives(someone(ethnic_group=group))
        waits(someone(ethnic_group=group))

    figures = [part["figure"] for part in page.get(reverse("equality")).context["parts"]]

    weeks = figures[-1].headers.index("Typical wait in weeks")
    for figure in figures:
        for row in figure.rows:
            kept = [
                cell for place, cell in enumerate(row) if not (figure.key.startswith("outcomes") and place == weeks)
            ]
            assert not any(isinstance(cell, int) and 0 < cell < 5 for cell in kept)
        assert not re.search(r"[,\n][1-4][,\r]", page.get(reverse("equality-csv", args=[figure.key])).content.decode())


def test_no_name_birth_date_or_free_text_is_on_the_page_or_in_a_file(page, lives, someone):
    for _ in range(6):
        lives(someone(given_name="Xanthippe", family_name="Quill", ethnic_group="Ask Zebedee", alerts="Allergic"))

    texts = [page.get(reverse("equality")).content.decode()]
    texts += [page.get(reverse("equality-csv", args=[key])).content.decode() for key in KEYS]

    for said in texts:
        assert not re.search(r"xanthippe|quill|zebedee|1985|allergic|SL-0", said, re.IGNORECASE)


@pytest.mark.parametrize(("name", "queries"), [("equality", 12), ("community", 5)])
@pytest.mark.parametrize("count", [1, 3])
def test_pages_take_the_same_queries_for_one_and_three(
    page, council, lives, waits, count, name, queries, django_assert_num_queries
):
    for _ in range(count):
        lives()
        waits()
        CommunityTableFactory(council=council)

    with django_assert_num_queries(queries):
        page.get(reverse(name))
