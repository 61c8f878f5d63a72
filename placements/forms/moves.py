"""Where one thing stands that a move waits for."""

from placements.choices import MoveState, WaitsFor
from sharedliving.core.forms import BaseForm, ChoiceField, WordsField


class MoveItemForm(BaseForm):
    required_when = {"words": lambda data: data.get("state") == MoveState.NOT_NEEDED}

    state = ChoiceField(label="Where does it stand?", choices=MoveState, missing="Select where it stands")
    waits_for = ChoiceField(
        label="For whom does it wait, or did it?", choices=WaitsFor, missing="Select for whom it waits"
    )
    words = WordsField(
        label="What is there to know?", called="What there is to know", rows=3, max_length=2000, required=False,
        hint="Whom you spoke to, what they said, by when", missing="Say why it is not needed",
    )  # fmt: skip
