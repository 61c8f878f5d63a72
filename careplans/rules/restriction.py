"""What has to be known before somebody is kept from something."""

from datetime import date


def g14_risk_9_restriction_has_consent_or_capacity_decision(
    *, consent_on: date | None, consent_how: str, capacity_decided_on: date | None, capacity_decision: str
) -> bool:
    """Record {name}’s consent with its date and how it was given, or the decision about their capacity with its date.

    Everybody is presumed to have capacity until it was decided otherwise.

    Source: G14-RISK-9
    """
    consents = consent_on is not None and bool(consent_how.strip())
    return consents or (capacity_decided_on is not None and bool(capacity_decision.strip()))


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
