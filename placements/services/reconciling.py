"""The monthly comparison of schemes and councils: made by itself, checked by both sides (G14-SYS-1)."""

from datetime import date

from django.db import connection, transaction
from django.utils import timezone

from people.choices import Clock, Role
from people.clocks import due_on
from people.models import Organisation, User
from placements.models import Difference, Reconciliation, Scheme
from placements.reconciling import differences, live_between
from placements.rules.reconciling import checking_gate
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import SYSTEM, Viewer

LOCK = 4712


@transaction.atomic
def compare_all(*, on: date | None = None) -> int:
    """Compare every scheme with every council it serves; how many comparisons of this month are new.

    Safe to run as often as one likes: a month has one, and what differs is written down once. Two never run at a time.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return 0
    served = Scheme.councils.through.objects.select_related("organisation", "scheme__organisation__duty_manager")
    pairs = [(row.organisation, row.scheme.organisation) for row in served.order_by("pk")]
    made = [compare(council=council, scheme=scheme, on=on or dates.today(), by=SYSTEM) for council, scheme in pairs]
    return sum(made)


@transaction.atomic
def compare(*, council: Organisation, scheme: Organisation, on: date, by: Viewer) -> bool:
    """Write down what differs today and what no longer does; whether this month's comparison was made by this."""
    require(by, Perm.RECONCILE)
    open_now = _note(council.pk, scheme.pk, on, by)
    month = on.replace(day=1)
    if Reconciliation.objects.filter(council=council, scheme=scheme, month=month).exists():
        return False
    owner = _owner(scheme, council)
    if owner is None:
        return False
    row = Reconciliation(
        council=council, scheme=scheme, month=month, compared_on=on, owner=owner, differing=open_now,
        people=live_between(council.pk, scheme.pk).count(), due_on=due_on(Clock.RECONCILIATION, on, council.pk),
    )  # fmt: skip
    history.save(row, by=by)
    events.record("reconciliation.made", row, by=by, text=f"{row}: {open_now} differences", differing=open_now)
    return True


def _note(council_id: int, scheme_id: int, on: date, by: Viewer) -> int:
    """Keep what still differs, write down what is new, date what is gone; how many are open."""
    found = differences(council_id, scheme_id)
    known = {
        (row.kind, row.person_id, row.arrangement_id): row
        for row in Difference.objects.open().between(council_id, scheme_id).select_for_update(of=("self",))
    }
    new = [
        Difference(
            council_id=council_id,
            scheme_id=scheme_id,
            kind=kind,
            person_id=person_id,
            arrangement_id=arrangement_id,
            since=on,
        )
        for kind, person_id, arrangement_id in sorted(found - set(known), key=str)
    ]
    gone = [row for key, row in known.items() if key not in found]
    for row in gone:
        row.gone_on = max(on, row.since)
    if new:
        bulk.create(Difference, new, by=by)
    if gone:
        bulk.update(Difference, gone, ["gone_on"], by=by, why="No longer differs")
    return len(found)


def _owner(scheme: Organisation, council: Organisation) -> User | None:
    """The scheme's duty manager or another manager of it; where it has none, the council's."""
    for organisation, role in ((scheme, Role.SCHEME_MANAGER), (council, Role.LINE_MANAGER)):
        if organisation.duty_manager is not None and organisation.duty_manager.is_active:
            return organisation.duty_manager
        manager = User.objects.active().with_role(role).filter(organisation=organisation).order_by("pk").first()
        if manager is not None:
            return manager
    return None


@transaction.atomic
def check(*, row: Reconciliation, words: str, by: Viewer) -> Reconciliation:
    """One side has looked at every difference, and says what it does. Done when both have; what differs stays listed."""
    require(by, Perm.RECONCILE)
    fresh: Reconciliation = states.lock(row)
    if not fresh.is_open:
        raise states.WrongState("Both sides have checked this month already.")
    checking_gate(fresh, by, words).refuse()
    side = "scheme" if by.organisation_id == fresh.scheme_id else "council"
    setattr(fresh, f"{side}_on", dates.today())
    setattr(fresh, f"{side}_name", by.name)
    setattr(fresh, f"{side}_words", words)
    if fresh.scheme_on and fresh.council_on:
        fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by)
    events.record("reconciliation.checked", fresh, by=by, text=f"{fresh}: checked by {by.name}", side=side)
    return fresh
