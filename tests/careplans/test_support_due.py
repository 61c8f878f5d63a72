"""What falls due about a carer's support plan, and the lists of those who fall through."""

from datetime import timedelta

import pytest

from careplans import support_due, support_net
from careplans.due import due_items
from careplans.models import SupportPlan
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.due import DueItem
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import PersonFactory
from tests.factories.support import SupportCopyFactory, SupportPlanFactory, done_for

TODAY = dates.today()
FAR = TODAY + timedelta(days=400)
NET = {one.key: one for one in support_net.LISTS}
LONG_AGO = TODAY - timedelta(days=60)


def here(world):
    return PersonFactory(owner=world.care_manager, team=world.team)


def keys(viewer):
    return [row[0] for rows in due_items(viewer, FAR) for row in rows]


def test_each_open_row_is_due_once(world):
    SupportPlanFactory(person=here(world))
    SupportPlanFactory(person=here(world), awaiting=True, owner=world.line_manager)
    SupportCopyFactory(plan=SupportPlanFactory(person=here(world), in_force=True))

    assert keys(world.by) == ["support-draft", "support-sign-off", "support-review", "support-copy"]
    assert keys(world.of_scheme) == []
    assert keys(viewer_for(world.stranger)) == []


@pytest.mark.parametrize("kind", [source.kind for source in support_due.SOURCES])
def test_each_kind_leads_to_its_own_row(kind):
    item = DueItem(kind=kind, object_id=7, person_id=1, due_on=TODAY, owner_id=1)

    assert item.url in ("/support-plans/7/", "/support-plans/copies/7/")


def test_the_copy_that_is_due_is_opened_by_its_own_number(world, sign_in):
    SupportPlanFactory(person=here(world))
    copy = SupportCopyFactory(plan=SupportPlanFactory(person=here(world), in_force=True))
    (row,) = [row for rows in due_items(world.by, FAR) for row in rows if row[0] == "support-copy"]
    item = DueItem(kind=support_due.SUPPORT_COPY, object_id=row[1], person_id=row[2], due_on=row[3], owner_id=row[4])

    page = sign_in(world.care_manager).get(item.url)

    assert f"{copy.plan.carer.name} has their copy" in page.content.decode()


def in_force_since_long(world, on):
    plan = SupportPlanFactory(person=here(world), in_force=True)
    SupportPlan.objects.filter(pk=plan.pk).update(signed_off_on=TODAY - timedelta(days=300), review_on=on, due_on=on)
    plan.refresh_from_db()
    return plan


MAKE = {
    "support-plan-late": lambda world, on: SupportPlanFactory(person=here(world), due_on=on),
    "support-review-late": in_force_since_long,
    "support-copy-owed": lambda world, on: SupportCopyFactory(
        plan=SupportPlanFactory(person=here(world), in_force=True), due_on=on
    ),
}


@pytest.mark.parametrize("key", MAKE)
def test_a_list_has_those_past_their_date_worst_first(world, key):
    yesterday = MAKE[key](world, TODAY - timedelta(days=1))
    worst = MAKE[key](world, LONG_AGO)
    MAKE[key](world, TODAY)

    assert list(NET[key].rows(world.by, TODAY)) == [worst, yesterday]
    assert list(NET[key].rows(viewer_for(world.stranger), TODAY)) == []


@pytest.mark.parametrize("key", MAKE)
def test_paths_lead_to_person_date_and_owner(world, key):
    row, one = MAKE[key](world, LONG_AGO), NET[key]

    (values,) = one.rows(world.by, TODAY).values_list(one.person, one.since, one.owner)

    assert values == (row.person_id, LONG_AGO, row.owner_id)


def assessed(world, days, **fields):
    row = done_for(here(world))
    on = TODAY - timedelta(days=days)
    for name, value in ({"first_contact_on": on, "allocated_on": on, "completed_on": on} | fields).items():
        setattr(row, name, value)
    row.save()
    return row


def test_carers_without_a_plan_stand_on_a_list_after_two_weeks(world):
    caught = NET["carer-without-plan"]
    two_weeks, longer = assessed(world, 14), assessed(world, 40)
    assessed(world, 13)
    assessed(world, 40, eligibility="not_eligible")
    SupportPlanFactory(assessment=assessed(world, 40), person=here(world))

    assert list(caught.rows(world.by, TODAY)) == [longer, two_weeks]
    assert list(caught.rows(viewer_for(world.stranger), TODAY)) == []
    (values,) = caught.rows(world.by, TODAY).filter(pk=longer.pk).values_list(caught.person, caught.since, caught.owner)
    assert values == (longer.person_id, longer.completed_on, longer.owner_id)


def test_who_was_assessed_again_waits_for_the_newer_one_alone(world):
    first = assessed(world, 60)
    OtherAssessmentFactory(kind="unpaid_carer", person=first.person, carer=first.carer, done=True)

    assert list(NET["carer-without-plan"].rows(world.by, TODAY)) == []


def test_every_list_is_tested():
    assert set(NET) == {*MAKE, "carer-without-plan"}
