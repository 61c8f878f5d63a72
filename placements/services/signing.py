"""Signing the arrangement agreement: four parties, each once."""

from django.db import transaction
from django.utils import timezone

from careplans.services.on_behalf import Ground, ground_to_sign
from placements.choices import AGREEMENT_MOVES, LIVES_IN, AgreementState, Party
from placements.models import Agreement, Signature
from placements.rules import signatures_in_force, signing_gate
from placements.services.house_rules import screen_liberty
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

MAY_RECORD: dict[str, frozenset[Perm]] = {
    Party.PERSON: frozenset({Perm.SIGN_FOR_SCHEME, Perm.SIGN_FOR_COUNCIL}),
    Party.CARER: frozenset({Perm.SIGN_FOR_SCHEME}),
    Party.SCHEME: frozenset({Perm.SIGN_FOR_SCHEME}),
    Party.COUNCIL: frozenset({Perm.SIGN_FOR_COUNCIL}),
}


def may_record(viewer: Viewer, party: str) -> bool:
    """The scheme's staff record the person's, the carer's and their own signature; the council's care manager its own."""
    return any(viewer.can(perm) for perm in MAY_RECORD[party])


@transaction.atomic
def sign(*, agreement: Agreement, party: str, name: str, by: Viewer, on_behalf: bool = False) -> Signature:
    """One party signs, the person perhaps through somebody with authority on record. The fourth signature completes it."""
    _check(party, name, by, on_behalf)
    fresh = states.lock(agreement)
    if fresh.state != AgreementState.SIGNING or not fresh.is_open:
        raise states.WrongState(f"This agreement is “{fresh.get_state_display()}” and cannot be signed now.")
    signing_gate(fresh).refuse()
    ground = _ground(fresh, name) if on_behalf else None
    if party in {each.party for each in signatures_in_force(fresh)}:
        raise Refusal(f"{Party(party).label} has signed already.")
    signature = Signature(
        agreement=fresh,
        party=party,
        name=name.strip(),
        on=dates.today(),
        on_behalf=on_behalf,
        recorded_by_id=by.user_id,
    )
    if ground:
        signature.legal_authority, signature.best_interests = ground.legal_authority, ground.best_interests
        signature.authority = ground.words
    history.save(signature, by=by)
    events.record("agreement.signed", fresh, by=by, text=f"{Party(party).label}: signed by {name.strip()}", party=party)
    if len(signatures_in_force(fresh)) == len(Party):
        _complete(fresh, by)
    return signature


def _ground(agreement: Agreement, name: str) -> Ground:
    """What lets somebody of this name sign for the person. Raises Refusal when nothing on record does (MCA)."""
    with_licence = agreement.kind in LIVES_IN
    return ground_to_sign(person=agreement.person, name=name, with_licence=with_licence, on=dates.today())


def _check(party: str, name: str, by: Viewer, on_behalf: bool) -> None:
    """Raises Refusal in the words of what is wrong."""
    if not may_record(by, party):
        raise Refusal(f"Your role does not let you sign for {Party(party).label.lower()}.")
    if not name.strip():
        raise Refusal("Enter the name of who signs.")
    if on_behalf and party != Party.PERSON:
        raise Refusal("Only the person's signature can be made on their behalf.")


def _complete(agreement: Agreement, by: Viewer) -> None:
    """Signed by all: due when the arrangement is to start; done, where it started in an emergency."""
    started = hasattr(agreement, "arrangement")
    closing = {"closed_at": timezone.now(), "due_on": None} if started else {"due_on": agreement.planned_start}
    states.move(agreement, AgreementState.SIGNED, moves=AGREEMENT_MOVES, by=by, **closing)
    events.record("agreement.complete", agreement, by=by, text="Agreement signed by all four")
    screen_liberty(agreement=agreement, by=by)
