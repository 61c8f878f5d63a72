"""Where, for how long, how often and on whose money: set at the start of an arrangement, and changed while it lasts."""

from dataclasses import asdict

from django.db import transaction

from placements.choices import ArrangementState, usual_setting
from placements.models import Arrangement
from placements.rules import Terms, terms_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer


@transaction.atomic
def change(*, arrangement: Arrangement, terms: Terms, by: Viewer) -> Arrangement:
    """The same arrangement on other terms; the kind stays, another kind is another arrangement. Raises Refusal."""
    require(by, Perm.START_ARRANGEMENT)
    fresh = states.lock(arrangement)
    if fresh.state != ArrangementState.LIVE:
        raise states.WrongState(f"This arrangement ended on {dates.uk_date(fresh.ended_on)}.")
    before = {name: getattr(fresh, name) for name in asdict(terms)}
    put(fresh, terms)
    history.save(fresh, by=by)
    changed = sorted(name for name, value in asdict(terms).items() if before[name] != value)
    events.record("arrangement.terms_changed", fresh, by=by, text="Terms of the arrangement changed", fields=changed)
    return fresh


def put(arrangement: Arrangement, terms: Terms | None) -> None:
    """Write the terms into a row that is saved next; the usual ones of its kind where nobody has said. Raises Refusal."""
    terms = terms or Terms(setting=usual_setting(arrangement.kind))
    born = arrangement.person.date_of_birth
    terms_gate(terms, kind=arrangement.kind, started_on=arrangement.started_on, born=born).refuse()
    for name, value in asdict(terms).items():
        setattr(arrangement, name, value)
