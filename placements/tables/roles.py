"""The roles table: tasks with whoever does them, and what nobody has taken on; and who is who in an arrangement."""

from typing import Any

from django.urls import reverse

from placements.choices import RoleTask
from placements.models import AgreedRole, Agreement, Arrangement
from sharedliving.core.components import Link, Tag
from sharedliving.core.words import inside

ROLE_HEADERS = ["What is to be done", "Who", "How, and how often"]
NO = "–"


def role_rows(row: Agreement, *, may_change: bool = False) -> list[list[Any]]:
    """One row a role, by task in their usual order."""
    order = list(RoleTask.values)
    roles = sorted(row.roles.all(), key=lambda role: (order.index(role.task), role.pk))
    return [_role_row(row, role, may_change) for role in roles]


def _role_row(row: Agreement, role: AgreedRole, may_change: bool) -> list[Any]:
    cells: list[Any] = [role_words(role), f"{role.name}, {inside(role.get_holder_display())}", role_how(role) or NO]
    if may_change:
        url = reverse("agreement-role", args=[row.pk, role.pk])
        cells.append(Link("Change", url, hidden=f"{role_words(role)}, {role.name}"))
    return cells


def role_words(role: AgreedRole) -> str:
    """The task in words; a risk is named with what could happen."""
    if role.task == RoleTask.RISK:
        return f"Answers for the risk: {role.what}"
    return role.what if role.task == RoleTask.OTHER else role.get_task_display()


def role_how(role: AgreedRole) -> str:
    often = f"At least every {role.every_days} days" if role.every_days else ""
    return ". ".join(part for part in (often, role.how.rstrip(".")) if part)


def people_rows(row: Arrangement) -> list[list[Any]]:
    """Who is who in an arrangement, and what each is there for."""
    agreement = row.agreement
    owner = row.person.owner.name if row.person.owner else Tag("nobody")
    back_up = agreement.back_up_carer if agreement and agreement.back_up_carer else Tag("missing", "Nobody named")
    speaks_up = agreement.speaks_up if agreement and agreement.speaks_up else Tag("missing", "Nobody named")
    return [
        [Link(row.person.name, row.person.get_absolute_url()), "The person"],
        [row.household.name, "Shared Lives carer"],
        [row.owner.name if row.owner else Tag("nobody"), f"Scheme worker, {row.scheme.name}"],
        [owner, f"Care manager, {row.council.name}"],
        [back_up, "Steps in when the carer cannot"],
        [speaks_up, "Helps the person to say what they think"],
    ]
