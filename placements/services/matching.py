"""From a shortlist to a household that both sides chose: proposed, introduced, decided, chosen or not."""

from datetime import date
from typing import Any

from django.db import transaction

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    CANDIDATE_MOVES,
    REFERRAL_MOVES,
    ArrangementState,
    CandidateState,
    Decision,
    ReferralState,
    Step,
)
from placements.matching import suggestion_for
from placements.models import Candidate, CarerHousehold, Introduction, Referral
from placements.rules import ending_gate, introductions_gate, match_gate, meeting_gate, wanted_of, wishes_gate
from placements.services import agreements
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer

UNDER_WAY = (CandidateState.SHORTLISTED, CandidateState.INTRODUCING)


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
def record_introduction(
    *, candidate: Candidate, by: Viewer, step: str, on: date, how_it_went: str, care_manager_part: str
) -> Introduction:
    """One step of getting to know each other, with the care manager's part in it (G14-ASS-7).

    Nobody meets carers who were not described to them by that day (G14-ASS-8).
    """
    require(by, Perm.MATCH)
    if not care_manager_part.strip():
        raise Refusal("Say what the care manager did in this step.")
    if on > dates.today():
        raise Refusal("Record a step once it has happened: its date is in the future.")
    fresh = states.lock(candidate)
    if step != Step.PROFILE_SHARED and fresh.state in UNDER_WAY:
        meeting_gate(fresh, on).refuse()
    if fresh.state == CandidateState.SHORTLISTED:
        fresh = states.move(fresh, CandidateState.INTRODUCING, moves=CANDIDATE_MOVES, by=by)
    _check_introducing(fresh)
    introduction = Introduction(
        candidate=fresh, step=step, on=on, how_it_went=how_it_went, care_manager_part=care_manager_part
    )
    history.save(introduction, by=by)
    text = f"{Step(step).label} with {fresh.household} on {dates.uk_date(on)}"
    _record("candidate.introduced", fresh, by, text, introduction=introduction.pk)
    return introduction


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
    _check_introducing(fresh)
    fresh.person_decision, fresh.person_words = person_decision, person_words
    fresh.carer_decision, fresh.carer_words = carer_decision, carer_words
    history.save(fresh, by=by)
    said = {"person": _said(person_decision), "carer": _said(carer_decision)}
    text = f"About {fresh.household}: the person {said['person']}, the carer {said['carer']}"
    _record("candidate.decided", fresh, by, text, person=person_decision, carer=carer_decision)
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
    taken = household.arrangements.filter(state=ArrangementState.LIVE).count()
    born = referral.person.date_of_birth
    gate = match_gate(household, kind=referral.kind, born=born, taken=taken, person_id=referral.person_id)
    Gate(line for each in (gate, *further) for line in each.lines).refuse()


def _check_introducing(candidate: Candidate) -> None:
    if candidate.state != CandidateState.INTRODUCING:
        raise states.WrongState(
            f"This household is “{candidate.get_state_display()}” for this referral: no introductions are under way."
        )


def _move_referral(referral: Referral, to: str, clock: str, by: Viewer, why: str = "") -> None:
    due = due_on(clock, dates.today(), referral.council_id)
    states.move(referral, to, moves=REFERRAL_MOVES, by=by, why=why, due_on=due)


def _said(decision: str) -> str:
    return f"said {Decision(decision).label.lower()}" if decision else "has not decided"


def _record(verb: str, candidate: Candidate, by: Viewer, text: str, **data: Any) -> None:
    events.record(verb, candidate, by=by, person_id=candidate.referral.person_id, text=text, **data)
