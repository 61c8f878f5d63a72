"""When somebody is away, and who covers."""

from typing import Any

from people.choices import AwayFor
from people.models import User
from people.rules import message
from people.rules.absences import g14_cms_3_absence_ends_after_it_begins
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm, ChoiceField, DateField, RowField
from sharedliving.core.viewer import Viewer


class AbsenceForm(BaseForm):
    """A worker for themselves; a manager for whom they choose."""

    user = RowField(queryset=User.objects.none(), label="Who is away?", missing="Choose who is away")
    starts_on = DateField(
        label="From which day?", called="The first day", missing="Enter the first day", hint="For example, 27 3 2027"
    )
    ends_on = DateField(
        label="Until which day?",
        called="The last day",
        missing="Enter the last day",
        hint="The last day away, like 9 4 2027",
    )
    cover = RowField(
        queryset=User.objects.none(), label="Who covers?", missing="Choose who covers",
        hint="For these days they see the people of whoever is away, and get the reminders",
    )  # fmt: skip
    away_for = ChoiceField(
        label="Why?",
        called="Why",
        choices=AwayFor,
        required=False,
        hint="Colleagues see this. Nothing about health belongs here",
    )

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = User.objects.visible_to(viewer).active().filter(organisation_id=viewer.organisation_id)
        self.fields["cover"].queryset = colleagues.exclude(roles__overlap=["commissioner", "administrator"])  # type: ignore[attr-defined]
        mine = colleagues if viewer.can(Perm.HAND_OVER) else colleagues.filter(pk=viewer.user_id)
        self.fields["user"].queryset = mine  # type: ignore[attr-defined]
        self.fields["user"].initial = viewer.user_id

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and not g14_cms_3_absence_ends_after_it_begins(first, last):
            self.add_error("ends_on", message(g14_cms_3_absence_ends_after_it_begins))
        return given


class AbsenceEndForm(BaseForm):
    last_day = DateField(
        label="What was the last day away?", called="The last day away", missing="Enter the last day away", initial=dates.today,
        hint="For example, 27 3 2027. A day before the first takes it off the list",
    )  # fmt: skip
