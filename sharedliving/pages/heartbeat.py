"""Whether the sweep and the sending are alive: when they last ran, what waits, and since when."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Min
from django.utils import timezone

from sharedliving.core import dates
from sharedliving.core.components import Tag
from sharedliving.core.models import Digest, SweepRun
from sharedliving.core.models.outbox import DigestState
from sharedliving.core.notification.hours import is_quiet
from sharedliving.core.viewer import SYSTEM

RUNS = 20
HEADERS = [
    "Looked at",
    "In time",
    {"text": "New reminders", "numeric": True},
    {"text": "New messages", "numeric": True},
]


def is_late(finished_at: datetime | None) -> bool:
    """Two runs have been missed."""
    allowed = timedelta(seconds=2 * settings.SWEEP_EVERY_SECONDS)
    return finished_at is None or timezone.now() - finished_at > allowed


def at(moment: datetime) -> str:
    here = timezone.localtime(moment)
    return f"{dates.uk_date(here.date())}, {here:%H:%M}"


def runs() -> list[list[Any]]:
    """The last runs, the newest first; one that came more than two intervals after the one before is late."""
    done = SweepRun.objects.visible_to(SYSTEM).filter(finished_at__isnull=False).order_by("-id")
    rows = list(done[: RUNS + 1])
    earlier = [*rows[1:], None][: len(rows)]
    return [_row(run, before) for run, before in zip(rows, earlier, strict=True)][:RUNS]


def _row(run: SweepRun, before: SweepRun | None) -> list[Any]:
    allowed = timedelta(seconds=2 * settings.SWEEP_EVERY_SECONDS)
    late = before is not None and run.started_at - before.finished_at > allowed  # type: ignore[operator]
    return [at(run.finished_at), Tag("late" if late else "on_time"), run.reminders, run.digests]  # type: ignore[arg-type]


def waiting() -> list[tuple[str, Any]]:
    """What is still to be sent, and whether mail goes out now."""
    rows = Digest.objects.visible_to(SYSTEM).filter(state__in=[DigestState.WAITING, DigestState.SENDING])
    oldest = rows.aggregate(oldest=Min("on"))["oldest"]
    return [
        ("Messages that wait to be sent", str(rows.order_by()[:10_000].count())),
        ("The oldest of them is for", dates.uk_date(oldest) or "None waits"),
        ("Mail goes out", _hours(settings.MAIL_HOURS)),
        ("Now", "Only what is urgent is sent" if is_quiet() else "Everything is sent"),
    ]  # fmt: skip


def _hours(hours: tuple[int, int] | None) -> str:
    if hours is None:
        return "At any hour"
    return f"On working days from {hours[0]}:00 to {hours[1]}:00; what is urgent at any hour"
