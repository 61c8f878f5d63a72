"""Who decides about care given to the person for their carer's sake, broken first."""

from careplans.models import BestInterestsDecision, LegalAuthority, SupportPlan
from careplans.rules.support_person import mca_4_care_is_decided_for_them as rule

RITA, DECISION = LegalAuthority(pk=3), BestInterestsDecision(pk=5)


def test_mca_4_care_is_decided_for_them():
    authorised, decided = SupportPlan(person_says="authorised"), SupportPlan(person_says="best_interests")
    assert not rule(authorised, [RITA], [DECISION])
    assert not rule(decided, [RITA], [DECISION])
    authorised.person_authority, decided.person_decision = RITA, DECISION
    assert not rule(authorised, [], [DECISION])
    assert not rule(decided, [RITA], [])

    assert rule(authorised, [RITA], [])
    assert rule(decided, [], [DECISION])
    assert rule(SupportPlan(person_says="agrees"), [], [])
