"""The copy of a plan that the person is owed is a release like any other: one place for who has a plan."""

from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from sharedliving.core.together import Together

HISTORY = ("history_date", "history_type", "history_change_reason", "history_user_id")
JOINED = "The person’s own copy is a release like any other"
REPLACED = "A newer plan owes the person a copy of its own"


def join(apps, schema_editor):
    """Each copy becomes the person's release of its plan, with its history. Nothing is said that was not said before.

    Where the full plan was released to the person already, that one release stands for both; a copy in easy read is
    another copy, and the full one is still owed beside it.
    """
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the tables are altered in the same transaction
    copies, releases = apps.get_model("careplans", "OwnCopy"), apps.get_model("careplans", "PlanRelease")
    was, now = (apps.get_model("careplans", f"Historical{name}") for name in ("OwnCopy", "PlanRelease"))
    # A newer plan owes a copy of its own, so nobody decides any more about an older one.
    for old in releases.objects.filter(holder="person", replaced_on__isnull=False, closed_at__isnull=True).order_by("pk"):
        old.closed_at, old.due_on = timezone.now(), None
        kept(old, now, REPLACED)
    for copy in copies.objects.order_by("pk").iterator():
        row = releases.objects.filter(plan=copy.plan_id, holder="person", level="full", ended_on=None).first()
        is_new = row is None
        if is_new:
            row = releases.objects.create(**values(copy))
            row.created_at = copy.created_at
        else:
            said_there(copy, row)
        earlier = was.objects.filter(id=copy.pk).order_by("history_date", "history_id")
        now.objects.bulk_create(as_it_was(row, one, now, is_new) for one in earlier)
        kept(row, now, JOINED)
    schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def said_there(copy, row):
    """One release stands for both: what the copy said of being given is kept there, and what is owed stays owed."""
    if copy.given_on is not None:
        if row.acknowledged_on is None:
            row.acknowledged_on, row.due_on = copy.given_on, None
            row.closed_at = row.closed_at or copy.closed_at
        row.acknowledged_how = " ".join(part for part in (row.acknowledged_how, words(copy)) if part)
    elif copy.closed_at is None and row.acknowledged_on is None and row.replaced_on is None:
        row.closed_at, row.due_on = None, min(filter(None, (row.due_on, copy.due_on)))
        row.owner_id = row.owner_id or copy.owner_id


def kept(row, history, why):
    """Save a row with the line of its history, which a migration has to write itself."""
    row.save()
    is_now = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    history.objects.create(**is_now, history_date=timezone.now(), history_type="~", history_change_reason=why)


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


def as_it_was(row, one, model, is_new):
    """A line of the copy's history as one of the release; beside lines of the release itself it says whose it is."""
    line = {name: getattr(one, name) for name in HISTORY}
    if not is_new:
        why = line["history_change_reason"]
        line["history_type"] = "~"
        line["history_change_reason"] = (f"Of the person’s own copy: {why}" if why else "Of the person’s own copy")[:100]
    return model(id=row.pk, created_at=row.created_at, **values(one), **line)


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0019_who_decides_for_whom'),
        ('people', '0010_assessor_trained_on'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
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
        ]),
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
