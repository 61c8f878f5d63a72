"""The yearly review with approved carers, what it leaves to be done, and when it is owed."""

from datetime import timedelta

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together


def owe(apps, schema_editor):
    """Carers who are approved already are owed a review by the day their approval runs until, else a year after it."""
    household = apps.get_model("placements", "CarerHousehold")
    care, history = apps.get_model("placements", "HouseholdCare"), apps.get_model("placements", "HistoricalHouseholdCare")
    checks = apps.get_model("placements", "HouseholdCheck").objects.filter(kind="approval")
    until = dict(checks.values_list("household_id", "valid_until"))
    approved = household.objects.filter(closed_at=None, state__in=["approved", "suspended"], approved_on__isnull=False)
    for pk, owner_id, approved_on in approved.values_list("pk", "owner_id", "approved_on"):
        due = until.get(pk, approved_on + timedelta(days=365))
        values = {"household_id": pk, "kind": "review", "owner_id": owner_id, "due_on": due}
        row = care.objects.create(**values)
        history.objects.create(
            id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
            history_change_reason="A yearly review is owed", **values,
        )


class Migration(migrations.Migration):

    dependencies = [
        ('placements', '0019_in_sight_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.AlterField(
                model_name='historicalhouseholdcare',
                name='kind',
                field=models.CharField(choices=[('visit', 'Visit to the carers'), ('breaks', 'Breaks planned'), ('review', 'Yearly review with the carers')], max_length=8),
            ),
            migrations.AlterField(
                model_name='householdcare',
                name='kind',
                field=models.CharField(choices=[('visit', 'Visit to the carers'), ('breaks', 'Breaks planned'), ('review', 'Yearly review with the carers')], max_length=8),
            ),
            migrations.CreateModel(
                name='CarerReview',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('state', models.CharField(choices=[('open', 'Being written'), ('completed', 'Completed'), ('stopped', 'Not held')], default='open', max_length=12)),
                    ('version', models.PositiveIntegerField(default=1)),
                    ('begun_on', models.DateField()),
                    ('agenda_asked_on', models.DateField(help_text='When the carers were asked what they want to raise', null=True)),
                    ('agenda_raised', models.BooleanField(help_text='Whether they raise something; empty while nobody asked', null=True)),
                    ('agenda', models.TextField(blank=True, help_text='What they want to raise, in their words')),
                    ('agenda_answer', models.TextField(blank=True, help_text='What was said and agreed about what they raised')),
                    ('held_on', models.DateField(null=True)),
                    ('place', models.CharField(blank=True, max_length=120)),
                    ('present', models.CharField(blank=True, help_text='Who was there', max_length=400)),
                    ('knows_privately', models.BooleanField(help_text='Whether the reviewer knows the carers privately', null=True)),
                    ('training', models.TextField(blank=True)),
                    ('wellbeing', models.CharField(blank=True, choices=[('well', 'Well'), ('strained', 'Under strain'), ('not_coping', 'Not coping')], max_length=10)),
                    ('wellbeing_words', models.TextField(blank=True)),
                    ('breaks', models.TextField(blank=True)),
                    ('at_home', models.TextField(blank=True, help_text='The home, and who lives there or visits often')),
                    ('checks', models.TextField(blank=True, help_text='What is done about checks that have run out or soon will')),
                    ('support', models.TextField(blank=True, help_text='What they say of the support from the scheme')),
                    ('health', models.TextField(blank=True)),
                    ('people_say', models.TextField(blank=True, help_text='What those who are supported say of living there')),
                    ('fitness', models.CharField(blank=True, choices=[('fit', 'Yes'), ('with_support', 'Yes, with the support that is written down here'), ('in_doubt', 'It is in doubt')], max_length=12)),
                    ('fitness_words', models.TextField(blank=True)),
                    ('recommendation', models.CharField(blank=True, choices=[('continue', 'Carry on as approved'), ('actions', 'Carry on as approved, with what is to be done'), ('terms', 'Change what they are approved for'), ('panel', 'Take the approval back to panel')], max_length=12)),
                    ('reasons', models.TextField(blank=True)),
                    ('carers_say', models.TextField(blank=True, help_text='What the carers say of the recommendation')),
                    ('next_due_on', models.DateField(null=True)),
                    ('completed_on', models.DateField(null=True)),
                    ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yearly_reviews', to='placements.carerhousehold')),
                    ('reviewer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-begun_on', '-id'],
                },
            ),
            migrations.CreateModel(
                name='CarerReviewAction',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('what', models.TextField()),
                    ('end', models.CharField(blank=True, choices=[('done', 'Done'), ('not_needed', 'No longer needed')], max_length=12)),
                    ('ended_on', models.DateField(null=True)),
                    ('words', models.TextField(blank=True, help_text='What came of it, or why it was put off')),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='placements.carerreview')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='CarerReviewChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='placements.carerreview')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='CarersView',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('words', models.TextField()),
                    ('arrangement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='placements.arrangement')),
                    ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='views', to='placements.carerreview')),
                ],
                options={
                    'ordering': ['id'],
                },
            ),
            migrations.CreateModel(
                name='HistoricalCarerReview',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('state', models.CharField(choices=[('open', 'Being written'), ('completed', 'Completed'), ('stopped', 'Not held')], default='open', max_length=12)),
                    ('version', models.PositiveIntegerField(default=1)),
                    ('begun_on', models.DateField()),
                    ('agenda_asked_on', models.DateField(help_text='When the carers were asked what they want to raise', null=True)),
                    ('agenda_raised', models.BooleanField(help_text='Whether they raise something; empty while nobody asked', null=True)),
                    ('agenda', models.TextField(blank=True, help_text='What they want to raise, in their words')),
                    ('agenda_answer', models.TextField(blank=True, help_text='What was said and agreed about what they raised')),
                    ('held_on', models.DateField(null=True)),
                    ('place', models.CharField(blank=True, max_length=120)),
                    ('present', models.CharField(blank=True, help_text='Who was there', max_length=400)),
                    ('knows_privately', models.BooleanField(help_text='Whether the reviewer knows the carers privately', null=True)),
                    ('training', models.TextField(blank=True)),
                    ('wellbeing', models.CharField(blank=True, choices=[('well', 'Well'), ('strained', 'Under strain'), ('not_coping', 'Not coping')], max_length=10)),
                    ('wellbeing_words', models.TextField(blank=True)),
                    ('breaks', models.TextField(blank=True)),
                    ('at_home', models.TextField(blank=True, help_text='The home, and who lives there or visits often')),
                    ('checks', models.TextField(blank=True, help_text='What is done about checks that have run out or soon will')),
                    ('support', models.TextField(blank=True, help_text='What they say of the support from the scheme')),
                    ('health', models.TextField(blank=True)),
                    ('people_say', models.TextField(blank=True, help_text='What those who are supported say of living there')),
                    ('fitness', models.CharField(blank=True, choices=[('fit', 'Yes'), ('with_support', 'Yes, with the support that is written down here'), ('in_doubt', 'It is in doubt')], max_length=12)),
                    ('fitness_words', models.TextField(blank=True)),
                    ('recommendation', models.CharField(blank=True, choices=[('continue', 'Carry on as approved'), ('actions', 'Carry on as approved, with what is to be done'), ('terms', 'Change what they are approved for'), ('panel', 'Take the approval back to panel')], max_length=12)),
                    ('reasons', models.TextField(blank=True)),
                    ('carers_say', models.TextField(blank=True, help_text='What the carers say of the recommendation')),
                    ('next_due_on', models.DateField(null=True)),
                    ('completed_on', models.DateField(null=True)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('household', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.carerhousehold')),
                    ('reviewer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical carer review',
                    'verbose_name_plural': 'historical carer reviews',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalCarerReviewAction',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('what', models.TextField()),
                    ('end', models.CharField(blank=True, choices=[('done', 'Done'), ('not_needed', 'No longer needed')], max_length=12)),
                    ('ended_on', models.DateField(null=True)),
                    ('words', models.TextField(blank=True, help_text='What came of it, or why it was put off')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('review', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.carerreview')),
                ],
                options={
                    'verbose_name': 'historical carer review action',
                    'verbose_name_plural': 'historical carer review actions',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalCarersView',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('words', models.TextField()),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('arrangement', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.arrangement')),
                    ('review', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='placements.carerreview')),
                ],
                options={
                    'verbose_name': 'historical carers view',
                    'verbose_name_plural': 'historical carers views',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
        ]),
        Together([
            migrations.AddConstraint(
                model_name='carerreview',
                constraint=models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('household',), name='one_open_carer_review'),
            ),
            migrations.AddConstraint(
                model_name='carerreview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('agenda_raised', True), ('agenda_raised__isnull', False), _negated=True), models.Q(('agenda', ''), _negated=True), _connector='OR'), name='carer_agenda_is_written_down'),
            ),
            migrations.AddConstraint(
                model_name='carerreview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('agenda_asked_on__isnull', False), ('agenda_raised__isnull', False)), models.Q(('at_home', ''), ('breaks', ''), ('checks', ''), ('fitness', ''), ('fitness_words', ''), ('health', ''), ('people_say', ''), ('recommendation', ''), ('support', ''), ('training', ''), ('wellbeing', ''), ('wellbeing_words', '')), _connector='OR'), name='carers_are_asked_before_the_scheme_asks'),
            ),
            migrations.AddConstraint(
                model_name='carerreview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'completed'), _negated=True), models.Q(('agenda_asked_on__isnull', False), ('agenda_raised__isnull', False), ('completed_on__isnull', False), ('held_on__isnull', False), ('next_due_on__isnull', False), ('held_on__gte', models.F('agenda_asked_on')), ('next_due_on__gt', models.F('held_on')), ('knows_privately', False), ('knows_privately__isnull', False), models.Q(('recommendation', ''), _negated=True), models.Q(('reasons', ''), _negated=True), models.Q(('carers_say', ''), _negated=True), models.Q(('fitness', ''), _negated=True), models.Q(('wellbeing', ''), _negated=True)), _connector='OR'), name='completed_carer_review_is_complete'),
            ),
            migrations.AddIndex(
                model_name='carerreviewaction',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='carerreviewaction_due'),
            ),
            migrations.AddIndex(
                model_name='carerreviewaction',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='carerreviewaction_due_on'),
            ),
            migrations.AddConstraint(
                model_name='carerreviewaction',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='carerreviewaction_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='carerreviewaction',
                constraint=models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='carer_review_action_says_something'),
            ),
            migrations.AddConstraint(
                model_name='carerreviewaction',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('end', ''), ('ended_on__isnull', True)), models.Q(('closed_at__isnull', False), ('ended_on__isnull', False), models.Q(('end', ''), _negated=True)), _connector='OR'), name='carer_review_action_is_open_until_its_end'),
            ),
            migrations.AddConstraint(
                model_name='carerreviewaction',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('end', 'not_needed'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='carer_review_action_given_up_says_why'),
            ),
            migrations.AddConstraint(
                model_name='carersview',
                constraint=models.UniqueConstraint(fields=('review', 'arrangement'), name='carers_view_once_an_arrangement'),
            ),
            migrations.AddConstraint(
                model_name='carersview',
                constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='carers_view_says_something'),
            ),
        ]),
        migrations.RunPython(owe, migrations.RunPython.noop),
    ]
