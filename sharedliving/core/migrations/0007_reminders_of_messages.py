"""That the message of a reminder exists is checked once a statement: a foreign key asks once a row, and keeps a queue of
as many rows in memory until the sweep commits.
"""

import django.db.models.deletion
from django.db import migrations, models

from sharedliving.core.together import Together

FORWARD = """
CREATE FUNCTION core_reminder_has_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT digest_id FROM written WHERE digest_id IS NOT NULL) AS named
        WHERE NOT EXISTS (SELECT FROM core_digest WHERE core_digest.id = named.digest_id)
    ) THEN
        RAISE EXCEPTION 'a reminder names a message that does not exist' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER core_reminder_added AFTER INSERT ON core_reminder REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION core_reminder_has_message();
CREATE TRIGGER core_reminder_changed AFTER UPDATE ON core_reminder REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION core_reminder_has_message();
CREATE FUNCTION core_digest_is_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM core_reminder WHERE digest_id = OLD.id) THEN
        RAISE EXCEPTION 'reminders are in this message' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER core_digest_removed BEFORE DELETE ON core_digest
    FOR EACH ROW EXECUTE FUNCTION core_digest_is_named();
"""
BACK = """
DROP TRIGGER core_digest_removed ON core_digest;
DROP FUNCTION core_digest_is_named();
DROP TRIGGER core_reminder_changed ON core_reminder;
DROP TRIGGER core_reminder_added ON core_reminder;
DROP FUNCTION core_reminder_has_message();
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0006_delivery")]
    operations = [
        Together(
            [
                migrations.AlterField(
                    model_name="reminder",
                    name="digest",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminders",
                        to="core.digest",
                    ),
                ),
                migrations.RunSQL(FORWARD, BACK),
            ]
        )
    ]
