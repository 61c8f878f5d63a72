"""The timescales of what comes after a change and after an incident."""

from datetime import date

from django.db import migrations, models
from django.utils import timezone

SINCE = date(2000, 1, 1)
NEW = ("change_at_once", "change_task", "change_assess", "incident_tell", "incident_learn")


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
        ('people', '0016_briefings'),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicaltimescale',
            name='clock',
            field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review'), ('referral_more', 'Answer to what a scheme asks for'), ('protocol', 'Protocol between a council and a scheme looked at again'), ('quality_check', 'Check of a record against the standards'), ('quality_read', 'A check read by whose work it is'), ('application', "The next stage of a carer's application"), ('appeal', "Appeal against a panel's decision answered"), ('carer_visit', 'Visit to the carers themselves, from the last'), ('carer_breaks', 'Breaks of a carer household planned'), ('carer_decides', 'Carers decide about a profile'), ('introduction', 'Next introduction, from the last'), ('move_check', 'What a move still waits for'), ('notice', 'Notice to end an arrangement or an approval'), ('next_home', 'Where somebody goes next'), ('housing', 'Housing register and bids looked at again'), ('change_at_once', 'After a change: what cannot wait'), ('change_task', 'After a change: risk, liberty, agreement, carers'), ('change_assess', 'After a change: assessed and reviewed again'), ('incident_tell', 'After an incident: who has to be told'), ('incident_learn', 'After an incident: what was learnt'), ('learning', 'Learning review after a breakdown'), ('reconciliation', "A scheme's list compared with a council's records"), ('emergency_papers', 'Agreement and papers of an emergency'), ('emergency_meeting', 'Planning meeting of an emergency'), ('emergency_review', 'Review of an emergency, from the last'), ('emergency_limit', 'The longest an emergency may last'), ('transition', 'Next step of a move into adulthood'), ('licence', 'Licence renewed'), ('agreement_review', 'Arrangement agreement looked at again'), ('carer_agreement', 'Carer agreement looked at again'), ('fee_rate', 'Fee bands looked at again'), ('briefing', 'A briefing read'), ('note_seen', 'A shared note seen by the other side')], max_length=20),
        ),
        migrations.AlterField(
            model_name='timescale',
            name='clock',
            field=models.CharField(choices=[('contact', 'Contact with the person by their owner'), ('assessment', 'Care Act assessment, from first contact'), ('plan_draft', 'Care and support plan, from the assessment'), ('plan_sign_off', 'Sign-off of a plan'), ('plan_acknowledge', 'Acknowledgement of a plan'), ('referral_draft', 'Sending a referral'), ('referral_answer', 'Answer to a referral'), ('matching', 'Matching, from acceptance'), ('agreement', 'Signing the arrangement agreement'), ('review_first', 'First review of the plan, from the start'), ('review_annual', 'Next review, from the last'), ('scheme_visit', 'Scheme visit, from the last'), ('household_check', 'Checks of a carer household'), ('triage', 'Triage of a request for support'), ('waiting_contact', 'Contact with somebody who waits'), ('contribution', "A professional's contribution to an assessment"), ('copy_given', 'Copy of an assessment or plan to the person'), ('financial', 'Financial assessment'), ('advocate', 'Advocate allocated, from the referral'), ('capacity', 'Mental capacity assessment'), ('capacity_review', 'Capacity looked at again'), ('best_interests', 'Best interests decision'), ('liberty_screen', 'Liberty screen'), ('liberty_rescreen', 'Liberty screened again'), ('liberty_objection', 'Objection to a restriction answered'), ('court_review', 'Court authorisation renewed'), ('court_application', 'Application to the Court of Protection'), ('promise', 'A service promised in a plan'), ('funding', 'Funding application decided'), ('risk_draft', 'Risk assessment written and agreed'), ('risk_review', 'Risk assessment looked at again'), ('safeguarding', 'Decision about a safeguarding concern'), ('enquiry', 'Safeguarding enquiry'), ('protection_review', 'Protection plan looked at again'), ('onward_answer', 'Answer to a referral to another service'), ('chc_decision', 'NHS Continuing Healthcare decision'), ('chc_review', 'NHS Continuing Healthcare review'), ('aftercare_review', 'Section 117 aftercare review'), ('referral_more', 'Answer to what a scheme asks for'), ('protocol', 'Protocol between a council and a scheme looked at again'), ('quality_check', 'Check of a record against the standards'), ('quality_read', 'A check read by whose work it is'), ('application', "The next stage of a carer's application"), ('appeal', "Appeal against a panel's decision answered"), ('carer_visit', 'Visit to the carers themselves, from the last'), ('carer_breaks', 'Breaks of a carer household planned'), ('carer_decides', 'Carers decide about a profile'), ('introduction', 'Next introduction, from the last'), ('move_check', 'What a move still waits for'), ('notice', 'Notice to end an arrangement or an approval'), ('next_home', 'Where somebody goes next'), ('housing', 'Housing register and bids looked at again'), ('change_at_once', 'After a change: what cannot wait'), ('change_task', 'After a change: risk, liberty, agreement, carers'), ('change_assess', 'After a change: assessed and reviewed again'), ('incident_tell', 'After an incident: who has to be told'), ('incident_learn', 'After an incident: what was learnt'), ('learning', 'Learning review after a breakdown'), ('reconciliation', "A scheme's list compared with a council's records"), ('emergency_papers', 'Agreement and papers of an emergency'), ('emergency_meeting', 'Planning meeting of an emergency'), ('emergency_review', 'Review of an emergency, from the last'), ('emergency_limit', 'The longest an emergency may last'), ('transition', 'Next step of a move into adulthood'), ('licence', 'Licence renewed'), ('agreement_review', 'Arrangement agreement looked at again'), ('carer_agreement', 'Carer agreement looked at again'), ('fee_rate', 'Fee bands looked at again'), ('briefing', 'A briefing read'), ('note_seen', 'A shared note seen by the other side')], max_length=20),
        ),
        migrations.RunPython(ship, migrations.RunPython.noop),
    ]
