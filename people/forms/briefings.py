"""A briefing for the staff of one's organisation."""

from typing import Any

from django.core.validators import URLValidator

from people.choices import OrganisationKind, Role
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, DateField, MultiChoiceField, TextField, WordsField
from sharedliving.core.viewer import Viewer

IN_SCHEME = (Role.SCHEME_WORKER, Role.SCHEME_MANAGER)


def roles_in(organisation_kind: str) -> list[tuple[str, str]]:
    """The roles that somebody of such an organisation may have."""
    in_scheme = organisation_kind == OrganisationKind.SCHEME
    fitting = [role for role in Role if role == Role.ADMINISTRATOR or (role in IN_SCHEME) == in_scheme]
    return [(role.value, str(role.label)) for role in fitting]


class BriefingForm(BaseForm):
    """What changes, from when, and who has to know."""

    title = TextField(
        label="What is it about?", called="What it is about", max_length=200,
        hint="Like “Liberty: the draft code is not in force yet”", missing="Enter what it is about",
    )  # fmt: skip
    changes = WordsField(
        label="What changes?", called="What changes", rows=10, max_length=10_000, missing="Say what changes",
        hint="In plain words: what your staff do differently from now on",
    )  # fmt: skip
    effective_from = DateField(
        label="From when?", called="The day it takes effect", missing="Enter the day it takes effect",
        hint="For example, 27 3 2027. It is read before that day", initial=dates.today,
    )  # fmt: skip
    roles = MultiChoiceField(
        label="Who has to read it?", called="Who has to read it", required=False,
        hint="Leave empty when it is for everybody. Everybody may read it in any case",
    )  # fmt: skip
    link = TextField(
        label="Link to the source", max_length=500, required=False, hint="The policy, circular or law itself",
        validators=[URLValidator(["https", "http"])], error_messages={"invalid": "Enter a link that begins with https://"},
    )  # fmt: skip

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"].choices = roles_in(viewer.organisation_kind)  # type: ignore[attr-defined]


class BriefingWithdrawForm(BaseForm):
    why = WordsField(
        label="Why is it withdrawn?", called="Why", rows=4, max_length=2000, missing="Say why it is withdrawn",
        hint="Whoever reads it later has to know what holds instead",
    )  # fmt: skip
