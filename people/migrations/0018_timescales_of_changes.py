"""The timescales of what comes after a change, an incident and a review."""

from datetime import date

from django.db import migrations
from django.utils import timezone

SINCE = date(2000, 1, 1)
NEW = ("change_at_once", "change_task", "change_assess", "incident_tell", "incident_learn", "review_request", "review_action")


def ship(apps, schema_editor):
    from people.clocks import DEFAULTS, MORE_LEAD_DAYS

    timescale, history = apps.get_model("people", "Timescale"), apps.get_model("people", "HistoricalTimescale")
    known = set(timescale.objects.filter(council=None, clock__in=NEW).values_list("clock", flat=True))
    for clock in NEW:
        if clock in known or clock not in DEFAULTS:
            continue
        days, working_days, lead_days, escalate_days, source = DEFAULTS[clock]
        values = {
            "clock": clock, "council_id": None, "days": days, "working_days": working_days, "lead_days": lead_days,
            "more_lead_days": MORE_LEAD_DAYS.get(clock, []), "escalate_days": escalate_days, "source": source,
            "valid_from": SINCE,
        }
        row = timescale.objects.create(**values)
        history.objects.create(
            id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
            history_change_reason="Shipped with the system", **values,
        )


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0017_service_managers'),
    ]

    operations = [
        migrations.RunPython(ship, migrations.RunPython.noop),
    ]
