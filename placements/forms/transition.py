from sharedliving.core.forms import BaseForm, PastDateField, WordsField, YesNoField


class StepForm(BaseForm):
    """A step into adulthood was taken, or is not needed."""

    needed = YesNoField(
        label="Was it done?",
        yes="Yes, it was done",
        no="It is not needed",
        inline=False,
        missing="Select whether it was done",
    )
    on = PastDateField(
        label="On which day was it done or decided?",
        called="The day",
        missing="Enter the day",
    )
    words = WordsField(
        label="What was done, or why is it not needed?", called="What was done", rows=4, max_length=2000,
        missing="Say what was done, or why it is not needed",
    )  # fmt: skip
