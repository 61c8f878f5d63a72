from people.choices import Role
from people.models import User
from people.roles import ROLES
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm, RowField, WordsField
from sharedliving.core.viewer import Viewer
from sharedliving.pages.forms.owner import name_and_teams

WORKING = tuple(Role(role) for role, rule in ROLES.items() if Perm.SEE_DUE in rule.perms)


class HandOverForm(BaseForm):
    """Who gives, who receives, and why."""

    leaver = RowField(
        queryset=User.objects.none(), label="Whose work is handed over?", missing="Choose whose work it is"
    )
    receiver = RowField(queryset=User.objects.none(), label="Who takes it on?", missing="Choose who takes it on")
    reason = WordsField(
        label="Why?", rows=3, missing="Enter why the work is handed over", hint="For example, leaving on 31 March"
    )

    def __init__(self, *args: object, viewer: Viewer, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        colleagues = User.objects.visible_to(viewer).with_role(*WORKING).prefetch_related("teams").order_by("name")
        self.fields["leaver"].queryset = colleagues
        self.fields["receiver"].queryset = colleagues.active()
        for name in ("leaver", "receiver"):
            self.fields[name].label_from_instance = name_and_teams
