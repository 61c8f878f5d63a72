"""Lines that may be somebody who is here already: a person decides, the system never guesses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sharedliving.core.dates import uk_date
from sharedliving.pages.importing.matching import Found

if TYPE_CHECKING:
    from sharedliving.pages.importing.steps import Step

MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Decision:
    """One line to decide: why, the choices (value, words), and the choice made ("" while nobody has)."""

    line: int
    name: str
    why: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    choice: str = ""


def decide(step: "Step", found: Found, sight: set[int], choices: Mapping[str, str]) -> Decision:
    """The decision about a line; one that was made already is carried out on the step."""
    named = [(person, why) for person, why in found.possible if person.pk in sight][:MOST_NAMED]
    unseen = len({person.pk for person, _ in found.possible if person.pk not in sight})
    reasons = [f"{why}: {person.full_name} ({person.reference})" for person, why in named]
    if unseen:
        reasons.append(f"Somebody like this is in the records of {step.council.name}. Ask them before you decide.")
    options = [(f"same:{p.reference}", f"The same person as {_described(p)}") for p, _ in named]
    options += [("new", "A different person: add them"), ("out", "Leave this line out for now")]
    choice = choices.get(str(step.entry.line), "")
    choice = choice if choice in dict(options) else ""
    if choice.startswith("same:"):
        step.person = next(p for p, _ in named if choice == f"same:{p.reference}")
    elif choice == "new":
        step.different_from = sorted(p.reference for p, _ in found.possible)
    return Decision(step.entry.line, step.entry.name, tuple(reasons), tuple(options), choice)


def _described(person) -> str:
    born = f", born {uk_date(person.date_of_birth)}" if person.date_of_birth else ""
    return f"{person.full_name} ({person.reference}{born})"
