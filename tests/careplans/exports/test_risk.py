"""A risk assessment on paper: for each reader what they are given, and nothing else."""

from datetime import timedelta

import pytest

from careplans.choices.risk import RiskMark, RiskOwner, RiskParty
from careplans.exports.risk import RISK_READERS, risk_document, risk_readers
from careplans.models import RiskAgreement
from sharedliving.core import dates
from sharedliving.core.documents import render_pdf
from sharedliving.core.models import Event
from tests.core.documents.samples import words_of
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory, RiskFactory

HOW = ("Zasked", "Zagreed", "Zlooked")
NOBODYS = ("Zreturned", "Zlifted", "Zolder")
EVERYBODYS = ("Zwords", "Zview", "Zbenefit", "Zharm", "Zlikely", "Zstrategy", "Zwho", "Zsign", "Ztrigger", "Zwrong",
              "Zbehaviour", "Zwhat", "Zwhy", "Zless", "Zjoint", "Zdeclined")  # fmt: skip


@pytest.fixture
def row(world, shared):
    """A secret in each part; in force, one party has declined."""
    older = RiskAssessmentFactory(
        person=world.person,
        in_force=True,
        state="superseded",
        closed_at="2026-01-01T00:00Z",
        due_on=None,
        own_words="Zolder",
    )
    RiskFactory(assessment=older, benefit="Zolder")
    row = RiskAssessmentFactory(
        person=world.person, in_force=True, number=2, own_words="Zwords", joint_reason="Zjoint",
        returned_because="Zreturned", risks=0,
    )  # fmt: skip
    lock = RestrictionFactory(
        person=world.person, what="Zwhat", why="Zwhy", asked_by="Zasked", less_restrictive="Zless", consent_how="Zagreed",
        last_look="Zlooked",
    )  # fmt: skip
    RestrictionFactory(
        person=world.person,
        what="Zlifted",
        closed_at="2026-01-01T00:00Z",
        due_on=None,
        lifted_on=dates.today(),
        lifted_because="Zlifted",
    )
    RiskFactory(
        assessment=row, person_view="Zview", benefit="Zbenefit", what_could_happen="Zharm", how_likely="Zlikely",
        strategy="Zstrategy", owner_role=RiskOwner.JOINTLY, who_does_what="Zwho", early_signs="Zsign", triggers="Ztrigger",
        contingency="Zwrong", restriction=lock,
    )  # fmt: skip
    BehaviourFactory(assessment=row, behaviour="Zbehaviour")
    RiskAgreement.objects.filter(assessment=row, party=RiskParty.CARER).update(
        mark=RiskMark.DECLINED, reason="Zdeclined"
    )
    return row


@pytest.mark.parametrize(("key", "given", "kept"), [("council", HOW, ()), ("scheme", (), HOW)])
def test_the_document_holds_what_its_reader_is_given_and_nothing_else(world, row, key, given, kept):
    words = words_of(render_pdf("risk_assessment", risk_document(row, RISK_READERS[key], world.by)))

    assert [word for word in (*EVERYBODYS, *given) if word not in words] == []
    assert [word for word in (*NOBODYS, *kept) if word in words] == []
    assert [one for one in RISK_READERS[key].left_out if one not in words] == []


@pytest.mark.parametrize("key", RISK_READERS)
def test_it_is_said_what_each_leaves_out(world, row, key):
    assert risk_document(row, RISK_READERS[key], world.by)["left_out"] == list(RISK_READERS[key].left_out)


def test_a_scheme_makes_its_own_alone(world):
    assert [reader.key for reader in risk_readers(world.by)] == ["council", "scheme"]
    assert [reader.key for reader in risk_readers(world.of_scheme)] == ["scheme"]


def test_a_draft_says_that_it_is_one(world):
    data = risk_document(RiskAssessmentFactory(person=world.person, complete=True), RISK_READERS["council"], world.by)

    assert data["title"] == "Risk assessment (draft)"
    assert {mark["name"] for mark in data["marks"]} == {""}
    assert data["review_on"] == dates.today() + timedelta(days=182)


def test_what_a_scheme_opens_holds_nothing_it_is_not_given(world, row, sign_in):
    client = sign_in(world.scheme_manager)

    answer = client.get(f"/risk/{row.pk}/pdf/")
    words = words_of(answer.content)

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'inline; filename="risk-2-{world.person.reference}-scheme.pdf"'
    assert [word for word in EVERYBODYS if word not in words] == []
    assert [word for word in (*NOBODYS, *HOW) if word in words] == []
    assert client.get(f"/risk/{row.pk}/pdf/?for=council").status_code == 404


def test_each_time_it_is_opened_is_logged(world, row, sign_in):
    sign_in(world.care_manager).get(f"/risk/{row.pk}/pdf/?for=scheme")

    event = Event.objects.get(verb="risk.copy_opened")
    assert event.text == "Copy for the Shared Lives scheme and carer of risk assessment 2 opened"
    assert (event.actor_id, event.person_id) == (world.care_manager.pk, world.person.pk)


@pytest.mark.parametrize(("who", "count"), [("care_manager", 2), ("scheme_manager", 1)])
def test_the_page_offers_the_documents_of_its_reader(world, row, sign_in, who, count):
    page = sign_in(getattr(world, who)).get(row.get_absolute_url()).text

    assert page.count(f"/risk/{row.pk}/pdf/?for=") == count


def test_a_reader_that_is_none_and_an_older_one_for_a_scheme_do_not_exist(world, row, sign_in):
    older = row.person.risk_assessments.get(number=1)

    assert sign_in(world.care_manager).get(f"/risk/{row.pk}/pdf/?for=neighbour").status_code == 404
    assert sign_in(world.scheme_manager).get(f"/risk/{older.pk}/pdf/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_document_costs_the_same_whatever_it_holds(world, sign_in, rows, django_assert_num_queries):
    row = RiskAssessmentFactory(person=world.person, in_force=True, risks=rows)
    BehaviourFactory.create_batch(rows, assessment=row)
    RestrictionFactory.create_batch(rows, person=world.person)
    client = sign_in(world.care_manager)
    client.get(f"/risk/{row.pk}/pdf/")

    with django_assert_num_queries(13):
        client.get(f"/risk/{row.pk}/pdf/")
