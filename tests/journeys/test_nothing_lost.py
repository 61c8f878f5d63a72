"""Nothing that was typed is lost: not to a browser that is killed, not to a session that ends, not to a second writer."""

import pytest

from people.choices import Role
from tests.factories.careplans import AssessmentFactory
from tests.journeys.cast import make_cast, user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
WORDS = "I want my own front door key, and somebody to cook with on Sundays."
QUESTION = "What do they say about their life"
TWENTY_SECONDS = 20_000


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def assessment(cast):
    return AssessmentFactory(person=cast.nearly_the_same, started=True)


def type_slowly(walker, label, text):
    """As somebody types who never stops for long enough that the page could think they had finished."""
    walker.box(label).press_sequentially(text, delay=60)


def until_kept(walker):
    walker.page.get_by_text("What you typed is kept").wait_for(timeout=TWENTY_SECONDS)
    walker.look()


def test_a_killed_browser_loses_nothing(walk, cast, assessment):
    priya = walk(cast.priya.email)
    priya.open(f"{assessment.get_absolute_url()}words/")
    type_slowly(priya, QUESTION, WORDS)
    until_kept(priya)
    priya.page.context.close()

    again = walk(cast.priya.email)
    again.open(f"{assessment.get_absolute_url()}words/")

    assert again.typed(QUESTION) == WORDS
    assert again.reads("It is not saved yet")
    again.press("Save and continue")
    again.follow("In their own words")
    assert not again.reads("It is not saved yet") and again.typed(QUESTION) == WORDS


def test_a_session_that_ends_in_the_middle_loses_nothing(walk, cast, assessment):
    priya = walk(cast.priya.email)
    priya.open(f"{assessment.get_absolute_url()}words/")
    priya.write(QUESTION, WORDS)
    until_kept(priya)
    priya.page.context.clear_cookies()

    with priya.page.expect_navigation():
        priya.page.get_by_role("button", name="Save and continue").click()
    priya.looker.forget("status of 403")
    priya.sign_in(cast.priya.email)
    priya.open(f"{assessment.get_absolute_url()}words/")

    assert priya.typed(QUESTION) == WORDS


def test_two_at_one_assessment_are_told_and_neither_overwrites_the_other(walk, cast, assessment):
    amir = user("Amir Khan", Role.CARE_MANAGER, cast.council, cast.team)
    first, second = walk(cast.priya.email), walk(amir.email)
    url = f"{assessment.get_absolute_url()}words/"
    first.open(url)
    second.open(url)
    assert second.reads("Priya Shah has had this open since")
    first.write(QUESTION, "As Priya heard it")
    first.page.get_by_text("Also writing here: Amir Khan").wait_for(timeout=TWENTY_SECONDS)
    second.write(QUESTION, "As Amir heard it")
    first.press("Save and continue")

    second.press("Save and continue")

    assert second.reads("Somebody else changed this while you had it open")
    assert second.reads("As Priya heard it") and second.typed(QUESTION) == "As Amir heard it"
    assessment.refresh_from_db()
    assert assessment.own_words == "As Priya heard it"
