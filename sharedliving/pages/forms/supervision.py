"""Supervision: when, what was said, and what is to be done."""

from typing import Any

from django.db.models import QuerySet

from people.models import Person, User
from reviews.rules.supervision import g14_cms_2_action_has_owner_and_date
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, DateField, FutureDateField, PastDateField, RowField, TextField, WordsField


class ArrangeForm(BaseForm):
    on = FutureDateField(
        label="By when is it held?", called="The day", missing="Enter the day", hint="For example, 27 3 2027"
    )


class HoldForm(BaseForm):
    held_on = PastDateField(
        label="When was it held?", called="The day it was held", missing="Enter the day it was held",
        initial=dates.today, hint="For example, 27 3 2027",
    )  # fmt: skip
    said = WordsField(
        label="What was said and agreed?", called="What was said and agreed", rows=8, max_length=10_000,
        missing="Enter what was said and agreed", hint="You and the worker read this, and whoever manages them; nobody else",
    )  # fmt: skip


class PointForm(BaseForm):
    """About one of the worker's people, or in general."""

    person = RowField(
        label="About whom?", queryset=Person.objects.none(), required=False, empty="About the work in general"
    )
    note = WordsField(label="What was said?", rows=4, max_length=4000, missing="Write what was said")
    action = TextField(label="What is to be done?", max_length=500, required=False, hint="Leave empty when nothing is")
    owner = RowField(label="Who does it?", queryset=User.objects.none(), required=False)
    by_when = DateField(label="By when?", called="The day it is done by", required=False, hint="For example, 27 3 2027")

    def __init__(self, *args: Any, people: QuerySet[Person], two: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["owner"].queryset = two  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        owner, day = given.get("owner"), given.get("by_when")
        for missing in g14_cms_2_action_has_owner_and_date(given.get("action", ""), owner is not None, day):
            self.add_error("owner" if owner is None else "by_when", missing.message)
        return given
