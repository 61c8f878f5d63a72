"""For whom there are steps into adulthood, and how one is closed."""

import pytest

from placements.choices import StepState
from placements.rules import adult_step_gate, transition_gate
from tests.factories.emergencies import TransitionStepFactory, age_day
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [(each.key, each.message) for each in gate.missing]


def test_birth_date_known():
    person = PersonFactory(date_of_birth=None)
    words = "Enter their date of birth: every step into adulthood is counted from it."
    assert missing(transition_gate(person)) == [("birth_date_known", words)]

    person.date_of_birth = age_day(14)

    assert transition_gate(person).is_open


def test_not_grown_up():
    person = PersonFactory(date_of_birth=age_day(18))
    words = "They are 18 or older: adult care is responsible already."
    assert missing(transition_gate(person)) == [("not_grown_up", words)]

    person.date_of_birth = age_day(17, 11)

    assert transition_gate(person).is_open


@pytest.mark.parametrize("state", [state for state in StepState if state != StepState.OPEN])
def test_step_is_open(state):
    step = TransitionStepFactory()
    step.state = state
    assert missing(adult_step_gate(step, "Agreed.")) == [("step_is_open", "This step was closed already.")]

    step.state = StepState.OPEN

    assert adult_step_gate(step, "Agreed.").is_open


@pytest.mark.parametrize("words", ["", "  "])
def test_step_says_how(words):
    step = TransitionStepFactory()

    assert missing(adult_step_gate(step, words)) == [("step_says_how", "Say what was done, or why it is not needed.")]
    assert adult_step_gate(step, "Approved by the panel.").is_open
