"""Giving a plan to a carer, the person, their circle; writing down that they have it."""

from datetime import timedelta

import pytest

from careplans.choices.releases import Holder, How, Level
from careplans.models import PlanRelease
from careplans.services import releases
from careplans.services.holding import Holding
from people.choices import CircleRole
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.people import CircleMemberFactory, SchemeOrganisationFactory

TODAY = dates.today()


@pytest.fixture
def plan(world):
    plan = CarePlanFactory(person=world.person, in_force=True)
    PlanReleaseFactory(plan=plan, scheme=world.scheme)
    return plan


def to_carer(world, **changes):
    return Holding(
        **{"holder": Holder.CARER, "level": Level.SUMMARY, "through": world.scheme, "carer_name": "Grace"} | changes
    )


def give(world, plan, to=None, **changes):
    given = {"plan": plan, "to": to or to_carer(world), "consent": "They said yes", "by": world.by} | changes
    return releases.give(**given)


def test_a_carer_is_given_a_level_by_way_of_their_scheme(world, plan):
    row = give(world, plan)

    assert (row.to_whom, row.level, row.reader_key) == (
        "Grace (by way of Westmere Shared Lives)",
        "summary",
        "carer-summary",
    )
    assert (row.owner, row.due_on) == (world.scheme_manager, TODAY + timedelta(days=7))
    event = Event.objects.get(verb="plan.released")
    assert event.text == "Care and support plan 1 released to Grace (by way of Westmere Shared Lives): the summary"
    assert event.data == {"scheme_id": world.scheme.pk, "plan_id": plan.pk, "level": "summary"}


def test_the_schemes_own_assessment_is_no_copy_of_ours(world, plan):
    assert give(world, plan, to_carer(world, level=Level.SCHEME_OWN)).reader_key == ""


def test_the_persons_own_copy_is_not_given_this_way(world, plan):
    with pytest.raises(Refusal, match="written down when they have it"):
        give(world, plan, Holding(Holder.PERSON, Level.EASY_READ, how=How.TOGETHER), consent="")


def test_somebody_of_the_circle_is_given_a_copy(world, plan):
    member = CircleMemberFactory(person=world.person, may_be_told=True)

    row = give(world, plan, Holding(Holder.CIRCLE, member=member, how=How.POST), consent_lasts=True)

    assert (row.to_whom, row.owner, row.consent_lasts) == ("Rita Sands", world.care_manager, True)


def test_an_advocate_is_given_a_copy(world, plan):
    member = CircleMemberFactory(person=world.person, role=CircleRole.ADVOCATE)

    assert give(world, plan, Holding(Holder.ADVOCATE, member=member)).reader_key == "advocate"


def test_everything_that_stands_in_the_way_is_said_at_once(world):
    draft = CarePlanFactory(person=world.person, complete=True)

    with pytest.raises(Refusal) as refused:
        give(world, draft, to_carer(world, level=Level.EASY_READ), consent=" ")

    assert [reason.message for reason in refused.value.missing] == [
        "Only a plan that has been signed off and is in force can be released.",
        "Say how Danny Okafor agreed, or why it is in their best interests.",
        "That copy is not made for them. Select one of those listed.",
        "Release the plan to Westmere Shared Lives first: the carer gets their copy by way of it.",
    ]


def test_nobody_is_told_whom_the_person_does_not_agree_to_tell(world, plan):
    member = CircleMemberFactory(person=world.person, name="Not Told")

    with pytest.raises(Refusal, match="Danny Okafor has not agreed that Not Told is told"):
        give(world, plan, Holding(Holder.CIRCLE, member=member))


def test_a_scheme_is_not_given_a_copy_this_way(world, plan):
    with pytest.raises(Refusal, match="releasing it to the scheme"):
        give(world, plan, Holding(Holder.SCHEME, scheme=SchemeOrganisationFactory()))


def test_nobody_is_given_the_same_plan_twice(world, plan):
    give(world, plan)

    with pytest.raises(Refusal, match="already has this plan"):
        give(world, plan, to_carer(world, level=Level.FULL))


def test_a_person_without_an_owner_is_seen_to_by_whoever_gives_it(world, plan):
    world.person.owner = None

    assert Holding(Holder.PERSON).owner(plan, world.by) == world.care_manager


@pytest.fixture
def of_carer(world, plan):
    return PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme, released_on=TODAY - timedelta(days=2))


def receipt(release, by, **changes):
    return releases.record_receipt(**{"release": release, "on": TODAY, "how": "Read it with Sam", "by": by} | changes)


@pytest.mark.parametrize("who", ["of_scheme", "by"])
def test_the_scheme_or_the_council_writes_down_that_a_carer_has_it(world, of_carer, who):
    by = getattr(world, who)

    row = receipt(of_carer, by, on=TODAY - timedelta(days=1))

    assert (row.is_open, row.due_on, row.acknowledged_on) == (False, None, TODAY - timedelta(days=1))
    assert (row.acknowledged_by_id, row.acknowledged_how) == (by.user_id, "Read it with Sam")
    text = "Grace Adeyemi (by way of Westmere Shared Lives) acknowledged care and support plan 1"
    assert Event.objects.get(verb="plan.acknowledged").text == text


def test_another_scheme_does_not(world, plan):
    other = PlanReleaseFactory(plan=plan, to_carer=True)

    with pytest.raises(Refusal, match="Only the scheme that the carer belongs to"):
        receipt(other, world.of_scheme)


def test_a_scheme_answers_for_itself(world, plan):
    with pytest.raises(Refusal, match="acknowledges the plan itself"):
        receipt(PlanRelease.objects.get(), world.by)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"how": " "}, "Say how they said so"),
        ({"on": TODAY + timedelta(days=1)}, "between the day it was given and today"),
        ({"on": TODAY - timedelta(days=3)}, "between the day it was given and today"),
    ],
)
def test_it_says_how_and_when(world, of_carer, changes, words):
    with pytest.raises(Refusal, match=words):
        receipt(of_carer, world.by, **changes)


@pytest.mark.parametrize("kind", ["owed", "to_person"])
def test_the_persons_own_copy_has_no_receipt_of_its_own(world, plan, kind):
    with pytest.raises(Refusal, match="written down when they have it"):
        receipt(PlanReleaseFactory(plan=plan, **{kind: True}), world.by)


def test_twice_is_refused(world, of_carer):
    receipt(of_carer, world.by)

    with pytest.raises(Refusal, match="already been acknowledged"):
        receipt(of_carer, world.by)


def test_a_carers_release_is_not_acknowledged_with_the_schemes_button(world, of_carer):
    with pytest.raises(Refusal, match="Only the scheme that the plan was released to"):
        releases.acknowledge(release=of_carer, by=world.of_scheme)
