"""Limbo said honestly, absences and leavers, notes at a hand-over; the days with a duty manager become a timescale."""

from datetime import date

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together


SINCE = date(2000, 1, 1)
NEW = ("duty", "leaving", "tell_owner", "supervision")
USUAL = 5


def ship(apps, schema_editor):
    """The new clocks; and the days with the duty manager that a council had set for itself, as its own timescale."""
    from people.clocks import DEFAULTS

    known = set(
        apps.get_model("people", "Timescale")
        .objects.filter(council=None, clock__in=NEW)
        .values_list("clock", flat=True)
    )
    for clock in NEW:
        if clock in DEFAULTS and clock not in known:
            _add(apps, clock, None, *DEFAULTS[clock])
    organisation = apps.get_model("people", "Organisation")
    for council, days in (
        organisation.objects.filter(kind="council").exclude(duty_days=USUAL).values_list("pk", "duty_days")
    ):
        _add(apps, "duty", council, max(days, 1), *DEFAULTS["duty"][1:4], "The council's own")


def _add(apps, clock, council, days, working_days, lead_days, escalate_days, source):
    timescale, history = apps.get_model("people", "Timescale"), apps.get_model("people", "HistoricalTimescale")
    values = {
        "clock": clock,
        "council_id": council,
        "days": days,
        "working_days": working_days,
        "lead_days": lead_days,
        "more_lead_days": [],
        "escalate_days": escalate_days,
        "source": source,
        "valid_from": SINCE,
    }
    row = timescale.objects.create(**values)
    history.objects.create(
        id=row.pk,
        created_at=row.created_at,
        history_date=timezone.now(),
        history_type="+",
        history_change_reason="Shipped with the system",
        **values,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0018_timescales_of_changes"),
    ]

    operations = [
        migrations.RunPython(ship, migrations.RunPython.noop),
        Together(
            [
                migrations.CreateModel(
                    name="Absence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "away_for",
                            models.CharField(
                                blank=True,
                                choices=[("leave", "Leave"), ("training", "Training"), ("other", "Something else")],
                                max_length=10,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["starts_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAbsence",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("history_user_id", models.BigIntegerField(null=True)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "away_for",
                            models.CharField(
                                blank=True,
                                choices=[("leave", "Leave"), ("training", "Training"), ("other", "Something else")],
                                max_length=10,
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical absence",
                        "verbose_name_plural": "historical absences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLeaving",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("created_at", models.DateTimeField(blank=True, editable=False)),
                        ("history_user_id", models.BigIntegerField(null=True)),
                        ("due_on", models.DateField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("leaves_on", models.DateField(verbose_name="last day")),
                        (
                            "closed_because",
                            models.CharField(
                                blank=True,
                                choices=[("handed", "The work was handed over"), ("stays", "They stay")],
                                max_length=8,
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical leaving",
                        "verbose_name_plural": "historical leavings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Leaving",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("due_on", models.DateField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("leaves_on", models.DateField(verbose_name="last day")),
                        (
                            "closed_because",
                            models.CharField(
                                blank=True,
                                choices=[("handed", "The work was handed over"), ("stays", "They stay")],
                                max_length=8,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["leaves_on", "id"],
                        "abstract": False,
                    },
                ),
                migrations.RemoveField(
                    model_name="historicalorganisation",
                    name="duty_days",
                ),
                migrations.RemoveField(
                    model_name="organisation",
                    name="duty_days",
                ),
                migrations.AddField(
                    model_name="historicalownership",
                    name="note",
                    field=models.TextField(
                        blank=True, help_text="What whoever had them before says to whoever has them now"
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperson",
                    name="standing",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("out_of_hours", "Closed to out of hours"),
                            ("banked", "Banked"),
                            ("team", "Open to team"),
                            ("held", "Held for review"),
                        ],
                        max_length=12,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperson",
                    name="standing_reason",
                    field=models.TextField(blank=True),
                ),
                migrations.AddField(
                    model_name="historicalperson",
                    name="standing_since",
                    field=models.DateField(null=True),
                ),
                migrations.AddField(
                    model_name="ownership",
                    name="note",
                    field=models.TextField(
                        blank=True, help_text="What whoever had them before says to whoever has them now"
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="standing",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("out_of_hours", "Closed to out of hours"),
                            ("banked", "Banked"),
                            ("team", "Open to team"),
                            ("held", "Held for review"),
                        ],
                        max_length=12,
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="standing_reason",
                    field=models.TextField(blank=True),
                ),
                migrations.AddField(
                    model_name="person",
                    name="standing_since",
                    field=models.DateField(null=True),
                ),
                migrations.AlterField(
                    model_name="historicaltimescale",
                    name="clock",
                    field=models.CharField(
                        choices=[
                            ("contact", "Contact with the person by their owner"),
                            ("assessment", "Care Act assessment, from first contact"),
                            ("plan_draft", "Care and support plan, from the assessment"),
                            ("plan_sign_off", "Sign-off of a plan"),
                            ("plan_acknowledge", "Acknowledgement of a plan"),
                            ("referral_draft", "Sending a referral"),
                            ("referral_answer", "Answer to a referral"),
                            ("matching", "Matching, from acceptance"),
                            ("agreement", "Signing the arrangement agreement"),
                            ("review_first", "First review of the plan, from the start"),
                            ("review_annual", "Next review, from the last"),
                            ("scheme_visit", "Scheme visit, from the last"),
                            ("household_check", "Checks of a carer household"),
                            ("triage", "Triage of a request for support"),
                            ("waiting_contact", "Contact with somebody who waits"),
                            ("contribution", "A professional's contribution to an assessment"),
                            ("copy_given", "Copy of an assessment or plan to the person"),
                            ("financial", "Financial assessment"),
                            ("advocate", "Advocate allocated, from the referral"),
                            ("capacity", "Mental capacity assessment"),
                            ("capacity_review", "Capacity looked at again"),
                            ("best_interests", "Best interests decision"),
                            ("liberty_screen", "Liberty screen"),
                            ("liberty_rescreen", "Liberty screened again"),
                            ("liberty_objection", "Objection to a restriction answered"),
                            ("court_review", "Court authorisation renewed"),
                            ("court_application", "Application to the Court of Protection"),
                            ("promise", "A service promised in a plan"),
                            ("funding", "Funding application decided"),
                            ("risk_draft", "Risk assessment written and agreed"),
                            ("risk_review", "Risk assessment looked at again"),
                            ("safeguarding", "Decision about a safeguarding concern"),
                            ("enquiry", "Safeguarding enquiry"),
                            ("protection_review", "Protection plan looked at again"),
                            ("onward_answer", "Answer to a referral to another service"),
                            ("chc_decision", "NHS Continuing Healthcare decision"),
                            ("chc_review", "NHS Continuing Healthcare review"),
                            ("aftercare_review", "Section 117 aftercare review"),
                            ("referral_more", "Answer to what a scheme asks for"),
                            ("protocol", "Protocol between a council and a scheme looked at again"),
                            ("quality_check", "Check of a record against the standards"),
                            ("quality_read", "A check read by whose work it is"),
                            ("application", "The next stage of a carer's application"),
                            ("appeal", "Appeal against a panel's decision answered"),
                            ("carer_visit", "Visit to the carers themselves, from the last"),
                            ("carer_breaks", "Breaks of a carer household planned"),
                            ("carer_decides", "Carers decide about a profile"),
                            ("introduction", "Next introduction, from the last"),
                            ("move_check", "What a move still waits for"),
                            ("notice", "Notice to end an arrangement or an approval"),
                            ("next_home", "Where somebody goes next"),
                            ("housing", "Housing register and bids looked at again"),
                            ("learning", "Learning review after a breakdown"),
                            ("reconciliation", "A scheme's list compared with a council's records"),
                            ("emergency_papers", "Agreement and papers of an emergency"),
                            ("emergency_meeting", "Planning meeting of an emergency"),
                            ("emergency_review", "Review of an emergency, from the last"),
                            ("emergency_limit", "The longest an emergency may last"),
                            ("transition", "Next step of a move into adulthood"),
                            ("licence", "Licence renewed"),
                            ("agreement_review", "Arrangement agreement looked at again"),
                            ("carer_agreement", "Carer agreement looked at again"),
                            ("fee_rate", "Fee bands looked at again"),
                            ("briefing", "A briefing read"),
                            ("note_seen", "A shared note seen by the other side"),
                            ("duty", "The longest that a duty manager holds a person"),
                            ("leaving", "A leaver's work handed over, before their last day"),
                            ("tell_owner", "Telling people who their care manager is now"),
                            ("supervision", "Supervision of a worker, from the last"),
                        ],
                        max_length=20,
                    ),
                ),
                migrations.AlterField(
                    model_name="timescale",
                    name="clock",
                    field=models.CharField(
                        choices=[
                            ("contact", "Contact with the person by their owner"),
                            ("assessment", "Care Act assessment, from first contact"),
                            ("plan_draft", "Care and support plan, from the assessment"),
                            ("plan_sign_off", "Sign-off of a plan"),
                            ("plan_acknowledge", "Acknowledgement of a plan"),
                            ("referral_draft", "Sending a referral"),
                            ("referral_answer", "Answer to a referral"),
                            ("matching", "Matching, from acceptance"),
                            ("agreement", "Signing the arrangement agreement"),
                            ("review_first", "First review of the plan, from the start"),
                            ("review_annual", "Next review, from the last"),
                            ("scheme_visit", "Scheme visit, from the last"),
                            ("household_check", "Checks of a carer household"),
                            ("triage", "Triage of a request for support"),
                            ("waiting_contact", "Contact with somebody who waits"),
                            ("contribution", "A professional's contribution to an assessment"),
                            ("copy_given", "Copy of an assessment or plan to the person"),
                            ("financial", "Financial assessment"),
                            ("advocate", "Advocate allocated, from the referral"),
                            ("capacity", "Mental capacity assessment"),
                            ("capacity_review", "Capacity looked at again"),
                            ("best_interests", "Best interests decision"),
                            ("liberty_screen", "Liberty screen"),
                            ("liberty_rescreen", "Liberty screened again"),
                            ("liberty_objection", "Objection to a restriction answered"),
                            ("court_review", "Court authorisation renewed"),
                            ("court_application", "Application to the Court of Protection"),
                            ("promise", "A service promised in a plan"),
                            ("funding", "Funding application decided"),
                            ("risk_draft", "Risk assessment written and agreed"),
                            ("risk_review", "Risk assessment looked at again"),
                            ("safeguarding", "Decision about a safeguarding concern"),
                            ("enquiry", "Safeguarding enquiry"),
                            ("protection_review", "Protection plan looked at again"),
                            ("onward_answer", "Answer to a referral to another service"),
                            ("chc_decision", "NHS Continuing Healthcare decision"),
                            ("chc_review", "NHS Continuing Healthcare review"),
                            ("aftercare_review", "Section 117 aftercare review"),
                            ("referral_more", "Answer to what a scheme asks for"),
                            ("protocol", "Protocol between a council and a scheme looked at again"),
                            ("quality_check", "Check of a record against the standards"),
                            ("quality_read", "A check read by whose work it is"),
                            ("application", "The next stage of a carer's application"),
                            ("appeal", "Appeal against a panel's decision answered"),
                            ("carer_visit", "Visit to the carers themselves, from the last"),
                            ("carer_breaks", "Breaks of a carer household planned"),
                            ("carer_decides", "Carers decide about a profile"),
                            ("introduction", "Next introduction, from the last"),
                            ("move_check", "What a move still waits for"),
                            ("notice", "Notice to end an arrangement or an approval"),
                            ("next_home", "Where somebody goes next"),
                            ("housing", "Housing register and bids looked at again"),
                            ("learning", "Learning review after a breakdown"),
                            ("reconciliation", "A scheme's list compared with a council's records"),
                            ("emergency_papers", "Agreement and papers of an emergency"),
                            ("emergency_meeting", "Planning meeting of an emergency"),
                            ("emergency_review", "Review of an emergency, from the last"),
                            ("emergency_limit", "The longest an emergency may last"),
                            ("transition", "Next step of a move into adulthood"),
                            ("licence", "Licence renewed"),
                            ("agreement_review", "Arrangement agreement looked at again"),
                            ("carer_agreement", "Carer agreement looked at again"),
                            ("fee_rate", "Fee bands looked at again"),
                            ("briefing", "A briefing read"),
                            ("note_seen", "A shared note seen by the other side"),
                            ("duty", "The longest that a duty manager holds a person"),
                            ("leaving", "A leaver's work handed over, before their last day"),
                            ("tell_owner", "Telling people who their care manager is now"),
                            ("supervision", "Supervision of a worker, from the last"),
                        ],
                        max_length=20,
                    ),
                ),
            ]
        ),
        Together(
            [
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(
                        condition=models.Q(("standing", ""), _negated=True),
                        fields=["standing_since"],
                        name="person_in_limbo",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="person",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("standing", ""), ("standing_reason", ""), ("standing_since__isnull", True)),
                            models.Q(
                                ("closed_at__isnull", True),
                                ("standing__in", ["out_of_hours", "banked", "team", "held"]),
                                ("standing_since__isnull", False),
                                models.Q(("standing_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="standing_says_why_and_since_when",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="person",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("standing__in", ("out_of_hours", "banked", "team")), _negated=True),
                            ("with_duty_since__isnull", False),
                            _connector="OR",
                        ),
                        name="without_a_worker_is_with_a_named_duty_manager",
                    ),
                ),
                migrations.AddField(
                    model_name="absence",
                    name="cover",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="covers", to=settings.AUTH_USER_MODEL
                    ),
                ),
                migrations.AddField(
                    model_name="absence",
                    name="user",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalabsence",
                    name="cover",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalabsence",
                    name="user",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalleaving",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalleaving",
                    name="worker",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="leaving",
                    name="owner",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="owned_%(class)s_rows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="leaving",
                    name="worker",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leavings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddIndex(
                    model_name="absence",
                    index=models.Index(fields=["cover", "ends_on"], name="absence_cover"),
                ),
                migrations.AddConstraint(
                    model_name="absence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="absence_ends_after_it_begins"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="absence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("user", models.F("cover")), _negated=True),
                        name="nobody_covers_for_themselves",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="absence",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                models.Func(
                                    "user_id",
                                    "user_id",
                                    models.Value("[]"),
                                    function="int8range",
                                    output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    "starts_on",
                                    "ends_on",
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="one_absence_on_a_day",
                    ),
                ),
                migrations.AddIndex(
                    model_name="leaving",
                    index=models.Index(
                        condition=models.Q(("due_on__isnull", False)), fields=["owner", "due_on"], name="leaving_due"
                    ),
                ),
                migrations.AddIndex(
                    model_name="leaving",
                    index=models.Index(
                        condition=models.Q(("due_on__isnull", False)), fields=["due_on"], name="leaving_due_on"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="leaving",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("due_on__isnull", False), ("owner__isnull", False)),
                            models.Q(("closed_at__isnull", False), ("due_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="leaving_open_has_owner_and_date",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="leaving",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("worker",),
                        name="one_last_day_at_a_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="leaving",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_because", "")),
                            models.Q(("closed_at__isnull", False), ("closed_because__in", ["handed", "stays"])),
                            _connector="OR",
                        ),
                        name="leaving_says_how_it_ended",
                    ),
                ),
            ]
        ),
    ]
