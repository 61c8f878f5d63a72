"""A risk assessment in words."""

import pytest

from careplans.choices.risk import RiskMark, RiskOwner, RiskParty
from careplans.panels import risk as shown
from sharedliving.core.components import Link, Tag
from tests.factories.risk import (
    BehaviourFactory,
    RestrictionFactory,
    RiskAgreementFactory,
    RiskAssessmentFactory,
    RiskFactory,
)

pytestmark = pytest.mark.django_db


def test_the_persons_words_come_first():
    row = RiskAssessmentFactory(complete=True)

    first = shown.whole_rows(row, may_change=True)[0]

    assert (first["key"], first["value"].words) == ("They say", row.own_words)
    assert first["href"] == f"/risk/{row.pk}/words/"
    assert "href" not in shown.whole_rows(row, may_change=False)[0]


def test_benefit_stands_beside_harm():
    row = RiskAssessmentFactory(complete=True)

    (cells,) = shown.risk_rows(row, list(row.risks.all()), may_change=False)

    assert shown.RISK_HEADERS[1:3] == ["What they gain", "What could happen"]
    assert cells[1][0] == "His own friends, his own time, and a bit of fitness."
    assert cells[1][1].startswith("They think: I know the way")
    assert cells[2][0] == "He gets off at the wrong stop and is frightened."


def test_a_risk_nobody_owns_is_seen():
    row = RiskAssessmentFactory()
    risk = RiskFactory(assessment=row, owner_role="")

    assert shown.risk_rows(row, [risk], may_change=False)[0][4] == Tag("nobody")


def test_jointly_says_who_does_what():
    row = RiskAssessmentFactory()
    risk = RiskFactory(assessment=row, owner_role=RiskOwner.JOINTLY, who_does_what="Priya rings, Ann goes along")

    assert shown.risk_rows(row, [risk], may_change=False)[0][4] == [
        "Several of them jointly", "Priya rings, Ann goes along",
    ]  # fmt: skip


def test_links_to_change_sound_different():
    row = RiskAssessmentFactory(complete=True, risks=2)

    cells = [line[0] for line in shown.risk_rows(row, list(row.risks.all()), may_change=True)]

    assert len({cell.hidden for cell in cells}) == 2


def test_a_risk_leads_to_its_restriction():
    row = RiskAssessmentFactory()
    restriction = RestrictionFactory(person=row.person)
    risk = RiskFactory(assessment=row, restriction=restriction)

    strategy = shown.risk_rows(row, [risk], may_change=False)[0][3]

    assert strategy[1] == Link("A restriction", f"/restrictions/{restriction.pk}/", "of risk 1")


def test_a_behaviour_is_a_card():
    row = RiskAssessmentFactory()
    block = BehaviourFactory(assessment=row)

    ((title, rows),) = shown.behaviour_cards(row, [block], may_change=False)

    assert title == "Behaviour 1"
    assert [line["key"] for line in rows] == [
        "What you see", "What sets it off", "The first sign", "What helps", "What makes it worse",
        "How to speak with them then",
    ]  # fmt: skip


def test_the_four_parties_stand_there_marked_or_not():
    row = RiskAssessmentFactory(awaiting=True)
    mark = RiskAgreementFactory(assessment=row, party=RiskParty.CARER, mark=RiskMark.DECLINED, reason="Not at night")

    lines = shown.mark_rows(row, [mark], frozenset({RiskParty.PERSON}))

    assert len(lines) == 4
    assert isinstance(lines[0][0], Link)
    assert lines[0][1] == Tag("waiting", "Not yet marked")
    assert lines[3][0] == "The Shared Lives carer"
    assert lines[3][1] == [Tag("declined", "Declined"), "Not at night"]


def test_the_review_date_is_told_to_everybody():
    row = RiskAssessmentFactory(in_force=True)

    assert dict(shown.state_rows(row))["Looked at again by"].on == row.review_on
