"""How the work goes, what the guidance asks, and what has changed."""

import json

import pytest

from people.choices import Role
from sharedliving.pages import guidance
from tests.docs.ids import IDS
from tests.factories.briefings import BriefingFactory, BriefingReadingFactory
from tests.factories.people import UserFactory, viewer
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_help_is_for_everybody(role):
    answer = signed_in(UserFactory(roles=[role])).get("/guidance/")

    assert answer.status_code == 200
    assert "Every person always has a named owner and a next date." in answer.text


def test_signed_out_one_signs_in(client):
    assert client.get("/guidance/").status_code == 302


def test_every_point_stands_on_the_page(desk):
    text = desk.get("/guidance/").text

    assert [name for name in IDS if f'id="{name}"' not in text] == []


def test_a_point_says_what_is_asked_and_what_is_done(desk):
    text = desk.get("/guidance/").text
    point = guidance.sections()[0].points[0]

    assert point.id == "G14-PRO-1"
    assert point.point in text
    assert point.now.split(",")[0] in text


def test_one_section_by_its_address(desk):
    answer = desk.get("/guidance/?section=REV")

    assert 'id="G14-REV-1"' in answer.text
    assert 'id="G14-PRO-1"' not in answer.text
    assert answer.context["chosen"] == "REV"


@pytest.mark.parametrize("odd", ["XYZ", "", "<b>"])
def test_a_section_that_is_not_there_chooses_nothing(desk, odd):
    assert len(desk.get("/guidance/", {"section": odd}).context["shown"]) == len(guidance.sections())


def links(answer) -> set[str]:
    return {link.href for _, points in answer.context["shown"] for _, _, found in points for link in found}


@pytest.mark.parametrize("role", list(Role))
def test_every_link_opens_for_whom_it_is_shown(role):
    client = signed_in(UserFactory(roles=[role]))

    found = links(client.get("/guidance/"))

    assert [place for place in found if client.get(place).status_code != 200] == []


def test_what_one_may_not_open_is_not_linked(desk, scheme_desk):
    assert "/safety-net/" in links(desk.get("/guidance/"))
    assert "/safety-net/" not in links(scheme_desk.get("/guidance/"))
    administrators = links(signed_in(UserFactory(roles=[Role.ADMINISTRATOR])).get("/guidance/"))
    assert administrators - {"/commissioning/equality/import/"} < links(desk.get("/guidance/"))


def test_links_of_one_place_sound_different(desk):
    answer = desk.get("/guidance/")
    sounds = [
        (link.text, link.hidden) for _, points in answer.context["shown"] for _, _, found in points for link in found
    ]

    assert len(sounds) == len(set(sounds)) >= 10


@pytest.mark.parametrize(
    ("place", "words"),
    [("/", "Home"), ("/safety-net/", "Safety net"), ("/plans/funding/", "Plans: funding")],
)
def test_an_address_in_words(place, words):
    assert guidance.words_of(place) == words


def test_pages_of_others_are_linked_for_nobody():
    assert not guidance.may_open(viewer(Role.ADMINISTRATOR), "/admin/")


def test_the_service_reads_no_documentation():
    assert guidance.SHOWN.parent.name == "pages"
    assert len(json.loads(guidance.SHOWN.read_text())) == len(guidance.sections())


def test_briefings_to_read_stand_first(desk, worker):
    read = BriefingFactory(organisation=worker.organisation, title="Already read")
    BriefingReadingFactory(briefing=read, owner=worker, read=True)
    unread = BriefingFactory(organisation=worker.organisation, title="Still to read")
    BriefingReadingFactory(briefing=unread, owner=worker)
    BriefingFactory(title="Another council")

    rows = desk.get("/guidance/").context["briefings"]

    assert [row[0].text for row in rows] == ["Still to read", "Already read"]
    assert rows[1][3].startswith("Read ")


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, worker, n, django_assert_num_queries):
    BriefingFactory.create_batch(n, organisation=worker.organisation)

    with django_assert_num_queries(5):
        desk.get("/guidance/")
