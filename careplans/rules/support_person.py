"""Who decides about care that the person cared for is given so that their carer is supported (Mental Capacity Act 2005)."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from careplans.choices.support import PersonSays

if TYPE_CHECKING:
    from careplans.models import BestInterestsDecision, LegalAuthority, SupportPlan

OF = {PersonSays.AUTHORISED: "person_authority", PersonSays.BEST_INTERESTS: "person_decision"}


def mca_4_care_is_decided_for_them(
    plan: "SupportPlan", covering: Collection["LegalAuthority"], standing: Collection["BestInterestsDecision"]
) -> bool:
    """Nobody has agreed to the care for {name}: choose the attorney or deputy who agrees, or the best interests decision.

    An attorney or deputy counts once the document was seen, a decision about their care or their plan once it is completed,
    until it is looked at again or somebody finds that they can decide.

    Source: MCA
    """
    if plan.person_says == PersonSays.AUTHORISED:
        return plan.person_authority_id in {each.pk for each in covering}
    if plan.person_says == PersonSays.BEST_INTERESTS:
        return plan.person_decision_id in {each.pk for each in standing}
    return True
