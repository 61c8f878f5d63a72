"""The licence of the room: written from the agreement, signed by person and carer, renewed every year (SLP-RENT)."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from careplans.services.on_behalf import ground_to_sign
from people.choices import Clock
from people.clocks import due_on
from placements.choices import LIVES_IN, PAPER_MOVES, HowSigned, LicenceParty, PaperState
from placements.models import Agreement, Arrangement, Licence, LicenceSignature
from placements.rules.licence import licence_gate
from placements.services import money, papers
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


@transaction.atomic
def write(
    *, agreement: Agreement, by: Viewer, room: str, weekly_rent: Decimal, weekly_food: Decimal, weekly_utilities: Decimal,
    starts_on: date, until: date | None = None, shared_rooms: str = "", terms: str = "", licence: Licence | None = None,
) -> Licence:  # fmt: skip
    """The draft of a licence: a first one, the renewal of the one in force, or (`licence`) the draft that is there."""
    require(by, Perm.WRITE_AGREEMENT)
    if starts_on > dates.add_months(dates.today(), 24):
        raise Refusal("A licence begins within two years from now. Check the year.")
    fresh = states.lock(agreement)
    row = _draft(fresh, licence, by)
    if row.pk and row.signatures.exists():
        raise Refusal("Somebody has signed this licence. Withdraw it and write it again.")
    row.room, row.shared_rooms, row.terms, row.starts_on = room.strip(), shared_rooms.strip(), terms.strip(), starts_on
    row.weekly_rent, row.weekly_food, row.weekly_utilities = weekly_rent, weekly_food, weekly_utilities
    row.until = until or due_on(Clock.LICENCE, starts_on, fresh.council_id) - timedelta(days=1)
    row.due_on = row.due_on or due_on(Clock.AGREEMENT, dates.today(), fresh.council_id)
    licence_gate(row).refuse()
    history.save(row, by=by)
    events.record("licence.written", row, by=by, text=f"Licence for {row.room} from {dates.uk_date(starts_on)} written")
    return row


def _draft(agreement: Agreement, licence: Licence | None, by: Viewer) -> Licence:
    """The draft to write in; a new one follows the licence in force for that home. Raises Refusal where there can be none."""
    if agreement.kind not in LIVES_IN:
        raise Refusal("A licence is for somebody who lives with the carer.")
    if licence is not None:
        found = states.lock(licence)
        if found.state != PaperState.DRAFT:
            raise states.WrongState("This licence is signed and stays as it is. Write its renewal.")
        found.agreement = agreement
        return found
    rows = Licence.objects.filter(person_id=agreement.person_id)
    here = rows.filter(agreement__household_id=agreement.household_id)
    if here.filter(state=PaperState.DRAFT).exists():
        raise Refusal("A licence is being written already. Open it.")
    last, old = rows.order_by("-number").first(), here.filter(state=PaperState.SIGNED).first()
    return Licence(
        agreement=agreement, person_id=agreement.person_id, number=last.number + 1 if last else 1, replaces=old,
        owner_id=by.user_id,
    )  # fmt: skip


@transaction.atomic
def sign(
    *, licence: Licence, party: str, name: str, by: Viewer, on_behalf: bool = False, on: date | None = None,
    paper: papers.Upload | None = None,
) -> LicenceSignature:  # fmt: skip
    """Person or carer signs; for the person only they, or who may sign a licence for them (MCA). Two make it hold."""
    require(by, Perm.SIGN_FOR_SCHEME)
    fresh = _lock_draft(licence)
    if party not in LicenceParty.values or not name.strip():
        raise Refusal("Enter the name of who signs.")
    if fresh.signatures.filter(party=party).exists():
        raise Refusal(f"{LicenceParty(party).label} has signed already.")
    if on_behalf and party != LicenceParty.PERSON:
        raise Refusal("Only the person's signature can be made on their behalf.")
    row = LicenceSignature(
        licence=fresh, party=party, name=name.strip(), on=papers.day_of(on, paper), on_behalf=on_behalf,
        recorded_by_id=by.user_id,
    )  # fmt: skip
    if on_behalf:
        ground = ground_to_sign(person=fresh.person, name=name, with_licence=True, on=row.on)
        row.legal_authority, row.best_interests, row.authority = (
            ground.legal_authority,
            ground.best_interests,
            ground.words,
        )
    if paper is not None:
        row.how, row.paper = HowSigned.PAPER, papers.keep(upload=paper, by=by)
    history.save(row, by=by)
    events.record(
        "licence.signed",
        fresh,
        by=by,
        text=f"Licence: {inside(LicenceParty(party).label)} signed, {row.name}",
        party=party,
    )
    if fresh.signatures.count() == len(LicenceParty):
        _complete(fresh, by)
    return row


def _complete(licence: Licence, by: Viewer) -> None:
    """It holds: due to be renewed on its last day; the one before is history; agreement and money follow."""
    today, old = dates.today(), licence.replaces
    if old is not None and old.state == PaperState.SIGNED:
        states.move(
            old, PaperState.SUPERSEDED, moves=PAPER_MOVES, by=by, closed_at=timezone.now(), due_on=None,
            why=f"Licence {licence.number} is signed",
        )  # fmt: skip
    fresh = states.move(licence, PaperState.SIGNED, moves=PAPER_MOVES, by=by, signed_on=today, due_on=licence.until)
    of_home = {"person_id": fresh.person_id, "household_id": fresh.agreement.household_id}
    arrangement = Arrangement.objects.live().filter(**of_home).first()
    named = {fresh.agreement_id, arrangement.agreement_id if arrangement is not None else None}
    for agreement in Agreement.objects.select_for_update().filter(pk__in=named - {None}):
        agreement.licence_on = today
        history.save(agreement, by=by, why="Licence signed")
    if arrangement is not None:
        money.follow_licence(arrangement=states.lock(arrangement), licence=fresh, by=by)


@transaction.atomic
def withdraw(*, licence: Licence, by: Viewer, why: str) -> Licence:
    """A draft that is not wanted, or was wrong when one had signed."""
    require(by, Perm.WRITE_AGREEMENT)
    if not why.strip():
        raise Refusal("Say why it is withdrawn.")
    fresh = _lock_draft(licence)
    return _ended(fresh, dates.today(), why.strip(), by)


def end_all(*, person_id: int, household_id: int, on: date, by: Viewer) -> None:
    """The person has moved out: no licence of that home holds or waits. In the transaction that ends the arrangement."""
    for row in Licence.objects.open().filter(person_id=person_id, agreement__household_id=household_id):
        _ended(row, on, "The arrangement ended", by)


def _ended(licence: Licence, on: date, why: str, by: Viewer) -> Licence:
    row = states.move(
        licence, PaperState.ENDED, moves=PAPER_MOVES, by=by, why=why, ended_on=on, closed_at=timezone.now(), due_on=None
    )
    events.record("licence.ended", row, by=by, text=f"Licence ended: {why}")
    return row


def _lock_draft(licence: Licence) -> Licence:
    fresh = states.lock(licence)
    if fresh.state != PaperState.DRAFT:
        raise states.WrongState(f"This licence is “{fresh.get_state_display()}” and stays as it is.")
    return fresh
