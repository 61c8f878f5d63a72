"""Releasing a plan to a scheme, and acknowledging it."""

from careplans.models import PlanRelease
from people.models import Share
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.people import SchemeOrganisationFactory


def test_the_councils_own_scheme_comes_first(world, sign_in):
    SchemeOrganisationFactory(name="A far scheme")
    plan = CarePlanFactory(person=world.person, in_force=True)

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/release/").content.decode()

    assert page.index("Westmere Shared Lives") < page.index("A far scheme")


def test_a_scheme_that_has_the_plan_is_not_offered(world, sign_in):
    release = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)

    page = sign_in(world.care_manager).get(f"/plans/{release.plan_id}/release/").content.decode()

    assert f'value="{world.scheme.pk}"' not in page


def test_releasing_takes_consent_and_shares_the_person(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)
    client = sign_in(world.care_manager)

    refused = client.post(f"/plans/{plan.pk}/release/", {"scheme": world.scheme.pk, "consent": ""})
    done = client.post(f"/plans/{plan.pk}/release/", {"scheme": world.scheme.pk, "consent": "Danny said yes"})

    assert refused.status_code == 422
    assert "Enter how the person agreed" in refused.content.decode()
    assert done.url == f"/plans/{plan.pk}/"
    assert PlanRelease.objects.get().owner == world.scheme_manager
    assert Share.objects.get().organisation == world.scheme


def test_the_scheme_acknowledges(world, shared, sign_in):
    release = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)
    client = sign_in(world.scheme_manager)

    page = client.get(f"/plans/releases/{release.pk}/acknowledge/").content.decode()
    answer = client.post(f"/plans/releases/{release.pk}/acknowledge/")
    after = client.get(f"/plans/releases/{release.pk}/acknowledge/").content.decode()

    release.refresh_from_db()
    assert "Read the plan" in page
    assert answer.url == f"/plans/{release.plan_id}/"
    assert release.acknowledged_by_id == world.scheme_manager.pk
    assert "There is nothing to acknowledge any more" in after


def test_acknowledging_twice_is_refused(world, shared, sign_in):
    release = PlanReleaseFactory(
        plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme, closed_at="2026-01-01T00:00Z",
        due_on=None,
    )  # fmt: skip

    assert sign_in(world.scheme_manager).post(f"/plans/releases/{release.pk}/acknowledge/").status_code == 422


def test_others_cannot(world, shared, sign_in):
    release = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)
    address = f"/plans/releases/{release.pk}/acknowledge/"

    assert sign_in(world.other_scheme_worker).get(address).status_code == 404
    assert sign_in(world.care_manager).get(address).status_code == 403
    assert sign_in(world.scheme_manager).get(f"/plans/{release.plan_id}/release/").status_code == 403
