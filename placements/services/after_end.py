"""What the end of an arrangement leaves to do: for the person, for both sides to learn, and for the carers."""

from placements.choices import LIVES_IN, ArrangementKind, EndReason
from placements.models import Arrangement
from placements.services import learning, next_homes, notices
from sharedliving.core.viewer import Viewer

HOMES = LIVES_IN | {ArrangementKind.EMERGENCY}
KNOWN_WHERE = frozenset({EndReason.MOVED_ON, EndReason.OWN_HOME, EndReason.DIED})


def after_end(*, arrangement: Arrangement, by: Viewer) -> None:
    """Close its notice; open what somebody owes now. Inside the transaction that ends it."""
    notices.close_with(arrangement, by)
    if arrangement.end_reason == EndReason.DIED:
        next_homes.drop(arrangement=arrangement, because="The person has died", by=by)
    elif arrangement.kind in HOMES and arrangement.end_reason not in KNOWN_WHERE:
        next_homes.open_for(arrangement=arrangement, by=by)
    learning.open_after(arrangement=arrangement, by=by)
    learning.ask_carers_after(arrangement=arrangement, by=by)
