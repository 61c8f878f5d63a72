"""What has to be known of each step of getting to know each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import LADDER, ON_PAPER, Came, CarersAnswer, Step
from placements.rules.lines import check, message_of
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line
from sharedliving.core.words import inside

if TYPE_CHECKING:
    from placements.models import Candidate


@dataclass(frozen=True, slots=True)
class Held:
    """A step as it was told: what, when, who was there, what the carers answered, why steps before it were left out."""

    step: str
    on: date
    care_manager_part: str
    came: Sequence[str] = field(default_factory=tuple)
    until: date | None = None
    answer: str = ""
    skipped_because: str = ""


def step_gate(candidate: Candidate, held: Held) -> Gate:
    """Everything that a step has to say before it is recorded (G14-ASS-7, G8-MAT)."""
    return Gate(
        [
            care_manager_took_part(candidate, held),
            step_has_happened(candidate, held),
            both_were_there(candidate, held),
            carers_answer_coded(candidate, held),
            trial_has_an_end(candidate, held),
            steps_left_out_explained(candidate, held),
        ]
    )


def care_manager_took_part(candidate: Candidate, held: Held) -> Line:
    """Say what the care manager did in this step.

    Source: G14-ASS-7. Nobody may decide otherwise: the care manager stays to the end.
    """
    return _line(care_manager_took_part, "The care manager’s part", bool(held.care_manager_part.strip()), candidate)


def step_has_happened(candidate: Candidate, held: Held) -> Line:
    """Record a step once it has happened: its date is in the future.

    Source: G8-MAT. What is still to come is planned.
    """
    return _line(step_has_happened, "The date", held.on <= dates.today(), candidate)


def both_were_there(candidate: Candidate, held: Held) -> Line:
    """Select who was there: the person and the carers have to meet each other.

    Source: G8-MAT. Carers may read about somebody, but must meet them.
    """
    met = held.step in ON_PAPER or {Came.PERSON, Came.CARERS} <= set(held.came)
    return _line(both_were_there, "Who was there", met, candidate)


def carers_answer_coded(candidate: Candidate, held: Held) -> Line:
    """Select what the carers answered.

    Source: NNH. Carers answer to a profile within seven days.
    """
    met = held.answer in CarersAnswer.values if held.step == Step.CARER_DECIDES else not held.answer
    return _line(carers_answer_coded, "The carers’ first answer", met, candidate)


def trial_has_an_end(candidate: Candidate, held: Held) -> Line:
    """Enter the last day of the trial stay, not before its first.

    Source: G8-MAT. A trial without an end has become a move.
    """
    met = held.until is not None and held.until >= held.on if held.step == Step.TRIAL else held.until is None
    return _line(trial_has_an_end, "Until when", met, candidate)


def steps_left_out_explained(candidate: Candidate, held: Held) -> Line:
    """Say why the steps before this one were left out.

    Source: G8-MAT. Steps may be left out, never without a reason.
    """
    left = left_out(candidate, held.step)
    met = not left or bool(held.skipped_because.strip())
    message = f"{message_of(steps_left_out_explained)[:-1]}: {', '.join(inside(step.label) for step in left)}."
    return _line(steps_left_out_explained, "In their order", met, candidate, message)


def left_out(candidate: Candidate, step: str) -> list[Step]:
    """The steps of the ladder between the furthest one held and this one."""
    return list(LADDER[_furthest(candidate) + 1 : max(LADDER.index(Step(step)), 0)])


def next_step(candidate: Candidate) -> Step | None:
    """What comes after the furthest step held; None after the last."""
    following = _furthest(candidate) + 1
    return LADDER[following] if following < len(LADDER) else None


def _furthest(candidate: Candidate) -> int:
    held = candidate.introductions.values_list("step", flat=True)
    return max((LADDER.index(Step(step)) for step in held), default=-1)


def _line(rule: object, label: str, met: bool, candidate: Candidate, message: str = "") -> Line:
    return check(rule, label, met, message=message, url=reverse("candidate", args=[candidate.pk]))  # type: ignore[arg-type]
