"""What a kind of assessment is made of, and how the lines of its gate are declared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from careplans.rules.records import RecordKind
from careplans.rules.said import says
from people.choices import Clock, Role
from sharedliving.core.rules import Gate, Line, line

ASSESSORS = (Role.CARE_MANAGER, Role.LINE_MANAGER)


def always(row: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Required:
    """One line of a gate: all of these names are answered, whenever `when` holds. {name} in the message is the person's."""

    label: str
    section: str
    names: tuple[str, ...]
    message: str
    source: str
    when: Callable[[Any], bool] = always

    def line(self, row: Any) -> Line:
        kept = not self.when(row) or all(row.has(name) for name in self.names)
        said = self.message.format(name=row.carer.name if row.carer else row.person.name)
        return line(self.label, kept, said, url=at(row, self.section), rule=self.source)


@dataclass(frozen=True, slots=True)
class Checked:
    """One line of a gate that is a rule of its own, broken or kept; its message is the rule's."""

    label: str
    section: str
    rule: Callable[[Any], bool]

    def line(self, row: Any) -> Line:
        return says(self.label, self.rule, self.rule(row), at(row, self.section), name=row.person.name)


@dataclass(frozen=True, slots=True)
class AssessmentKind(RecordKind):
    """A kind of assessment beside the Care Act one.

    why      one line for whoever has to choose what to start
    clock    how long it may take, from the day it is allocated
    who      roles that may carry it out
    lines    what its gate asks for
    parts    what stands on its task list beside its sections: "lines" of a budget
    count    what the answers come to, in one sentence, for beside the decision; the worker decides
    """

    why: str
    lines: Sequence[Required | Checked]
    clock: str = Clock.ASSESSMENT
    who: tuple[str, ...] = ASSESSORS
    parts: tuple[str, ...] = ()
    count: Callable[[Any], str] | None = None


def assessment_kind(key: str, label: str, lines: Sequence[Required | Checked], **fields: Any) -> AssessmentKind:
    """A kind whose gate is its lines."""

    def gate(row: Any) -> Gate:
        return Gate(each.line(row) for each in lines)

    return AssessmentKind(key=key, label=label, lines=tuple(lines), gate=gate, **fields)


def at(row: Any, section: str) -> str:
    """The address of a section, or of a part that is no form."""
    if section == "lines":
        return reverse("budget-lines", args=[row.pk])
    return reverse("other-assessment-section", args=[row.pk, section])
