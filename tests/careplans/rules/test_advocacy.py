"""CA67: who helps the person to take part."""

import pytest

from careplans.choices import AdvocacyDecision
from careplans.models import Assessment
from careplans.rules import advocacy as rules

CLEAR = {f"difficulty_{kind}": False for kind in rules.DIFFICULTIES}
HARD = CLEAR | {"difficulty_retaining": True}
GOOD = HARD | {
    "advocacy": AdvocacyDecision.APPROPRIATE_PERSON, "appropriate_person": "Rita", "appropriate_person_is_paid": False,
    "appropriate_person_accepted": True,
}  # fmt: skip


def test_ca67_four_questions_answered():
    assert rules.ca67_four_questions_answered(Assessment(**CLEAR))
    assert not rules.ca67_four_questions_answered(Assessment(difficulty_retaining=True))


def test_ca67_advocacy_is_decided():
    assert rules.ca67_advocacy_is_decided(Assessment(advocacy=AdvocacyDecision.NOT_NEEDED))
    assert not rules.ca67_advocacy_is_decided(Assessment(**CLEAR))


@pytest.mark.parametrize("kind", rules.DIFFICULTIES)
def test_ca67_difficulty_needs_help(kind):
    difficult = CLEAR | {f"difficulty_{kind}": True}

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
