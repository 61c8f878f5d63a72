"""Who answers for a whole service, and when they are told of what is late."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from sharedliving.core.together import Together


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0016_briefings"),
    ]

    operations = [
        Together(
            [
                migrations.AddField(
                    model_name="historicalorganisation",
                    name="service_manager",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Answers for the whole service: told of what is still overdue after the line manager was told. Without one, the service manager of the organisation it belongs to, or else the duty manager.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltimescale",
                    name="service_days",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Tell the service manager this many days after; empty: a week after the line manager, or as long again",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="service_manager",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Answers for the whole service: told of what is still overdue after the line manager was told. Without one, the service manager of the organisation it belongs to, or else the duty manager.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers_for",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="timescale",
                    name="service_days",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Tell the service manager this many days after; empty: a week after the line manager, or as long again",
                        null=True,
                    ),
                ),
            ]
        ),
        migrations.AddConstraint(
            model_name="timescale",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("service_days", None), ("service_days__gt", models.F("escalate_days")), _connector="OR"
                ),
                name="timescale_service_after_line_manager",
                violation_error_message="The service manager is told after the line manager",
            ),
        ),
    ]
