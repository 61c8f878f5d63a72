"""Signing the arrangement agreement: four parties, each once; who did not sign, and why; who signs beside them."""

from datetime import date

from django.db import transaction

from careplans.services.on_behalf import Ground, ground_to_sign
from placements.choices import (
    AGREEMENT_MOVES,
    LIVES_IN,
    AgreementState,
    AlsoAs,
    HowSigned,
    NotSignedWhy,
    Party,
)
from placements.models import (
    Agreement,
    AlsoSigned,
    NotSigned,
    Signature,
)
from placements.rules import signatures_in_force, signing_gate
from placements.services import money, papers, revising
from placements.services.house_rules import screen_liberty
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

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
def sign(
    *, agreement: Agreement, party: str, name: str, by: Viewer, on_behalf: bool = False, on: date | None = None,
    paper: papers.Upload | None = None,
) -> Signature:  # fmt: skip
    """One party signs, on screen or on a paper that is scanned in, the person perhaps through somebody with authority on
    record. The fourth signature completes it."""
    _check(party, name, by, on_behalf)
    fresh = _lock_to_sign(agreement)
    signing_gate(fresh).refuse()
    day = papers.day_of(on, paper)
    ground = _ground(fresh, name, day) if on_behalf else None
    if party in {each.party for each in signatures_in_force(fresh)}:
        raise Refusal(f"{Party(party).label} has signed already.")
    signature = Signature(
        agreement=fresh, party=party, name=name.strip(), on=day, on_behalf=on_behalf, recorded_by_id=by.user_id,
    )  # fmt: skip
    if ground:
        signature.legal_authority, signature.best_interests = ground.legal_authority, ground.best_interests
        signature.authority = ground.words
    _put_paper(signature, paper, by)
    history.save(signature, by=by)
    text = f"{Party(party).label}: signed by {name.strip()}{' on paper' if paper else ''}"
    events.record("agreement.signed", fresh, by=by, text=text, party=party)
    if len(signatures_in_force(fresh)) == len(Party):
        _complete(fresh, by)
    return signature


@transaction.atomic
def not_signed(*, agreement: Agreement, party: str, why: str, words: str, by: Viewer) -> NotSigned:
    """A party was asked and does not want to, or is not able to. It is said in words, and never counts as signed."""
    if why not in NotSignedWhy.values:
        raise Refusal("Select whether they do not want to, or are not able to.")
    if not words.strip():
        raise Refusal("Write down what they said, or what showed it.")
    _check(party, words, by, on_behalf=False)
    fresh = _lock_to_sign(agreement)
    if party in {each.party for each in signatures_in_force(fresh)}:
        raise Refusal(f"{Party(party).label} has signed already.")
    row = NotSigned(agreement=fresh, party=party, why=why, words=words.strip(), on=dates.today())
    history.save(row, by=by)
    text = f"{Party(party).label}: {inside(NotSignedWhy(why).label)}. {row.words}"
    events.record("agreement.not_signed", fresh, by=by, text=text, party=party, why=why)
    return row


@transaction.atomic
def also_sign(
    *, agreement: Agreement, capacity: str, name: str, by: Viewer, paper: papers.Upload | None = None,
    on: date | None = None,
) -> AlsoSigned:  # fmt: skip
    """Family, an advocate or a witness signs too. It takes the place of none of the four."""
    _check(Party.PERSON, name, by, on_behalf=False)
    if capacity not in AlsoAs.values:
        raise Refusal("Select as what they sign.")
    fresh = _lock_to_sign(agreement)
    row = AlsoSigned(agreement=fresh, capacity=capacity, name=name.strip(), on=papers.day_of(on, paper))
    _put_paper(row, paper, by)
    history.save(row, by=by)
    text = f"{AlsoAs(capacity).label}: signed by {row.name}{' on paper' if paper else ''}"
    events.record("agreement.also_signed", fresh, by=by, text=text, capacity=capacity)
    return row


def _put_paper(row: Signature | AlsoSigned, paper: papers.Upload | None, by: Viewer) -> None:
    if paper is not None:
        row.how, row.paper = HowSigned.PAPER, papers.keep(upload=paper, by=by)


def _lock_to_sign(agreement: Agreement) -> Agreement:
    fresh = states.lock(agreement)
    if fresh.state != AgreementState.SIGNING or not fresh.is_open:
        raise states.WrongState(f"This agreement is “{fresh.get_state_display()}” and cannot be signed now.")
    return fresh


def _ground(agreement: Agreement, name: str, on: date) -> Ground:
    """What lets somebody of this name sign for the person. Raises Refusal when nothing on record does (MCA)."""
    with_licence = agreement.kind in LIVES_IN
    return ground_to_sign(person=agreement.person, name=name, with_licence=with_licence, on=on)


def _check(party: str, name: str, by: Viewer, on_behalf: bool) -> None:
    """Raises Refusal in the words of what is wrong."""
    if not may_record(by, party):
        raise Refusal(f"Your role does not let you sign for {inside(Party(party).label)}.")
    if not name.strip():
        raise Refusal("Enter the name of who signs.")
    if on_behalf and party != Party.PERSON:
        raise Refusal("Only the person's signature can be made on their behalf.")


def _complete(agreement: Agreement, by: Viewer) -> None:
    """Signed by all: due when the arrangement is to start; where somebody lives by it, when it is looked at again."""
    lived_by = hasattr(agreement, "arrangement") or hasattr(agreement.replaces, "arrangement")
    day = revising.next_look(agreement, dates.today()) if lived_by else agreement.planned_start
    fresh = states.move(agreement, AgreementState.SIGNED, moves=AGREEMENT_MOVES, by=by, due_on=day)
    events.record("agreement.complete", fresh, by=by, text="Agreement signed by all four")
    arrangement = revising.take_over(fresh, by)
    if arrangement is not None:
        money.follow(arrangement=arrangement, agreement=fresh, by=by)
    screen_liberty(agreement=fresh, by=by)
