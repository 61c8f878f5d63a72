import re

import pytest
from django.urls import reverse

from sharedliving.core.components.status import STATUSES
from sharedliving.core.gallery import EveryField

pytestmark = pytest.mark.django_db

PUBLIC = ["accessibility", "help", "components", "components-form"]


@pytest.mark.parametrize("name", PUBLIC)
def test_everybody_may_read_it(client, name):
    assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", ["accessibility", "help"])
def test_nothing_is_sent_there(client, name):
    assert client.post(reverse(name)).status_code == 405


@pytest.mark.parametrize("name", PUBLIC)
def test_no_page_holds_script_or_style_of_its_own(client, name):
    page = client.get(reverse(name)).content.decode()
    assert not re.search(r"<style|<script(?![^>]*\bsrc=)| style=| on[a-z]+=", page)


@pytest.mark.parametrize("name", PUBLIC)
def test_each_page_has_its_own_title(client, name):
    page = client.get(reverse(name)).content.decode()
    title = re.search(r"<title>(.*?)</title>", page)
    assert title
    assert title[1].endswith(" – Sharedliving")
    assert title[1] != "Sharedliving – Sharedliving"


def test_gallery_shows_every_status(client):
    page = client.get(reverse("components")).content.decode()
    assert all(f">{word}</strong>" in page for word, _ in STATUSES.values())


def test_form_of_the_gallery_says_what_is_wrong(client):
    page = client.post(reverse("components-form"), {"name": ""}).content.decode()
    assert "<title>Error: A form with every field – Sharedliving</title>" in page
    assert page.count("There is a problem") == 1
    assert page.index("There is a problem") < page.index("<h1")


def test_form_of_the_gallery_takes_good_answers():
    form = EveryField(
        {
            "name": "Ann", "at": "9am", "source": "self", "wants": "A home", "urgent": "no", "needs": ["food"],
            "budget": "250", "hours": "10", "team": "n", "email": "a@b.uk", "postcode": "LS1 4AP", "sure": "on",
            "first_contact_0": "1", "first_contact_1": "2", "first_contact_2": "2020",
        }
    )  # fmt: skip
    assert form.is_valid(), form.errors


def test_an_address_that_does_not_exist(client):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "Page not found" in answer.content.decode()


def test_a_form_open_too_long(client):
    client.handler.enforce_csrf_checks = True
    answer = client.post(reverse("account_login"), {"login": "a@b.uk"})
    assert answer.status_code == 403
    assert "This page was open too long" in answer.content.decode()


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_pages_of_last_resort_stand_alone(name):
    from django.template.loader import render_to_string

    assert "<h1" in render_to_string(name)


def test_not_allowed_says_whom_to_ask():
    from django.template.loader import render_to_string

    page = render_to_string("403.html", {"exception": "Your role does not let you sign off plans."})
    assert "Your role does not let you sign off plans." in page
    assert "ask your line manager" in page


def test_locked_out_says_how_long():
    from django.template.loader import render_to_string

    assert "30 minutes" in render_to_string("account/locked.html")
