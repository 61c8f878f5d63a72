"""Shared Lives was thought of, and nobody was asked: written down by the care manager (G14-LOC-3)."""

from typing import Any

from django.db import transaction

from commissioning.models import NotReferred
from commissioning.needs.rules import not_referred_gate
from people.models import Person
from people.rules import check as check_person
from people.rules import person_is_open
from placements.models import Referral
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer, author_of

FIELDS = frozenset({"reason", "needs", "area", "is_urgent", "faith", "language", "wheelchair_access"})


@transaction.atomic
def say_why_not(*, person: Person, by: Viewer, **fields: Any) -> NotReferred:
    """Why somebody was referred to no scheme, and what they need. The newest counts: what was said before is kept."""
    require(by, Perm.WRITE_REFERRAL)
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of it: {', '.join(sorted(unknown))}")
    fresh = states.lock(person)
    check_person(person_is_open, fresh)
    row = NotReferred(person=fresh, council_id=fresh.council_id, on=dates.today(), by_user_id=author_of(by), **fields)
    row.area = row.area.replace(" ", "").upper()
    is_referred = Referral.objects.open().filter(person=fresh, sent_on__isnull=False).exists()
    not_referred_gate(row, is_referred=is_referred).refuse()
    history.save(row, by=by)
    reason = row.get_reason_display()
    events.record(
        "shared_lives.not_referred", row, by=by, text=f"Shared Lives was considered, and nobody asked: {reason}"
    )
    return row
