"""The scheme asks for more on its page; the council answers on its own."""

from datetime import timedelta

import pytest
from django.urls import reverse

from placements.choices import ReferralState
from sharedliving.core import dates
from tests.factories.placements import ReferralFactory
from tests.factories.practice import MoreAskedFactory

pytestmark = pytest.mark.django_db


def day(on):
    return {"answer_by_0": on.day, "answer_by_1": on.month, "answer_by_2": on.year}


def answer_page(asked):
    return reverse("question-answer", args=[asked.pk])


def test_scheme_asks_and_the_referral_stays_open(as_scheme, as_council):
    referral = ReferralFactory(sent=True)
    client, url = as_scheme(referral.scheme), reverse("referral-ask", args=[referral.pk])
    data = {"items": ["health"], "words": "Which tablets?"} | day(dates.today() + timedelta(days=7))

    assert url in client.get(referral.get_absolute_url()).content.decode()
    assert "Health and medicines" in client.get(url).content.decode()
    assert client.post(url, data).status_code == 302
    referral.refresh_from_db()
    assert referral.state == ReferralState.MORE_ASKED
    for page in (client, as_council(referral.person)):
        assert "Which tablets?" in page.get(referral.get_absolute_url()).content.decode()


def test_nothing_named_keeps_what_was_typed(as_scheme):
    referral = ReferralFactory(sent=True)

    response = as_scheme(referral.scheme).post(
        reverse("referral-ask", args=[referral.pk]), {"words": "Which tablets?"} | day(dates.today())
    )

    assert response.status_code == 422
    page = response.content.decode()
    assert "Which tablets?" in page
    assert "Select what is lacking" in page


def test_council_fills_in_what_was_asked_for(as_council):
    asked = MoreAskedFactory()
    client = as_council(asked.referral.person)
    page = client.get(answer_page(asked))
    data = {"health": "Two tablets", "behaviour": "Sings", "words": "Added both."}

    assert asked.words in page.content.decode()
    assert asked.referral.health in page.content.decode(), "what is there already stands in the box"
    assert answer_page(asked) in client.get(asked.referral.get_absolute_url()).content.decode()
    response = client.post(answer_page(asked), data | {"version": page.context["form"]["version"].value()})

    assert response.url == asked.referral.get_absolute_url()
    asked.referral.refresh_from_db()
    assert (asked.referral.state, asked.referral.health) == (ReferralState.SENT, "Two tablets")


def test_an_empty_answer_names_what_is_missing(as_council):
    asked = MoreAskedFactory()

    response = as_council(asked.referral.person).post(answer_page(asked), {"behaviour": "Sings"})

    assert response.status_code == 422
    assert "Record their health and medicines" in response.content.decode()


def test_both_sides_see_how_long_it_waited_and_for_whom(as_scheme, as_council):
    ago = dates.today() - timedelta(days=9)
    asked = MoreAskedFactory(referral__sent_on=ago, asked_on=dates.today() - timedelta(days=4))
    referral = asked.referral
    words = f"Has waited 9 days for an answer: 5 days for {referral.scheme.name}, 4 days for {referral.council.name}."

    for client in (as_scheme(referral.scheme), as_council(referral.person)):
        page = client.get(referral.get_absolute_url()).content.decode()
        assert words in page
        assert "What the scheme asked for" in page


def test_a_question_that_was_answered_is_not_asked_again(as_council):
    asked = MoreAskedFactory(answered=True)

    page = as_council(asked.referral.person).get(answer_page(asked)).content.decode()

    assert "no longer waits" in page
    assert "<textarea" not in page


def test_the_scheme_may_still_decline(as_scheme):
    asked = MoreAskedFactory()

    page = as_scheme(asked.referral.scheme).get(asked.referral.get_absolute_url()).content.decode()

    assert reverse("referral-decline", args=[asked.referral.pk]) in page
    assert reverse("referral-accept", args=[asked.referral.pk]) not in page


@pytest.mark.parametrize("questions", [1, 3])
def test_referral_costs_the_same_with_one_and_three_questions(questions, as_council, django_assert_num_queries):
    referral = ReferralFactory(sent=True)
    MoreAskedFactory.create_batch(questions, referral=referral, answered=True)
    client = as_council(referral.person)

    with django_assert_num_queries(11):
        client.get(referral.get_absolute_url())


def test_pressures_are_a_section_and_none_is_an_answer(as_council):
    referral = ReferralFactory(empty=True)
    client, url = as_council(referral.person), reverse("referral-section", args=[referral.pk, "pressures"])
    version = {"version": client.get(url).context["form"]["version"].value()}

    both = client.post(url, version | {"pressures": ["none", "hurry"]})
    assert "but not both" in both.content.decode()
    undated = client.post(url, version | {"pressures": ["discharge"]})
    assert "Enter the planned day of discharge" in undated.content.decode()
    assert client.post(url, version | {"pressures": ["none"]}).status_code == 302
    referral.refresh_from_db()
    assert referral.pressures == ["none"]


def test_a_pressure_with_its_day_is_shown_to_both_sides(as_council, as_scheme):
    referral = ReferralFactory(empty=True)
    client, url = as_council(referral.person), reverse("referral-section", args=[referral.pk, "pressures"])
    data = {"pressures": ["discharge"], "discharge_on_0": "3", "discharge_on_1": "3", "discharge_on_2": "2027"}

    client.post(url, data | {"version": client.get(url).context["form"]["version"].value()})

    referral.refresh_from_db()
    assert (referral.pressures, f"{referral.discharge_on:%d %m %Y}") == (["discharge"], "03 03 2027")
    sent = ReferralFactory(sent=True, pressures=["notice"], notice_until=dates.today())
    for page in (as_council(sent.person), as_scheme(sent.scheme)):
        assert "Do not let this bend the match" in page.get(sent.get_absolute_url()).content.decode()
