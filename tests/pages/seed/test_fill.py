"""The whole seed: every table filled, every constraint holding, the same again for the same seed."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import F, Q
from psycopg import sql

from people.models import Ownership, Person, Share, User
from placements.models import Arrangement, CarerHousehold
from reviews.models import Review
from sharedliving.core.models import Digest, Event, Reminder, SweepRun
from sharedliving.pages.seed.fill import NotEmpty, fill
from sharedliving.pages.seed.tables import Tables
from tests.pages.seed.conftest import DAY

OURS = ("core", "people", "careplans", "placements", "reviews", "commissioning")
NOT_FILLED = {
    "careplans_easyread": "without a row every sentence of the easy-read copy is made from the plan itself",
    "careplans_approvallimit": "what is shipped holds where no row says otherwise",
    "careplans_carecoordination": "what is offered everywhere: shipped by a migration",
    "careplans_libertyframework": "the law: shipped by a migration",
    "careplans_courtapplication": "few at a time, and short-lived",
    "careplans_courtapplicationchange": "few at a time, and short-lived",
    "careplans_courtauthorisationchange": "orders of the seed have never changed",
    "placements_alsosigned": "family and witnesses sign too in a few agreements",
    "placements_careragreementchange": "those of the seed have never changed",
    "placements_licencechange": "those of the seed have never changed",
    "placements_notsigned": "few at a time, until they have signed",
    "placements_scannedpaper": "pictures of paper, which the benchmarks do not measure",
    "placements_difference": "the comparison writes what differs in what is there",
    "placements_transfer": "few at a time, and short-lived",
    "placements_transferline": "few at a time, and short-lived",
    "core_draft": "what people are typing, gone within two days",
    "core_calendarfeed": "private addresses, made by their users",
    "core_digest": "the sweep writes it, and is measured doing so",
    "core_reminder": "the sweep writes it, and is measured doing so",
    "core_netletter": "one a manager a week, once the letters go out",
    "core_netsnapshot": "the nights to come write it",
    "commissioning_measuresnapshot": "the days to come write it",
    "core_sweeprun": "the sweep writes it, and is measured doing so",
    "placements_readiness": "triggers keep it from the checks",
    "placements_breakentitlement": "without a row it is 28 nights a year",
    "placements_emergencyextension": "few at a time, and short-lived",
    "placements_optionsreview": "few at a time: before an emergency becomes a home",
    "placements_transitionstep": "the seed has nobody under 18",
    "people_user_groups": "roles are code, not groups",
    "people_user_user_permissions": "roles are code, not permissions of Django",
}


def tables_of_ours() -> set[str]:
    models = [model for label in OURS for model in apps.get_app_config(label).get_models(include_auto_created=True)]
    return {model._meta.db_table for model in models if not hasattr(model, "history_object") and model._meta.managed}


def digests() -> dict[str, str]:
    """A digest of every row of every table that is filled."""
    found = {}
    with connection.cursor() as cursor:
        for table in Tables("2026-01-01 00:00:00+00").all:
            cursor.execute(
                sql.SQL("SELECT md5(string_agg(rows::text, '|' ORDER BY id)) FROM {} AS rows").format(
                    sql.Identifier(table.name)
                )
            )
            found[table.name] = cursor.fetchone()[0]
    return found


def filled(people: int, seed: int) -> dict[str, str]:
    """The digests of a seed, which is taken back afterwards."""
    with transaction.atomic():
        fill(people, seed, DAY)
        found = digests()
        transaction.set_rollback(True)
    return found


def count(statement: str, *params: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchone()[0]


def test_every_table_of_ours_is_filled_but_those_named(seeded: dict[str, int]) -> None:
    assert {table for table, rows in seeded.items() if rows == 0} == set()
    assert tables_of_ours() - set(seeded) == {table for table in NOT_FILLED if table in tables_of_ours()}


def test_history_begins_with_the_first_change(seeded: dict[str, int]) -> None:
    assert Person.history.count() == 0


def test_the_outbox_is_left_to_the_sweep(seeded: dict[str, int]) -> None:
    assert not any(model.objects.exists() for model in (Digest, Reminder, SweepRun))


def test_as_many_people_as_asked_for(seeded: dict[str, int]) -> None:
    assert Person.objects.count() == seeded["people_person"] == 600


def test_the_same_seed_makes_the_same_rows(db: None) -> None:
    assert filled(300, 7) == filled(300, 7)


def test_another_seed_makes_other_rows(db: None) -> None:
    first, other = filled(300, 7), filled(300, 8)
    same = {table for table in first if first[table] == other[table]}
    # Where people live and work is numbered, and the same for every seed of one size.
    assert same <= {
        "people_organisation", "people_team", "people_user_teams", "people_timescale", "placements_scheme",
        "placements_scheme_councils", "people_importbatch", "people_briefing",
        "people_absence", "people_leaving", "commissioning_recruitmenttarget",
    }  # fmt: skip


def test_a_database_with_people_is_refused(db: None) -> None:
    fill(40, 1, DAY)
    with pytest.raises(NotEmpty):
        fill(40, 1, DAY)
    assert Person.objects.count() == 40


def test_every_foreign_key_has_its_row(seeded: dict[str, int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, a.attname, confrelid::regclass::text FROM pg_constraint "
            "JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1] WHERE contype = 'f'"
        )
        keys = [key for key in cursor.fetchall() if key[0] in seeded]
    orphans = {key: _orphans(*key) for key in keys}
    assert len(keys) > 60
    assert {key: rows for key, rows in orphans.items() if rows} == {}


def _orphans(table: str, column: str, target: str) -> int:
    statement = sql.SQL(
        "SELECT count(*) FROM {table} WHERE {column} IS NOT NULL "
        "AND NOT EXISTS (SELECT FROM {target} AS target WHERE target.id = {table}.{column})"
    ).format(table=sql.Identifier(table), column=sql.Identifier(column), target=sql.Identifier(target))
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def test_no_constraint_is_left_unchecked(seeded: dict[str, int]) -> None:
    assert count("SELECT count(*) FROM pg_constraint WHERE NOT convalidated") == 0
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_every_index_is_back_and_valid(seeded: dict[str, int]) -> None:
    names = {"person_name_keys", "person_due_on", "note_words", "event_person_newest", "review_due"}
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class JOIN pg_index ON indexrelid = oid WHERE indisvalid")
        assert names <= {row[0] for row in cursor.fetchall()}


def test_an_open_person_is_owned_by_their_one_open_ownership(seeded: dict[str, int]) -> None:
    people = Person.objects.open()
    owned = people.filter(ownerships__until=None, ownerships__owner_id=F("owner_id"), ownerships__team_id=F("team_id"))
    assert owned.count() == people.count()
    assert Ownership.objects.filter(until=None).count() == people.count()


def test_a_closed_person_has_no_open_ownership(seeded: dict[str, int]) -> None:
    closed = Person.objects.filter(closed_at__isnull=False)
    assert closed.exists()
    assert not closed.filter(ownerships__until=None).exists()


def test_ownership_has_no_gap(seeded: dict[str, int]) -> None:
    gaps = (
        "SELECT count(*) FROM (SELECT since, lag(until) OVER (PARTITION BY person_id ORDER BY since, id) AS before "
        "FROM people_ownership) AS stretch WHERE before <> since"
    )
    assert count(gaps) == 0


def test_people_belong_to_a_team_of_their_council(seeded: dict[str, int]) -> None:
    assert not Person.objects.exclude(team__organisation_id=F("council_id")).exists()


def test_no_household_has_more_people_than_it_is_approved_for(seeded: dict[str, int]) -> None:
    live = CarerHousehold.objects.with_taken()
    assert not live.filter(taken__gt=F("approved_places")).exists()
    assert live.filter(taken__gt=1).exists()


def test_only_approved_households_have_people(seeded: dict[str, int]) -> None:
    assert not Arrangement.objects.live().exclude(household__state="approved").exists()


def test_whoever_lives_with_a_schemes_carers_is_shared_with_it(seeded: dict[str, int]) -> None:
    shared = Q(person__shares__organisation_id=F("scheme_id"), person__shares__until=None)
    assert not Arrangement.objects.live().exclude(shared).exists()


def test_every_live_arrangement_has_a_review_to_come(seeded: dict[str, int]) -> None:
    main = Arrangement.objects.live().filter(Q(agreement__isnull=False) | Q(came_by_import=True))
    assert not main.exclude(reviews__closed_at=None).exists()


def test_reviews_follow_each_other(seeded: dict[str, int]) -> None:
    later = Review.objects.exclude(previous=None)
    assert later.exists()
    assert not later.exclude(previous__person_id=F("person_id"), previous__state="completed").exists()


def test_nobody_signs_off_a_plan_of_their_own(seeded: dict[str, int]) -> None:
    assert count("SELECT count(*) FROM careplans_careplan WHERE signed_off_by_id = author_id") == 0


def test_changes_end_where_the_row_stands(seeded: dict[str, int]) -> None:
    for table in ("careplans_careplan", "careplans_assessment", "placements_referral", "placements_agreement"):
        last = (
            "SELECT count(*) FROM {rows} AS of JOIN LATERAL (SELECT to_state FROM {changes} WHERE row_id = of.id "
            "ORDER BY id DESC LIMIT 1) AS last ON true WHERE last.to_state <> of.state"
        )
        names = {"rows": sql.Identifier(table), "changes": sql.Identifier(f"{table}change")}
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL(last).format(**names))
            assert cursor.fetchone()[0] == 0, table


def test_restricted_people_may_be_opened_by_their_owner(db: None) -> None:
    fill(1500, 7, DAY)
    restricted = Person.objects.filter(is_restricted=True)
    assert restricted.exists()
    assert all(person.owner_id in person.may_open for person in restricted)


def test_new_rows_go_on_after_the_last(db: None) -> None:
    fill(40, 1, DAY)
    assert User.objects.create(email="next@example.org", name="Next").pk == User.objects.count()
    assert Person.reference.field.get_default() == "SL-000141"


def test_every_share_is_of_a_scheme(seeded: dict[str, int]) -> None:
    assert not Share.objects.exclude(organisation__kind="scheme").exists()


def test_events_can_still_not_be_changed(seeded: dict[str, int]) -> None:
    assert Event.objects.count() == 6000
    assert count("SELECT count(*) FROM pg_trigger WHERE tgname = 'core_event_append_only' AND tgenabled = 'O'") == 1
