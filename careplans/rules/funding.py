"""What an application to panel needs, and who may decide it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from careplans.choices.funding import FundingState

if TYPE_CHECKING:
    from careplans.models import FundingLine


def ca26_indicative_budget(lines: Sequence["FundingLine"]) -> bool:
    """Add at least one line of the indicative budget before you send it to panel.

    Source: CA26
    """
    return bool(lines)


def total(lines: Sequence["FundingLine"]) -> Decimal:
    """All lines a week."""
    return sum((line.weekly for line in lines), Decimal(0))


def applicant_does_not_decide(applicant_id: int | None, decider_id: int | None) -> bool:
    """You wrote this application, so somebody else has to decide it.

    Source: G14-PLAN-3
    """
    return applicant_id is None or applicant_id != decider_id


def ca26_amount_fits_the_decision(decision: str, asked: Decimal, amount: Decimal | None) -> bool:
    """Approved in part means more than nothing and less than the £{asked} that was asked for.

    Source: CA26
    """
    if decision != FundingState.IN_PART:
        return True
    return amount is not None and 0 < amount < asked
