"""Liberty screens and court orders, with the law before and since 2 June 2026 as rows."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.serializers.json
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together


def ship(apps, schema_editor):
    from careplans.liberty_law import SHIPPED

    framework = apps.get_model("careplans", "LibertyFramework")
    history = apps.get_model("careplans", "HistoricalLibertyFramework")
    for values in SHIPPED:
        row = framework.objects.create(**values)
        history.objects.create(
            id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
            history_change_reason="Shipped with the system", **values,
        )


class Migration(migrations.Migration):

    dependencies = [
        ("careplans", "0015_best_interests"),
        ('people', '0008_more_lead_days'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.CreateModel(
                name='HistoricalLibertyFramework',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('code', models.SlugField(max_length=20)),
                    ('title', models.CharField(max_length=120)),
                    ('in_force_from', models.DateField()),
                    ('in_force_until', models.DateField(blank=True, null=True)),
                    ('introduction', models.TextField()),
                    ('test', models.TextField(help_text='The test in words')),
                    ('factors', models.JSONField(default=list)),
                    ('asks_consent', models.BooleanField(default=True, help_text='Behaviour and consent count under this law')),
                    ('high_from', models.PositiveSmallIntegerField(help_text='Points from which the priority is high')),
                    ('medium_from', models.PositiveSmallIntegerField(help_text='Points from which it is medium')),
                    ('source', models.CharField(blank=True, max_length=200)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical liberty framework',
                    'verbose_name_plural': 'historical liberty frameworks',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='CourtApplication',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('version', models.PositiveIntegerField(default=1, help_text='Rises with every save, to notice two writers')),
                    ('answers', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                    ('state', models.CharField(choices=[('draft', 'Being written'), ('completed', 'Completed'), ('stopped', 'Stopped')], default='draft', max_length=20)),
                    ('started_on', models.DateField()),
                    ('completed_on', models.DateField(null=True)),
                    ('route', models.CharField(blank=True, choices=[('streamlined', 'Streamlined (Re X): nobody objects, form COPDOL11'), ('hearing', 'With a hearing: somebody objects, or something is disputed')], max_length=12)),
                    ('representative_kind', models.CharField(blank=True, choices=[('rule_1_2', 'Rule 1.2 representative'), ('friend', 'Litigation friend'), ('nobody', 'Nobody found yet: the court is asked to appoint')], max_length=12)),
                    ('has_objection', models.BooleanField(default=False, help_text='Kept by the service that records objections')),
                    ('completed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='people.person')),
                ],
                options={
                    'ordering': ['-started_on', '-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='CourtApplicationChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='careplans.courtapplication')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='CourtAuthorisation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(choices=[('applied', 'Applied for'), ('in_force', 'In force'), ('ended', 'Ended'), ('withdrawn', 'Withdrawn')], default='applied', max_length=20)),
                    ('case_number', models.CharField(max_length=40)),
                    ('applied_on', models.DateField(null=True)),
                    ('order_on', models.DateField(null=True)),
                    ('starts_on', models.DateField(null=True)),
                    ('ends_on', models.DateField(null=True)),
                    ('reviewed_by_court_on', models.DateField(help_text='When the court looks at it, at least yearly', null=True)),
                    ('conditions', models.TextField(blank=True)),
                    ('representative', models.CharField(blank=True, max_length=200)),
                    ('representative_kind', models.CharField(blank=True, choices=[('rule_1_2', 'Rule 1.2 representative'), ('friend', 'Litigation friend'), ('nobody', 'Nobody found yet: the court is asked to appoint')], max_length=12)),
                    ('closed_because', models.TextField(blank=True)),
                    ('application', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='authorisations', to='careplans.courtapplication')),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='court_authorisations', to='people.person')),
                ],
                options={
                    'ordering': ['-order_on', '-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='CourtAuthorisationChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='careplans.courtauthorisation')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='HistoricalCourtAuthorisation',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(choices=[('applied', 'Applied for'), ('in_force', 'In force'), ('ended', 'Ended'), ('withdrawn', 'Withdrawn')], default='applied', max_length=20)),
                    ('case_number', models.CharField(max_length=40)),
                    ('applied_on', models.DateField(null=True)),
                    ('order_on', models.DateField(null=True)),
                    ('starts_on', models.DateField(null=True)),
                    ('ends_on', models.DateField(null=True)),
                    ('reviewed_by_court_on', models.DateField(help_text='When the court looks at it, at least yearly', null=True)),
                    ('conditions', models.TextField(blank=True)),
                    ('representative', models.CharField(blank=True, max_length=200)),
                    ('representative_kind', models.CharField(blank=True, choices=[('rule_1_2', 'Rule 1.2 representative'), ('friend', 'Litigation friend'), ('nobody', 'Nobody found yet: the court is asked to appoint')], max_length=12)),
                    ('closed_because', models.TextField(blank=True)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('application', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='careplans.courtapplication')),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person')),
                ],
                options={
                    'verbose_name': 'historical court authorisation',
                    'verbose_name_plural': 'historical court authorisations',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='LibertyFramework',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('code', models.SlugField(max_length=20, unique=True)),
                    ('title', models.CharField(max_length=120)),
                    ('in_force_from', models.DateField()),
                    ('in_force_until', models.DateField(blank=True, null=True)),
                    ('introduction', models.TextField()),
                    ('test', models.TextField(help_text='The test in words')),
                    ('factors', models.JSONField(default=list)),
                    ('asks_consent', models.BooleanField(default=True, help_text='Behaviour and consent count under this law')),
                    ('high_from', models.PositiveSmallIntegerField(help_text='Points from which the priority is high')),
                    ('medium_from', models.PositiveSmallIntegerField(help_text='Points from which it is medium')),
                    ('source', models.CharField(blank=True, max_length=200)),
                ],
                options={
                    'ordering': ['-in_force_from'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('in_force_until__isnull', True), ('in_force_until__gte', models.F('in_force_from')), _connector='OR'), name='framework_ends_after_it_begins', violation_error_message='It cannot end before it begins'), models.CheckConstraint(condition=models.Q(('high_from__gt', models.F('medium_from'))), name='framework_high_above_medium', violation_error_message='High begins with more points than medium'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func('in_force_from', 'in_force_until', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='one_framework_on_a_day', violation_error_message='Another framework is in force in this time: end it first')],
                },
            ),
            migrations.CreateModel(
                name='HistoricalLibertyScreen',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('version', models.PositiveIntegerField(default=1, help_text='Rises with every save, to notice two writers')),
                    ('answers', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                    ('state', models.CharField(choices=[('draft', 'Being written'), ('completed', 'Completed'), ('stopped', 'Stopped')], default='draft', max_length=20)),
                    ('started_on', models.DateField()),
                    ('completed_on', models.DateField(null=True)),
                    ('begun_because', models.TextField(blank=True)),
                    ('consent', models.CharField(blank=True, choices=[('capacity', 'They can decide about where they live, and agree'), ('shown', 'They show by words or behaviour that they are content'), ('not_shown', 'They do not show that they are content'), ('unclear', 'It cannot be told')], max_length=12)),
                    ('decision', models.CharField(blank=True, choices=[('not', 'Not a deprivation of liberty'), ('apply', 'May be a deprivation of liberty: apply to the Court of Protection'), ('authorised', 'Authorised already by a court order in force'), ('advice', 'Cannot be decided yet: needs legal advice')], max_length=12)),
                    ('proposed_priority', models.CharField(blank=True, choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low')], max_length=8)),
                    ('priority', models.CharField(blank=True, choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low')], max_length=8)),
                    ('rescreen_on', models.DateField(null=True)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('completed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person')),
                    ('framework', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='careplans.libertyframework')),
                ],
                options={
                    'verbose_name': 'historical liberty screen',
                    'verbose_name_plural': 'historical liberty screens',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='LibertyScreen',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('version', models.PositiveIntegerField(default=1, help_text='Rises with every save, to notice two writers')),
                    ('answers', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                    ('state', models.CharField(choices=[('draft', 'Being written'), ('completed', 'Completed'), ('stopped', 'Stopped')], default='draft', max_length=20)),
                    ('started_on', models.DateField()),
                    ('completed_on', models.DateField(null=True)),
                    ('begun_because', models.TextField(blank=True)),
                    ('consent', models.CharField(blank=True, choices=[('capacity', 'They can decide about where they live, and agree'), ('shown', 'They show by words or behaviour that they are content'), ('not_shown', 'They do not show that they are content'), ('unclear', 'It cannot be told')], max_length=12)),
                    ('decision', models.CharField(blank=True, choices=[('not', 'Not a deprivation of liberty'), ('apply', 'May be a deprivation of liberty: apply to the Court of Protection'), ('authorised', 'Authorised already by a court order in force'), ('advice', 'Cannot be decided yet: needs legal advice')], max_length=12)),
                    ('proposed_priority', models.CharField(blank=True, choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low')], max_length=8)),
                    ('priority', models.CharField(blank=True, choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low')], max_length=8)),
                    ('rescreen_on', models.DateField(null=True)),
                    ('completed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('framework', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='screens', to='careplans.libertyframework')),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='people.person')),
                ],
                options={
                    'ordering': ['-started_on', '-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='LibertyObjection',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('recorded_on', models.DateField()),
                    ('what', models.TextField()),
                    ('answer', models.TextField(blank=True, help_text='What was done about it')),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='liberty_objections', to='people.person')),
                    ('screen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='objections', to='careplans.libertyscreen')),
                ],
                options={
                    'ordering': ['-recorded_on', '-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='LibertyEvidence',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('seen_on', models.DateField()),
                    ('observer', models.CharField(max_length=200)),
                    ('what', models.TextField()),
                    ('shows', models.CharField(choices=[('content', 'Contentment'), ('objection', 'Objection'), ('neither', 'Neither, or it cannot be told')], max_length=12)),
                    ('screen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence', to='careplans.libertyscreen')),
                ],
                options={
                    'ordering': ['-seen_on', '-id'],
                },
            ),
            migrations.CreateModel(
                name='HistoricalLibertyObjection',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('recorded_on', models.DateField()),
                    ('what', models.TextField()),
                    ('answer', models.TextField(blank=True, help_text='What was done about it')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person')),
                    ('screen', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='careplans.libertyscreen')),
                ],
                options={
                    'verbose_name': 'historical liberty objection',
                    'verbose_name_plural': 'historical liberty objections',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalLibertyEvidence',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('seen_on', models.DateField()),
                    ('observer', models.CharField(max_length=200)),
                    ('what', models.TextField()),
                    ('shows', models.CharField(choices=[('content', 'Contentment'), ('objection', 'Objection'), ('neither', 'Neither, or it cannot be told')], max_length=12)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('screen', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='careplans.libertyscreen')),
                ],
                options={
                    'verbose_name': 'historical liberty evidence',
                    'verbose_name_plural': 'historical liberty evidences',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalCourtApplication',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('version', models.PositiveIntegerField(default=1, help_text='Rises with every save, to notice two writers')),
                    ('answers', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                    ('state', models.CharField(choices=[('draft', 'Being written'), ('completed', 'Completed'), ('stopped', 'Stopped')], default='draft', max_length=20)),
                    ('started_on', models.DateField()),
                    ('completed_on', models.DateField(null=True)),
                    ('route', models.CharField(blank=True, choices=[('streamlined', 'Streamlined (Re X): nobody objects, form COPDOL11'), ('hearing', 'With a hearing: somebody objects, or something is disputed')], max_length=12)),
                    ('representative_kind', models.CharField(blank=True, choices=[('rule_1_2', 'Rule 1.2 representative'), ('friend', 'Litigation friend'), ('nobody', 'Nobody found yet: the court is asked to appoint')], max_length=12)),
                    ('has_objection', models.BooleanField(default=False, help_text='Kept by the service that records objections')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('completed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person')),
                    ('screen', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='careplans.libertyscreen')),
                ],
                options={
                    'verbose_name': 'historical court application',
                    'verbose_name_plural': 'historical court applications',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
        ]),
        Together([
            migrations.AddField(
                model_name='courtapplication',
                name='screen',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='careplans.libertyscreen'),
            ),
            migrations.CreateModel(
                name='LibertyScreenChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='careplans.libertyscreen')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.AddIndex(
                model_name='courtauthorisation',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='courtauthorisation_due'),
            ),
            migrations.AddIndex(
                model_name='courtauthorisation',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='courtauthorisation_due_on'),
            ),
            migrations.AddConstraint(
                model_name='courtauthorisation',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='courtauthorisation_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='courtauthorisation',
                constraint=models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('person',), name='one_court_order_in_force'),
            ),
            migrations.AddConstraint(
                model_name='courtauthorisation',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['in_force', 'ended']), _negated=True), models.Q(('ends_on__gt', models.F('starts_on')), ('order_on__isnull', False), ('starts_on__isnull', False)), _connector='OR'), name='court_order_has_dates'),
            ),
            migrations.AddConstraint(
                model_name='courtauthorisation',
                constraint=models.CheckConstraint(condition=models.Q(('closed_at__isnull', True), models.Q(('closed_because', ''), _negated=True), _connector='OR'), name='court_authorisation_closed_with_reason'),
            ),
            migrations.AddIndex(
                model_name='libertyscreen',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='libertyscreen_due'),
            ),
            migrations.AddIndex(
                model_name='libertyscreen',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='libertyscreen_due_on'),
            ),
            migrations.AddConstraint(
                model_name='libertyscreen',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='libertyscreen_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='libertyscreen',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'completed'), _negated=True), models.Q(('completed_by__isnull', False), ('completed_on__gte', models.F('started_on')), ('completed_on__isnull', False)), _connector='OR'), name='libertyscreen_completed_by_somebody'),
            ),
            migrations.AddConstraint(
                model_name='libertyscreen',
                constraint=models.UniqueConstraint(condition=models.Q(('state', 'draft')), fields=('person',), name='one_liberty_draft'),
            ),
            migrations.AddConstraint(
                model_name='libertyscreen',
                constraint=models.UniqueConstraint(condition=models.Q(('closed_at__isnull', True), ('state', 'completed')), fields=('person',), name='one_liberty_screen_stands'),
            ),
            migrations.AddConstraint(
                model_name='libertyscreen',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'completed'), _negated=True), models.Q(models.Q(('decision', ''), _negated=True), models.Q(('priority', ''), _negated=True), ('rescreen_on__gt', models.F('completed_on'))), _connector='OR'), name='liberty_screen_concluded'),
            ),
            migrations.AddIndex(
                model_name='libertyobjection',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='libertyobjection_due'),
            ),
            migrations.AddIndex(
                model_name='libertyobjection',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='libertyobjection_due_on'),
            ),
            migrations.AddConstraint(
                model_name='libertyobjection',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='libertyobjection_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='libertyobjection',
                constraint=models.CheckConstraint(condition=models.Q(('closed_at__isnull', True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='liberty_objection_answered'),
            ),
            migrations.AddIndex(
                model_name='courtapplication',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='courtapplication_due'),
            ),
            migrations.AddIndex(
                model_name='courtapplication',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='courtapplication_due_on'),
            ),
            migrations.AddConstraint(
                model_name='courtapplication',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='courtapplication_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='courtapplication',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'completed'), _negated=True), models.Q(('completed_by__isnull', False), ('completed_on__gte', models.F('started_on')), ('completed_on__isnull', False)), _connector='OR'), name='courtapplication_completed_by_somebody'),
            ),
            migrations.AddConstraint(
                model_name='courtapplication',
                constraint=models.UniqueConstraint(condition=models.Q(('state', 'draft')), fields=('person',), name='one_court_application_written'),
            ),
            migrations.AddConstraint(
                model_name='courtapplication',
                constraint=models.CheckConstraint(condition=models.Q(('has_objection', False), models.Q(('route', 'streamlined'), _negated=True), ('closed_at__isnull', False), _connector='OR'), name='no_streamlined_route_with_objection'),
            ),
            migrations.AddConstraint(
                model_name='courtapplication',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'completed'), _negated=True), models.Q(('route', ''), _negated=True), _connector='OR'), name='court_application_has_route'),
            ),
        ]),
        migrations.RunPython(ship, migrations.RunPython.noop),
    ]
