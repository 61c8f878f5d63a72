"""Deciding on a page who helps somebody to take part in a plan, a review or an enquiry."""

import pytest

from careplans.choices import Process
from careplans.models import AdvocacyRecord, AdvocateReferral
from tests.factories.advocacy import (
    AdvocacyRecordFactory,
)
from tests.factories.careplans import (
    AssessmentFactory,
)
from tests.factories.safeguarding import SafeguardingConcernFactory

NO = {f"difficulty_{kind}": "no" for kind in ("understanding", "retaining", "weighing", "communicating")}
ALONE = NO | {"advocacy": "not_needed"}
SISTER = NO | {
    "difficulty_weighing": "yes", "evidence_weighing": "Agrees with whoever spoke last", "advocacy": "appropriate_person",
    "appropriate_person": "Rita Sands", "appropriate_person_relationship": "sister", "appropriate_person_is_paid": "no",
    "appropriate_person_accepted": "yes", "appropriate_person_is_able": "yes", "appropriate_person_is_implicated": "no",
}  # fmt: skip
ASKED = SISTER | {
    "advocacy": "advocate", "advocate_asked_on_0": "1", "advocate_asked_on_1": "2", "advocate_asked_on_2": "2026",
}  # fmt: skip


def address(world, about="plan", query=""):
    return f"/people/{world.person.reference}/taking-part/{about}/{query}"


@pytest.mark.parametrize("about", [Process.PLAN, Process.REVIEW, Process.ENQUIRY])
def test_it_is_decided_for_each_process(world, sign_in, about):
    SafeguardingConcernFactory(person=world.person, owner=world.care_manager)
    client = sign_in(world.care_manager)
    assert client.get(address(world, about)).status_code == 200

    answer = client.post(address(world, about), SISTER)

    assert answer.url == world.person.get_absolute_url()
    row = AdvocacyRecord.objects.get()
    assert (row.about, row.appropriate_person, row.evidence_weighing) == (
        about, "Rita Sands", "Agrees with whoever spoke last",
    )  # fmt: skip


@pytest.mark.parametrize(("who", "is_closed"), [("line_manager", False), ("care_manager", True)])
def test_an_enquiry_is_decided_about_by_those_on_an_open_concern(world, sign_in, who, is_closed):
    SafeguardingConcernFactory(person=world.person, owner=getattr(world, who), closed=is_closed)

    assert sign_in(world.care_manager).get(address(world, Process.ENQUIRY)).status_code == 404


@pytest.mark.parametrize("about", ["assessment", "tea"])
def test_nothing_else_is_decided_here(world, sign_in, about):
    assert sign_in(world.care_manager).get(address(world, about)).status_code == 404


def test_an_advocate_is_waited_for(world, sign_in):
    sign_in(world.care_manager).post(address(world), ASKED)

    assert AdvocateReferral.objects.get().about == Process.PLAN


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"difficulty_weighing": ""}, "Select yes or no: Would they have substantial difficulty in using"),
        ({"advocacy": ""}, "Select who helps them to take part"),
        ({"evidence_weighing": ""}, "Enter what shows that they have difficulty in using or weighing"),
        ({"appropriate_person": ""}, "Enter their name"),
        ({"appropriate_person": "Priya Nair"}, "works for the council or the scheme"),
        ({"appropriate_person_is_able": "no"}, "must be able and willing"),
        ({"appropriate_person": "Rita\0Sands"}, "Rita"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(world, sign_in, wrong, sentence):
    answer = sign_in(world.care_manager).post(address(world), SISTER | wrong)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "sister" in page
    assert not AdvocacyRecord.objects.exists()


def test_it_begins_with_what_was_decided_last(world, sign_in):
    AssessmentFactory(person=world.person, completed=True)
    AdvocacyRecordFactory(person=world.person, hard=True)

    page = sign_in(world.care_manager).get(address(world)).content.decode()

    assert "Decided last: An appropriate person helps them (care and support plan," in page
    assert "Agrees with whoever spoke last" in page


@pytest.mark.parametrize(
    ("back", "goes"),
    [("/plans/7/", "/plans/7/"), ("https://evil.example/", None), ("//evil.example/", None), ("javascript:x", None)],
)
def test_one_comes_back_to_where_one_came_from(world, sign_in, back, goes):
    answer = sign_in(world.care_manager).post(address(world, query=f"?back={back}"), ALONE)

    assert answer.url == (goes or world.person.get_absolute_url())


@pytest.mark.parametrize(("who", "status"), [("scheme_manager", 403), ("stranger", 404)])
def test_others_do_not_decide(world, sign_in, shared, who, status):
    assert sign_in(getattr(world, who)).get(address(world)).status_code == status
