"""What became of the person's own copies when they were made releases like any other: no debt and no history is lost."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from careplans.models import PlanRelease
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory

NAME, TODAY = "0020_one_place_for_copies", dates.today()
GIVEN = date(2026, 3, 2)


@pytest.fixture(scope="module")
def then():
    """The models just before."""
    return MigrationLoader(None).project_state([("careplans", "0019_who_decides_for_whom")]).apps


@pytest.fixture
def tables(db, then):
    """The tables of the copies are there again, and the rules that came after them are not."""
    with connection.schema_editor() as editor:
        for name in ("OwnCopy", "HistoricalOwnCopy"):
            editor.create_model(then.get_model("careplans", name))
        for name in ("only_the_persons_copy_is_owed", "replaced_copy_of_the_person_is_closed"):
            editor.execute(f"ALTER TABLE careplans_planrelease DROP CONSTRAINT {name}")


def copied(then, plan, **fields):
    """A copy with its two lines of history: owed, and then as it is now."""
    owed = {"plan_id": plan.pk, "person_id": plan.person_id, "owner_id": plan.owner_id, "due_on": TODAY}
    copy = then.get_model("careplans", "OwnCopy").objects.create(**owed | fields)
    lines = then.get_model("careplans", "HistoricalOwnCopy").objects
    for kind, why, values in (("+", None, owed), ("~", "They got it", owed | fields)):
        lines.create(
            id=copy.pk, created_at=copy.created_at, history_date=timezone.now(), history_type=kind,
            history_change_reason=why, **values,
        )  # fmt: skip
    return copy


def migrated(then):
    with connection.schema_editor() as editor:
        import_module(f"careplans.migrations.{NAME}").join(then, editor)
    return list(PlanRelease.objects.filter(holder="person").order_by("pk"))


def given():
    return {"given_on": GIVEN, "how": "Large print", "closed_at": timezone.now(), "due_on": None}


def test_a_copy_becomes_a_release_with_its_history(tables, then):
    copied(then, CarePlanFactory(in_force=True), **given())

    [row] = migrated(then)

    assert (row.level, row.acknowledged_on, row.acknowledged_how, row.is_open) == ("full", GIVEN, "Large print", False)
    said = [(each.history_type, each.history_change_reason) for each in row.history.order_by("history_id")]
    assert said == [("+", None), ("~", "They got it"), ("~", "The person’s own copy is a release like any other")]


def test_a_copy_that_is_owed_is_owed_beside_one_in_easy_read(tables, then):
    plan = CarePlanFactory(in_force=True)
    PlanReleaseFactory(plan=plan, to_person=True, acknowledged=True)
    copied(then, plan)

    easy, full = migrated(then)

    assert (easy.is_open, full.level, full.is_owed, full.due_on) == (False, "full", True, TODAY)


def test_a_full_release_stands_for_both_and_keeps_the_history_of_both(tables, then):
    plan = CarePlanFactory(in_force=True)
    held = PlanReleaseFactory(plan=plan, to_person=True, level="full", due_on=TODAY + timedelta(days=9))
    copied(then, plan, **given())

    [row] = migrated(then)

    assert (row.pk, row.acknowledged_on, row.is_open, row.due_on) == (held.pk, GIVEN, False, None)
    said = [each.history_change_reason for each in row.history.order_by("history_id")]
    assert said[-3:] == [
        "Of the person’s own copy", "Of the person’s own copy: They got it", "The person’s own copy is a release like any other",
    ]  # fmt: skip
    assert row.history.latest().acknowledged_on == GIVEN


def test_what_is_owed_of_the_full_plan_stays_owed_by_the_earlier_day(tables, then):
    plan = CarePlanFactory(in_force=True)
    PlanReleaseFactory(plan=plan, to_person=True, level="full", due_on=TODAY + timedelta(days=9))
    copied(then, plan)

    [row] = migrated(then)

    assert (row.is_owed, row.due_on, row.acknowledged_on) == (True, TODAY, None)


def test_one_of_an_older_plan_is_closed_with_a_line_of_history(tables, then):
    PlanReleaseFactory(to_person=True, replaced_on=TODAY)

    [row] = migrated(then)

    assert (row.is_open, row.due_on) == (False, None)
    assert row.history.first().history_change_reason == "A newer plan owes the person a copy of its own"
