"""The copy of a plan that the person is owed is a release like any other: one place for who has a plan."""

from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

HISTORY = ("history_date", "history_type", "history_change_reason", "history_user_id")


def join(apps, schema_editor):
    """Each copy becomes the person's release of its plan, with its history. Nothing is said that was not said before."""
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the tables are altered in the same transaction
    copies, releases = apps.get_model("careplans", "OwnCopy"), apps.get_model("careplans", "PlanRelease")
    was, now = (apps.get_model("careplans", f"Historical{name}") for name in ("OwnCopy", "PlanRelease"))
    # A newer plan owes a copy of its own, so nobody decides any more about an older one.
    old = releases.objects.filter(holder="person", replaced_on__isnull=False, closed_at__isnull=True)
    old.update(closed_at=timezone.now(), due_on=None)
    for copy in copies.objects.order_by("pk").iterator():
        held = list(releases.objects.filter(plan=copy.plan_id, holder="person", ended_on=None).order_by("pk"))
        if held:
            said_there(copy, held)
            continue
        row = releases.objects.create(**values(copy))
        releases.objects.filter(pk=row.pk).update(created_at=copy.created_at)
        earlier = was.objects.filter(id=copy.pk).order_by("history_date", "history_id")
        now.objects.bulk_create(as_it_was(row, one, now) for one in earlier)
    schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def said_there(copy, held):
    """The person's release stands for both: what the copy said of being given is kept there."""
    if copy.given_on is None:
        return
    row = next((row for row in held if row.acknowledged_on is None), held[0])
    if row.acknowledged_on is None:
        row.acknowledged_on, row.closed_at, row.due_on = copy.given_on, copy.closed_at, None
    row.acknowledged_how = " ".join(part for part in (row.acknowledged_how, words(copy)) if part)
    row.save(update_fields=["acknowledged_on", "acknowledged_how", "closed_at", "due_on"])


def values(copy):
    """In which way it was given was a sentence, and stays one."""
    is_replaced = copy.closed_at is not None and copy.given_on is None
    return {
        "plan_id": copy.plan_id, "person_id": copy.person_id, "owner_id": copy.owner_id, "due_on": copy.due_on,
        "closed_at": copy.closed_at, "holder": "person", "level": "full", "how": "", "released_on": copy.given_on,
        "acknowledged_on": copy.given_on, "acknowledged_how": words(copy), "consent": "", "consent_lasts": True,
        "replaced_on": timezone.localtime(copy.closed_at).date() if is_replaced else None,
    }


def words(copy):
    return f"{copy.how}. Others who have one: {copy.others}" if copy.others else copy.how


def as_it_was(row, one, model):
    return model(
        id=row.pk, created_at=one.created_at, **values(one), **{name: getattr(one, name) for name in HISTORY}
    )


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0019_who_decides_for_whom'),
        ('people', '0010_assessor_trained_on'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicalplanrelease',
            name='how',
            field=models.CharField(blank=True, choices=[('system', 'In this system'), ('together', 'Read through together'), ('by_hand', 'By hand'), ('post', 'By post'), ('email', 'By secure email')], default='system', max_length=10),
        ),
        migrations.AlterField(
            model_name='historicalplanrelease',
            name='released_on',
            field=models.DateField(help_text="Empty while the person's copy is owed", null=True),
        ),
        migrations.AlterField(
            model_name='planrelease',
            name='how',
            field=models.CharField(blank=True, choices=[('system', 'In this system'), ('together', 'Read through together'), ('by_hand', 'By hand'), ('post', 'By post'), ('email', 'By secure email')], default='system', max_length=10),
        ),
        migrations.AlterField(
            model_name='planrelease',
            name='released_on',
            field=models.DateField(help_text="Empty while the person's copy is owed", null=True),
        ),
        migrations.RunPython(join, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='planrelease',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('released_on__isnull', False), models.Q(models.Q(('how', ''), _negated=True), ('holder', 'person'), _connector='OR')), models.Q(('acknowledged_on__isnull', True), ('holder', 'person'), ('how', ''), ('released_on__isnull', True)), _connector='OR'), name='only_the_persons_copy_is_owed'),
        ),
        migrations.AddConstraint(
            model_name='planrelease',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('holder', 'person'), _negated=True), ('replaced_on__isnull', True), ('closed_at__isnull', False), _connector='OR'), name='replaced_copy_of_the_person_is_closed'),
        ),
        migrations.RemoveField(
            model_name='historicalowncopy',
            name='owner',
        ),
        migrations.RemoveField(
            model_name='historicalowncopy',
            name='person',
        ),
        migrations.RemoveField(
            model_name='historicalowncopy',
            name='plan',
        ),
        migrations.RemoveField(
            model_name='owncopy',
            name='owner',
        ),
        migrations.RemoveField(
            model_name='owncopy',
            name='person',
        ),
        migrations.RemoveField(
            model_name='owncopy',
            name='plan',
        ),
        migrations.DeleteModel(
            name='HistoricalOwnCopy',
        ),
        migrations.DeleteModel(
            name='OwnCopy',
        ),
    ]
