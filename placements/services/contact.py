"""How often the care manager is in contact with somebody in a complex arrangement (G14-LOC-1)."""

from django.db import transaction
from django.db.models import Min

from people.choices import Clock
from people.clocks import terms
from people.models import Person
from people.services import ownership
from placements.choices import ArrangementState
from placements.models import Agreement, Arrangement, ContactAgreed
from placements.rules import contact_gate, is_complex
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def days_of(person: Person) -> int | None:
    """The shortest interval agreed for a live arrangement of the person; None where the council's usual one holds."""
    live = Arrangement.objects.live().filter(person=person, contact_days__isnull=False)
    found: int | None = live.aggregate(days=Min("contact_days"))["days"]
    return found


@transaction.atomic
def agree(*, agreement: Agreement, days: int, words: str, by: Viewer) -> ContactAgreed:
    """Agree on an interval, before the start or, in an emergency, within three days of it. Raises Refusal."""
    require(by, Perm.SIGN_FOR_COUNCIL)
    fresh = states.lock(agreement)
    _check(fresh.person, days, words)
    row = ContactAgreed.objects.filter(agreement=fresh).first() or ContactAgreed(agreement=fresh)
    row.person_id, row.days, row.words, row.agreed_on = fresh.person_id, days, words.strip(), dates.today()
    history.save(row, by=by)
    events.record("contact.agreed", row, by=by, text=f"Contact agreed every {days} days", days=days)
    live = Arrangement.objects.live().filter(agreement=fresh).first()
    if live is not None:
        hold_to(live, days, by)
    return row


@transaction.atomic
def change(*, arrangement: Arrangement, days: int, words: str, by: Viewer) -> Arrangement:
    """Agree on another interval while the arrangement is live. Raises Refusal."""
    require(by, Perm.SIGN_FOR_COUNCIL)
    fresh = states.lock(arrangement)
    if fresh.state != ArrangementState.LIVE:
        raise states.WrongState(f"This arrangement ended on {dates.uk_date(fresh.ended_on)}.")
    _check(fresh.person, days, words)
    fresh = hold_to(fresh, days, by, why=words)
    events.record("contact.agreed", fresh, by=by, text=f"Contact agreed every {days} days: {words}", days=days)
    return fresh


def hold_to(arrangement: Arrangement, days: int, by: Viewer, why: str = "Contact agreed") -> Arrangement:
    """The arrangement keeps the interval, and the next contact is due by it. Inside a transaction."""
    fresh = states.lock(arrangement)
    fresh.contact_days = days
    history.save(fresh, by=by, why=why)
    ownership.contact_every(person=fresh.person, days=days, by=by)
    return fresh


def _check(person: Person, days: int, words: str) -> None:
    if not 1 <= days <= 365:
        raise Refusal("Enter a number of days from 1 to 365.")
    if not words.strip():
        raise Refusal("Say with whom it was agreed and how you keep in contact.")
    usual = terms(Clock.CONTACT, person.council_id, dates.today()).days
    contact_gate(days, usual, complex_needs=is_complex(person)).refuse()
