"""Decisions of both sides, and why a household was not chosen."""

from typing import Any

from placements.choices import Decision
from sharedliving.core.forms import BaseForm, ChoiceField, FutureDateField, WordsField


class DecisionForm(BaseForm):
    """Each side's answer, and its words where it has decided."""

    mark_optional = False
    UNDECIDED = ("", "Not decided yet")
    person_decision = ChoiceField(
        label="What did the person decide?", choices=[*Decision.choices, UNDECIDED], required=False
    )
    person_words = WordsField(
        label="In their words", called="What the person said", rows=4, max_length=4000, required=False,
        missing="Record what the person said",
    )  # fmt: skip
    carer_decision = ChoiceField(
        label="What did the Shared Lives carer decide?", choices=[*Decision.choices, UNDECIDED], required=False
    )
    carer_words = WordsField(
        label="In the carer’s words", called="What the carer said", rows=4, max_length=4000, required=False,
        missing="Record what the carer said",
    )  # fmt: skip
    required_when = {
        "person_words": lambda data: bool(data.get("person_decision")),
        "carer_words": lambda data: bool(data.get("carer_decision")),
    }


class NotChosenForm(BaseForm):
    because = WordsField(
        label="Why was this household not chosen?", called="Why", rows=4, max_length=4000, missing="Say why",
        hint="What would have made it work helps to find the next carers",
    )  # fmt: skip


class StartAgreementForm(BaseForm):
    planned_start = FutureDateField(
        label="When should the arrangement start?", called="The start", missing="Enter the planned start",
        hint="For example, 27 3 2027. It can change until all have signed",
    )  # fmt: skip


def decided(candidate: Any) -> dict[str, str]:
    """What is on record, as the form begins."""
    names = ("person_decision", "person_words", "carer_decision", "carer_words")
    return {name: getattr(candidate, name) for name in names}
