"""Lists and moves of applications to panel for the money of a plan."""

from django.db import models

from sharedliving.core.states import Moves


class FundingState(models.TextChoices):
    DRAFT = "draft", "Being written"
    SENT = "sent", "With panel"
    APPROVED = "approved", "Approved"
    IN_PART = "in_part", "Approved in part"
    DEFERRED = "deferred", "Deferred"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


FUNDING_MOVES: Moves = {
    FundingState.DRAFT: frozenset({FundingState.SENT, FundingState.WITHDRAWN}),
    FundingState.SENT: frozenset(
        {FundingState.APPROVED, FundingState.IN_PART, FundingState.DEFERRED, FundingState.DECLINED}
    ),
    FundingState.DEFERRED: frozenset({FundingState.SENT, FundingState.WITHDRAWN}),
}
WRITABLE = frozenset({FundingState.DRAFT, FundingState.DEFERRED})
GRANTED = frozenset({FundingState.APPROVED, FundingState.IN_PART})
DECISIONS = [(state.value, state.label) for state in (
    FundingState.APPROVED, FundingState.IN_PART, FundingState.DEFERRED, FundingState.DECLINED,
)]  # fmt: skip
