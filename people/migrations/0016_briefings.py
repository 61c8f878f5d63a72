"""Briefings and who has read them; and the timescale of shared notes, for databases made before it existed."""

from datetime import date

import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together

SINCE = date(2000, 1, 1)
NEW = ("note_seen",)


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
        ('people', '0015_regions'),
    ]

    operations = [
        Together([
            migrations.AlterField(
                model_name='historicaltimescale',
                name='clock',
                field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review'), ('referral_more', 'Answer to what a scheme asks for'), ('protocol', 'Protocol between a council and a scheme looked at again'), ('quality_check', 'Check of a record against the standards'), ('quality_read', 'A check read by whose work it is'), ('application', "The next stage of a carer's application"), ('appeal', "Appeal against a panel's decision answered"), ('carer_visit', 'Visit to the carers themselves, from the last'), ('carer_breaks', 'Breaks of a carer household planned'), ('carer_decides', 'Carers decide about a profile'), ('introduction', 'Next introduction, from the last'), ('move_check', 'What a move still waits for'), ('notice', 'Notice to end an arrangement or an approval'), ('next_home', 'Where somebody goes next'), ('housing', 'Housing register and bids looked at again'), ('learning', 'Learning review after a breakdown'), ('reconciliation', "A scheme's list compared with a council's records"), ('emergency_papers', 'Agreement and papers of an emergency'), ('emergency_meeting', 'Planning meeting of an emergency'), ('emergency_review', 'Review of an emergency, from the last'), ('emergency_limit', 'The longest an emergency may last'), ('transition', 'Next step of a move into adulthood'), ('licence', 'Licence renewed'), ('agreement_review', 'Arrangement agreement looked at again'), ('carer_agreement', 'Carer agreement looked at again'), ('fee_rate', 'Fee bands looked at again'), ('briefing', 'A briefing read'), ('note_seen', 'A shared note seen by the other side')], max_length=20),
            ),
            migrations.AlterField(
                model_name='timescale',
                name='clock',
                field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review'), ('referral_more', 'Answer to what a scheme asks for'), ('protocol', 'Protocol between a council and a scheme looked at again'), ('quality_check', 'Check of a record against the standards'), ('quality_read', 'A check read by whose work it is'), ('application', "The next stage of a carer's application"), ('appeal', "Appeal against a panel's decision answered"), ('carer_visit', 'Visit to the carers themselves, from the last'), ('carer_breaks', 'Breaks of a carer household planned'), ('carer_decides', 'Carers decide about a profile'), ('introduction', 'Next introduction, from the last'), ('move_check', 'What a move still waits for'), ('notice', 'Notice to end an arrangement or an approval'), ('next_home', 'Where somebody goes next'), ('housing', 'Housing register and bids looked at again'), ('learning', 'Learning review after a breakdown'), ('reconciliation', "A scheme's list compared with a council's records"), ('emergency_papers', 'Agreement and papers of an emergency'), ('emergency_meeting', 'Planning meeting of an emergency'), ('emergency_review', 'Review of an emergency, from the last'), ('emergency_limit', 'The longest an emergency may last'), ('transition', 'Next step of a move into adulthood'), ('licence', 'Licence renewed'), ('agreement_review', 'Arrangement agreement looked at again'), ('carer_agreement', 'Carer agreement looked at again'), ('fee_rate', 'Fee bands looked at again'), ('briefing', 'A briefing read'), ('note_seen', 'A shared note seen by the other side')], max_length=20),
            ),
            migrations.CreateModel(
                name='Briefing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('title', models.CharField(max_length=200)),
                    ('changes', models.TextField(verbose_name='what changes')),
                    ('effective_from', models.DateField(verbose_name='takes effect on')),
                    ('roles', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('care_manager', 'Care manager'), ('line_manager', 'Line manager'), ('reviewing_officer', 'Reviewing officer'), ('scheme_worker', 'Scheme worker'), ('scheme_manager', 'Scheme manager'), ('commissioner', 'Commissioner'), ('administrator', 'Administrator')], max_length=20), blank=True, default=list, help_text='Who is asked to read it; empty is everybody.', size=None)),
                    ('link', models.URLField(blank=True, max_length=500, verbose_name='source')),
                    ('published_on', models.DateField()),
                    ('withdrawn_on', models.DateField(null=True)),
                    ('withdrawn_because', models.TextField(blank=True)),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='briefings', to='people.organisation')),
                    ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-published_on', '-id'],
                },
            ),
            migrations.CreateModel(
                name='BriefingReading',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('read_on', models.DateField(null=True)),
                    ('closed_because', models.CharField(blank=True, choices=[('read', 'Read'), ('withdrawn', 'The briefing was withdrawn'), ('left', 'No longer works here, or not in this role')], max_length=10)),
                    ('briefing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='people.briefing')),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='HistoricalBriefing',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('title', models.CharField(max_length=200)),
                    ('changes', models.TextField(verbose_name='what changes')),
                    ('effective_from', models.DateField(verbose_name='takes effect on')),
                    ('roles', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('care_manager', 'Care manager'), ('line_manager', 'Line manager'), ('reviewing_officer', 'Reviewing officer'), ('scheme_worker', 'Scheme worker'), ('scheme_manager', 'Scheme manager'), ('commissioner', 'Commissioner'), ('administrator', 'Administrator')], max_length=20), blank=True, default=list, help_text='Who is asked to read it; empty is everybody.', size=None)),
                    ('link', models.URLField(blank=True, max_length=500, verbose_name='source')),
                    ('published_on', models.DateField()),
                    ('withdrawn_on', models.DateField(null=True)),
                    ('withdrawn_because', models.TextField(blank=True)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation')),
                    ('published_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical briefing',
                    'verbose_name_plural': 'historical briefings',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalBriefingReading',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('read_on', models.DateField(null=True)),
                    ('closed_because', models.CharField(blank=True, choices=[('read', 'Read'), ('withdrawn', 'The briefing was withdrawn'), ('left', 'No longer works here, or not in this role')], max_length=10)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('briefing', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.briefing')),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical briefing reading',
                    'verbose_name_plural': 'historical briefing readings',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
        ]),
        Together([
            migrations.AddIndex(
                model_name='briefing',
                index=models.Index(fields=['organisation', '-published_on', '-id'], name='briefing_newest'),
            ),
            migrations.AddConstraint(
                model_name='briefing',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('changes', ''), _negated=True)), name='briefing_says_what_changes'),
            ),
            migrations.AddConstraint(
                model_name='briefing',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_because', ''), ('withdrawn_on__isnull', True)), models.Q(('withdrawn_on__gte', models.F('published_on')), models.Q(('withdrawn_because', ''), _negated=True)), _connector='OR'), name='withdrawn_briefing_says_why'),
            ),
            migrations.AddIndex(
                model_name='briefingreading',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='briefingreading_due'),
            ),
            migrations.AddIndex(
                model_name='briefingreading',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='briefingreading_due_on'),
            ),
            migrations.AddConstraint(
                model_name='briefingreading',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='briefingreading_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='briefingreading',
                constraint=models.UniqueConstraint(fields=('briefing', 'owner'), name='briefing_read_once_by_each'),
            ),
            migrations.AddConstraint(
                model_name='briefingreading',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_because', ''), ('read_on__isnull', True)), models.Q(('closed_at__isnull', False), ('closed_because', 'read'), ('read_on__isnull', False)), models.Q(('closed_at__isnull', False), ('read_on__isnull', True), ('closed_because__in', ['withdrawn', 'left'])), _connector='OR'), name='reading_is_open_until_it_is_read_or_ended'),
            ),
        ]),
        migrations.RunPython(ship, migrations.RunPython.noop),
    ]
