"""Somebody's wish to move on, on its pages, on the record and on the page of a review."""

import pytest
from django.urls import reverse

from placements.models import HousingBid, MoveBlocker, MoveOnGoal
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.advocacy import AdvocateReferralFactory
from tests.factories.endings import HousingBidFactory, MoveBlockerFactory, MoveOnGoalFactory
from tests.factories.people import PersonFactory
from tests.factories.reviews import ReviewFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def day(name):
    return {f"{name}_0": TODAY.day, f"{name}_1": TODAY.month, f"{name}_2": TODAY.year}


def words(page):
    return page.content.decode()


def typed(client, url, **fields):
    form = client.get(url).context["form"]
    version = form["version"].value() if "version" in form.fields else ""
    return fields | day("said_on") | {"version": version or ""}


def test_a_wish_is_written_down_from_the_record(as_council):
    person = PersonFactory()
    client, url = as_council(person), reverse("moving-on-new", args=[person.reference])
    assert url in words(client.get(person.part_url(Part.HOME)))

    data = typed(client, url, words="My own front door.", kind="own_tenancy", views_differ="no")
    response = client.post(url, data | {"register_number": "W1234", "band": "B"})

    goal = MoveOnGoal.objects.get()
    assert response.url == goal.get_absolute_url()
    page = words(client.get(person.part_url(Part.HOME)))
    assert "My own front door." in page and "W1234, band B" in page and url not in page


def test_whose_views_differ_prompts_for_an_advocate_until_there_is_one(as_council):
    goal = MoveOnGoalFactory()
    client, url = as_council(goal.person), reverse("moving-on-change", args=[goal.pk])
    data = typed(client, url, words=goal.words, kind=goal.kind, views_differ="yes")
    assert "Say who, and what they want" in words(client.post(url, data))
    client.post(url, data | {"who_differs": "Her mother wants her to stay."})

    assert reverse("advocate-new", args=[goal.person.reference]) in words(client.get(goal.get_absolute_url()))
    AdvocateReferralFactory(person=goal.person)
    assert reverse("advocate-new", args=[goal.person.reference]) not in words(client.get(goal.get_absolute_url()))


def test_looking_bids_and_what_is_in_the_way(as_council, as_scheme):
    goal = MoveOnGoalFactory()
    client, url = as_council(goal.person), goal.get_absolute_url()
    client.post(reverse("moving-on-look", args=[goal.pk]), {"what_was_done": "Rang the housing officer."})
    bid = {"where": "Station Street", "outcome": "waiting"} | day("on")
    client.post(reverse("moving-on-bid", args=[goal.pk]), bid)
    client.post(reverse("moving-on-bid-change", args=[HousingBid.objects.get().pk]), bid | {"outcome": "offered"})
    client.post(reverse("moving-on-block", args=[goal.pk]), {"kind": "band", "words": "Band C"} | day("since"))
    page = words(client.get(url))
    assert all(
        each in page for each in ("Rang the housing officer.", "Station Street", "Offered", "Band C", "It is cleared")
    )

    client.post(reverse("moving-on-clear", args=[MoveBlocker.objects.get().pk]), {"how": "Band A now"} | day("on"))
    client.post(reverse("moving-on-end", args=[goal.pk]), {"because": "Lives in Station Street."} | day("reached_on"))

    goal.refresh_from_db()
    assert goal.reached_on == TODAY
    assert client.get(reverse("moving-on-look", args=[goal.pk])).status_code == 404
    assert "Moved on" in words(client.get(reverse("person-timeline", args=[goal.person.reference])))


def test_the_page_of_a_review_reminds_of_it(as_council):
    review = ReviewFactory()
    client = as_council(review.person)
    assert "wants to move on" not in words(client.get(review.get_absolute_url()))
    MoveOnGoalFactory(person=review.person)
    assert "wants to move on: a home of their own. Nothing was done yet." in words(
        client.get(review.get_absolute_url())
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_for_one_and_three(rows, as_council, django_assert_num_queries):
    goal = MoveOnGoalFactory()
    HousingBidFactory.create_batch(rows, goal=goal)
    MoveBlockerFactory.create_batch(rows, goal=goal)
    client = as_council(goal.person)
    with django_assert_num_queries(8):
        client.get(goal.get_absolute_url())
