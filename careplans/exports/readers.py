"""Who a copy of a plan is made for, and which parts of the plan they are given: what is not given is said."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sharedliving.core.viewer import Viewer


class Part(StrEnum):
    """A part of a plan that some readers are not given, in the words that tell them so."""

    NOTES = "the council’s own notes"
    MONEY = "the personal budget, and what the person pays"
    AGREEMENT = "how the plan was agreed, and with whom"
    CONSIDERED = "whether Shared Lives was considered"
    UNTOLD = "people whom the person has not agreed to share with others"
    ADVICE = "advice on needs now and later"
    ELIGIBLE = "which needs are eligible for support"
    OTHERS = "the details of what others help with"
    HOW = "how each need is met, in full"


EASY: dict[Part, str] = {
    Part.NOTES: "The council’s own notes.",
    Part.MONEY: "The money for my help.",
    Part.AGREEMENT: "How we agreed the plan.",
    Part.CONSIDERED: "Other help we thought about.",
    Part.UNTOLD: "Some people in my life.",
    Part.ADVICE: "Tips to keep well.",
    Part.ELIGIBLE: "What the law says about my needs.",
    Part.OTHERS: "More about what each person does.",
    Part.HOW: "More about each kind of help.",
}
NEEDS = frozenset({Part.ADVICE, Part.ELIGIBLE, Part.OTHERS, Part.HOW})
WHOLE = NEEDS | {Part.MONEY, Part.AGREEMENT, Part.UNTOLD}


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody a copy is made for: who they are, which document they get, which parts of the plan are in it."""

    key: str
    title: str
    gives: frozenset[Part]
    document: str = "care_and_support_plan"
    name: str = ""
    """What the copy is called, when it is not "Copy for" its reader."""

    @property
    def sees_money(self) -> bool:
        return Part.MONEY in self.gives

    @property
    def label(self) -> str:
        return self.name or f"Copy for {self.title}"

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the copy leaves out, in the words that this reader reads."""
        parts = [part for part in Part if part not in self.gives]
        return tuple(EASY[part] if self.document == "easy_read" else part.value for part in parts)


READERS: dict[str, Reader] = {
    reader.key: reader
    for reader in (
        Reader("person", "the person", WHOLE),
        Reader("easy-read", "the person", frozenset(), "easy_read", "Easy read for the person"),
        Reader("council", "the council", WHOLE | {Part.CONSIDERED}),
        Reader("scheme", "the Shared Lives scheme", NEEDS),
        Reader("carer", "the Shared Lives carer", NEEDS, name="Full copy for the Shared Lives carer"),
        Reader(
            "carer-summary",
            "the Shared Lives carer",
            frozenset(),
            "carer_summary",
            "Summary for the Shared Lives carer",
        ),
        Reader("circle", "family, friends or an unpaid carer", NEEDS),
        Reader("advocate", "the advocate", WHOLE - {Part.UNTOLD}),
    )
}
OF_A_SCHEME = ("scheme", "easy-read")
BY_WAY_OF_A_SCHEME = ("carer", "carer-summary")


def readers_for(viewer: Viewer, released: Collection[str] = ()) -> list[Reader]:
    """Whose copies this viewer may make: the council everybody's; a scheme its own, the easy read, and those of its carers
    that were released (`released`: keys of readers). Never one with the money in it.
    """
    if viewer.in_council:
        return list(READERS.values())
    return [READERS[key] for key in (*OF_A_SCHEME, *(key for key in BY_WAY_OF_A_SCHEME if key in released))]
