"""Suggestions to commissioners, and their answers."""

from datetime import timedelta

import pytest
from django.urls import reverse

from commissioning.models import Suggestion
from sharedliving.core import dates
from tests.factories.households import SchemeFactory, scheme_worker
from tests.factories.needs import SuggestionFactory
from tests.factories.people import UserFactory

LIST = reverse("suggestions")
SOON = dates.today() + timedelta(days=60)


def at(name, row):
    return reverse(f"suggestion-{name}", args=[row.pk])


def test_a_scheme_suggests_an_offer(sign_in, boss, council):
    client = sign_in(boss)
    assert "Suggest a new offer" in client.get(LIST).content.decode()
    given = {"council": council.pk, "need": "short_stays", "for_whom": "memory", "area": "wm3", "places": "4"}
    days = {"from_when_0": SOON.day, "from_when_1": SOON.month, "from_when_2": SOON.year}

    assert client.get(reverse("suggestion-offer")).status_code == 200
    answer = client.post(reverse("suggestion-offer"), given | days)

    row = Suggestion.objects.get()
    assert answer.url == row.get_absolute_url()
    assert (row.kind, row.places, row.from_when, row.area) == ("offer", 4, SOON, "WM3")
    page = client.get(row.get_absolute_url()).content.decode()
    assert "Support with memory and cognition" in page and "Answer it" not in page


def test_a_care_manager_tells_commissioners_what_is_missing(sign_in, worker, council, profile):
    client = sign_in(worker)
    page = client.get(reverse("suggestion-note"))
    assert page.context["form"].initial == {"council": council.pk}

    client.post(reverse("suggestion-note"), {"council": council.pk, "need": "autism", "says": "too_far", "area": ""})

    row = Suggestion.objects.get()
    assert (row.kind, row.says, row.by_user) == ("note", "too_far", worker)
    assert row.name in client.get(LIST).content.decode()


def test_a_commissioner_answers_and_reads_no_name(sign_in, buyer, worker):
    row = SuggestionFactory(person__owner=worker)
    client = sign_in(buyer)

    for address in (LIST, row.get_absolute_url()):
        page = client.get(address).content.decode()
        assert worker.name not in page and "A care manager" in page
    assert client.post(at("discuss", row)).url == row.get_absolute_url()
    assert "Under discussion" in client.get(row.get_absolute_url()).content.decode()
    assert client.post(at("answer", row), {"answer": ""}).status_code == 422
    client.post(at("answer", row), {"answer": "money"})

    row.refresh_from_db()
    assert (row.state, row.answer) == ("declined", "money")
    assert "answered already" in client.get(at("answer", row)).content.decode()


def test_who_asked_reads_the_answer(sign_in, worker):
    row = SuggestionFactory(person__owner=worker, answered=True)

    assert "Yes: it will be arranged" in sign_in(worker).get(LIST).content.decode()
    assert "Yes: it will be arranged" in sign_in(worker).get(row.get_absolute_url()).content.decode()


def test_a_manager_of_the_scheme_does_not_answer_it(sign_in, boss, profile, worker):
    row = SuggestionFactory(offer=True, profile=profile, person__owner=worker)
    client = sign_in(boss)

    assert client.get(at("answer", row)).status_code == 403
    assert client.post(at("answer", row), {"answer": "known"}).status_code == 403
    assert Suggestion.objects.get().state == "suggested"


def test_another_scheme_or_council_does_not_find_it(sign_in, council, profile, worker):
    row = SuggestionFactory(offer=True, profile=profile, person__owner=worker)
    other = scheme_worker(SchemeFactory(councils=[council]).organisation, "scheme_manager")

    for who in (other, UserFactory(roles=["line_manager"])):
        client = sign_in(who)
        assert client.get(row.get_absolute_url()).status_code == 404
    assert sign_in(UserFactory(roles=["line_manager"])).post(at("answer", row), {"answer": "known"}).status_code == 404


def test_with_no_council_to_tell_nothing_is_asked(sign_in, worker):
    assert "no council that you can suggest" in sign_in(worker).get(reverse("suggestion-note")).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_one_and_three(sign_in, buyer, worker, count, django_assert_num_queries):
    for _ in range(count):
        SuggestionFactory(person__owner=worker)
    client = sign_in(buyer)

    with django_assert_num_queries(LISTED):
        client.get(LIST)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_one_and_three(sign_in, buyer, worker, count, django_assert_num_queries):
    rows = [SuggestionFactory(person__owner=worker) for _ in range(count)]
    client = sign_in(buyer)

    with django_assert_num_queries(ONE):
        client.get(rows[0].get_absolute_url())


LISTED = 6
ONE = 5
