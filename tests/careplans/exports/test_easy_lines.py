"""Sentences that the plan proposes for easy read."""

from datetime import date

import pytest

from careplans.choices import MetBy, Outcome
from careplans.choices.easy_read import AREAS, CHAPTERS, HELPERS, PICTURE_WORDS
from careplans.exports.easy_lines import headings, picture, proposed
from careplans.models import CarePlan, PlanNeed
from careplans.rules.easy_read import easy_read_plain_words, easy_read_short_sentences
from people.models import Organisation, Person, User
from sharedliving.core.documents.pictures import PICTURES


def plan(**fields):
    person = Person(reference="SL-1", given_name="Danny", council=Organisation(), owner=User(name="Priya Nair"))
    return CarePlan(person=person, **fields)


def need(**fields):
    return PlanNeed(**{"area": Outcome.NUTRITION, "met_by": MetBy.SHARED_LIVES} | fields)


def test_it_begins_with_the_person_and_their_worker():
    assert proposed(plan(), [])["about"][:2] == ["My name is Danny.", "This is my plan."]
    assert "My worker is Priya Nair." in proposed(plan(), [])["about"]


def test_it_uses_the_name_they_go_by():
    known = plan()
    known.person.preferred_name = "Dan"

    assert proposed(known, [])["about"][0] == "My name is Dan."


def test_a_need_says_what_who_and_when():
    lines = proposed(plan(), [need(outcome="I cook once a week.", who="Grace", start_by=date(2027, 3, 3))])["nutrition"]

    assert lines == [
        "I need help with food and drink.",
        "I want this: I cook once a week.",
        "My Shared Lives carer helps me.",
        "This is who helps: Grace.",
        "It starts by 3 March 2027.",
    ]


def test_two_needs_of_one_part_of_life_share_a_chapter():
    lines = proposed(plan(), [need(outcome="A"), need(outcome="B")])["nutrition"]

    assert lines.count("I need help with food and drink.") == 1
    assert {"I want this: A.", "I want this: B."} <= set(lines)


def test_the_back_up_is_named():
    assert "Then this person helps me: Grace Adeyemi." in proposed(plan(back_up="Grace Adeyemi"), [])["goes-wrong"]


def test_a_need_that_is_not_written_yet_takes_few_words():
    assert proposed(plan(), [need(met_by="")])["nutrition"] == ["I need help with food and drink."]


def test_nobody_owns_the_person():
    draft = plan()
    draft.person.owner = None

    assert all("worker is" not in line for line in proposed(draft, [])["about"])


def test_chapters_come_in_the_order_of_the_plan():
    assert list(headings([need(area=Outcome.WORK), need()])) == [
        "about", "matters", "work", "nutrition", "goes-wrong", "again",
    ]  # fmt: skip


def test_every_part_of_life_and_every_helper_has_words():
    assert set(AREAS) == set(Outcome)
    assert set(HELPERS) == set(MetBy)


@pytest.mark.parametrize("line", [*(area[2] for area in AREAS.values()), *HELPERS.values()])
def test_what_is_proposed_is_easy_to_read(line):
    assert easy_read_short_sentences(line)
    assert easy_read_plain_words(line)


@pytest.mark.parametrize(
    ("line", "chapter", "name"),
    [
        ("I can ring my worker.", "goes-wrong", "phone"),
        ("I eat well.", "nutrition", "food"),
        ("Things can go wrong.", "goes-wrong", "warning"),
        ("It starts soon.", "work", "calendar"),
        ("Something else.", "other", "paper"),
    ],
)
def test_the_picture_follows_the_words_and_then_the_chapter(line, chapter, name):
    assert picture(line, chapter) == name


def test_every_picture_that_may_be_chosen_is_there():
    chosen = (
        {area[1] for area in AREAS.values()} | {one[1] for one in CHAPTERS.values()} | {p for _, p in PICTURE_WORDS}
    )

    assert chosen <= set(PICTURES)
