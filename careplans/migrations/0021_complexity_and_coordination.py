"""Complexity has to be said before an assessment is completed; how mental health care is co-ordinated becomes rows."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together

WAS = {"none": "None", "key_worker": "Key worker", "cpa": "Care Programme Approach (CPA)"}


def unasked(apps, schema_editor):
    """Nobody was asked how complex an older assessment was, and that is what it says now."""
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the tables are altered in the same transaction
    rows = apps.get_model("careplans", "Assessment").objects
    rows.filter(kind="care_act", state="completed", complexity="").update(complexity="unasked")


def ship(apps, schema_editor):
    from careplans.rules.coordination import SHIPPED

    ways = apps.get_model("careplans", "CareCoordination")
    history = apps.get_model("careplans", "HistoricalCareCoordination")
    for values in SHIPPED:
        row = ways.objects.create(**values)
        history.objects.create(
            id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
            history_change_reason="Shipped with the system", **values,
        )


def chosen(apps, schema_editor):
    """What was chosen from the list before is the row of that name now, in every version of an assessment."""
    ways = dict(apps.get_model("careplans", "CareCoordination").objects.filter(council=None).values_list("name", "pk"))
    for model in ("Assessment", "HistoricalAssessment"):
        for code, name in WAS.items():
            rows = apps.get_model("careplans", model).objects.filter(care_coordination_was=code)
            rows.update(care_coordination_id=ways[name])
    schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0020_one_place_for_copies'),
        ('people', '0010_assessor_trained_on'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.CreateModel(
                name='HistoricalCareCoordination',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('name', models.CharField(max_length=100)),
                    ('valid_from', models.DateField()),
                    ('valid_until', models.DateField(blank=True, help_text='The last day on which it can be chosen', null=True)),
                    ('asks_coordinator', models.BooleanField(default=False, help_text='An assessment is not completed without their name', verbose_name='asks for a named care co-ordinator')),
                    ('review_months', models.PositiveSmallIntegerField(blank=True, help_text='Reviewed at least every so many months; empty: as the council’s timescale says', null=True)),
                    ('source', models.CharField(blank=True, max_length=200)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical way of co-ordinating care',
                    'verbose_name_plural': 'historical ways of co-ordinating care',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.AddField(
                model_name='assessment',
                name='care_coordinator',
                field=models.CharField(blank=True, help_text='Name, and how to reach them', max_length=200),
            ),
            migrations.AddField(
                model_name='historicalassessment',
                name='care_coordinator',
                field=models.CharField(blank=True, help_text='Name, and how to reach them', max_length=200),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='complexity',
                field=models.CharField(blank=True, choices=[('standard', 'Standard'), ('complex', 'Complex'), ('unasked', 'Not asked at the time')], max_length=8),
            ),
            migrations.AlterField(
                model_name='historicalassessment',
                name='complexity',
                field=models.CharField(blank=True, choices=[('standard', 'Standard'), ('complex', 'Complex'), ('unasked', 'Not asked at the time')], max_length=8),
            ),
            migrations.CreateModel(
                name='CareCoordination',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('name', models.CharField(max_length=100)),
                    ('valid_from', models.DateField()),
                    ('valid_until', models.DateField(blank=True, help_text='The last day on which it can be chosen', null=True)),
                    ('asks_coordinator', models.BooleanField(default=False, help_text='An assessment is not completed without their name', verbose_name='asks for a named care co-ordinator')),
                    ('review_months', models.PositiveSmallIntegerField(blank=True, help_text='Reviewed at least every so many months; empty: as the council’s timescale says', null=True)),
                    ('source', models.CharField(blank=True, max_length=200)),
                    ('council', models.ForeignKey(blank=True, limit_choices_to={'kind': 'council'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='care_coordinations', to='people.organisation')),
                ],
                options={
                    'verbose_name': 'way of co-ordinating care',
                    'verbose_name_plural': 'ways of co-ordinating care',
                    'ordering': ['asks_coordinator', 'name', 'id'],
                },
            ),
        ]),
        migrations.RenameField('assessment', 'care_coordination', 'care_coordination_was'),
        migrations.AddField(
            model_name='assessment',
            name='care_coordination',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='careplans.carecoordination'),
        ),
        migrations.RenameField('historicalassessment', 'care_coordination', 'care_coordination_was'),
        migrations.AddField(
            model_name='historicalassessment',
            name='care_coordination',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='careplans.carecoordination'),
        ),
        migrations.AddField(
            model_name='historicalcarecoordination',
            name='council',
            field=models.ForeignKey(blank=True, db_constraint=False, limit_choices_to={'kind': 'council'}, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation'),
        ),
        migrations.RunPython(unasked, migrations.RunPython.noop),
        migrations.RunPython(ship, migrations.RunPython.noop),
        migrations.RunPython(chosen, migrations.RunPython.noop),
        migrations.RemoveField('assessment', 'care_coordination_was'),
        migrations.RemoveField('historicalassessment', 'care_coordination_was'),
        Together([
            migrations.AddConstraint(
                model_name='assessment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'care_act'), ('state', 'completed'), _negated=True), models.Q(('complexity', ''), _negated=True), _connector='OR'), name='completed_assessment_says_how_complex'),
            ),
            migrations.AddConstraint(
                model_name='carecoordination',
                constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='coordination_has_a_name'),
            ),
            migrations.AddConstraint(
                model_name='carecoordination',
                constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='coordination_ends_after_it_began', violation_error_message='The last day is before the first one'),
            ),
            migrations.AddConstraint(
                model_name='carecoordination',
                constraint=models.CheckConstraint(condition=models.Q(('review_months__isnull', True), ('review_months__range', (1, 12)), _connector='OR'), name='coordination_is_reviewed_within_the_year', violation_error_message='Between 1 and 12 months: a plan is reviewed every year at the latest'),
            ),
            migrations.AddConstraint(
                model_name='carecoordination',
                constraint=models.UniqueConstraint(fields=('council', 'name', 'valid_from'), name='coordination_once_a_day', nulls_distinct=False),
            ),
        ]),
    ]
