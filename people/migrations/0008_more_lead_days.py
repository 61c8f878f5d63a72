"""Reminders at several stages before the day, and the clock of an objection, which is told at once."""

from datetime import date

import django.contrib.postgres.fields
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together

SINCE = date(2000, 1, 1)
NEW = "liberty_objection"


def ship(apps, schema_editor):
    from people.clocks import DEFAULTS

    timescale = apps.get_model("people", "Timescale")
    if timescale.objects.filter(council=None, clock=NEW).exists():
        return
    days, working_days, lead_days, escalate_days, source = DEFAULTS[NEW]
    values = {
        "clock": NEW, "council_id": None, "days": days, "working_days": working_days, "lead_days": lead_days,
        "escalate_days": escalate_days, "source": source, "valid_from": SINCE,
    }
    kept(apps, timescale.objects.create(**values), "+", "Shipped with the system")


def remind_again(apps, schema_editor):
    from people.clocks import MORE_LEAD_DAYS

    timescale = apps.get_model("people", "Timescale")
    for row in timescale.objects.filter(council=None, clock__in=list(MORE_LEAD_DAYS)):
        row.more_lead_days = [days for days in MORE_LEAD_DAYS[row.clock] if days < row.lead_days]
        row.save()
        apps.get_model("people", "HistoricalTimescale").objects.filter(id=row.pk).update(
            more_lead_days=row.more_lead_days
        )


def kept(apps, row, history_type, why):
    names = ("clock", "council_id", "days", "working_days", "lead_days", "more_lead_days", "escalate_days", "source")
    apps.get_model("people", "HistoricalTimescale").objects.create(
        id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type=history_type,
        history_change_reason=why, valid_from=row.valid_from, **{name: getattr(row, name) for name in names},
    )


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0007_timescales_of_planning'),
    ]

    operations = [
        Together([
            migrations.AddField(
                model_name='historicaltimescale',
                name='more_lead_days',
                field=django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, help_text='Remind again this many days before, each nearer than the first: 90,60', size=2),
            ),
            migrations.AddField(
                model_name='timescale',
                name='more_lead_days',
                field=django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, help_text='Remind again this many days before, each nearer than the first: 90,60', size=2),
            ),
            migrations.AlterField(
                model_name='historicaltimescale',
                name='clock',
                field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review')], max_length=20),
            ),
            migrations.AlterField(
                model_name='timescale',
                name='clock',
                field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review')], max_length=20),
            ),
            migrations.AddConstraint(
                model_name='timescale',
                constraint=models.CheckConstraint(condition=models.Func(models.F('lead_days'), models.F('more_lead_days'), arg_joiner=' > ALL (', output_field=models.BooleanField(), template='(%(expressions)s))'), name='timescale_first_lead_is_first', violation_error_message='Later reminders come nearer to the day than the first one'),
            ),
            migrations.AddConstraint(
                model_name='timescale',
                constraint=models.CheckConstraint(condition=models.Q(('more_lead_days__len__lte', 2)), name='timescale_three_leads'),
            ),
        ]),
        migrations.RunPython(ship, migrations.RunPython.noop),
        migrations.RunPython(remind_again, migrations.RunPython.noop),
    ]
