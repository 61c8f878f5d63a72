"""The pages of a liberty screen: for a worker at the end of a day, under the law of that day."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from careplans.choices.liberty import LibertyDecision
from careplans.models import LibertyEvidence, LibertyObjection, LibertyScreen
from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.liberty import (
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
    law,
)
from tests.factories.people import UserFactory
from tests.factories.risk import RestrictionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(world, sign_in):
    """The care manager's browser; both laws are shipped."""
    law("acid-test")
    law("agni")
    return sign_in(world.care_manager)


def url(name, row, *more):
    return reverse(name, args=[row.pk, *more])


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def seen(**changes):
    return day("seen_on", dates.today()) | {"observer": "Maria", "what": "Cried", "shows": "objection"} | changes


def test_beginning_says_which_law_holds(world, page):
    address = reverse("liberty-new", args=[world.person.reference])

    assert "AGNI [2026] UKSC 16" in page.get(address).text
    answer = page.post(address, {"why": "House rules changed"})

    screen = LibertyScreen.objects.get()
    assert (answer.status_code, answer.url) == (302, screen.get_absolute_url())
    assert screen.begun_because == "House rules changed"


def test_beginning_a_second_is_refused_in_words(world, page):
    LibertyScreenFactory(person=world.person)

    answer = page.post(reverse("liberty-new", args=[world.person.reference]), {"why": ""})

    assert answer.status_code == 422
    assert "is being screened already" in answer.text


def test_the_questions_are_those_of_the_framework(world, page):
    old = LibertyScreenFactory(person=world.person, framework=law("acid-test"))
    text = page.get(url("liberty-section", old, "factors")).text
    assert "Are they not free to leave?" in text and "Relative normality" not in text
    assert page.get(url("liberty-section", old, "consent")).status_code == 404

    old.delete()
    new = LibertyScreenFactory(person=world.person)
    text = page.get(url("liberty-section", new, "factors")).text
    assert "Are they not free to leave?" not in text and "Relative normality" in text


def test_a_question_that_an_administrator_adds_is_asked(world, page):
    framework = law("agni")
    framework.factors = [*framework.factors, {"name": "privacy", "question": "Is anybody watching them by camera?"}]
    framework.save()
    screen = LibertyScreenFactory(person=world.person)

    page.post(url("liberty-section", screen, "factors"), {"factor_privacy": "partly", "version": "1"})

    screen.refresh_from_db()
    assert screen.factor("privacy") == "partly"


def test_each_section_saves_whatever_is_there(world, page):
    screen = LibertyScreenFactory(person=world.person)

    answer = page.post(url("liberty-section", screen, "wishes"), {"own_words": "I like my room.", "version": "1"})

    screen.refresh_from_db()
    assert answer.status_code == 302
    assert screen.answer("own_words") == "I like my room."


def test_the_decision_shows_the_priority_with_its_reasons(world, page):
    screen = LibertyScreenFactory(person=world.person, answers={"factor_restraint": "yes"})

    text = page.get(url("liberty-section", screen, "decision")).text

    assert "Priority the tool proposes: medium" in text
    assert "Restraint: yes (+8)" in text


def test_the_restrictions_on_record_stand_beside_the_question(world, page):
    RestrictionFactory(person=world.person, what="Knives are locked away at night")
    screen = LibertyScreenFactory(person=world.person)

    assert "Knives are locked away at night" in page.get(url("liberty-section", screen, "restrictions")).text


def test_a_second_writer_sees_what_is_saved_and_loses_nothing(world, page):
    screen = LibertyScreenFactory(person=world.person, version=2, answers={"own_words": "Saved by another"})

    answer = page.post(url("liberty-section", screen, "wishes"), {"own_words": "Typed by me", "version": "1"})

    assert answer.status_code == 422
    assert "Saved by another" in answer.text and "Typed by me" in answer.text


@pytest.mark.parametrize(
    ("section", "posted", "words"),
    [
        ("decision", day("rescreen_on", date(2027, 1, 1)) | {"rescreen_on_1": "13"}, "month"),
        ("decision", {"decision": "anything"}, "Select one of the choices listed"),
        ("factors", {"factor_purpose": "often"}, "Select one of the choices listed"),
        ("wishes", {"own_words": "a\0b"}, "Null characters are not allowed"),
    ],
)
def test_bad_input_is_said_at_the_field(world, page, section, posted, words):
    screen = LibertyScreenFactory(person=world.person)

    answer = page.post(url("liberty-section", screen, section), posted | {"version": "1"})

    assert answer.status_code == 422
    assert words in answer.text


def test_what_was_seen_is_listed_and_added(world, page):
    screen = LibertyScreenFactory(person=world.person)
    LibertyEvidenceFactory(screen=screen)

    assert "Sang in the kitchen" in page.get(url("liberty-evidence", screen)).text
    answer = page.post(url("liberty-evidence", screen), seen(shows="content", what="Laughed"))

    assert answer.status_code == 302
    assert LibertyEvidence.objects.filter(what="Laughed").exists()


def test_an_objection_is_told_on_the_screen_at_once(world, page):
    screen = LibertyScreenFactory(person=world.person)

    text = page.post(url("liberty-evidence", screen), seen(), follow=True).text

    assert "The objection is recorded and due today" in text
    record = page.get(world.person.get_absolute_url()).text
    assert f"An objection to how they live was recorded on {dates.uk_date(dates.today())}: act today" in record
    assert "Act on the objection" in record


def test_an_objection_is_answered(world, page):
    objection = LibertyObjectionFactory(screen__person=world.person)
    answering = url("liberty-objection-answer", objection)

    assert "Say what was done about it" in page.get(objection.get_absolute_url()).text
    assert page.post(answering, {"answer": ""}).status_code == 422
    answer = page.post(answering, {"answer": "Rang the solicitor"}, follow=True)

    assert "Rang the solicitor" in answer.text
    assert page.get(answering).status_code == 302
    assert "An objection to how they live" not in page.get(world.person.get_absolute_url()).text


def test_who_only_reads_cannot_answer(world, sign_in):
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])
    objection = LibertyObjectionFactory(screen__person=world.person)
    client = sign_in(officer)

    assert "Say what was done about it" not in client.get(objection.get_absolute_url()).text
    assert client.post(url("liberty-objection-answer", objection), {"answer": "Done"}).status_code == 403
    assert LibertyObjection.objects.open().exists()


def test_check_says_everything_that_is_missing_and_completes(world, page):
    screen = LibertyScreenFactory(person=world.person)
    text = page.get(url("liberty-complete", screen)).text
    assert "Answer every question that the law asks" in text and "Complete it" not in text
    assert page.post(url("liberty-complete", screen)).status_code == 422

    screen.delete()
    ready = LibertyScreenFactory(person=world.person, ready=True)
    LibertyEvidenceFactory(screen=ready)
    answer = page.post(url("liberty-complete", ready), follow=True)

    assert "Liberty screen of Danny Okafor completed" in answer.text
    assert LibertyScreen.objects.get().stands


def test_a_completed_screen_is_read_and_no_longer_written(world, page):
    screen = LibertyScreenFactory(person=world.person, completed=True)

    text = page.get(screen.get_absolute_url()).text

    assert "I like my room." in text and "Screen again" in text
    answer = page.get(url("liberty-section", screen, "wishes"))
    assert (answer.status_code, answer.url) == (302, screen.get_absolute_url())


def test_one_of_the_law_before_says_so_everywhere(world, page):
    screen = LibertyScreenFactory(person=world.person, old=True)
    words = "Made under the law before 2 June 2026: screen again"

    assert words in page.get(screen.get_absolute_url()).text
    assert words in page.get(world.person.get_absolute_url()).text


def test_before_the_change_it_does_not(world, page):
    screen = LibertyScreenFactory(person=world.person, old=True)

    with time_machine.travel(date(2026, 6, 1)):
        page.force_login(world.care_manager, backend="allauth.account.auth_backends.AuthenticationBackend")
        assert "Made under the law before" not in page.get(screen.get_absolute_url()).text


def test_stopping_and_setting_aside_ask_why(world, page):
    draft = LibertyScreenFactory(person=world.person)
    standing = LibertyScreenFactory(person=world.person, completed=True)

    for name, row in (("liberty-stop", draft), ("liberty-close", standing)):
        assert page.post(url(name, row), {"why": ""}).status_code == 422
        assert page.post(url(name, row), {"why": "Moved to hospital"}).status_code == 302
        row.refresh_from_db()
        assert not row.is_open


def test_the_record_shows_screen_decision_and_order(world, page):
    LibertyScreenFactory(person=world.person, completed=True, decision=LibertyDecision.AUTHORISED)
    order = CourtAuthorisationFactory(person=world.person)

    text = page.get(world.person.part_url(Part.SAFETY)).text

    assert "Authorised already by a court order in force" in text
    assert f"Case {order.case_number}" in text


def test_a_screen_that_is_due_again_is_the_next_step(world, page):
    LibertyScreenFactory(person=world.person, completed=True, due_on=dates.today() - timedelta(days=1))

    assert "Screen for liberty again" in page.get(world.person.get_absolute_url()).text


def test_a_scheme_reads_the_conditions_of_the_order_and_nothing_else(world, shared, sign_in):
    LibertyScreenFactory(person=world.person, completed=True)
    client = sign_in(world.scheme_manager)
    assert 'id="liberty"' not in client.get(world.person.part_url(Part.SAFETY)).text

    CourtAuthorisationFactory(person=world.person, conditions="The door alarm at night only.")
    text = client.get(world.person.part_url(Part.SAFETY)).text

    assert "The door alarm at night only." in text
    assert "I like my room." not in text and "/liberty/" not in text and "/court/" not in text


def test_what_was_typed_wrongly_is_put_right(world, page):
    screen = LibertyScreenFactory(person=world.person)
    row = LibertyEvidenceFactory(screen=screen)
    address = url("liberty-evidence-correct", screen, row.pk)
    assert address in page.get(url("liberty-evidence", screen)).text
    assert "Sang in the kitchen" in page.get(address).text

    refused = page.post(address, seen(shows="content", what="Sang in the bath"))
    text = page.post(address, seen(shows="content", what="Sang in the bath", why="Not the kitchen"), follow=True).text

    assert "Enter what was wrong" in refused.text
    assert "Sang in the bath" in text and "Corrected on" in text and "Not the kitchen" in text
    assert "Put right" not in page.get(screen.get_absolute_url()).text
    other = LibertyEvidenceFactory()
    assert page.get(url("liberty-evidence-correct", screen, other.pk)).status_code == 404


def test_a_correction_that_shows_an_objection_is_told_at_once(world, page):
    row = LibertyEvidenceFactory(screen=LibertyScreenFactory(person=world.person))

    text = page.post(url("liberty-evidence-correct", row.screen, row.pk), seen(why="Not content"), follow=True).text

    assert "The objection is recorded and due today" in text
    assert LibertyObjection.objects.get().what == "Cried"


@pytest.mark.parametrize("evidence", [1, 3])
def test_the_page_asks_the_same_number_of_questions(world, page, evidence, django_assert_num_queries):
    screen = LibertyScreenFactory(person=world.person)
    for _ in range(evidence):
        LibertyEvidenceFactory(screen=screen)
    page.get(screen.get_absolute_url())

    with django_assert_num_queries(16):
        page.get(screen.get_absolute_url())
