"""What has to be known before somebody is kept from something."""

from datetime import date
from typing import TYPE_CHECKING

from careplans.choices.capacity import Conclusion
from careplans.choices.records import RecordState

if TYPE_CHECKING:
    from careplans.models import CapacityAssessment


def g14_risk_9_restriction_has_consent_or_capacity_decision(
    *, consent_on: date | None, consent_how: str, capacity: "CapacityAssessment | None", person_id: int
) -> bool:
    """Record {name}’s consent with its date and how it was given, or choose the assessment that found they lack capacity.

    Everybody is presumed to have capacity until it was decided otherwise.

    Source: G14-RISK-9
    """
    if consent_on is not None and consent_how.strip():
        return True
    if capacity is None or capacity.person_id != person_id:
        return False
    return capacity.state == RecordState.COMPLETED and capacity.conclusion == Conclusion.LACKS


def mca_less_restrictive_ways_are_considered(less_restrictive: str) -> bool:
    """Say which less restrictive ways were considered, and why they are not enough.

    Source: MCA
    """
    return bool(less_restrictive.strip())


def g14_risk_6_restriction_is_looked_at_again(look_again_on: date | None, today: date) -> bool:
    """Enter the day by which the restriction is looked at again: a day in the future.

    Source: G14-RISK-6
    """
    return look_again_on is not None and look_again_on > today
