"""From a shortlist to a household that both sides chose: proposed, introduced, decided, chosen or not."""

from typing import Any

from django.db import transaction

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    CANDIDATE_MOVES,
    REFERRAL_MOVES,
    CandidateState,
    Decision,
    ReferralState,
)
from placements.matching import suggestion_for
from placements.models import (
    Candidate,
    CarerHousehold,
    Referral,
)
from placements.rules import (
    ending_gate,
    introductions_gate,
    match_gate,
    wanted_of,
    wishes_gate,
)
from placements.rules.lending import (
    household_is_the_schemes_to_use,
)
from placements.rules.match import (
    taken_by_others,
)
from placements.services import (
    agreements,
    introducing,
    moves,
)
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


@transaction.atomic
def propose(*, referral: Referral, household: CarerHousehold, by: Viewer) -> Candidate:
    """Put a household on the shortlist, with the reasons for it and the concerns as they are today. Refused by the gate."""
    require(by, Perm.MATCH)
    fresh = states.lock(referral)
    if fresh.state != ReferralState.ACCEPTED:
        raise Refusal(f"This referral is “{fresh.get_state_display()}”: households are proposed once it was accepted.")
    if fresh.candidates.filter(household=household).exists():
        raise Refusal(f"{household} is on the shortlist already.")
    _check_match(fresh, household, wishes_gate(household, wanted_of(fresh)))
    suggestion = suggestion_for(fresh, household)
    candidate = Candidate(
        referral=fresh, household=household, reasons=list(suggestion.reasons), concerns=list(suggestion.concerns)
    )
    history.save(candidate, by=by)
    _record("candidate.proposed", candidate, by, f"{household} proposed")
    return candidate


@transaction.atomic
def decide(
    *,
    candidate: Candidate,
    by: Viewer,
    person_decision: str = "",
    person_words: str = "",
    carer_decision: str = "",
    carer_words: str = "",
) -> Candidate:
    """What either side decided, in their own words. A side that has not decided yet is left empty."""
    require(by, Perm.MATCH)
    for decision, words, who in ((person_decision, person_words, "person"), (carer_decision, carer_words, "carer")):
        if decision and not words.strip():
            raise Refusal(f"Record what the {who} said, in their words.")
    fresh = states.lock(candidate)
    introducing.check_introducing(fresh)
    fresh.person_decision, fresh.person_words = person_decision, person_words
    fresh.carer_decision, fresh.carer_words = carer_decision, carer_words
    history.save(fresh, by=by)
    said = {"person": _said(person_decision), "carer": _said(carer_decision)}
    text = f"About {fresh.household}: the person {said['person']}, the carer {said['carer']}"
    _record("candidate.decided", fresh, by, text, person=person_decision, carer=carer_decision)
    if person_decision and carer_decision:
        introducing.drop(candidate=fresh, by=by, why="Both have decided")
    return fresh


@transaction.atomic
def choose(*, candidate: Candidate, by: Viewer) -> Candidate:
    """Both said yes: this is the match, and the agreement is due. Refused without both decisions (3.18)."""
    require(by, Perm.MATCH)
    fresh = states.lock(candidate)
    introductions_gate(fresh).refuse()
    referral = states.lock(fresh.referral)
    if referral.state != ReferralState.ACCEPTED:
        raise states.WrongState(f"This referral is “{referral.get_state_display()}”; nobody can be chosen for it now.")
    _check_match(referral, states.lock(fresh.household))
    fresh = states.move(fresh, CandidateState.CHOSEN, moves=CANDIDATE_MOVES, by=by)
    _move_referral(referral, ReferralState.MATCHED, Clock.AGREEMENT, by)
    _record("candidate.chosen", fresh, by, f"Matched with {fresh.household}")
    moves.begin(candidate=fresh, by=by)
    return fresh


@transaction.atomic
def do_not_choose(*, candidate: Candidate, by: Viewer, because: str) -> Candidate:
    """Not this household, and why. A match that is undone puts the referral back to matching."""
    require(by, Perm.MATCH)
    if not because.strip():
        raise Refusal("Say why this household was not chosen.")
    fresh = states.lock(candidate)
    ending_gate(fresh).refuse()
    was_chosen = fresh.state == CandidateState.CHOSEN
    if was_chosen:
        agreements.put_away(referral=fresh.referral, by=by, why=because)
        moves.drop(referral=fresh.referral, by=by, why=because)
    introducing.drop(candidate=fresh, by=by, why=because)
    fresh = states.move(
        fresh, CandidateState.NOT_CHOSEN, moves=CANDIDATE_MOVES, by=by, why=because, not_chosen_because=because
    )  # fmt: skip
    if was_chosen:
        _move_referral(fresh.referral, ReferralState.ACCEPTED, Clock.MATCHING, by, because)
    _record("candidate.not_chosen", fresh, by, f"{fresh.household} not chosen: {because}")
    return fresh


def _check_match(referral: Referral, household: CarerHousehold, *further: Gate) -> None:
    """Raises Refusal with every reason why this household cannot support this person.

    Whoever confirms a match holds the household's row: an approval that ends meanwhile is seen, or waits.
    """
    taken = taken_by_others(household, referral.person_id)
    born = referral.person.date_of_birth
    gate = match_gate(household, kind=referral.kind, born=born, taken=taken, person_id=referral.person_id)
    theirs = Gate([household_is_the_schemes_to_use(household, referral.scheme_id)])
    Gate(line for each in (theirs, gate, *further) for line in each.lines).refuse()


def _move_referral(referral: Referral, to: str, clock: str, by: Viewer, why: str = "") -> None:
    due = due_on(clock, dates.today(), referral.council_id)
    states.move(referral, to, moves=REFERRAL_MOVES, by=by, why=why, due_on=due)


def _said(decision: str) -> str:
    return f"said {inside(Decision(decision).label)}" if decision else "has not decided"


def _record(verb: str, candidate: Candidate, by: Viewer, text: str, **data: Any) -> None:
    events.record(verb, candidate, by=by, person_id=candidate.referral.person_id, text=text, **data)
