"""Whether messages arrive, urgent ones of their own, who reads in whose place; private calendar addresses."""

import django.db.models.functions.comparison
from django.db import migrations, models

from sharedliving.core.together import Together


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0005_safety_net"),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="CalendarFeed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("user_id", models.BigIntegerField()),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("read_at", models.DateTimeField(null=True)),
                        ("revoked_at", models.DateTimeField(null=True)),
                    ],
                ),
                migrations.RemoveConstraint(
                    model_name="digest",
                    name="one_digest_a_reader_a_day",
                ),
                migrations.RemoveConstraint(
                    model_name="digest",
                    name="digest_sent_has_time",
                ),
                migrations.RemoveConstraint(
                    model_name="reminder",
                    name="reminder_told_once",
                ),
                migrations.RemoveIndex(
                    model_name="digest",
                    name="digest_unsent",
                ),
                migrations.AddField(
                    model_name="digest",
                    name="delivered_at",
                    field=models.DateTimeField(null=True),
                ),
                migrations.AddField(
                    model_name="digest",
                    name="round",
                    field=models.PositiveSmallIntegerField(db_default=0, default=0),
                ),
                migrations.AddField(
                    model_name="digest",
                    name="service_id",
                    field=models.CharField(blank=True, db_default="", default="", max_length=100),
                ),
                migrations.AddField(
                    model_name="digest",
                    name="urgent_reminder_id",
                    field=models.BigIntegerField(null=True),
                ),
                migrations.AddField(
                    model_name="reminder",
                    name="covers_id",
                    field=models.BigIntegerField(null=True),
                ),
                migrations.AlterField(
                    model_name="digest",
                    name="state",
                    field=models.CharField(
                        choices=[
                            ("waiting", "Waiting to be sent"),
                            ("sending", "Being sent"),
                            ("sent", "Sent"),
                            ("delivered", "Delivered"),
                            ("failed", "Could not be sent"),
                            ("refused", "Refused: no such address"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                migrations.AlterField(
                    model_name="reminder",
                    name="channel",
                    field=models.CharField(
                        choices=[
                            ("digest", "In the message of the day"),
                            ("at_once", "In a message of its own, at once"),
                        ],
                        default="digest",
                        max_length=10,
                    ),
                ),
                migrations.AlterField(
                    model_name="reminder",
                    name="stage",
                    field=models.CharField(
                        choices=[
                            ("ahead", "Coming up"),
                            ("ahead_2", "Coming up: second reminder"),
                            ("ahead_3", "Coming up: third reminder"),
                            ("due", "Due today"),
                            ("overdue", "Overdue"),
                            ("manager", "Overdue: line manager told"),
                            ("service", "Overdue: service manager told"),
                        ],
                        max_length=10,
                    ),
                ),
            ]
        ),
        Together(
            [
                migrations.AddIndex(
                    model_name="digest",
                    index=models.Index(
                        condition=models.Q(("state__in", ["sent", "delivered", "failed", "refused"]), _negated=True),
                        fields=["id"],
                        name="digest_unsent",
                    ),
                ),
                migrations.AddIndex(
                    model_name="digest",
                    index=models.Index(
                        condition=models.Q(("state__in", ["failed", "refused"])),
                        fields=["recipient_id"],
                        name="digest_undelivered",
                    ),
                ),
                migrations.AddIndex(
                    model_name="digest",
                    index=models.Index(
                        condition=models.Q(("state", "sent"), models.Q(("service_id", ""), _negated=True)),
                        fields=["sent_at"],
                        name="digest_on_its_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="digest",
                    constraint=models.UniqueConstraint(
                        fields=("recipient_id", "on", "urgent_reminder_id"),
                        name="one_digest_a_reader_a_day",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="digest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["sent", "delivered"]), _negated=True),
                            ("sent_at__isnull", False),
                            _connector="OR",
                        ),
                        name="digest_sent_has_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="digest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "delivered"), _negated=True),
                            ("delivered_at__isnull", False),
                            _connector="OR",
                        ),
                        name="digest_delivered_has_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reminder",
                    constraint=models.UniqueConstraint(
                        models.F("kind"),
                        models.F("object_id"),
                        models.F("due_on"),
                        models.F("stage"),
                        django.db.models.functions.comparison.Coalesce("covers_id", "recipient_id"),
                        models.F("channel"),
                        name="reminder_told_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="calendarfeed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("revoked_at", None)), fields=("user_id",), name="one_open_calendar_a_user"
                    ),
                ),
            ]
        ),
    ]
