"""Starting an arrangement writes in two apps: the arrangement itself, and its first review, due by itself."""

from datetime import date

from django.db import transaction

from placements.models import Agreement, Arrangement
from placements.rules import Terms
from placements.services import arrangements
from reviews.services import reviews
from sharedliving.core.viewer import Viewer


@transaction.atomic
def start_arrangement(
    *, agreement: Agreement, by: Viewer, on: date | None = None, terms: Terms | None = None
) -> Arrangement:  # fmt: skip
    """The arrangement, live, with its first review owned by the person's care manager (CA27). Raises Refusal."""
    arrangement = arrangements.start(agreement=agreement, by=by, on=on, terms=terms)
    reviews.schedule_first(arrangement=arrangement, plan=agreement.plan, by=by)
    return arrangement
