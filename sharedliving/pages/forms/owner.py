"""Giving a person to another owner."""

from typing import Any

from django.db.models import QuerySet

from people.models import User
from sharedliving.core.forms import BaseForm, Choice, ChoiceField, RowField, WordsField


class OwnerForm(BaseForm):
    """A named worker, or the duty manager until there is one; and why."""

    to = ChoiceField(label="Who is to own this person?", choices=[], missing="Select who is to own this person")
    owner = RowField(label="Name", queryset=User.objects.none(), missing="Select the worker who is to own this person")
    reason = WordsField(label="Why?", rows=3, max_length=1000, missing="Enter why they get another owner")
    note = WordsField(
        label="What should they know?", rows=4, max_length=4000, required=False,
        hint="For the new owner: what is going on, what was promised, what to look out for",
    )  # fmt: skip
    reveals = {"to": {"worker": ["owner"]}}

    def __init__(self, *args: Any, owners: QuerySet, duty: User | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners
        self.fields["owner"].label_from_instance = name_and_teams
        choices: list[Any] = [("worker", "A named worker")]
        if duty is not None:
            hint = "For a short time: the person stands on the list of people nobody owns until there is an owner"
            choices.append(Choice("duty", f"{duty.name}, the duty manager", hint=hint))
        self.fields["to"].choices = choices


def name_and_teams(user: User) -> str:
    """Two people of one name are told apart by their teams."""
    teams = ", ".join(team.name for team in user.teams.all())
    return f"{user.name} ({teams})" if teams else user.name
