"""A plan as the council sees it, and as a scheme sees it."""

from careplans.choices import PlanState
from sharedliving.core.models import Event
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.people import ShareFactory


def released(world, **fields):
    plan = CarePlanFactory(person=world.person, in_force=True, **fields)
    return PlanReleaseFactory(plan=plan, scheme=world.scheme)


def test_a_draft_says_everything_that_is_missing(world, sign_in):
    plan = CarePlanFactory(person=world.person, needs=1, returned_because="Name the back-up")

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/").content.decode()

    assert "Name a back-up: who steps in" in page
    assert f'href="/plans/{plan.pk}/back-up/"' in page
    assert "Name the back-up" in page
    assert "Ask for sign-off" in page
    assert "Sign off the plan" not in page


def test_a_plan_of_funded_services_alone_prompts(world, sign_in):
    plan = CarePlanFactory(person=world.person, complete=True)

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/").content.decode()

    assert "Every need is met by a funded service" in page


def test_the_line_manager_may_sign_and_the_author_waits(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True, owner=world.line_manager)

    manager = sign_in(world.line_manager).get(f"/plans/{plan.pk}/").content.decode()
    author = sign_in(world.care_manager).get(f"/plans/{plan.pk}/").content.decode()

    assert "Sign off the plan" in manager
    assert "Sign off the plan" not in author
    assert "Waiting for Lena Marsh" in author


def test_an_author_who_is_a_line_manager_is_not_offered_to_sign(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True, author=world.line_manager)

    assert "Sign off the plan" not in sign_in(world.line_manager).get(f"/plans/{plan.pk}/").content.decode()


def test_a_plan_in_force_shows_who_holds_it(world, sign_in):
    plan = released(world).plan

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/").content.decode()

    assert "Westmere Shared Lives" in page
    assert "Release to a scheme" in page
    assert "£612" in page
    assert "£524" in page
    assert "Before sign-off" not in page


def test_a_scheme_sees_what_was_released_and_no_money_or_notes(world, shared, sign_in):
    release = released(world, returned_because="Not good enough", involved="Private words")

    page = sign_in(world.scheme_manager).get(f"/plans/{release.plan_id}/").content.decode()

    assert "I want to cook for my friends." in page
    assert "Acknowledge the plan" in page
    assert "£612" not in page
    assert "Private words" not in page
    assert "Not good enough" not in page
    assert "Copy for the person" not in page


def test_a_scheme_is_told_when_a_newer_plan_has_replaced_it(world, shared, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True, state=PlanState.SUPERSEDED)
    PlanReleaseFactory(plan=plan, scheme=world.scheme, closed_at="2026-01-01T00:00Z", due_on=None)

    page = sign_in(world.scheme_manager).get(f"/plans/{plan.pk}/").content.decode()

    assert "A newer plan has replaced this one" in page
    assert "Acknowledge" not in page


def test_a_plan_that_was_not_released_is_out_of_sight(world, shared, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)
    release = released(world, number=2, state=PlanState.SUPERSEDED)
    ShareFactory(person=world.person, organisation=world.other_scheme_worker.organisation)

    assert sign_in(world.scheme_manager).get(f"/plans/{plan.pk}/").status_code == 404
    assert sign_in(world.other_scheme_worker).get(f"/plans/{release.plan_id}/").status_code == 404
    assert sign_in(world.stranger).get(f"/plans/{plan.pk}/").status_code == 404


def test_the_reading_is_logged(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    sign_in(world.care_manager).get(f"/plans/{plan.pk}/")

    assert Event.objects.get(verb="record.viewed").text == "care and support plan 1"
