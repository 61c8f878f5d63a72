"""How carers were described to somebody before they met, and why there was only one to offer (G14-ASS-8)."""

from datetime import date

from django.db import transaction

from placements.choices import CandidateState, ReferralState, ShownHow
from placements.models import Candidate, Described, Referral
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


@transaction.atomic
def describe(
    *, candidate: Candidate, by: Viewer, on: date, shown_by: str, how: str, what: str, said: str
) -> Described:  # fmt: skip
    """What the person was shown and told about these carers, by whom, and what they said."""
    require(by, Perm.MATCH)
    fresh = states.lock(candidate)
    if fresh.state == CandidateState.NOT_CHOSEN:
        raise states.WrongState("This household was not chosen: there is nothing more to describe.")
    if on > dates.today():
        raise Refusal("Record it once it has happened: its date is in the future.")
    if how not in ShownHow.values:
        raise Refusal("Select in which form the carers were described.")
    if not (shown_by.strip() and what.strip() and said.strip()):
        raise Refusal("Say who described the carers, what was shown and told, and what the person said.")
    row = Described(candidate=fresh, on=on, shown_by=shown_by, how=how, what=what, said=said)
    history.save(row, by=by)
    person_id = fresh.referral.person_id
    text = f"{fresh.household} described to them on {dates.uk_date(on)} by {shown_by}: {inside(ShownHow(how).label)}"
    events.record("candidate.described", fresh, by=by, person_id=person_id, text=text, described=row.pk)
    return row


@transaction.atomic
def say_why_only_one(*, referral: Referral, by: Viewer, because: str) -> Referral:
    """Why the person can be offered one household alone."""
    require(by, Perm.MATCH)
    if not because.strip():
        raise Refusal("Say why there is only one household to offer.")
    fresh = states.lock(referral)
    if fresh.state not in (ReferralState.ACCEPTED, ReferralState.MATCHED):
        raise states.WrongState(f"This referral is “{fresh.get_state_display()}”, and not being matched.")
    fresh.only_one_because = because
    history.save(fresh, by=by)
    text = f"Only one household to offer: {because}"
    events.record("referral.only_one", fresh, by=by, text=text)
    return fresh
