"""Giving copies, writing down that they are held, deciding about a new version, ending it, and the log."""

import pytest

from careplans.models import PlanRelease
from people.choices import CircleRole
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.people import CircleMemberFactory

TODAY = dates.today()
DAY = {"on_0": TODAY.day, "on_1": TODAY.month, "on_2": TODAY.year}


@pytest.fixture
def plan(world):
    return CarePlanFactory(person=world.person, in_force=True)


@pytest.fixture
def released(world, plan, shared):
    return PlanReleaseFactory(plan=plan, scheme=world.scheme)


def give(client, plan, holder, **typed):
    return client.post(f"/plans/{plan.pk}/give/{holder}/", typed)


def test_a_carer_is_given_a_summary(world, plan, released, sign_in):
    client = sign_in(world.care_manager)
    typed = {"carer_name": "Grace Adeyemi", "through": world.scheme.pk, "level": "summary", "consent": "Yes"}

    answer = give(client, plan, "carer", **typed)
    page = client.get(answer.url).content.decode()

    assert "Grace Adeyemi (by way of Westmere Shared Lives)" in page
    assert f'href="/plans/{plan.pk}/for/carer-summary/"' in page
    assert PlanRelease.objects.get(carer_name="Grace Adeyemi").owner == world.scheme_manager


def test_only_schemes_that_have_the_plan_are_offered(world, plan, sign_in):
    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/give/carer/").content.decode()

    assert f'value="{world.scheme.pk}"' not in page


def test_those_of_the_circle_who_may_be_told_are_offered(world, plan, sign_in):
    told = CircleMemberFactory(person=world.person, name="Told", may_be_told=True)
    CircleMemberFactory(person=world.person, name="Never told")
    advocate = CircleMemberFactory(person=world.person, name="Ms Bello", role=CircleRole.ADVOCATE)
    client = sign_in(world.care_manager)

    page = client.get(f"/plans/{plan.pk}/give/circle/").content.decode()
    for member in (told, advocate):
        give(client, plan, "circle", member=member.pk, level="full", how="post", consent="Yes", consent_lasts="yes")

    assert "Told" in page
    assert "Never told" not in page
    assert set(PlanRelease.objects.values_list("holder", "member")) == {("circle", told.pk), ("advocate", advocate.pk)}


def test_nothing_typed_is_lost_when_it_is_refused(world, plan, released, sign_in):
    client = sign_in(world.care_manager)
    typed = {"carer_name": "Grace", "through": world.scheme.pk, "level": "summary", "consent": "Words kept"}
    give(client, plan, "carer", **typed)

    again = give(client, plan, "carer", **typed)

    assert again.status_code == 422
    assert "already has this plan" in again.content.decode()
    assert "Words kept" in again.content.decode()


@pytest.mark.parametrize("holder", ["neighbour", "person"])
def test_there_is_no_other_kind_of_holder(world, plan, sign_in, holder):
    assert sign_in(world.care_manager).get(f"/plans/{plan.pk}/give/{holder}/").status_code == 404


def test_another_persons_circle_is_not_given_it(world, plan, sign_in):
    stranger = CircleMemberFactory(may_be_told=True)

    answer = give(
        sign_in(world.care_manager), plan, "circle", member=stranger.pk, level="full", how="post", consent="Yes"
    )

    assert answer.status_code == 422
    assert not PlanRelease.objects.exists()


def test_the_scheme_writes_down_that_its_carer_has_read_it(world, plan, released, sign_in):
    row = PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme)
    client = sign_in(world.scheme_manager)

    page = client.get(f"/plans/{plan.pk}/").content.decode()
    answer = client.post(f"/plans/releases/{row.pk}/receipt/", DAY | {"how_known": "Read it with Sam on Tuesday"})

    row.refresh_from_db()
    assert f'href="/plans/releases/{row.pk}/receipt/"' in page
    assert answer.url == f"/plans/{plan.pk}/"
    assert (row.acknowledged_on, row.acknowledged_how) == (TODAY, "Read it with Sam on Tuesday")


def test_what_is_written_down_already_leads_to_the_plan(world, plan, sign_in):
    row = PlanReleaseFactory(plan=plan, to_person=True, acknowledged=True)
    client = sign_in(world.care_manager)

    assert client.get(f"/plans/releases/{row.pk}/receipt/").url == f"/plans/{plan.pk}/"
    assert client.post(f"/plans/releases/{row.pk}/receipt/", DAY | {"how_known": "Again"}).status_code == 422


@pytest.fixture
def old(world, shared):
    """A scheme with plan 1 that was replaced by plan 2."""
    before = CarePlanFactory(person=world.person, in_force=True, state="superseded")
    CarePlanFactory(person=world.person, in_force=True, number=2, assessment=before.assessment)
    return PlanReleaseFactory(plan=before, scheme=world.scheme, owner=world.care_manager, replaced_on=TODAY)


def test_the_new_plan_is_released_again_and_the_scheme_is_told_that_it_is_new(world, old, sign_in):
    client = sign_in(world.care_manager)

    answer = client.post(
        f"/plans/releases/{old.pk}/again/", {"give": "yes", "consent": "Yes, still", "consent_lasts": "yes"}
    )
    page = sign_in(world.scheme_manager).get(answer.url).content.decode()

    assert "This is a new version. It replaces plan 1" in page
    assert "Acknowledge the plan" in page
    assert PlanRelease.objects.get(plan__number=2).consent_lasts


def test_or_it_is_said_why_not(world, old, sign_in):
    client = sign_in(world.care_manager)

    answer = client.post(f"/plans/releases/{old.pk}/again/", {"give": "no", "why": "They moved to Harbour"})
    page = client.get(answer.url).content.decode()

    assert "They moved to Harbour" in page
    assert client.get(f"/plans/releases/{old.pk}/again/").url == f"/plans/{old.plan_id}/"


def test_what_was_ended_is_out_of_sight_for_its_holder_and_stays_in_the_table(world, released, sign_in):
    client = sign_in(world.care_manager)

    client.post(f"/plans/releases/{released.pk}/withdraw/", {"why": "Danny no longer agrees"})
    page = client.get(f"/plans/{released.plan_id}/").content.decode()

    assert "Danny no longer agrees" in page
    assert sign_in(world.scheme_manager).get(f"/plans/{released.plan_id}/").status_code == 404
    assert sign_in(world.scheme_manager).get(f"/plans/{released.plan_id}/pdf/").status_code == 404


def test_the_log_has_releases_and_copies_that_were_opened(world, plan, released, sign_in):
    sign_in(world.scheme_manager).get(f"/plans/{plan.pk}/pdf/?for=scheme")
    client = sign_in(world.care_manager)
    given = {"level": "full", "how": "by_hand", "words": "Read aloud"}
    client.post(f"/plans/{plan.pk}/own-copy/", given | DAY)

    page = client.get(f"/plans/{plan.pk}/log/").content.decode()

    assert "Copy for the Shared Lives scheme (PDF) of care and support plan 1 opened" in page
    assert "Danny Okafor was given care and support plan 1 (the full plan, by hand): Read aloud" in page
    assert "Sam Cole" in page


def test_an_empty_log_says_so(world, plan, sign_in):
    assert (
        "Nobody has been given this plan" in sign_in(world.care_manager).get(f"/plans/{plan.pk}/log/").content.decode()
    )


@pytest.mark.parametrize("count", [1, 3])
def test_the_plan_page_asks_the_same_number_of_queries_for_one_holder_and_three(
    world, plan, sign_in, count, django_assert_num_queries
):
    for number in range(count):
        PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme, carer_name=f"Carer {number}")
    client = sign_in(world.care_manager)
    client.get(f"/plans/{plan.pk}/")

    with django_assert_num_queries(11):
        client.get(f"/plans/{plan.pk}/")


def test_others_cannot(world, plan, released, sign_in):
    row = PlanReleaseFactory(plan=plan, to_person=True)
    for address in (
        f"/plans/{plan.pk}/log/",
        f"/plans/releases/{released.pk}/withdraw/",
        f"/plans/{plan.pk}/give/circle/",
        f"/plans/{plan.pk}/own-copy/",
    ):
        assert sign_in(world.scheme_manager).get(address).status_code == 403
        assert sign_in(world.stranger).get(address).status_code == 404
    assert sign_in(world.scheme_manager).get(f"/plans/releases/{row.pk}/receipt/").status_code == 404
