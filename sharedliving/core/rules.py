"""Refusals and gates: every reason at once, each with the place to put it right."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Missing:
    """One reason why a step cannot be taken: the message, where to put it right, the source id of its rule, and the name
    by which it can be recognised later (`key`: the rule's, or the field's that is empty)."""

    message: str
    url: str = ""
    rule: str = ""
    can_override: bool = False
    key: str = ""


class Refusal(Exception):
    """A step that must not be taken. `missing` holds every reason; str() is one readable sentence."""

    def __init__(self, *reasons: "Missing | str") -> None:
        self.missing = [r if isinstance(r, Missing) else Missing(r) for r in reasons]
        super().__init__(" ".join(m.message for m in self.missing))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a gate as the page shows it: met (green) or not (amber)."""

    label: str
    met: bool
    missing: Missing | None = None


class Gate:
    """The lines of one gate. `open` when every line is met; `refuse()` raises with all that is missing."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = list(lines)

    @property
    def missing(self) -> list[Missing]:
        return [line.missing for line in self.lines if line.missing is not None and not line.met]

    @property
    def is_open(self) -> bool:
        return not self.missing

    @property
    def can_override(self) -> bool:
        return all(m.can_override for m in self.missing)

    def refuse(self) -> None:
        if self.missing:
            raise Refusal(*self.missing)


def line(
    label: str, met: bool, message: str, *, url: str = "", rule: str = "", can_override: bool = False, key: str = ""
) -> Line:
    """A gate's line: the label when met, the message with its link when not."""
    missing = None if met else Missing(message, url=url, rule=rule, can_override=can_override, key=key)
    return Line(label, met, missing)
