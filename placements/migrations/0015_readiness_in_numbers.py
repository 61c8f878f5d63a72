"""What a search asks of a household stands in one narrow row of numbers, kept by triggers (ADR 11)."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

from sharedliving.core.together import Together

FOLLOWED = """
CREATE FUNCTION placements_bits(held text[], vocabulary text[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(bit_or(1::bigint << (array_position(vocabulary, one) - 1)), 0) FROM unnest(held) one
$$;
CREATE OR REPLACE FUNCTION placements_readiness_of(households bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    needed text[] := ARRAY['approval', 'dbs', 'insurance', 'training', 'home_safety'];
    kind text[] := ARRAY['live_in', 'short_break', 'day', 'outreach', 'emergency', 'step_down', 'transition', 'own_place'];
    trait text[] := ARRAY[
        'wheelchair', 'step_free', 'ground_floor', 'en_suite', 'wet_room', 'hoist', 'bus', 'parking', 'quiet', 'lively',
        'no_pets', 'pets', 'no_smoke', 'no_children', 'children', 'lgbt', 'women', 'men', 'awake', 'dementia', 'autism',
        'behaviour', 'epilepsy', 'medication', 'personal_care', 'moving', 'mental_health', 'brain_injury', 'sign_language',
        'end_of_life', 'vegetarian', 'vegan', 'halal', 'kosher', 'gluten_free', 'diabetic', 'soft_food', 'christian',
        'muslim', 'hindu', 'sikh', 'jewish', 'buddhist'];
    brings text[] := ARRAY['smokes', 'pets', 'nights', 'behaviour', 'man', 'woman'];
BEGIN
    INSERT INTO placements_readiness (household_id)
        SELECT id FROM placements_carerhousehold WHERE id = ANY(households) ORDER BY id ON CONFLICT DO NOTHING;
    PERFORM FROM placements_readiness WHERE household_id = ANY(households) ORDER BY household_id FOR UPDATE;
    UPDATE placements_readiness readiness SET
        checks_until = made.checks_until, emergency_until = made.emergency_until, taken = coalesce(lives.number, 0),
        approved = home.state = 'approved', paused = home.matches_paused_on IS NOT NULL,
        places = least(home.approved_places, 3), youngest = home.youngest, oldest = home.oldest,
        only_for = home.only_for_id, free_from = home.free_from, free_until = home.free_until,
        kinds = placements_bits(home.approved_kinds::text[], kind),
        traits = placements_bits(home.offers::text[] || array_remove(ARRAY[
            CASE WHEN home.wheelchair_access THEN 'wheelchair' END,
            CASE WHEN home.has_pets THEN 'pets' ELSE 'no_pets' END,
            CASE WHEN NOT home.smokes THEN 'no_smoke' END,
            CASE home.children WHEN TRUE THEN 'children' WHEN FALSE THEN 'no_children' END
        ], NULL), trait),
        wont = placements_bits(home.wont::text[], brings),
        others_wont = placements_bits(home.others_wont::text[], brings),
        rather_not = placements_bits(home.rather_not::text[], brings),
        area = upper(btrim(home.area)), languages = lower(home.languages::text)::text[], interests = home.interests::text[]
    FROM placements_carerhousehold home
    LEFT JOIN (
        SELECT household_id,
            CASE WHEN count(*) FILTER (WHERE each.kind = ANY(needed)) = cardinality(needed)
                THEN min(valid_until) FILTER (WHERE each.kind = ANY(needed)) END AS checks_until,
            max(valid_until) FILTER (WHERE each.kind = 'emergency_training') AS emergency_until
        FROM placements_householdcheck each WHERE household_id = ANY(households) GROUP BY household_id
    ) made ON made.household_id = home.id
    LEFT JOIN (
        SELECT household_id, count(*) AS number FROM placements_arrangement
        WHERE household_id = ANY(households) AND state = 'live' GROUP BY household_id
    ) lives ON lives.household_id = home.id
    WHERE home.id = readiness.household_id AND home.id = ANY(households);
END $$;

CREATE FUNCTION placements_household_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM placements_readiness_of(ARRAY(SELECT id FROM made));
    RETURN NULL;
END $$;
CREATE TRIGGER household_added AFTER INSERT ON placements_carerhousehold REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION placements_household_added();

CREATE FUNCTION placements_household_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM placements_readiness_of(ARRAY(
        SELECT made.id FROM made JOIN was USING (id)
        WHERE (made.state, made.matches_paused_on, made.approved_places, made.youngest, made.oldest, made.only_for_id,
               made.free_from, made.free_until, made.approved_kinds, made.offers, made.wheelchair_access, made.has_pets,
               made.smokes, made.children, made.wont, made.others_wont, made.rather_not, made.area, made.languages,
               made.interests)
            IS DISTINCT FROM
              (was.state, was.matches_paused_on, was.approved_places, was.youngest, was.oldest, was.only_for_id,
               was.free_from, was.free_until, was.approved_kinds, was.offers, was.wheelchair_access, was.has_pets,
               was.smokes, was.children, was.wont, was.others_wont, was.rather_not, was.area, was.languages,
               was.interests)));
    RETURN NULL;
END $$;
CREATE TRIGGER household_changed AFTER UPDATE ON placements_carerhousehold
    REFERENCING OLD TABLE AS was NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION placements_household_changed();

CREATE FUNCTION placements_arrangement_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM placements_readiness_of(ARRAY(SELECT DISTINCT household_id FROM touched WHERE state = 'live'));
    RETURN NULL;
END $$;
CREATE TRIGGER arrangement_added AFTER INSERT ON placements_arrangement REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION placements_arrangement_touched();
CREATE TRIGGER arrangement_gone AFTER DELETE ON placements_arrangement REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION placements_arrangement_touched();

CREATE FUNCTION placements_arrangement_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM placements_readiness_of(ARRAY(
        SELECT each FROM made JOIN was USING (id), unnest(ARRAY[made.household_id, was.household_id]) each
        WHERE (made.state = 'live', made.household_id) <> (was.state = 'live', was.household_id)
        GROUP BY each));
    RETURN NULL;
END $$;
CREATE TRIGGER arrangement_changed AFTER UPDATE ON placements_arrangement
    REFERENCING OLD TABLE AS was NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION placements_arrangement_changed();

SELECT placements_readiness_of(ARRAY(SELECT id FROM placements_carerhousehold));
"""


def number(name: str, help_text: str = "") -> migrations.AddField:
    return migrations.AddField("readiness", name, models.PositiveSmallIntegerField(db_default=0, help_text=help_text))


def words(name: str, help_text: str = "") -> migrations.AddField:
    field = ArrayField(models.CharField(max_length=40), db_default=models.Value("{}"), help_text=help_text)
    return migrations.AddField("readiness", name, field)


class Migration(migrations.Migration):
    dependencies = [("placements", "0014_papers_and_money")]

    operations = [
        Together([
            migrations.AddField(
                "readiness", "traits",
                models.BigIntegerField(db_default=0, help_text="What the home and its carers are"),
            ),
            migrations.AddField(
                "readiness", "only_for",
                models.BigIntegerField(null=True, help_text="The one person it is approved for"),
            ),
            migrations.AddField("readiness", "free_from", models.DateField(null=True)),
            migrations.AddField("readiness", "free_until", models.DateField(null=True)),
            number("kinds", "The kinds it is approved for"),
            number("wont", "What the carers would not have"),
            number("others_wont", "What the others there would not have"),
            number("rather_not"),
            number("youngest"),
            number("oldest"),
            number("places", "Approved places, never more than three"),
            number("taken", "Live arrangements, of all schemes and councils"),
            migrations.AddField("readiness", "approved", models.BooleanField(db_default=False)),
            migrations.AddField("readiness", "paused", models.BooleanField(db_default=False)),
            migrations.AddField(
                "readiness", "area",
                models.CharField(db_default="", max_length=8, help_text="In capitals, without blanks around it"),
            ),
            words("languages", "In small letters"),
            words("interests"),
        ]),
        migrations.RunSQL(FOLLOWED),
    ]
