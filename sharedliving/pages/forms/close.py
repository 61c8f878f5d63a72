from sharedliving.core.forms import BaseForm, WordsField


class CloseForm(BaseForm):
    """Why a record is closed."""

    reason = WordsField(
        label="Why is the record closed?", rows=3, max_length=1000, missing="Enter why the record is closed",
        hint="For example, moved to another council on 3 March, who have taken over",
    )  # fmt: skip


class ReopenForm(BaseForm):
    """Why a record is opened again."""

    reason = WordsField(
        label="Why is the record opened again?", rows=3, max_length=1000, missing="Enter why the record is opened again"
    )
