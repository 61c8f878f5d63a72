"""Asking for sign-off, signing off, returning."""

from django.contrib.messages import get_messages

from careplans.choices import PlanState
from careplans.rules.standards import PLAN
from tests.factories.careplans import CarePlanFactory


def said(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_asking_hands_the_plan_to_the_line_manager(world, sign_in):
    plan = CarePlanFactory(person=world.person, complete=True)

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/ask/")

    plan.refresh_from_db()
    assert plan.state == PlanState.AWAITING
    assert said(answer) == ["Lena Marsh has been asked to sign off plan 1."]


def test_asking_too_early_says_everything_missing(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/ask/")

    assert answer.url == f"/plans/{plan.pk}/"
    assert len(said(answer)) > 8


def test_asking_takes_a_post(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    assert sign_in(world.care_manager).get(f"/plans/{plan.pk}/ask/").status_code == 405


def test_signing_off_puts_it_into_force(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True)

    answer = sign_in(world.line_manager).post(f"/plans/{plan.pk}/sign-off/")

    plan.refresh_from_db()
    assert plan.state == PlanState.IN_FORCE
    assert said(answer) == ["Plan signed off. It is in force from today."]


def test_the_author_is_refused_in_words(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True, author=world.line_manager)

    answer = sign_in(world.line_manager).post(f"/plans/{plan.pk}/sign-off/")

    assert said(answer) == ["You wrote this plan, so somebody else has to sign it off."]


def test_a_care_manager_may_not_sign_off(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True)

    assert sign_in(world.care_manager).post(f"/plans/{plan.pk}/sign-off/").status_code == 403


def test_returning_takes_a_reason(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True)
    client = sign_in(world.line_manager)

    page = client.get(f"/plans/{plan.pk}/return/")
    refused = client.post(f"/plans/{plan.pk}/return/", {"why": ""})
    done = client.post(f"/plans/{plan.pk}/return/", {"why": "Say more about friends"})

    plan.refresh_from_db()
    assert page.status_code == 200
    assert refused.status_code == 422
    assert said(done) == ["Plan 1 returned to Priya Nair."]
    assert (plan.state, plan.returned_because) == (PlanState.DRAFT, "Say more about friends")


def test_out_of_sight_is_not_found(world, sign_in):
    plan = CarePlanFactory(person=world.person, complete=True)

    assert sign_in(world.stranger).post(f"/plans/{plan.pk}/ask/").status_code == 404


def test_who_may_sign_is_asked_about_each_standard_before_the_button(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True)

    page = sign_in(world.line_manager).get(f"/plans/{plan.pk}/").content.decode()

    asked = page.index("Before you sign: would you say this of the plan?")
    assert all(asked < page.index(each.good) < page.index("Sign off the plan") for each in PLAN.values())


def test_whoever_may_not_sign_is_not_asked(world, sign_in):
    plan = CarePlanFactory(person=world.person, awaiting=True, author=world.line_manager)

    for user in (world.line_manager, world.care_manager):
        assert "Before you sign:" not in sign_in(user).get(f"/plans/{plan.pk}/").content.decode()
