"""The roles and what they may do, for everybody to read."""

from typing import Any

from people.roles import ROLES, RoleRule
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView


class RolesPage(PageView):
    """Generated from people/roles.py, so that it says what the code does."""

    permission = Perm.SEE_ROLES
    template_name = "people/roles.html"

    def context(self) -> dict[str, Any]:
        own = [str(rule.role.label) for rule in ROLES.values() if self.viewer.has_role(rule.role)]
        return {"roles": [card(rule) for rule in ROLES.values()], "own": ", ".join(own)}


def card(rule: RoleRule) -> dict[str, Any]:
    """One role: its sentence, every verb it may do in the order of Perm, and what it never sees."""
    may = [str(perm.value) for perm in Perm if perm in rule.perms]
    rows = [("What they do", rule.sentence), ("They may", may), ("They never see", rule.never)]
    return {"title": rule.role.label, "rows": rows}
