"""Arranging a review, putting it off, completing it, finding it."""

from typing import Any

from sharedliving.core.forms import BaseForm, ChoiceField, FutureDateField, WordsField


class ArrangeForm(BaseForm):
    due_on = FutureDateField(label="When is the review to be held?", called="The date of the review",
                             missing="Enter the date of the review")  # fmt: skip
    why = WordsField(label="Who asks for it, and why?", called="Who asks for it and why", rows=4, max_length=4000,
                     hint="It becomes the start of the agenda")  # fmt: skip


class PutOffForm(BaseForm):
    """`gone`: the person has died or their record is closed, so there is no next date to give."""

    why = WordsField(label="Why was it not held?", missing="Say why the review was not held", rows=4, max_length=4000)
    next_due_on = FutureDateField(label="When will it be held instead?", called="The new date",
                                  missing="Enter the new date")  # fmt: skip

    def __init__(self, *args: Any, gone: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if gone:
            del self.fields["next_due_on"]


class CompleteForm(BaseForm):
    """Nothing is typed here: the answers were given section by section."""


class ReviewFilterForm(BaseForm):
    """Filters of the list; never a name."""

    mark_optional = False
    whose = ChoiceField(label="Whose", choices=(("mine", "Mine"), ("team", "Everybody's in my department")),
                        required=False, inline=True)  # fmt: skip
    show = ChoiceField(
        label="Which", required=False, inline=True,
        choices=(("open", "All that are ahead"), ("overdue", "Overdue"), ("completed", "Completed")),
    )  # fmt: skip
