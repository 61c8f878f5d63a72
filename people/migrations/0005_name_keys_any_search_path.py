"""Functions of an index name their schema: PostgreSQL 17 and later build, analyse and restore indexes without a search path."""

from django.db import migrations

FORWARD = """
CREATE OR REPLACE FUNCTION people_word_keys(councils bigint[], word text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    short text := left(public.people_fold(word), 30);
    council bigint;
    keys text[] := '{}';
BEGIN
    FOREACH council IN ARRAY councils LOOP
        keys := keys || (council || ':' || short);
        IF length(short) > 2 THEN
            FOR i IN 1..length(short) LOOP
                keys := keys || (council || ':' || overlay(short placing '' from i for 1));
            END LOOP;
        END IF;
    END LOOP;
    RETURN keys;
END $$;

CREATE OR REPLACE FUNCTION people_name_keys(council bigint, given text, family text, preferred text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    word text;
    keys text[] := '{}';
BEGIN
    FOREACH word IN ARRAY regexp_split_to_array(given || ' ' || preferred || ' ' || family, '[\\s,;:()/‐–-]+') LOOP
        IF word <> '' THEN
            keys := keys || public.people_word_keys(ARRAY[council], word);
        END IF;
    END LOOP;
    RETURN keys;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0004_shipped_timescales")]
    operations = [migrations.RunSQL(FORWARD, migrations.RunSQL.noop)]
