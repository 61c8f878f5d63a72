"""No place above the number a household is approved for, whoever writes the row (ADR 5)."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION placements_place_is_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    places smallint;
BEGIN
    SELECT approved_places INTO places FROM placements_carerhousehold WHERE id = NEW.household_id FOR SHARE;
    IF NEW.state = 'live' AND NEW.place > places THEN
        RAISE EXCEPTION 'household % is approved for % people', NEW.household_id, places
            USING ERRCODE = 'check_violation', CONSTRAINT = 'arrangement_place_is_approved';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER arrangement_place_is_approved BEFORE INSERT OR UPDATE OF place, household_id, state
    ON placements_arrangement FOR EACH ROW EXECUTE FUNCTION placements_place_is_approved();

CREATE FUNCTION placements_places_are_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM placements_arrangement
               WHERE household_id = NEW.id AND state = 'live' AND place > NEW.approved_places) THEN
        RAISE EXCEPTION 'household % has more people than %', NEW.id, NEW.approved_places
            USING ERRCODE = 'check_violation', CONSTRAINT = 'household_places_are_free';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER household_places_are_free BEFORE UPDATE OF approved_places
    ON placements_carerhousehold FOR EACH ROW EXECUTE FUNCTION placements_places_are_free();
"""
BACK = """
DROP TRIGGER household_places_are_free ON placements_carerhousehold;
DROP FUNCTION placements_places_are_free();
DROP TRIGGER arrangement_place_is_approved ON placements_arrangement;
DROP FUNCTION placements_place_is_approved();
"""


class Migration(migrations.Migration):
    dependencies = [("placements", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
