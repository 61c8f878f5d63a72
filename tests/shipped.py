"""What migrations ship as rows, put back where a test has emptied every table."""

from importlib import import_module

from django.apps import apps
from django.db import transaction

SHIPPED = "Shipped with the system"


@transaction.atomic
def put_back() -> None:
    """The timescales and the law as a new database has them, with the one line of history that each has there."""
    timescale, law = apps.get_model("people", "Timescale"), apps.get_model("careplans", "LibertyFramework")
    coordination = apps.get_model("careplans", "CareCoordination")
    if not timescale.objects.filter(council=None).exists():
        import_module("people.migrations.0004_shipped_timescales").ship(apps, None)
        import_module("people.migrations.0008_more_lead_days").remind_again(apps, None)
        timescale.history.exclude(history_change_reason=SHIPPED).delete()
    if not law.objects.exists():
        import_module("careplans.migrations.0016_liberty").ship(apps, None)
        law.history.exclude(history_change_reason=SHIPPED).delete()
    if not coordination.objects.exists():
        import_module("careplans.migrations.0021_complexity_and_coordination").ship(apps, None)
        coordination.history.exclude(history_change_reason=SHIPPED).delete()
