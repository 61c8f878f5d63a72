"""Fee bands of a scheme: added, uplifted, looked at and left, closed (ROTH)."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import Per
from placements.models import FeeBand
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add(
    *, by: Viewer, kind: str, name: str, amount: Decimal, valid_from: date, source: str, per: str = Per.WEEK
) -> FeeBand:  # fmt: skip
    """A new band of the viewer's own scheme."""
    require(by, Perm.WRITE_FEES)
    scheme_id = _scheme_of(by)
    _check_day(valid_from)
    same = FeeBand.objects.in_force().filter(scheme_id=scheme_id, kind=kind, name=name.strip())
    if same.exists():
        raise Refusal("There is a band of this name already. Open it and raise its rate.")
    if not source.strip():
        raise Refusal("Say who decided the rate, and where that is written down.")
    band = FeeBand(
        scheme_id=scheme_id, kind=kind, name=name.strip(), amount=amount, per=per, valid_from=valid_from,
        source=source.strip(), owner_id=by.user_id, due_on=due_on(Clock.FEE_RATE, valid_from, None),
    )  # fmt: skip
    history.save(band, by=by)
    events.record("fee.added", band, by=by, text=f"Fee band {band}: £{amount} {band.get_per_display()}")
    return band


@transaction.atomic
def uplift(*, band: FeeBand, by: Viewer, amount: Decimal, valid_from: date, source: str) -> FeeBand:
    """A new rate from a day on. The old one stays, up to the day before: that is the history of uplifts."""
    require(by, Perm.WRITE_FEES)
    old = _lock(band)
    _check_day(valid_from)
    if valid_from <= old.valid_from:
        raise Refusal(f"The new rate must begin after {dates.uk_date(old.valid_from)}, when this one began.")
    if not source.strip():
        raise Refusal("Say who decided the rate, and where that is written down.")
    _close(old, valid_from - timedelta(days=1), by, f"£{amount} from {dates.uk_date(valid_from)}")
    new = FeeBand(
        scheme_id=old.scheme_id, kind=old.kind, name=old.name, amount=amount, per=old.per, valid_from=valid_from,
        source=source.strip(), owner_id=by.user_id, due_on=due_on(Clock.FEE_RATE, valid_from, None),
    )  # fmt: skip
    history.save(new, by=by)
    events.record("fee.uplifted", new, by=by, text=f"Fee band {new}: £{old.amount} became £{amount}", replaces=old.pk)
    return new


@transaction.atomic
def leave(*, band: FeeBand, by: Viewer, why: str) -> FeeBand:
    """Looked at, and left as it is, with the reason; looked at again in a year."""
    require(by, Perm.WRITE_FEES)
    fresh = _lock(band)
    if not why.strip():
        raise Refusal("Say why the rate stays as it is.")
    fresh.looked_at_on, fresh.due_on = dates.today(), due_on(Clock.FEE_RATE, dates.today(), None)
    history.save(fresh, by=by, why=why)
    events.record("fee.left", fresh, by=by, text=f"Fee band {fresh} left at £{fresh.amount}: {why.strip()}")
    return fresh


@transaction.atomic
def close(*, band: FeeBand, by: Viewer, on: date, why: str) -> FeeBand:
    """The band is used no more."""
    require(by, Perm.WRITE_FEES)
    fresh = _lock(band)
    if not why.strip():
        raise Refusal("Say why the band is used no more.")
    if on < fresh.valid_from:
        raise Refusal(f"It began on {dates.uk_date(fresh.valid_from)}: enter that day or a later one.")
    _close(fresh, on, by, why.strip())
    events.record("fee.closed", fresh, by=by, text=f"Fee band {fresh} closed: {why.strip()}")
    return fresh


def _check_day(valid_from: date) -> None:
    if valid_from > dates.add_months(dates.today(), 60):
        raise Refusal("A rate begins within five years from now. Check the year.")


def _scheme_of(by: Viewer) -> int:
    if not by.in_scheme or by.organisation_id is None:
        raise Refusal("A scheme sets its own rates.")
    return by.organisation_id


def _close(band: FeeBand, on: date, by: Viewer, why: str) -> None:
    band.valid_to, band.closed_at, band.due_on = on, timezone.now(), None
    history.save(band, by=by, why=why)


def _lock(band: FeeBand) -> FeeBand:
    fresh = states.lock(band)
    if fresh.valid_to is not None:
        raise states.WrongState(f"This rate ended on {dates.uk_date(fresh.valid_to)}. Open the one that followed.")
    return fresh
