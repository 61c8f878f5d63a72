"""Advocates who were asked for: lists, waits, what became of it."""

from datetime import timedelta

import pytest

from careplans.choices import AdvocateState
from careplans.models import AdvocateReferral
from sharedliving.core import dates
from tests.factories.advocacy import (
    AdvocateReferralFactory,
)
from tests.factories.careplans import (
    CarePlanFactory,
)
from tests.factories.people import PersonFactory

TODAY = dates.today()


def day(on, name):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.care_manager)


@pytest.fixture
def waiting(world):
    return AdvocateReferralFactory(person=world.person, asked_on=TODAY - timedelta(days=23))


def test_the_list_shows_who_waits_longest_first_with_the_days(world, desk, waiting):
    other = AdvocateReferralFactory(person=PersonFactory(owner=world.care_manager, team=world.team))

    page = desk.get("/advocates/").content.decode()

    assert page.index(world.person.name) < page.index(other.person.name)
    assert "23 days" in page
    assert "5 days" in page


@pytest.mark.parametrize(
    ("show", "traits"),
    [
        ("late", {"due_on": TODAY - timedelta(days=1)}),
        ("allocated", {"allocated": True}),
        ("refused", {"refused": True}),
    ],
)
def test_the_list_is_narrowed(world, desk, show, traits):
    other = AdvocateReferralFactory(person=PersonFactory(owner=world.care_manager, team=world.team))
    AdvocateReferralFactory(person=world.person, **traits)

    page = desk.get(f"/advocates/?show={show}").content.decode()

    assert world.person.name in page
    assert other.person.name not in page
    assert other.person.name in desk.get("/advocates/?show=all").content.decode()


def test_an_advocate_is_asked_for(world, desk):
    address = f"/people/{world.person.reference}/advocate/"
    assert 'value="review" checked' in desk.get(f"{address}?about=review").content.decode().replace("  ", " ")

    answer = desk.post(address, day(TODAY, "asked_on") | {"kind": "imca", "about": "review", "service": "Speak Up"})

    row = AdvocateReferral.objects.get()
    assert answer.url == row.get_absolute_url()
    assert (row.kind, row.service, row.asked_on) == ("imca", "Speak Up", TODAY)


def test_a_second_one_of_a_kind_is_refused_in_words(world, desk, waiting):
    posted = day(TODAY, "asked_on") | {"kind": "care_act", "about": "review"}

    answer = desk.post(f"/people/{world.person.reference}/advocate/", posted)

    assert answer.status_code == 422
    assert "waits for an advocate of this kind already" in answer.content.decode()


def test_the_page_says_how_long_they_wait_and_what_can_be_recorded(desk, waiting):
    page = desk.get(waiting.get_absolute_url()).content.decode()

    assert "23 days" in page
    for words in ("An advocate has been allocated", "The service refused", "no longer asked for"):
        assert words in page
    assert "What the advocate said" not in page


@pytest.mark.parametrize(
    ("step", "posted", "state"),
    [
        ("allocate", day(TODAY, "on") | {"name": "Olu Adeyemi", "contact": "Speak Up"}, AdvocateState.ALLOCATED),
        ("refuse", {"why": "Nobody until May"}, AdvocateState.REFUSED),
        ("withdraw", {"why": "Her sister helps"}, AdvocateState.WITHDRAWN),
    ],
)
def test_each_step_is_recorded(desk, waiting, step, posted, state):
    assert desk.get(f"{waiting.get_absolute_url()}{step}/").status_code == 200

    answer = desk.post(f"{waiting.get_absolute_url()}{step}/", posted)

    waiting.refresh_from_db()
    assert answer.url == waiting.get_absolute_url()
    assert waiting.state == state


def test_a_step_that_is_not_possible_is_refused_in_words(world, desk):
    row = AdvocateReferralFactory(person=world.person, refused=True)

    answer = desk.post(f"{row.get_absolute_url()}withdraw/", {"why": "Her sister helps"})

    assert answer.status_code == 422
    assert "cannot become" in answer.content.decode()


def test_no_other_step_exists(desk, waiting):
    assert desk.get(f"{waiting.get_absolute_url()}dance/").status_code == 404


def test_what_the_advocate_says_and_the_answer(world, desk):
    row = AdvocateReferralFactory(person=world.person, allocated=True)
    posted = {"representations": "He wants to move out", "council_response": "We look for a home"}

    desk.post(f"{row.get_absolute_url()}said/", posted)

    page = desk.get(row.get_absolute_url()).content.decode()
    assert "He wants to move out" in page
    assert "We look for a home" in page


def test_a_reviewing_officer_asks_and_a_stranger_does_not(world, sign_in, waiting):
    assert sign_in(world.stranger).get(waiting.get_absolute_url()).status_code == 404
    assert sign_in(world.scheme_manager).get("/advocates/").status_code == 403


# G14-ADV-3


@pytest.mark.parametrize(
    ("agrees", "has_one", "asked"),
    [("no", False, True), ("no", True, False), ("yes", False, False), ("cannot", False, False)],
)
def test_a_plan_the_person_does_not_agree_with_prompts_for_an_advocate(world, desk, agrees, has_one, asked):
    plan = CarePlanFactory(person=world.person, complete=True, person_agrees=agrees, agreement_steps="Two meetings")
    if has_one:
        AdvocateReferralFactory(person=world.person)

    page = desk.get(plan.get_absolute_url()).content.decode()

    assert ("Ask for an advocate" in page) is asked
    assert ("Views differ. Ask Danny Okafor whether they want an advocate" in page) is asked
