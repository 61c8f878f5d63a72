from datetime import timedelta

import pytest

from people.choices import Role
from sharedliving.core import dates
from tests.factories.people import PersonFactory, TeamFactory, viewer
from tests.factories.reviews import ReviewFactory, living_with

TODAY = dates.today()


@pytest.fixture
def others(team):
    """A review of a colleague's person in the same department."""
    return ReviewFactory(person=PersonFactory(team=team, family_name="Other"))


def shown(answer):
    return [line[0].href for line in answer.context["lines"]]


def hrefs(*reviews):
    return [f"/reviews/{review.pk}/" for review in reviews]


def test_reviews_stand_by_due_date(sign_in, care_manager, person):
    later = ReviewFactory(person=person, due_on=TODAY + timedelta(days=90))
    sooner = ReviewFactory(person=person, due_on=TODAY + timedelta(days=9))

    assert shown(sign_in(care_manager).get("/reviews/")) == hrefs(sooner, later)


def test_a_care_manager_begins_with_their_own(sign_in, care_manager, person, others):
    own = ReviewFactory(person=person)
    client = sign_in(care_manager)

    assert shown(client.get("/reviews/")) == hrefs(own)
    assert sorted(shown(client.get("/reviews/?whose=team"))) == sorted(hrefs(own, others))


def test_a_reviewing_officer_begins_with_the_department(sign_in, team, others):
    client = sign_in(viewer(Role.REVIEWING_OFFICER, team=team))

    assert shown(client.get("/reviews/")) == hrefs(others)
    assert shown(client.get("/reviews/?whose=mine")) == []


def test_overdue_and_completed_can_be_asked_for(sign_in, care_manager, person):
    late = ReviewFactory(person=person, due_on=TODAY - timedelta(days=1))
    ReviewFactory(person=person, due_on=TODAY)
    held = ReviewFactory(person=person, completed=True)
    client = sign_in(care_manager)

    assert shown(client.get("/reviews/?show=overdue")) == hrefs(late)
    assert shown(client.get("/reviews/?show=completed")) == hrefs(held)


def test_a_filter_that_does_not_exist_is_left_out(sign_in, care_manager, person):
    own = ReviewFactory(person=person)

    assert shown(sign_in(care_manager).get("/reviews/?show=everything&whose=me&page=x")) == hrefs(own)


def test_the_filters_stay_as_chosen(sign_in, care_manager):
    form = sign_in(care_manager).get("/reviews/?show=overdue&whose=team").context["filters"]

    assert form.initial == {"show": "overdue", "whose": "team"}


def test_without_reviews_the_page_says_what_to_do(sign_in, care_manager):
    assert "Choose others to see more" in sign_in(care_manager).get("/reviews/").content.decode()


def test_a_scheme_sees_reviews_of_its_arrangements(sign_in, person):
    arrangement = living_with(person)
    own = ReviewFactory(person=person, arrangement=arrangement)
    ReviewFactory(person=person)

    assert shown(sign_in(viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme)).get("/reviews/")) == hrefs(own)


def test_another_councils_reviews_are_not_listed(sign_in, others):
    assert shown(sign_in(viewer(Role.LINE_MANAGER, team=TeamFactory())).get("/reviews/")) == []


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_the_list_is_not_for_everybody(sign_in, council, role):
    assert sign_in(viewer(role, organisation=council)).get("/reviews/").status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_one_and_three(
    sign_in, care_manager, team, count, django_assert_num_queries
):
    for _ in range(count):
        ReviewFactory(person=PersonFactory(team=team))
    client = sign_in(care_manager)

    with django_assert_num_queries(6):
        client.get("/reviews/?whose=team")
