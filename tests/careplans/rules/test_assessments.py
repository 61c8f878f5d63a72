from datetime import date, timedelta

import pytest

from careplans.models import Assessment, Participant
from careplans.rules import assessments as rules
from careplans.services.assessments import findings_of
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory

DUE = date(2027, 4, 19)


@pytest.mark.parametrize(
    ("due_on", "on", "code", "reason", "kept"),
    [
        (DUE, DUE, "", "", True),
        (DUE, DUE + timedelta(days=1), "", "", False),
        (DUE, DUE + timedelta(days=1), "hospital", "  ", False),
        (DUE, DUE + timedelta(days=1), "", "In hospital", False),
        (DUE, DUE + timedelta(days=1), "holiday", "In hospital", False),
        (DUE, DUE + timedelta(days=1), "hospital", "In hospital", True),
        (None, DUE, "", "", True),
    ],
)
def test_assessment_28_late_reason(due_on, on, code, reason, kept):
    assert rules.assessment_28_late_reason(due_on, on, code, reason) is kept


def test_ca9_own_words():
    assert rules.ca9_own_words(Assessment(own_words="Hello"))
    assert not rules.ca9_own_words(Assessment(own_words=" "))


def test_assreg3_information_given():
    assert rules.assreg3_information_given(Assessment(method="phone", information_given_on=DUE))
    assert not rules.assreg3_information_given(Assessment(method="phone"))
    assert not rules.assreg3_information_given(Assessment(information_given_on=DUE))


def test_ca9_who_took_part():
    assert rules.ca9_who_took_part([Participant(name="Rita", relationship="sister")])
    assert not rules.ca9_who_took_part([])


@pytest.mark.parametrize(
    ("considered", "words", "kept"),
    [
        (None, "", False),
        (None, "Not asked", False),
        (True, " ", False),
        (False, "", False),
        (True, "No nursing need", True),
        (False, "The checklist was done in March", True),
    ],
)
def test_chc_considered_or_why_not(considered, words, kept):
    assert rules.chc_considered_or_why_not(considered, words) is kept


def test_ca9_strengths_and_wellbeing():
    assert rules.ca9_strengths_and_wellbeing(Assessment(strengths="Cooks", wellbeing="Lonely"))
    assert not rules.ca9_strengths_and_wellbeing(Assessment(strengths="Cooks"))


def gate_of(row, **given):
    people = list(row.participants.all())
    return rules.completion(row, findings_of(row), people, on=dates.today(), **given)


@pytest.mark.django_db
def test_a_ready_assessment_lacks_nothing():
    assert gate_of(AssessmentFactory(ready=True)).is_open


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "section", "source"),
    [
        ({"own_words": ""}, "words", "CA9"),
        ({"method": ""}, "method", "ASSREG3"),
        ({"information_given_on": None}, "method", "ASSREG3"),
        ({"advocacy": ""}, "advocacy", "CA67"),
        ({"strengths": ""}, "strengths", "CA9"),
        ({"wellbeing": ""}, "strengths", "CA9"),
        ({"needs_arise_from_condition": None}, "decision", "ELIG"),
        ({"eligibility_reasons": ""}, "decision", "CA13"),
        ({"eligibility": "not_eligible", "against_count_reason": "Enough help"}, "decision", "CA13"),
        ({"eligibility": "not_eligible", "advice_on_needs": "A club"}, "decision", "ELIG"),
    ],
)
def test_each_missing_part_is_one_line_with_its_link(fields, section, source):
    row = AssessmentFactory(ready=True, **fields)

    (reason,) = gate_of(row).missing

    assert reason.url == f"/assessments/{row.pk}/{section}/"
    assert reason.rule == source


@pytest.mark.django_db
def test_open_outcomes_are_named_and_linked():
    row = AssessmentFactory(ready=True)
    row.findings.filter(outcome__in=["work", "children"]).delete()

    (reason,) = gate_of(row).missing

    assert (
        reason.message
        == "Answer the outcomes still open: work, training, education or volunteering, caring for a child."
    )
    assert reason.url == f"/assessments/{row.pk}/outcomes/work/"


@pytest.mark.django_db
def test_nobody_took_part_and_late_are_lines_too():
    start = dates.today() - timedelta(days=40)
    row = AssessmentFactory(ready=True, first_contact_on=start)
    row.participants.all().delete()

    people, late = gate_of(row).missing

    assert people.url == f"/assessments/{row.pk}/people/"
    assert late.rule == "ASSESSMENT_28"
    assert len(gate_of(row, late_code="hospital", late_reason="In hospital").missing) == 1
