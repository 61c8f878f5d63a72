"""Sending the papers for a review."""

from typing import Any

from django.db.models import QuerySet

from reviews.models import ReviewInvitation
from reviews.rules.packs import ASKED_FIRST
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, CheckField, PastDateField, RowsField


class PackSendForm(BaseForm):
    """Who gets them; those who have none yet are ticked."""

    to = RowsField(
        label="Who do you send the papers to?",
        queryset=ReviewInvitation.objects.none(),
        missing="Select who gets the papers",
    )
    sent_on = PastDateField(
        label="When did they go out?", called="The date they went out", missing="Enter the date they went out",
        initial=dates.today,
    )  # fmt: skip

    has_agreed = CheckField(label="The person agrees that family, friends and others get the whole of the papers")

    def __init__(self, *args: Any, invited: QuerySet, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = invited
        self.fields["to"].initial = [row.pk for row in invited if row.pack_sent_on is None]
        if any(row.role in ASKED_FIRST for row in invited):
            self.fields[
                "has_agreed"
            ].label = f"{name} agrees that family, friends and others get the whole of the papers"
        else:
            del self.fields["has_agreed"]
