"""The timescales that hold for every council that says nothing of its own (people/clocks.py), as rows that can be changed."""

from datetime import date

from django.db import migrations
from django.utils import timezone

SINCE = date(2000, 1, 1)


def ship(apps, schema_editor):
    from people.clocks import DEFAULTS

    timescale, history = apps.get_model("people", "Timescale"), apps.get_model("people", "HistoricalTimescale")
    for clock, (days, working_days, lead_days, escalate_days, source) in DEFAULTS.items():
        values = {
            "clock": str(clock), "council_id": None, "days": days, "working_days": working_days,
            "lead_days": lead_days, "escalate_days": escalate_days, "source": source, "valid_from": SINCE,
        }
        row = timescale.objects.create(**values)
        history.objects.create(
            id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
            history_change_reason="Shipped with the system", **values,
        )


class Migration(migrations.Migration):
    dependencies = [("people", "0003_find_by_birth_and_number")]
    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
