"""Advocacy on a person's record."""

from datetime import timedelta

import pytest

from careplans.panels import missing, sections
from careplans.panels.advocacy import waited
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.advocacy import (
    AdvocacyRecordFactory,
    AdvocateReferralFactory,
)
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
)

TODAY = dates.today()


def section(world, looking=None):
    return {one.key: one for one in sections(looking or world.by, world.person, Part.SAFETY)}.get("advocacy")


def said(world):
    person = Person.objects.get(pk=world.person.pk)  # what is read for a page is kept on the row
    return [one.message for one in missing(world.by, person)]


def test_it_shows_the_decision_and_each_advocate(world):
    AdvocacyRecordFactory(person=world.person, hard=True)
    AdvocateReferralFactory(person=world.person)

    shown = section(world).context

    assert ("Appropriate person", "Rita Sands") in shown["rows"]
    assert shown["advocates"][0][2] == "5 days"


def test_the_assessments_decision_is_shown_when_it_is_newer(world):
    AdvocacyRecordFactory(person=world.person, hard=True, decided_on=TODAY - timedelta(days=9))
    AssessmentFactory(person=world.person, completed=True)

    assert ("Decided for", "Assessment") in section(world).context["rows"]


def test_nothing_decided_shows_nothing(world):
    assert section(world).context["rows"] == []


def test_a_scheme_sees_nothing_of_it(world, shared):
    assert section(world, world.of_scheme) is None
    AdvocateReferralFactory(person=world.person, due_on=TODAY - timedelta(days=1))
    assert not any("advocate" in one.message for one in missing(world.of_scheme, world.person))


def test_a_late_advocate_is_missing(world):
    AdvocateReferralFactory(person=world.person, asked_on=TODAY - timedelta(days=23))

    assert "An advocate was asked for 23 days ago and none has come" in said(world)


def test_after_a_refusal_another_one_is_to_be_asked(world):
    AdvocateReferralFactory(person=world.person, refused=True)
    assert "The advocacy service refused. Ask another one" in said(world)

    AdvocateReferralFactory(person=world.person)

    assert "The advocacy service refused. Ask another one" not in said(world)


@pytest.mark.parametrize(("answer", "is_missing"), [("", True), ("We look for a home", False)])
def test_what_the_advocate_said_wants_an_answer(world, answer, is_missing):
    AdvocateReferralFactory(
        person=world.person, allocated=True, representations="He wants to move", council_response=answer
    )

    assert ("What the advocate said has no answer yet" in said(world)) is is_missing


def test_a_disagreement_wants_an_advocate(world):
    CarePlanFactory(person=world.person, person_agrees="no")

    assert "Views differ. Ask Danny Okafor whether they want an advocate, and ask for one." in said(world)


@pytest.mark.parametrize(
    ("traits", "words"),
    [({"allocated": True}, "5 days"), ({"refused": True}, "5 days"), ({"asked_on": TODAY}, "0 days")],
)
def test_how_long_they_waited(world, traits, words):
    assert waited(AdvocateReferralFactory(person=world.person, **traits)) == words


def test_one_day_is_one_day(world):
    assert waited(AdvocateReferralFactory(person=world.person, asked_on=TODAY - timedelta(days=1))) == "1 day"
