"""The same person on two lines of one file: said twice, or with two carers."""

from typing import TYPE_CHECKING

from sharedliving.pages.importing.households import Wrong
from sharedliving.pages.importing.names import folded

if TYPE_CHECKING:
    from sharedliving.pages.importing.steps import Step


def link(steps: "list[Step]", wrong: Wrong) -> None:
    """Later lines of a person point to the first (`same_as`); what cannot both be true is reported."""
    seen: dict[tuple, list[Step]] = {}
    for step in steps:
        for key in _keys(step):
            for earlier in seen.get(key, []):
                _compare(step, earlier, wrong)
            seen.setdefault(key, []).append(step)


def _keys(step: "Step") -> list[tuple]:
    entry, council = step.entry, step.council.pk
    name = folded(entry.name)
    keys: list[tuple] = (
        [("who", council, name, entry.born)] if entry.born else [("who", council, name, entry.household_key)]
    )
    return keys + ([("number", entry.number)] if entry.number else [])


def _compare(step: "Step", earlier: "Step", wrong: Wrong) -> None:
    entry, other = step.entry, earlier.entry
    if step.same_as is not None:
        return
    step.is_repeated = True
    if entry.number and other.number and entry.number != other.number:
        wrong(
            entry,
            "number",
            f"Line {other.line} has the same name and date of birth and another NHS number. Check both.",
        )
    elif folded(entry.name) != folded(other.name):
        wrong(
            entry, "number", f"Line {other.line} has the same NHS number for somebody else: {other.name}. Check both."
        )
    elif entry.born and other.born and entry.born != other.born:
        wrong(entry, "born", f"Line {other.line} has the same NHS number and another date of birth. Check both.")
    elif entry.household_key == other.household_key:
        wrong(entry, "name", f"Line {other.line} is the same person with the same carers. Delete one of the two lines.")
    elif step.kind == earlier.kind:
        what = f"Line {other.line} says that they live with {other.household}. Delete the line that is out of date"
        wrong(entry, "household", f"{what}, or say what kind of arrangement each is.")
    else:
        step.same_as, step.is_repeated = earlier.same_as or earlier, False
