"""References from a sequence, and the keys that find a name with one letter wrong (ADR 6)."""

from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

FORWARD = """
CREATE SEQUENCE people_person_reference START 101;

CREATE FUNCTION people_fold(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN translate(lower(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g')), '''’ʼ.', '');
END $$;

CREATE FUNCTION people_word_keys(councils bigint[], word text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    short text := left(people_fold(word), 30);
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

CREATE FUNCTION people_name_keys(council bigint, given text, family text, preferred text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    word text;
    keys text[] := '{}';
BEGIN
    FOREACH word IN ARRAY regexp_split_to_array(given || ' ' || preferred || ' ' || family, '[\\s,;:()/‐–-]+') LOOP
        IF word <> '' THEN
            keys := keys || people_word_keys(ARRAY[council], word);
        END IF;
    END LOOP;
    RETURN keys;
END $$;

CREATE INDEX person_name_keys ON people_person
    USING gin (people_name_keys(council_id, given_name, family_name, preferred_name));
"""
BACK = """
DROP INDEX person_name_keys;
DROP FUNCTION people_name_keys(bigint, text, text, text);
DROP FUNCTION people_word_keys(bigint[], text);
DROP FUNCTION people_fold(text);
DROP SEQUENCE people_person_reference;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [TrigramExtension(), migrations.RunSQL(FORWARD, BACK)]
