"""Who may approve how much a week (the council's scheme of delegation)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from people.choices import Role

if TYPE_CHECKING:
    from careplans.models import ApprovalLimit
    from people.models import User

# Where no row says otherwise. A line manager approves what one household usually costs; more goes to somebody named.
DEFAULTS: dict[str, Decimal] = {Role.LINE_MANAGER: Decimal(1500)}


def limit_of(user: "User", rows: Sequence["ApprovalLimit"]) -> Decimal:
    """Up to how much a week somebody may approve; `rows` are those in force, the council's own and the newest first.

    What is said about the person stands before what is said about their roles; of several roles the highest counts.
    """
    named = next((row for row in rows if row.user_id == user.pk), None)
    if named:
        return named.weekly_up_to
    return max((_of_role(role, rows) for role in user.roles), default=Decimal(0))


def _of_role(role: str, rows: Sequence["ApprovalLimit"]) -> Decimal:
    said = next((row for row in rows if row.role == role), None)
    return said.weekly_up_to if said else DEFAULTS.get(role, Decimal(0))


def ca26_within_delegated_limit(amount: Decimal | None, limit: Decimal) -> bool:
    """The council’s part is £{amount} a week, and your limit is £{limit}. {who}

    Source: CA26
    """
    return amount is None or amount <= limit
