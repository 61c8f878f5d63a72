"""What somebody with bad intent, or a broken program, sends: never more than their own, never an error of ours."""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from people.choices import Role
from people.models import User
from tests.access.test_walk import BACKEND

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[Role.CARE_MANAGER, Role.SCHEME_WORKER])
def desk(request, world, client):
    """Signed in for the council, and for the scheme that the person is referred to."""
    client.force_login(world.users[request.param, "own"], backend=BACKEND)
    return client


@pytest.mark.parametrize("end", ["", "timeline/", "note/", "notes/"])
def test_a_reference_with_a_nul_in_it_is_not_found(desk, end):
    assert desk.get(f"/people/SL%00/{end}").status_code == 404


@pytest.mark.parametrize("before", ["-62135596800", "253402300799", "nan", "1e400", "-1e15", "x", "", "%00"])
def test_a_timeline_before_a_moment_that_makes_no_sense(desk, world, before):
    page = reverse("person-timeline", args=[world.rows.person.reference])

    assert desk.get(f"{page}?before={before}").status_code == 200


@pytest.mark.parametrize(
    "words", ["a\0b", "\0", "x" * 100_000, "' \" \\ %% & | ! :* (", "🙂🙂 ١٢/٣/١٩٨٥", "ann 31/12/9999"]
)
@pytest.mark.parametrize("page", ["search", "people"])
def test_odd_words_are_searched_for(desk, page, words):
    assert desk.post(reverse(page), {"q": words}).status_code in {200, 422}


@pytest.mark.parametrize("query", ["page=²", f"page={'9' * 5000}", f"owner={'9' * 40}", "owner=%00&kind=%00&until=x"])
def test_odd_filters_of_the_due_list(desk, query):
    assert desk.get(f"{reverse('due')}?{query}").status_code == 200


@pytest.mark.parametrize("name", ["plan", "referral", "review", "agreement", "arrangement"])
def test_a_number_larger_than_any_row_is_not_found(desk, name):
    assert desk.get(reverse(name, args=[10**30])).status_code == 404


def test_nobody_moves_their_own_sign_in_to_another_address(world, client):
    user = world.users[Role.CARE_MANAGER, "own"]
    client.force_login(user, backend=BACKEND)

    for action in ("action_add", "action_primary"):
        answer = client.post(reverse("account_email"), {action: "", "email": "private@example.com"})
        assert answer.status_code == 404
    assert client.get(reverse("account_email")).status_code == 404
    assert User.objects.get(pk=user.pk).email == user.email
    assert not EmailAddress.objects.filter(email="private@example.com").exists()


def test_nobody_signs_themselves_up(client):
    client.post(reverse("account_signup"), {"email": "x@example.com", "password1": "a-long-first-password-7"})

    assert not User.objects.filter(email="x@example.com").exists()


@pytest.mark.parametrize(
    "following", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_nowhere_else(world, client, following):
    user = world.users[Role.CARE_MANAGER, "own"]
    user.set_password("a-long-first-password-7")
    user.save()
    given = {"login": user.email, "password": "a-long-first-password-7", "next": following}

    assert client.post(reverse("account_login"), given).url == "/"


def test_a_session_ends_with_the_account(world, client):
    user = world.users[Role.CARE_MANAGER, "own"]
    client.force_login(user, backend=BACKEND)
    assert client.get("/").status_code == 200

    User.objects.filter(pk=user.pk).update(is_active=False)

    assert client.get("/").url.startswith(reverse("account_login"))


def test_looking_at_the_sign_out_page_signs_nobody_out(world, client):
    client.force_login(world.users[Role.CARE_MANAGER, "own"], backend=BACKEND)

    client.get(reverse("account_logout"))

    assert client.get("/").status_code == 200


@pytest.mark.parametrize("year", [1, 9999])
def test_an_arrangement_starts_within_reach_of_the_calendar(world, client, year):
    client.force_login(world.users[Role.SCHEME_WORKER, "own"], backend=BACKEND)
    page = reverse("arrangement-start", args=[world.rows.agreement.pk])

    answer = client.post(page, {"on_0": "31", "on_1": "12", "on_2": f"{year:04}"})

    assert answer.status_code == 422
    assert "on" in answer.context["form"].errors
