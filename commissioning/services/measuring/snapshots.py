"""The measures, day by day: counted from the records again and again, kept for thirteen months."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from commissioning.models import MeasureSnapshot
from commissioning.services.measuring.live import Counted, Place, count
from commissioning.services.measuring.registry import MEASURES
from people.models import Organisation
from sharedliving.core import bulk, dates
from sharedliving.core.models import Event

LOCK = 4713
KEPT_MONTHS = 13
LONGEST_WRITE = timedelta(minutes=2)
"""An event bears the time at which its transaction began, and is seen when that ends."""
NOTHING = Counted(0, 0)


def refresh() -> int:
    """Count today's again when anything has been written since they were last counted; returns how many rows.

    Beat wakes this every minute, so that what a commissioner reads is never a minute behind; the last of a day stays.
    """
    today = dates.today()
    last = MeasureSnapshot.objects.filter(on=today).order_by("-pk").values_list("taken_at", flat=True).first()
    written = Event.objects.order_by("-pk").values_list("at", flat=True).first()
    if last is not None and (written is None or written < last - LONGEST_WRITE):
        return 0
    return take(on=today)


@transaction.atomic
def take(*, on: date | None = None) -> int:
    """Write every measure of a day, over what an earlier run wrote; returns how many rows. 0 while another run does."""
    on, now = on or dates.today(), timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return 0
    councils = list(Organisation.objects.councils().order_by("pk").values_list("pk", flat=True))
    rows = list(_snapshots(councils, on, now))
    bulk.forget(MeasureSnapshot.objects.filter(on=on))
    bulk.forget(MeasureSnapshot.objects.filter(on__lt=dates.add_months(on, -KEPT_MONTHS)))
    bulk.append(MeasureSnapshot, rows)
    return len(rows)


def _snapshots(councils: list[int], on: date, now: datetime) -> Iterator[MeasureSnapshot]:
    """A council without any has a row of nothing, so that its trend has no hole."""
    for key, measure in MEASURES.items():
        counted: dict[Place, Counted] = {(council, None): NOTHING for council in councils} | count(measure, on)
        for (council, scheme), found in counted.items():
            yield MeasureSnapshot(
                council_id=council, scheme_id=scheme, on=on, key=key, numerator=found.part, denominator=found.whole,
                taken_at=now,
            )  # fmt: skip
