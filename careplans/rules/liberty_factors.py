"""The factors of a framework, and the priority that the answers to them suggest."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError

from careplans.choices.liberty import FactorAnswer, LibertyPriority

if TYPE_CHECKING:
    from careplans.models import LibertyFramework

POINTS: dict[str, int] = {FactorAnswer.NO: 0, FactorAnswer.PARTLY: 1, FactorAnswer.YES: 2}
NAME = re.compile(r"[a-z][a-z_]{0,29}")
KNOWN = frozenset({"name", "question", "hint", "weight", "objection"})


@dataclass(frozen=True, slots=True)
class Factor:
    """One question of a framework. `key` and `why` are the names of its two answers on a screen."""

    name: str
    question: str
    hint: str = ""
    weight: int = 1
    objection: bool = False

    @property
    def key(self) -> str:
        return f"factor_{self.name}"

    @property
    def why(self) -> str:
        return f"factor_{self.name}_why"

    @property
    def title(self) -> str:
        return self.name.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The priority that the tool proposes, and why, one line for each answer that counts."""

    priority: str
    points: int
    reasons: tuple[str, ...]


def factors_of(framework: "LibertyFramework") -> list[Factor]:
    """The factors of a framework, in its order."""
    return [Factor(**row) for row in framework.factors]


def well_formed(rows: Any) -> None:
    """Raise ValidationError, in words, unless a form can be made from these rows."""
    if not isinstance(rows, list) or not rows:
        raise ValidationError({"factors": "Give a list of at least one factor."})
    for number, row in enumerate(rows, start=1):
        if problem := _problem(row):
            raise ValidationError({"factors": f"Factor {number}: {problem}"})
    names = [row["name"] for row in rows]
    if len(set(names)) != len(names):
        raise ValidationError({"factors": "Each factor has a name of its own."})


def _problem(row: Any) -> str:
    if not isinstance(row, dict) or not set(row) <= KNOWN:
        return f"give an object with {', '.join(sorted(KNOWN))}."
    if not isinstance(row.get("name"), str) or not NAME.fullmatch(row["name"]):
        return "its name is of small letters and underscores."
    if not isinstance(row.get("question"), str) or not row["question"].strip():
        return "it has no question."
    if not isinstance(row.get("hint", ""), str) or not isinstance(row.get("objection", False), bool):
        return "its hint is text, and objection is true or false."
    weight = row.get("weight", 1)
    return "" if type(weight) is int and -20 <= weight <= 20 else "its weight is a whole number from -20 to 20."


def proposed(framework: "LibertyFramework", answers: Mapping[str, Any], objects: bool) -> Proposal:
    """The priority that weighted answers suggest; whoever objects comes first whatever the points."""
    counted = [
        (factor, POINTS.get(answers.get(factor.key) or "", 0) * factor.weight) for factor in factors_of(framework)
    ]
    points = sum(value for _, value in counted)
    reasons = [
        f"{factor.title}: {FactorAnswer(answers[factor.key]).label.lower()} ({value:+d})"
        for factor, value in counted
        if value
    ]
    if objects:
        return Proposal(LibertyPriority.HIGH, points, ("An objection is recorded, which always comes first", *reasons))
    return Proposal(_band(framework, points), points, tuple(reasons or ["No answer counts towards a higher priority"]))


def _band(framework: "LibertyFramework", points: int) -> str:
    if points >= framework.high_from:
        return LibertyPriority.HIGH
    return LibertyPriority.MEDIUM if points >= framework.medium_from else LibertyPriority.LOW


def objecting(factors: Sequence[Factor], answers: Mapping[str, Any]) -> list[Factor]:
    """The factors whose answer says that somebody objects."""
    return [factor for factor in factors if factor.objection and answers.get(factor.key) == FactorAnswer.YES]
