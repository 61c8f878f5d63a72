"""How carers were described to somebody before they met, and why there is only one to offer."""

from placements.choices import ShownHow
from sharedliving.core.forms import BaseForm, ChoiceField, PastDateField, TextField, WordsField


class DescribeForm(BaseForm):
    on = PastDateField(label="When?", called="The date", missing="Enter the date")
    shown_by = TextField(
        label="Who described them?", called="Who described them", hint="Name and role, like Tom Reid, scheme worker",
        max_length=200, missing="Enter who described them",
    )  # fmt: skip
    how = ChoiceField(label="In which form?", choices=ShownHow, missing="Select in which form")
    what = WordsField(
        label="What was the person shown and told?", called="What was shown", rows=5, max_length=4000,
        hint="Who lives there, what they like, what a week is like, and what could be hard",
        missing="Say what the person was shown and told",
    )  # fmt: skip
    said = WordsField(
        label="What did the person say?", called="What the person said", rows=4, max_length=4000,
        hint="In their own words, or how they showed it", missing="Record what the person said",
    )  # fmt: skip


class OnlyOneForm(BaseForm):
    because = WordsField(
        label="Why is there only one household to offer?", called="Why", rows=4, max_length=2000,
        hint="What would have made more possible? Commissioners learn from this", missing="Say why there is only one",
    )  # fmt: skip
