"""The gates of a risk assessment: everything at once, each with its link."""

import pytest

from careplans.choices.risk import RiskParty
from careplans.rules import risk_gate
from sharedliving.core import dates
from tests.factories.risk import BehaviourFactory, RiskAgreementFactory, RiskAssessmentFactory, RiskFactory

pytestmark = pytest.mark.django_db


def ready(row):
    return risk_gate.ready_to_agree(row, list(row.risks.all()), list(row.behaviours.all()), dates.today())


def in_force(row):
    parts = (list(row.risks.all()), list(row.behaviours.all()), list(row.agreements.all()))
    return risk_gate.ready_to_be_in_force(row, *parts, dates.today())


def test_an_empty_draft_misses_everything_about_the_whole():
    row = RiskAssessmentFactory()

    assert [missing.rule for missing in ready(row).missing] == [
        "G14-RISK-8", "G14-RISK-2", "G14-RISK-6", "G14-RISK-5", "G14-RISK-1",
    ]  # fmt: skip


def test_each_line_leads_to_where_it_is_put_right():
    row = RiskAssessmentFactory()

    assert [missing.url for missing in ready(row).missing] == [
        f"/risk/{row.pk}/words/", f"/risk/{row.pk}/joint/", f"/risk/{row.pk}/review/", f"/risk/{row.pk}/declare/",
        f"/risk/{row.pk}/risks/add/",
    ]  # fmt: skip


def test_a_complete_one_is_ready():
    row = RiskAssessmentFactory(complete=True)
    BehaviourFactory(assessment=row)

    assert ready(row).is_open


def test_a_risk_nobody_owns_stops_it():
    row = RiskAssessmentFactory(complete=True, risks=0)
    risk = RiskFactory(assessment=row, owner_role="")

    (missing,) = ready(row).missing
    assert missing.message.startswith("Out and about, roads and travel: say who owns this risk")
    assert missing.url == f"/risk/{row.pk}/risks/{risk.pk}/"


def test_each_risk_is_asked_for_all_of_it():
    row = RiskAssessmentFactory(complete=True, risks=0)
    RiskFactory(assessment=row, benefit="", triggers="", owner_role="")

    assert [missing.rule for missing in ready(row).missing] == ["G14-RISK-8", "G14-RISK-1", "G14-RISK-4"]


def test_a_behaviour_without_what_helps_stops_it():
    row = RiskAssessmentFactory(complete=True)
    block = BehaviourFactory(assessment=row, what_helps="")

    (missing,) = ready(row).missing
    assert (missing.rule, missing.url) == ("G14-ASS-9", f"/risk/{row.pk}/behaviours/{block.pk}/")


def test_four_marks_are_asked_for():
    row = RiskAssessmentFactory(awaiting=True)
    RiskAgreementFactory(assessment=row, party=RiskParty.PERSON)

    gate = in_force(row)

    assert [missing.message.split(":")[0] for missing in gate.missing] == [
        "The care manager", "The scheme", "The Shared Lives carer",
    ]  # fmt: skip
    assert gate.missing[1].url == f"/risk/{row.pk}/agreement/scheme/"


def test_with_four_marks_it_can_be_in_force():
    assert in_force(RiskAssessmentFactory(awaiting=True, marks=True)).is_open
