"""The timescales of the sampling of records, for databases that were made before these clocks existed."""

from datetime import date

from django.db import migrations, models
from django.utils import timezone

SINCE = date(2000, 1, 1)
NEW = ("quality_check", "quality_read")


def ship(apps, schema_editor):
    from people.clocks import DEFAULTS

    timescale, history = apps.get_model("people", "Timescale"), apps.get_model("people", "HistoricalTimescale")
    known = set(timescale.objects.filter(council=None, clock__in=NEW).values_list("clock", flat=True))
    for clock in NEW:
        if clock in known:
            continue
        days, working_days, lead_days, escalate_days, source = DEFAULTS[clock]
        values = {
            "clock": clock, "council_id": None, "days": days, "working_days": working_days, "lead_days": lead_days,
            "escalate_days": escalate_days, "source": source, "valid_from": SINCE,
        }
        row = timescale.objects.create(**values)
        history.objects.create(
            id=row.pk, created_at=row.created_at, history_date=timezone.now(), history_type="+",
            history_change_reason="Shipped with the system", **values,
        )



class Migration(migrations.Migration):

    dependencies = [
        ('people', '0012_timescales_of_referrals'),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicaltimescale',
            name='clock',
            field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review'), ('referral_more', 'Answer to what a scheme asks for'), ('protocol', 'Protocol between a council and a scheme looked at again'), ('quality_check', 'Check of a record against the standards'), ('quality_read', 'A check read by whose work it is')], max_length=20),
        ),
        migrations.AlterField(
            model_name='timescale',
            name='clock',
            field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review'), ('referral_more', 'Answer to what a scheme asks for'), ('protocol', 'Protocol between a council and a scheme looked at again'), ('quality_check', 'Check of a record against the standards'), ('quality_read', 'A check read by whose work it is')], max_length=20),
        ),
        migrations.RunPython(ship, migrations.RunPython.noop),
    ]
