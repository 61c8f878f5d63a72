from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("commissioning", "0002_costs_and_community")]

    operations = [
        migrations.CreateModel(
            name="MeasureSnapshot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("council_id", models.BigIntegerField()),
                ("scheme_id", models.BigIntegerField(null=True)),
                ("on", models.DateField()),
                ("key", models.CharField(max_length=40)),
                ("numerator", models.PositiveIntegerField()),
                ("denominator", models.PositiveIntegerField()),
                ("taken_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["council_id", "key", "on"], name="measure_over_time")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council_id", "on", "key", "scheme_id"), name="one_measure_a_day", nulls_distinct=False
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("numerator__lte", models.F("denominator"))),
                        name="measure_is_part_of_a_whole",
                    ),
                ],
            },
        ),
    ]
