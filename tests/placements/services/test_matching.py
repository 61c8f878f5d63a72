import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import CandidateState, ReferralState
from placements.services import matching
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.households import HouseholdFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory

pytestmark = pytest.mark.django_db


def by_of(candidate, worker_of):
    return worker_of(candidate.referral.scheme)


def test_propose_keeps_reasons_and_concerns_of_the_day(worker_of):
    referral = ReferralFactory(accepted=True, preferred_area="WM3", language="Urdu")
    household = HouseholdFactory(scheme=referral.scheme, area="WM3")

    candidate = matching.propose(referral=referral, household=household, by=worker_of(referral.scheme))

    assert "In WM3, where the person wants to live" in candidate.reasons
    assert candidate.concerns == ["Nobody is known to speak Urdu"]
    assert Event.objects.get(verb="candidate.proposed").person_id == referral.person_id


@pytest.mark.parametrize("trait", [{}, {"sent": True}, {"matched": True}])
def test_propose_only_while_accepted(worker_of, trait):
    referral = ReferralFactory(**trait)

    with pytest.raises(Refusal, match="once it was accepted"):
        household = HouseholdFactory(scheme=referral.scheme)
        matching.propose(referral=referral, household=household, by=worker_of(referral.scheme))


def test_propose_refuses_a_household_twice(worker_of):
    candidate = CandidateFactory()

    with pytest.raises(Refusal, match="on the shortlist already"):
        matching.propose(referral=candidate.referral, household=candidate.household, by=by_of(candidate, worker_of))


def test_propose_refuses_with_every_reason_of_the_gate(worker_of):
    referral = ReferralFactory(accepted=True)
    household = HouseholdFactory(scheme=referral.scheme, approved_places=1, approved_kinds=["day"], checks=False)
    ArrangementFactory(household=household)

    with pytest.raises(Refusal) as refusal:
        matching.propose(referral=referral, household=household, by=worker_of(referral.scheme))
    assert len(refusal.value.missing) == 3


def test_propose_is_the_schemes(council_of):
    referral = ReferralFactory(accepted=True)

    with pytest.raises(PermissionDenied):
        household = HouseholdFactory(scheme=referral.scheme)
        matching.propose(referral=referral, household=household, by=council_of(referral.person))


def test_decide_one_side_first(worker_of):
    candidate = CandidateFactory(introducing=True)

    candidate = matching.decide(
        candidate=candidate, by=by_of(candidate, worker_of), person_decision="yes", person_words="Yes!"
    )

    assert (candidate.person_decision, candidate.carer_decision) == ("yes", "")
    assert "the person said yes, the carer has not decided" in Event.objects.get(verb="candidate.decided").text


@pytest.mark.parametrize("side", ["person", "carer"])
def test_decide_needs_words(worker_of, side):
    candidate = CandidateFactory(introducing=True)

    with pytest.raises(Refusal, match=f"Record what the {side} said"):
        matching.decide(candidate=candidate, by=by_of(candidate, worker_of), **{f"{side}_decision": "no"})


def test_decide_only_after_they_met(worker_of):
    candidate = CandidateFactory()

    with pytest.raises(Refusal, match="no introductions"):
        matching.decide(candidate=candidate, by=by_of(candidate, worker_of), person_decision="no", person_words="No")


def test_choose_matches_the_referral(worker_of):
    candidate = CandidateFactory(decided=True)

    candidate = matching.choose(candidate=candidate, by=by_of(candidate, worker_of))

    candidate.referral.refresh_from_db()
    assert (candidate.state, candidate.referral.state) == (CandidateState.CHOSEN, ReferralState.MATCHED)
    assert candidate.referral.due_on == dates.add_days(dates.today(), 14)
    assert Event.objects.filter(verb="candidate.chosen").count() == 1


def test_choose_refuses_before_two_yes(worker_of):
    candidate = CandidateFactory(introducing=True)

    with pytest.raises(Refusal) as refusal:
        matching.choose(candidate=candidate, by=by_of(candidate, worker_of))
    assert len(refusal.value.missing) == 2


def test_choose_refuses_a_second_household(worker_of):
    chosen = CandidateFactory(chosen=True)
    other = CandidateFactory(decided=True, referral=chosen.referral)

    with pytest.raises(Refusal, match="nobody can be chosen"):
        matching.choose(candidate=other, by=by_of(other, worker_of))


def test_choose_looks_at_the_gate_once_more(worker_of):
    candidate = CandidateFactory(decided=True)
    for place in (1, 2):
        ArrangementFactory(household=candidate.household, place=place)

    with pytest.raises(Refusal, match="are approved for 2 people and 2 live there already"):
        matching.choose(candidate=candidate, by=by_of(candidate, worker_of))


@pytest.mark.parametrize("trait", [{}, {"introducing": True, "person_decision": "no", "carer_decision": "yes"}])
def test_do_not_choose(worker_of, trait):
    candidate = CandidateFactory(**trait)

    candidate = matching.do_not_choose(candidate=candidate, by=by_of(candidate, worker_of), because="The stairs")

    assert (candidate.state, candidate.not_chosen_because) == (CandidateState.NOT_CHOSEN, "The stairs")
    assert Event.objects.filter(verb="candidate.not_chosen").count() == 1


def test_do_not_choose_needs_the_reason(worker_of):
    candidate = CandidateFactory()

    with pytest.raises(Refusal, match="Say why"):
        matching.do_not_choose(candidate=candidate, by=by_of(candidate, worker_of), because=" ")


def test_do_not_choose_refuses_introductions_without_decisions(worker_of):
    candidate = CandidateFactory(introducing=True)

    with pytest.raises(Refusal, match="before you end the introductions"):
        matching.do_not_choose(candidate=candidate, by=by_of(candidate, worker_of), because="The stairs")


def test_undoing_a_match_goes_back_to_matching(worker_of):
    agreement = AgreementFactory()
    candidate = agreement.candidate

    matching.do_not_choose(candidate=candidate, by=by_of(candidate, worker_of), because="The carer is ill")

    agreement.refresh_from_db()
    candidate.referral.refresh_from_db()
    assert not agreement.is_open
    assert candidate.referral.state == ReferralState.ACCEPTED
    assert candidate.referral.due_on == dates.add_days(dates.today(), 28)


def test_match_cannot_be_undone_once_they_live_there(worker_of):
    agreement = AgreementFactory()
    ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.candidate.household)

    with pytest.raises(Refusal, match="The arrangement has started"):
        matching.do_not_choose(candidate=agreement.candidate, by=by_of(agreement.candidate, worker_of), because="Late")
