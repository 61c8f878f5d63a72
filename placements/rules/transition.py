"""The way into adulthood: a pure function of the birth date (SLP-YP, SLP-FC)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from placements.choices import STEP_MONTHS, StepState, TransitionKind
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from people.models import Person
    from placements.models import TransitionStep

GROWN_UP = 18


def steps_into_adulthood(born: date) -> list[tuple[TransitionKind, date]]:
    """Each step with the day by which it is taken: planning at 14, referral at 16, foster carers' approval from 17 (it takes
    three months and should begin a year before), the Care Act assessment at 17½, adult care on the 18th birthday.
    """
    return [(kind, dates.add_months(born, STEP_MONTHS[kind])) for kind in TransitionKind]


def transition_gate(person: Person) -> Gate:
    """For whom there are steps into adulthood."""
    return Gate([birth_date_known(person), not_grown_up(person)])


def birth_date_known(person: Person) -> Line:
    """Enter their date of birth: every step into adulthood is counted from it.

    Source: SLP-YP.
    """
    return check(birth_date_known, "Date of birth", person.date_of_birth is not None, url=person.get_absolute_url())


def not_grown_up(person: Person) -> Line:
    """They are 18 or older: adult care is responsible already.

    Source: SLP-YP.
    """
    born = person.date_of_birth
    return check(not_grown_up, "Under 18", born is None or dates.age_on(born) < GROWN_UP, url=person.get_absolute_url())


def adult_step_gate(step: TransitionStep, words: str) -> Gate:
    """Before a step is closed."""
    return Gate([step_is_open(step), step_says_how(words)])


def step_is_open(step: TransitionStep) -> Line:
    """This step was closed already.

    Source: SLP-YP.
    """
    return check(step_is_open, "Open", step.state == StepState.OPEN, url=step.get_absolute_url())


def step_says_how(words: str) -> Line:
    """Say what was done, or why it is not needed.

    Source: SLP-YP.
    """
    return check(step_says_how, "What was done", bool(words.strip()))
