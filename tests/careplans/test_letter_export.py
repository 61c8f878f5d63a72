"""The decision letter as data: plain words to the person, and nothing that is not theirs."""

import pytest

from careplans.choices import TO_YOU, Ability, Outcome
from careplans.exports import decision_letter
from sharedliving.core import dates
from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import words_of
from tests.factories.careplans import AssessmentFactory, DecisionLetterFactory

pytestmark = pytest.mark.django_db
LIMBS = dict(zip(Outcome, [*Ability, *Ability], strict=True))


def letter(**fields):
    return DecisionLetterFactory(assessment=AssessmentFactory(completed=True, **fields))


def test_eligible():
    data = decision_letter(letter())

    assert data["decision"] == "You are eligible for support from the council."
    assert "care and support plan together with you" in data["what_it_means"]
    assert data["decided_on"] == dates.today()
    assert data["reasons"] == "Cannot work or see friends without help."


def test_not_eligible_gives_the_advice():
    data = decision_letter(letter(eligibility="not_eligible", advice_on_needs="A lunch club on Tuesdays"))

    assert data["decision"] == "You are not eligible for support from the council."
    assert data["advice"] == "A lunch club on Tuesdays"


def test_the_three_conditions_with_our_answers():
    row = letter(affects_wellbeing=False)

    assert [part["met"] for part in decision_letter(row)["conditions"]] == [True, True, False]
    assert decision_letter(row)["conditions"][1]["why"] == "We found 2. 2 or more are needed."


def test_each_outcome_says_to_the_person_which_limb():
    data = decision_letter(letter(findings=LIMBS))

    assert [found["answer"] for found in data["outcomes"]] == [TO_YOU[ability] for ability in LIMBS.values()]
    assert all(found["answer"].startswith("You ") for found in data["outcomes"])


def test_a_decision_against_the_count_says_why():
    assert decision_letter(letter(against_count_reason="It changes."))["reasons"].endswith("\n\nIt changes.")


def test_how_to_ask_again_and_to_complain_and_whom():
    row = letter()
    data = decision_letter(row)

    assert "You can ask us to look at this again at any time" in data["ask_again"]
    assert "Ombudsman" in data["complain"]
    assert row.assessment.owner.name in data["contact"]


def test_the_document_can_be_made_and_read_back():
    data = decision_letter(letter(eligibility="not_eligible", advice_on_needs="A lunch club", findings=LIMBS))

    text = words_of(render_pdf("decision_letter", data))

    assert "You are not eligible for support from the council." in text
    assert "A lunch club" in text
    assert "puts you or others in danger" in text


def test_what_others_asked_us_to_keep_is_not_in_it():
    row = letter(late_code="staff", late_reason="Two have left", advocacy_reason="Notes for the file")

    text = str(decision_letter(row))

    assert "Two have left" not in text
    assert "Notes for the file" not in text
