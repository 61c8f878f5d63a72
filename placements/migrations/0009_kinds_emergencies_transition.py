"""Kinds of arrangement and their terms, contact of complex ones, emergencies from call to end, steps into adulthood."""

from datetime import datetime, time, timedelta

import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together

OUTREACH = "UPDATE placements_arrangement SET setting = 'person_home' WHERE kind = 'outreach'"
"""Kinship and outreach come to the person; everything else is at the carers'."""
NOT_ASKED = "Not asked at the time"
LEAST = (
    "identity", "why_now", "risks_to", "risks_from", "medication", "allergies", "communication", "capacity", "gp",
    "next_of_kin", "calms", "upsets", "authority", "expected_length", "asked_by", "out_of_hours", "funded_by", "consent",
    "person_words", "carer_words", "approved_name",
)  # fmt: skip


def emergencies_of_before(apps, schema_editor):
    """Who lives somewhere in an emergency is followed from now on: reviewed four weeks after the start, three months at most."""
    arrangements = apps.get_model("placements", "Arrangement").objects.filter(state="live", kind="emergency")
    emergencies = apps.get_model("placements", "Emergency").objects
    for row in arrangements.select_related("person").order_by("pk"):
        began = timezone.make_aware(datetime.combine(row.started_on, time(12)))
        owner = row.person.owner_id or row.owner_id
        emergencies.create(
            person_id=row.person_id, council_id=row.council_id, scheme_id=row.scheme_id, team_id=row.person.team_id,
            care_manager_id=owner, owner_id=owner, state="live", called_at=began, asked_at=began, answered_at=began,
            avoidable="unasked", household_id=row.household_id, arrangement_id=row.pk, started_on=row.started_on,
            limit_on=row.started_on + timedelta(days=91), next_step="review", due_on=row.started_on + timedelta(days=28),
            **dict.fromkeys(LEAST, NOT_ASKED),
        )  # fmt: skip


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0022_quality'),
        ('people', '0014_timescales_of_schemes'),
        ('placements', '0008_scheme_assessment'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.CreateModel(
                name='ContactAgreed',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('days', models.PositiveSmallIntegerField()),
                    ('words', models.TextField(help_text='With whom it was agreed, and how they keep in contact')),
                    ('agreed_on', models.DateField()),
                ],
                options={
                    'ordering': ['id'],
                },
            ),
            migrations.CreateModel(
                name='Emergency',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(choices=[('taken', 'Call taken'), ('asked', 'Waiting for the scheme'), ('accepted', 'Accepted, household to be found'), ('live', 'Living there'), ('ended', 'Ended'), ('refused', 'Refused'), ('withdrawn', 'No longer needed')], default='taken', max_length=20)),
                    ('next_step', models.CharField(blank=True, choices=[('ask', 'Ask a scheme'), ('answer', 'Answer the emergency'), ('household', 'Find a household'), ('meeting', 'Hold the planning meeting'), ('review', 'Review the emergency'), ('limit', 'End it, or decide on longer')], max_length=10)),
                    ('called_at', models.DateTimeField(help_text='When the call came; its day and hour are counted')),
                    ('asked_by', models.CharField(blank=True, help_text='Who asked, and what they are to the person', max_length=200)),
                    ('out_of_hours', models.CharField(blank=True, help_text='Where the referrer is reached day and night', max_length=40)),
                    ('why_now', models.TextField(blank=True)),
                    ('avoidable', models.CharField(blank=True, choices=[('no', 'Nobody could have foreseen it'), ('foreseen', 'It could have been foreseen'), ('avoidable', 'It could have been avoided'), ('unasked', 'Not asked at the time')], max_length=10)),
                    ('avoidable_words', models.TextField(blank=True)),
                    ('identity', models.TextField(blank=True, help_text='How it is known who they are')),
                    ('risks_to', models.TextField(blank=True)),
                    ('risks_from', models.TextField(blank=True)),
                    ('medication', models.TextField(blank=True)),
                    ('allergies', models.TextField(blank=True)),
                    ('communication', models.TextField(blank=True)),
                    ('capacity', models.TextField(blank=True)),
                    ('gp', models.TextField(blank=True)),
                    ('next_of_kin', models.TextField(blank=True)),
                    ('calms', models.TextField(blank=True)),
                    ('upsets', models.TextField(blank=True)),
                    ('authority', models.TextField(blank=True, help_text='Who holds legal authority, if anybody')),
                    ('expected_length', models.TextField(blank=True)),
                    ('funded_by', models.CharField(blank=True, help_text='Who authorised the funding, by name', max_length=200)),
                    ('consent', models.TextField(blank=True, help_text='How the person agreed, or who decided in their best interests')),
                    ('asked_at', models.DateTimeField(null=True)),
                    ('answered_at', models.DateTimeField(null=True)),
                    ('refused_because', models.CharField(blank=True, choices=[('no_carer', 'No approved and trained carers with room'), ('risk', 'Risks that no household can carry'), ('information', 'Not enough is known to protect everybody'), ('asked_late', 'It could have been asked earlier in the week'), ('funding', 'Nobody has authorised the funding'), ('other', 'Something else')], max_length=12)),
                    ('refused_words', models.TextField(blank=True)),
                    ('person_words', models.TextField(blank=True, help_text='That the person is willing, in their words')),
                    ('carer_words', models.TextField(blank=True, help_text='That the carers are willing, in their words')),
                    ('approved_name', models.CharField(blank=True, max_length=200)),
                    ('approved_at', models.DateTimeField(null=True)),
                    ('started_on', models.DateField(null=True)),
                    ('limit_on', models.DateField(help_text='The last day that it may last', null=True)),
                    ('meeting_on', models.DateField(null=True)),
                    ('meeting_who', models.TextField(blank=True)),
                    ('meeting_decided', models.TextField(blank=True)),
                    ('ended_on', models.DateField(null=True)),
                    ('outcome', models.CharField(blank=True, choices=[('home', 'Went back home'), ('moved_on', 'Moved on somewhere else'), ('long_term', 'A home for the long term'), ('hospital', 'Went into hospital'), ('breakdown', 'It could not go on'), ('died', 'The person died')], max_length=10)),
                ],
                options={
                    'verbose_name_plural': 'emergencies',
                    'ordering': ['-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='EmergencyChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='EmergencyExtension',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('until', models.DateField()),
                    ('why', models.TextField()),
                    ('line_manager_on', models.DateField(null=True)),
                    ('scheme_manager_on', models.DateField(null=True)),
                    ('refused_on', models.DateField(null=True)),
                    ('refused_by', models.CharField(blank=True, max_length=200)),
                    ('refused_words', models.TextField(blank=True)),
                ],
                options={
                    'ordering': ['-id'],
                },
            ),
            migrations.CreateModel(
                name='EmergencyReview',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('on', models.DateField()),
                    ('face_to_face', models.BooleanField()),
                    ('who_came', models.TextField()),
                    ('person_view', models.TextField()),
                    ('found', models.TextField(help_text='How it goes, and what happens next')),
                ],
                options={
                    'ordering': ['-on', '-id'],
                },
            ),
            migrations.CreateModel(
                name='HistoricalContactAgreed',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('days', models.PositiveSmallIntegerField()),
                    ('words', models.TextField(help_text='With whom it was agreed, and how they keep in contact')),
                    ('agreed_on', models.DateField()),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical contact agreed',
                    'verbose_name_plural': 'historical contact agreeds',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalEmergency',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(choices=[('taken', 'Call taken'), ('asked', 'Waiting for the scheme'), ('accepted', 'Accepted, household to be found'), ('live', 'Living there'), ('ended', 'Ended'), ('refused', 'Refused'), ('withdrawn', 'No longer needed')], default='taken', max_length=20)),
                    ('next_step', models.CharField(blank=True, choices=[('ask', 'Ask a scheme'), ('answer', 'Answer the emergency'), ('household', 'Find a household'), ('meeting', 'Hold the planning meeting'), ('review', 'Review the emergency'), ('limit', 'End it, or decide on longer')], max_length=10)),
                    ('called_at', models.DateTimeField(help_text='When the call came; its day and hour are counted')),
                    ('asked_by', models.CharField(blank=True, help_text='Who asked, and what they are to the person', max_length=200)),
                    ('out_of_hours', models.CharField(blank=True, help_text='Where the referrer is reached day and night', max_length=40)),
                    ('why_now', models.TextField(blank=True)),
                    ('avoidable', models.CharField(blank=True, choices=[('no', 'Nobody could have foreseen it'), ('foreseen', 'It could have been foreseen'), ('avoidable', 'It could have been avoided'), ('unasked', 'Not asked at the time')], max_length=10)),
                    ('avoidable_words', models.TextField(blank=True)),
                    ('identity', models.TextField(blank=True, help_text='How it is known who they are')),
                    ('risks_to', models.TextField(blank=True)),
                    ('risks_from', models.TextField(blank=True)),
                    ('medication', models.TextField(blank=True)),
                    ('allergies', models.TextField(blank=True)),
                    ('communication', models.TextField(blank=True)),
                    ('capacity', models.TextField(blank=True)),
                    ('gp', models.TextField(blank=True)),
                    ('next_of_kin', models.TextField(blank=True)),
                    ('calms', models.TextField(blank=True)),
                    ('upsets', models.TextField(blank=True)),
                    ('authority', models.TextField(blank=True, help_text='Who holds legal authority, if anybody')),
                    ('expected_length', models.TextField(blank=True)),
                    ('funded_by', models.CharField(blank=True, help_text='Who authorised the funding, by name', max_length=200)),
                    ('consent', models.TextField(blank=True, help_text='How the person agreed, or who decided in their best interests')),
                    ('asked_at', models.DateTimeField(null=True)),
                    ('answered_at', models.DateTimeField(null=True)),
                    ('refused_because', models.CharField(blank=True, choices=[('no_carer', 'No approved and trained carers with room'), ('risk', 'Risks that no household can carry'), ('information', 'Not enough is known to protect everybody'), ('asked_late', 'It could have been asked earlier in the week'), ('funding', 'Nobody has authorised the funding'), ('other', 'Something else')], max_length=12)),
                    ('refused_words', models.TextField(blank=True)),
                    ('person_words', models.TextField(blank=True, help_text='That the person is willing, in their words')),
                    ('carer_words', models.TextField(blank=True, help_text='That the carers are willing, in their words')),
                    ('approved_name', models.CharField(blank=True, max_length=200)),
                    ('approved_at', models.DateTimeField(null=True)),
                    ('started_on', models.DateField(null=True)),
                    ('limit_on', models.DateField(help_text='The last day that it may last', null=True)),
                    ('meeting_on', models.DateField(null=True)),
                    ('meeting_who', models.TextField(blank=True)),
                    ('meeting_decided', models.TextField(blank=True)),
                    ('ended_on', models.DateField(null=True)),
                    ('outcome', models.CharField(blank=True, choices=[('home', 'Went back home'), ('moved_on', 'Moved on somewhere else'), ('long_term', 'A home for the long term'), ('hospital', 'Went into hospital'), ('breakdown', 'It could not go on'), ('died', 'The person died')], max_length=10)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical emergency',
                    'verbose_name_plural': 'historical emergencies',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalEmergencyExtension',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('until', models.DateField()),
                    ('why', models.TextField()),
                    ('line_manager_on', models.DateField(null=True)),
                    ('scheme_manager_on', models.DateField(null=True)),
                    ('refused_on', models.DateField(null=True)),
                    ('refused_by', models.CharField(blank=True, max_length=200)),
                    ('refused_words', models.TextField(blank=True)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical emergency extension',
                    'verbose_name_plural': 'historical emergency extensions',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalEmergencyReview',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('on', models.DateField()),
                    ('face_to_face', models.BooleanField()),
                    ('who_came', models.TextField()),
                    ('person_view', models.TextField()),
                    ('found', models.TextField(help_text='How it goes, and what happens next')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical emergency review',
                    'verbose_name_plural': 'historical emergency reviews',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalOptionsReview',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('on', models.DateField()),
                    ('who_came', models.TextField()),
                    ('options', models.TextField(help_text='Every option that was looked at, with what speaks for and against it')),
                    ('person_view', models.TextField()),
                    ('came_to', models.TextField()),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical options review',
                    'verbose_name_plural': 'historical options reviews',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalTransitionStep',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('kind', models.CharField(choices=[('planning', 'Planning begins'), ('referral', 'Referral to a scheme'), ('approval', 'Foster carers’ approval begins'), ('assessment', 'Care Act assessment'), ('adult', 'Adult care takes over')], max_length=12)),
                    ('state', models.CharField(choices=[('open', 'To do'), ('done', 'Done'), ('not_needed', 'Not needed')], default='open', max_length=12)),
                    ('done_on', models.DateField(null=True)),
                    ('words', models.TextField(blank=True, help_text='What was done, or why it is not needed')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ],
                options={
                    'verbose_name': 'historical transition step',
                    'verbose_name_plural': 'historical transition steps',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='OptionsReview',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('on', models.DateField()),
                    ('who_came', models.TextField()),
                    ('options', models.TextField(help_text='Every option that was looked at, with what speaks for and against it')),
                    ('person_view', models.TextField()),
                    ('came_to', models.TextField()),
                ],
                options={
                    'ordering': ['-on', '-id'],
                },
            ),
            migrations.CreateModel(
                name='TransitionStep',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('kind', models.CharField(choices=[('planning', 'Planning begins'), ('referral', 'Referral to a scheme'), ('approval', 'Foster carers’ approval begins'), ('assessment', 'Care Act assessment'), ('adult', 'Adult care takes over')], max_length=12)),
                    ('state', models.CharField(choices=[('open', 'To do'), ('done', 'Done'), ('not_needed', 'Not needed')], default='open', max_length=12)),
                    ('done_on', models.DateField(null=True)),
                    ('words', models.TextField(blank=True, help_text='What was done, or why it is not needed')),
                ],
                options={
                    'ordering': ['person', 'id'],
                    'abstract': False,
                },
            ),
        ]),
        migrations.RemoveConstraint(
            model_name='referral',
            name='one_open_referral_a_scheme',
        ),
        Together([
            migrations.AddField(
                model_name='arrangement',
                name='contact_days',
                field=models.PositiveSmallIntegerField(help_text='Where it is complex: how often the owner is in contact, as agreed for this arrangement', null=True),
            ),
            migrations.AddField(
                model_name='arrangement',
                name='days_a_week',
                field=models.PositiveSmallIntegerField(null=True),
            ),
            migrations.AddField(
                model_name='arrangement',
                name='funding',
                field=models.CharField(blank=True, choices=[('council', 'The council'), ('nhs', 'The NHS'), ('joint', 'The council and the NHS together'), ('self', 'The person'), ('direct', 'The person, from a direct payment'), ('children', 'Children’s services, up to 18')], help_text='Empty: nobody has said', max_length=8),
            ),
            migrations.AddField(
                model_name='arrangement',
                name='hours_a_week',
                field=models.PositiveSmallIntegerField(null=True),
            ),
            migrations.AddField(
                model_name='arrangement',
                name='nights_a_week',
                field=models.PositiveSmallIntegerField(null=True),
            ),
            migrations.AddField(
                model_name='arrangement',
                name='planned_end',
                field=models.DateField(help_text='Empty while nobody plans an end', null=True),
            ),
            migrations.AddField(
                model_name='arrangement',
                name='setting',
                field=models.CharField(choices=[('carer_home', 'At the carer’s home'), ('person_home', 'In the person’s own home'), ('community', 'Out and about')], default='carer_home', max_length=12),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='contact_days',
                field=models.PositiveSmallIntegerField(help_text='Where it is complex: how often the owner is in contact, as agreed for this arrangement', null=True),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='days_a_week',
                field=models.PositiveSmallIntegerField(null=True),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='funding',
                field=models.CharField(blank=True, choices=[('council', 'The council'), ('nhs', 'The NHS'), ('joint', 'The council and the NHS together'), ('self', 'The person'), ('direct', 'The person, from a direct payment'), ('children', 'Children’s services, up to 18')], help_text='Empty: nobody has said', max_length=8),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='hours_a_week',
                field=models.PositiveSmallIntegerField(null=True),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='nights_a_week',
                field=models.PositiveSmallIntegerField(null=True),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='planned_end',
                field=models.DateField(help_text='Empty while nobody plans an end', null=True),
            ),
            migrations.AddField(
                model_name='historicalarrangement',
                name='setting',
                field=models.CharField(choices=[('carer_home', 'At the carer’s home'), ('person_home', 'In the person’s own home'), ('community', 'Out and about')], default='carer_home', max_length=12),
            ),
            migrations.AlterField(
                model_name='agreement',
                name='kind',
                field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], default='live_in', max_length=12),
            ),
            migrations.AlterField(
                model_name='arrangement',
                name='kind',
                field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], max_length=12),
            ),
            migrations.AlterField(
                model_name='carerhousehold',
                name='approved_kinds',
                field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], max_length=12), default=list, size=None),
            ),
            migrations.AlterField(
                model_name='historicalagreement',
                name='kind',
                field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], default='live_in', max_length=12),
            ),
            migrations.AlterField(
                model_name='historicalarrangement',
                name='kind',
                field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], max_length=12),
            ),
            migrations.AlterField(
                model_name='historicalcarerhousehold',
                name='approved_kinds',
                field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], max_length=12), default=list, size=None),
            ),
            migrations.AlterField(
                model_name='historicalreferral',
                name='kind',
                field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], default='live_in', max_length=12),
            ),
            migrations.AlterField(
                model_name='referral',
                name='kind',
                field=models.CharField(choices=[('live_in', 'Live-in'), ('short_break', 'Short breaks'), ('day', 'Day support'), ('outreach', 'Kinship or outreach'), ('emergency', 'Emergency'), ('step_down', 'Step-down from hospital'), ('transition', 'From care into adulthood'), ('own_place', 'Stepping stone to a place of their own')], default='live_in', max_length=12),
            ),
            migrations.AddConstraint(
                model_name='arrangement',
                constraint=models.CheckConstraint(condition=models.Q(('planned_end__isnull', True), ('planned_end__gte', models.F('started_on')), _connector='OR'), name='arrangement_planned_to_end_after_start'),
            ),
            migrations.AddConstraint(
                model_name='arrangement',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['emergency', 'live_in', 'own_place', 'short_break', 'step_down', 'transition']), _negated=True), ('setting', 'carer_home'), _connector='OR'), name='nights_are_spent_at_the_carers'),
            ),
            migrations.AddConstraint(
                model_name='arrangement',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('nights_a_week__isnull', True), ('nights_a_week__lte', 7), _connector='OR'), models.Q(('days_a_week__isnull', True), ('days_a_week__lte', 7), _connector='OR'), models.Q(('hours_a_week__isnull', True), ('hours_a_week__lte', 168), _connector='OR')), name='arrangement_week_has_seven_days'),
            ),
            migrations.AddConstraint(
                model_name='arrangement',
                constraint=models.CheckConstraint(condition=models.Q(('contact_days__isnull', True), ('contact_days__range', (1, 365)), _connector='OR'), name='contact_of_an_arrangement_within_a_year'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.UniqueConstraint(condition=models.Q(('closed_at__isnull', True), models.Q(('kind', 'emergency'), _negated=True)), fields=('person', 'scheme'), name='one_open_referral_a_scheme'),
            ),
            migrations.AddField(
                model_name='contactagreed',
                name='agreement',
                field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='contact_agreed', to='placements.agreement'),
            ),
            migrations.AddField(
                model_name='contactagreed',
                name='person',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='emergency',
                name='approved_by',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='emergency',
                name='arrangement',
                field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='emergency', to='placements.arrangement'),
            ),
            migrations.AddField(
                model_name='emergency',
                name='care_manager',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergencies_called', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='emergency',
                name='council',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation'),
            ),
            migrations.AddField(
                model_name='emergency',
                name='household',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='emergencies', to='placements.carerhousehold'),
            ),
            migrations.AddField(
                model_name='emergency',
                name='owner',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='emergency',
                name='person',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergencies', to='people.person'),
            ),
            migrations.AddField(
                model_name='emergency',
                name='scheme',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergencies', to='people.organisation'),
            ),
            migrations.AddField(
                model_name='emergency',
                name='team',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.team'),
            ),
            migrations.AddField(
                model_name='emergencychange',
                name='row',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='emergencyextension',
                name='emergency',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='extensions', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='emergencyextension',
                name='line_manager',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='emergencyextension',
                name='scheme_manager',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='emergencyreview',
                name='emergency',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='emergencyreview',
                name='person',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='historicalcontactagreed',
                name='agreement',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.agreement'),
            ),
            migrations.AddField(
                model_name='historicalcontactagreed',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='approved_by',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='arrangement',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.arrangement'),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='care_manager',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='council',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation'),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='household',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.carerhousehold'),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='owner',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='scheme',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation'),
            ),
            migrations.AddField(
                model_name='historicalemergency',
                name='team',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.team'),
            ),
            migrations.AddField(
                model_name='historicalemergencyextension',
                name='emergency',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='historicalemergencyextension',
                name='line_manager',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='historicalemergencyextension',
                name='scheme_manager',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='historicalemergencyreview',
                name='emergency',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='historicalemergencyreview',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='historicaloptionsreview',
                name='emergency',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='historicaloptionsreview',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='historicaltransitionstep',
                name='owner',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='historicaltransitionstep',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='optionsreview',
                name='emergency',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='options_reviews', to='placements.emergency'),
            ),
            migrations.AddField(
                model_name='optionsreview',
                name='person',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
            ),
            migrations.AddField(
                model_name='historicalemergencyextension',
                name='options_review',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.optionsreview'),
            ),
            migrations.AddField(
                model_name='emergencyextension',
                name='options_review',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='placements.optionsreview'),
            ),
            migrations.AddField(
                model_name='transitionstep',
                name='owner',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='transitionstep',
                name='person',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transition_steps', to='people.person'),
            ),
            migrations.AddConstraint(
                model_name='contactagreed',
                constraint=models.CheckConstraint(condition=models.Q(('days__range', (1, 365))), name='contact_agreed_within_a_year'),
            ),
            migrations.AddConstraint(
                model_name='contactagreed',
                constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='contact_agreed_says_with_whom'),
            ),
            migrations.AddIndex(
                model_name='emergency',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='emergency_due'),
            ),
            migrations.AddIndex(
                model_name='emergency',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='emergency_due_on'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='emergency_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.UniqueConstraint(condition=models.Q(('closed_at__isnull', True)), fields=('person',), name='one_open_emergency_a_person'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), models.Q(('next_step', ''), _negated=True)), models.Q(('closed_at__isnull', False), ('next_step', '')), _connector='OR'), name='open_emergency_waits_for_something'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['taken', 'withdrawn']), models.Q(models.Q(('identity', ''), _negated=True), models.Q(('why_now', ''), _negated=True), models.Q(('avoidable', ''), _negated=True), models.Q(('risks_to', ''), _negated=True), models.Q(('risks_from', ''), _negated=True), models.Q(('medication', ''), _negated=True), models.Q(('allergies', ''), _negated=True), models.Q(('communication', ''), _negated=True), models.Q(('capacity', ''), _negated=True), models.Q(('gp', ''), _negated=True), models.Q(('next_of_kin', ''), _negated=True), models.Q(('calms', ''), _negated=True), models.Q(('upsets', ''), _negated=True), models.Q(('authority', ''), _negated=True), models.Q(('expected_length', ''), _negated=True), models.Q(('asked_by', ''), _negated=True), models.Q(('out_of_hours', ''), _negated=True), models.Q(('funded_by', ''), _negated=True), models.Q(('consent', ''), _negated=True)), _connector='OR'), name='scheme_asked_with_the_least'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['taken', 'withdrawn']), ('asked_at__isnull', False), _connector='OR'), name='scheme_asked_at'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(models.Q(('refused_because', ''), _negated=True), models.Q(('refused_words', ''), _negated=True)), _connector='OR'), name='refused_emergency_says_why'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['live', 'ended']), _negated=True), models.Q(models.Q(('person_words', ''), _negated=True), models.Q(('carer_words', ''), _negated=True), models.Q(('approved_name', ''), _negated=True), ('arrangement__isnull', False), ('household__isnull', False), ('limit_on__isnull', False), ('started_on__isnull', False)), _connector='OR'), name='lived_in_emergency_was_agreed'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'ended'), _negated=True), models.Q(('ended_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='ended_emergency_says_where'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(('meeting_on__isnull', True), models.Q(models.Q(('meeting_who', ''), _negated=True), models.Q(('meeting_decided', ''), _negated=True)), _connector='OR'), name='held_planning_meeting_was_written_down'),
            ),
            migrations.AddConstraint(
                model_name='emergency',
                constraint=models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='emergency_ends_after_start'),
            ),
            migrations.AddConstraint(
                model_name='emergencyreview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('who_came', ''), _negated=True), models.Q(('person_view', ''), _negated=True), models.Q(('found', ''), _negated=True)), name='emergency_review_says_what_was_found'),
            ),
            migrations.AddConstraint(
                model_name='optionsreview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('who_came', ''), _negated=True), models.Q(('options', ''), _negated=True), models.Q(('person_view', ''), _negated=True), models.Q(('came_to', ''), _negated=True)), name='options_review_is_whole'),
            ),
            migrations.AddConstraint(
                model_name='emergencyextension',
                constraint=models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='extension_says_why'),
            ),
            migrations.AddConstraint(
                model_name='emergencyextension',
                constraint=models.CheckConstraint(condition=models.Q(('refused_on__isnull', True), models.Q(models.Q(('refused_by', ''), _negated=True), models.Q(('refused_words', ''), _negated=True)), _connector='OR'), name='extension_refused_by_name'),
            ),
            migrations.AddConstraint(
                model_name='emergencyextension',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('line_manager__isnull', True), ('line_manager_on__isnull', True)), models.Q(('line_manager__isnull', False), ('line_manager_on__isnull', False)), _connector='OR'), name='extension_decided_by_name'),
            ),
            migrations.AddConstraint(
                model_name='emergencyextension',
                constraint=models.CheckConstraint(condition=models.Q(('line_manager__isnull', True), ('scheme_manager__isnull', True), models.Q(('line_manager', models.F('scheme_manager')), _negated=True), _connector='OR'), name='extension_decided_by_two'),
            ),
            migrations.AddIndex(
                model_name='transitionstep',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='transitionstep_due'),
            ),
            migrations.AddIndex(
                model_name='transitionstep',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='transitionstep_due_on'),
            ),
            migrations.AddConstraint(
                model_name='transitionstep',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='transitionstep_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='transitionstep',
                constraint=models.UniqueConstraint(fields=('person', 'kind'), name='transition_step_once_a_person'),
            ),
            migrations.AddConstraint(
                model_name='transitionstep',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('closed_at__isnull', False), ('done_on__isnull', False), models.Q(('words', ''), _negated=True)), _connector='OR'), name='closed_transition_step_says_how'),
            ),
        ]),
        migrations.RunSQL(OUTREACH, migrations.RunSQL.noop),
        migrations.RunPython(emergencies_of_before, migrations.RunPython.noop),
    ]
