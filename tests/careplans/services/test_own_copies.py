"""The copy that the person is owed of their plan: a release, owed from sign-off until it is given."""

from datetime import timedelta

import pytest

from careplans.choices.releases import How, Level
from careplans.models import PlanRelease
from careplans.services import own_copies, plans
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import ONE_NEED, AssessmentFactory, CarePlanFactory, PlanReleaseFactory

TODAY = dates.today()
WORDS = "On paper, read aloud. She asked about Fridays."


def signed(world, **fields):
    plan = CarePlanFactory(person=world.person, complete=True, **fields)
    return plans.sign_off(plan=plans.ask_for_sign_off(plan=plan, by=world.by), by=world.manager)


def signed_again(world):
    again = AssessmentFactory(person=world.person, completed=True, findings=ONE_NEED)
    return signed(world, number=2, assessment=again)


def give(plan, by, **fields):
    given = {"level": Level.FULL, "how": How.TOGETHER, "on": TODAY, "words": WORDS}
    return own_copies.give(plan=plan, by=by, **given | fields)


def test_sign_off_owes_the_person_a_copy_within_the_timescale(world):
    copy = PlanRelease.objects.get(plan=signed(world))

    assert (copy.holder, copy.level, copy.released_on) == ("person", "full", None)
    assert (copy.owner, copy.due_on) == (world.care_manager, TODAY + timedelta(days=7))
    assert copy.is_owed


def test_nothing_is_said_to_have_been_given_before_it_was(world):
    signed(world)

    assert not Event.objects.filter(verb__in=["plan.released", "plan.copy_given"]).exists()


def test_a_copy_that_was_given_is_no_longer_owed_and_held(world):
    plan = signed(world)

    copy = give(plan, world.by)

    assert copy == PlanRelease.objects.get(plan=plan)
    assert (copy.released_on, copy.acknowledged_on, copy.acknowledged_how) == (TODAY, TODAY, WORDS)
    assert (copy.due_on, copy.is_open, copy.how) == (None, False, "together")
    event = Event.objects.get(verb="plan.copy_given")
    assert (
        event.text == f"Danny Okafor was given care and support plan 1 (the full plan, read through together): {WORDS}"
    )
    assert event.data == {"plan_id": plan.pk, "level": "full"}


def test_the_form_that_suits_them_settles_what_is_owed(world):
    plan = signed(world)

    copy = give(plan, world.by, level=Level.EASY_READ)

    assert (PlanRelease.objects.get(plan=plan), copy.level) == (copy, "easy_read")


def test_a_further_copy_is_a_row_of_its_own(world):
    plan = signed(world)
    give(plan, world.by)

    give(plan, world.by, level=Level.EASY_READ, how=How.POST)

    assert set(PlanRelease.objects.values_list("level", "how")) == {("full", "together"), ("easy_read", "post")}


def test_what_cannot_be_is_said_at_once(world):
    plan = CarePlanFactory(person=world.person, in_force=True)

    with pytest.raises(Refusal) as refused:
        give(plan, world.by, level="scheme_own", on=TODAY + timedelta(days=1), words=" ")
    assert [reason.message for reason in refused.value.missing] == [
        "That copy is not made for them. Select one of those listed.",
        "The date they got their copy must be between the day the plan was signed off and today.",
        "Say how the copy was gone through, and what they said.",
    ]


def test_not_before_it_was_signed_off(world):
    with pytest.raises(Refusal, match="between the day the plan was signed off"):
        give(signed(world), world.by, on=TODAY - timedelta(days=1))


def test_a_draft_is_not_given(world):
    with pytest.raises(Refusal, match="in force"):
        give(CarePlanFactory(person=world.person), world.by)


def test_it_is_given_once(world):
    plan = signed(world)
    give(plan, world.by)

    with pytest.raises(Refusal, match="already has this copy"):
        give(plan, world.by)


def test_a_newer_plan_ends_the_debt_of_the_one_before(world):
    first = signed(world)
    signed_again(world)

    old = PlanRelease.objects.get(plan=first)
    assert (old.is_open, old.replaced_on, old.released_on) == (False, TODAY, None)
    assert PlanRelease.objects.get(plan__number=2).is_owed


def test_of_a_newer_plan_they_are_owed_each_copy_that_they_had(world):
    plan = signed(world)
    had = {give(plan, world.by), give(plan, world.by, level=Level.EASY_READ)}

    signed_again(world)

    owed = PlanRelease.objects.filter(plan__number=2)
    assert {(row.level, row.previous, row.is_owed) for row in owed} == {(row.level, row, True) for row in had}


def test_whoever_did_not_want_the_old_one_is_still_owed_the_new_one(world):
    plan = signed(world)
    copy = PlanRelease.objects.get(plan=plan)
    PlanRelease.objects.filter(pk=copy.pk).update(
        ended_on=TODAY, ended_because="Does not want it", due_on=None, closed_at="2026-01-01T00:00Z"
    )

    signed_again(world)

    assert PlanRelease.objects.get(plan__number=2).level == "full"


def test_a_copy_of_before_that_waits_is_settled_where_it_is(world):
    waiting = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), to_person=True)

    assert give(waiting.plan, world.by, level=Level.EASY_READ).pk == waiting.pk
