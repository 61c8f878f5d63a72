"""Mail that came back to the service's mailbox, days after it was sent."""

from django.db import models

from sharedliving.core.forms import BaseForm, ChoiceField, EmailField, PastDateField, TextField


class CameBack(models.TextChoices):
    """What the returned mail says, in the two kinds that matter: whether it makes sense to send it again."""

    FOR_GOOD = "for_good", "There is no such address any more"
    FOR_NOW = "for_now", "The mailbox was full, or could not be reached"


class CameBackForm(BaseForm):
    """As it stands in the mail that came back."""

    address = EmailField(label="Which e-mail address was it sent to?", missing="Enter the e-mail address")
    sent_on = PastDateField(
        label="On which day was it sent?", called="The day it was sent", missing="Enter the day on which it was sent"
    )
    why = ChoiceField(label="Why did it come back?", choices=CameBack, missing="Select why it came back")
    said = TextField(
        label="What does the mail that came back say?", hint="For example, 550 5.1.1 user unknown", max_length=300,
        missing="Enter what the mail says",
    )  # fmt: skip
