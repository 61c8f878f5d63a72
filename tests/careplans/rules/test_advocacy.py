"""CA67: who helps the person to take part."""

from datetime import date, timedelta

import pytest

from careplans.choices import AdvocacyDecision
from careplans.models import Assessment
from careplans.rules import advocacy as rules

CLEAR = {f"difficulty_{kind}": False for kind in rules.DIFFICULTIES}
HARD = CLEAR | {"difficulty_retaining": True, "evidence_retaining": "Had forgotten by the second visit"}
GOOD = HARD | {
    "advocacy": AdvocacyDecision.APPROPRIATE_PERSON, "appropriate_person": "Rita", "appropriate_person_is_paid": False,
    "appropriate_person_accepted": True, "appropriate_person_is_able": True,
}  # fmt: skip


def test_ca67_four_questions_answered():
    assert rules.ca67_four_questions_answered(Assessment(**CLEAR))
    assert not rules.ca67_four_questions_answered(Assessment(difficulty_retaining=True))


def test_ca67_advocacy_is_decided():
    assert rules.ca67_advocacy_is_decided(Assessment(advocacy=AdvocacyDecision.NOT_NEEDED))
    assert not rules.ca67_advocacy_is_decided(Assessment(**CLEAR))


@pytest.mark.parametrize("kind", rules.DIFFICULTIES)
def test_ca67_difficulty_needs_help(kind):
    difficult = CLEAR | {f"difficulty_{kind}": True, f"evidence_{kind}": "Seen at every visit"}

    assert not rules.ca67_difficulty_needs_help(Assessment(**difficult, advocacy=AdvocacyDecision.NOT_NEEDED))
    assert rules.ca67_difficulty_needs_help(Assessment(**difficult, advocacy=AdvocacyDecision.ADVOCATE))
    assert rules.ca67_difficulty_needs_help(Assessment(**CLEAR, advocacy=AdvocacyDecision.NOT_NEEDED))


def test_ca67_appropriate_person_is_named():
    assert rules.ca67_appropriate_person_is_named(Assessment(**GOOD))
    assert not rules.ca67_appropriate_person_is_named(Assessment(**GOOD | {"appropriate_person": " "}))
    assert rules.ca67_appropriate_person_is_named(Assessment(advocacy=AdvocacyDecision.ADVOCATE))


@pytest.mark.parametrize("paid", [True, None])
def test_ca67_appropriate_person_is_not_paid(paid):
    assert rules.ca67_appropriate_person_is_not_paid(Assessment(**GOOD))
    assert not rules.ca67_appropriate_person_is_not_paid(Assessment(**GOOD | {"appropriate_person_is_paid": paid}))


@pytest.mark.parametrize("accepted", [False, None])
def test_ca67_appropriate_person_is_accepted(accepted):
    assert rules.ca67_appropriate_person_is_accepted(Assessment(**GOOD))
    assert not rules.ca67_appropriate_person_is_accepted(Assessment(**GOOD | {"appropriate_person_accepted": accepted}))


def test_ca67_advocate_was_asked_for():
    assert rules.ca67_advocate_was_asked_for(Assessment(advocacy="advocate", advocate_asked_on="2027-01-01"))
    assert not rules.ca67_advocate_was_asked_for(Assessment(advocacy="advocate"))
    assert rules.ca67_advocate_was_asked_for(Assessment(**GOOD))


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({}, False),
        (CLEAR, False),
        (CLEAR | {"advocacy": "not_needed"}, True),
        (HARD | {"advocacy": "not_needed"}, False),
        (HARD | {"advocacy": "advocate"}, False),
        (HARD | {"advocacy": "advocate", "advocate_asked_on": "2027-01-01"}, True),
        (GOOD, True),
        (GOOD | {"appropriate_person_is_paid": True}, False),
    ],
)
def test_ca67_advocacy_is_settled(fields, settled):
    assert rules.ca67_advocacy_is_settled(Assessment(**fields)) is settled


@pytest.mark.parametrize("kind", rules.DIFFICULTIES)
def test_ca67_difficulty_is_shown(kind):
    assert not rules.ca67_difficulty_is_shown(Assessment(**CLEAR | {f"difficulty_{kind}": True}))
    assert rules.ca67_difficulty_is_shown(Assessment(**{f"difficulty_{kind}": True, f"evidence_{kind}": "Seen"}))
    assert rules.ca67_difficulty_is_shown(Assessment(**CLEAR))


@pytest.mark.parametrize("able", [None, False])
def test_ca67_appropriate_person_is_able(able):
    assert not rules.ca67_appropriate_person_is_able(Assessment(**GOOD | {"appropriate_person_is_able": able}))
    assert rules.ca67_appropriate_person_is_able(Assessment(**GOOD))


def test_ca67_appropriate_person_is_not_implicated():
    implicated = GOOD | {"appropriate_person_is_implicated": True}

    assert not rules.ca67_appropriate_person_is_not_implicated(Assessment(**implicated))
    assert rules.ca67_appropriate_person_is_not_implicated(Assessment(**GOOD))


def test_ca67_appropriate_person_is_not_staff():
    assert not rules.ca67_appropriate_person_is_not_staff(Assessment(**GOOD), True)
    assert rules.ca67_appropriate_person_is_not_staff(Assessment(**GOOD), False)
    assert rules.ca67_appropriate_person_is_not_staff(Assessment(advocacy=AdvocacyDecision.ADVOCATE), True)


def test_ca67_appropriate_person_is_not_paid_in_the_circle():
    assert not rules.ca67_appropriate_person_is_not_paid_in_the_circle(Assessment(**GOOD), True)
    assert rules.ca67_appropriate_person_is_not_paid_in_the_circle(Assessment(**GOOD), False)


def test_ca68_appropriate_person_is_not_alleged():
    assert not rules.ca68_appropriate_person_is_not_alleged(Assessment(**GOOD), True)
    assert rules.ca68_appropriate_person_is_not_alleged(Assessment(**GOOD), False)


def test_ca67_decision_still_holds():
    today = date(2027, 3, 3)

    assert not rules.ca67_decision_still_holds(today - timedelta(days=366), today)
    assert rules.ca67_decision_still_holds(today - timedelta(days=365), today)


def test_ca67_help_to_take_part_is_decided():
    assert not rules.ca67_help_to_take_part_is_decided(False)
    assert rules.ca67_help_to_take_part_is_decided(True)


def test_g14_adv_3_disagreement_has_an_advocate():
    assert not rules.g14_adv_3_disagreement_has_an_advocate(True, False)
    assert rules.g14_adv_3_disagreement_has_an_advocate(True, True)
    assert rules.g14_adv_3_disagreement_has_an_advocate(False, False)
