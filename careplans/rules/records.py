"""What a kind of record is made of: the names in each section, and the gate before it is completed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sharedliving.core.rules import Gate


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One kind of record that is written section by section.

    key       first half of its verbs in the list of events: "capacity" gives "capacity.saved"
    label     what it is called on screen: "Mental capacity assessment"
    sections  the names of the answers in each section; a name that is a column of the table is kept there
    gate      everything it needs before it is completed, each line linked to the section that puts it right
    """

    key: str
    label: str
    sections: Mapping[str, tuple[str, ...]]
    gate: Callable[[Any], Gate]

    @property
    def names(self) -> frozenset[str]:
        """The names of every section."""
        return frozenset(name for names in self.sections.values() for name in names)
