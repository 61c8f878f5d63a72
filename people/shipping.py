"""Timescales that come with the system: put in by the migration that brings their clock, with a first line of history."""

from datetime import date
from typing import Any

from django.db import migrations
from django.utils import timezone

from people.clocks import DEFAULTS, MORE_LEAD_DAYS

SINCE = date(2000, 1, 1)


def shipped(*clocks: str) -> migrations.RunPython:
    """For every council, of those clocks that still exist and have none yet."""

    def ship(apps: Any, schema_editor: Any) -> None:
        timescale, history = apps.get_model("people", "Timescale"), apps.get_model("people", "HistoricalTimescale")
        known = set(timescale.objects.filter(council=None, clock__in=clocks).values_list("clock", flat=True))
        for clock in clocks:
            if clock not in known and clock in DEFAULTS:
                _put(clock, timescale, history)

    return migrations.RunPython(ship, migrations.RunPython.noop)


def _put(clock: str, timescale: Any, history: Any) -> None:
    days, working_days, lead_days, escalate_days, source = DEFAULTS[clock]
    values = {
        "clock": clock, "council_id": None, "days": days, "working_days": working_days, "lead_days": lead_days,
        "more_lead_days": MORE_LEAD_DAYS.get(clock, []), "escalate_days": escalate_days, "source": source,
        "valid_from": SINCE,
    }  # fmt: skip
    row = timescale.objects.create(**values)
    history.objects.create(
        id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
        history_change_reason="Shipped with the system", **values,
    )  # fmt: skip
