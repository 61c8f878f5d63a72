"""The person's copy, a plan nobody wants, what changed, and what a big plan costs to show."""

import pytest

from careplans.choices import PlanState
from careplans.models import CarePlan
from careplans.services import plans
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory, PlanReleaseFactory, PromisedServiceFactory


def today(name):
    day = dates.today()
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


COPY = {"level": "full", "how": "together", "words": "Read aloud; he wants the garden in it"}


def owed(world, **fields):
    return PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), owed=True, **fields)


def test_the_copy_is_recorded(world, sign_in):
    copy = owed(world)
    client, where = sign_in(world.care_manager), f"/plans/{copy.plan_id}/"

    before = client.get(where).content.decode()
    form = client.get(f"{where}own-copy/")
    answer = client.post(f"{where}own-copy/", COPY | today("on"))
    after = client.get(where).content.decode()

    assert "Record that they have their copy" in before
    assert "Not given yet" in before
    assert form.status_code == 200
    assert answer.url == where
    assert "Record that they have their copy" not in after
    assert "he wants the garden in it" in after


def test_the_copy_that_they_are_owed_is_selected(world, sign_in):
    copy = owed(world, level="easy_read")

    page = sign_in(world.care_manager).get(f"/plans/{copy.plan_id}/own-copy/").content.decode()

    assert page.index('value="easy_read"') < page.index("checked") < page.index('value="full"')


def test_what_is_missing_is_asked_for(world, sign_in):
    page = sign_in(world.care_manager).post(f"/plans/{owed(world).plan_id}/own-copy/").content.decode()

    for words in (
        "Select a copy",
        "Select how it was given",
        "Enter the date they got it",
        "Enter how it was gone through",
    ):
        assert words in page


def test_the_copy_of_a_plan_that_is_not_in_force_leads_back_to_it(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    client = sign_in(world.care_manager)

    assert client.get(f"/plans/{plan.pk}/own-copy/").url == f"/plans/{plan.pk}/"
    assert client.post(f"/plans/{plan.pk}/own-copy/", COPY | today("on")).status_code == 422


def test_a_person_may_refuse_a_plan_altogether(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    client = sign_in(world.care_manager)

    link = client.get(f"/plans/{plan.pk}/").content.decode()
    refused = client.post(f"/plans/{plan.pk}/decline/", {"why": ""})
    answer = client.post(f"/plans/{plan.pk}/decline/", {"why": "No plan. I will ring when I need you."})

    plan.refresh_from_db()
    assert "They do not want a plan" in link
    assert refused.status_code == 422
    assert answer.url == f"/plans/{plan.pk}/"
    assert (plan.state, plan.is_open) == (PlanState.DECLINED, False)
    assert "I will ring when I need you" in client.get(f"/plans/{plan.pk}/").content.decode()


def test_what_changed_is_a_page(world, sign_in):
    first = CarePlanFactory(person=world.person, in_force=True, own_words="I want to cook")
    second = plans.start(person=world.person, by=world.by, assessment=first.assessment)
    need = second.needs.get()
    plans.save_need(plan=second, by=world.by, need=need, outcome="I cook twice a week")
    plans.save_section(plan=second, by=world.by, version=None, own_words="I want to cook and swim")

    client = sign_in(world.care_manager)
    page = client.get(f"/plans/{second.pk}/changes/").content.decode()

    assert f'href="/plans/{second.pk}/changes/"' in client.get(f"/plans/{second.pk}/").content.decode()
    assert "What changed from plan 1 to plan 2" in page
    assert "I cook an evening meal once a week" in page
    assert "I cook twice a week" in page
    assert "I want to cook and swim" in page
    assert "Changed" in page


def test_the_first_plan_has_nothing_to_compare_with(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/changes/").content.decode()

    assert "This is the first plan" in page


def test_a_plan_nobody_wanted_is_not_compared_with(world, sign_in):
    CarePlanFactory(
        person=world.person, state="declined", declined_because="No", closed_at="2026-01-01T00:00Z", due_on=None
    )
    plan = CarePlanFactory(person=world.person, number=2)

    assert "This is the first plan" in sign_in(world.care_manager).get(f"/plans/{plan.pk}/changes/").content.decode()


def test_a_new_plan_carries_over_text_and_needs(world, sign_in):
    first = CarePlanFactory(person=world.person, in_force=True, needs=2)

    sign_in(world.care_manager).post(f"/people/{world.person.reference}/plan/")

    second = CarePlan.objects.get(number=2)
    assert (second.own_words, second.what_matters) == (first.own_words, first.what_matters)
    assert {need.carried_from_id for need in second.needs.all()} == {need.pk for need in first.needs.all()}
    assert {need.how_we_know for need in second.needs.all()} == {"Cooked on four Fridays of the last five"}


def big(world, rows):
    plan = CarePlanFactory(person=world.person, in_force=True, needs=0)
    for need in PlanNeedFactory.create_batch(rows, plan=plan):
        PromisedServiceFactory(plan=plan, need=need)
    return plan


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_a_plan_costs_the_same_whatever_it_holds(world, sign_in, rows, django_assert_num_queries):
    plan = big(world, rows)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(11):
        assert client.get(f"/plans/{plan.pk}/").status_code == 200


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_a_draft_costs_the_same_whatever_it_holds(world, sign_in, rows, django_assert_num_queries):
    big(world, rows)
    plan = CarePlanFactory(person=world.person, number=2, needs=rows)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(16):
        assert client.get(f"/plans/{plan.pk}/").status_code == 200


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_what_changed_costs_the_same(world, sign_in, rows, django_assert_num_queries):
    big(world, rows)
    plan = CarePlanFactory(person=world.person, number=2, needs=rows)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(9):
        assert client.get(f"/plans/{plan.pk}/changes/").status_code == 200
