"""When a plan may be given to somebody, and how much of it."""

from datetime import date

import pytest
from django.utils import timezone

from careplans.choices import PlanState
from careplans.choices.releases import LEVELS, READER_OF, Holder, Level
from careplans.exports import READERS
from careplans.models import CarePlan, PlanRelease
from careplans.rules import releases as rules
from people.models import CircleMember


@pytest.mark.parametrize("state", PlanState)
def test_released_in_force(state):
    assert rules.released_in_force(CarePlan(state=state)) == (state == PlanState.IN_FORCE)


def test_g14_plan_7_consent():
    assert not rules.g14_plan_7_consent(" ")
    assert rules.g14_plan_7_consent("They said yes")


@pytest.mark.parametrize(("on", "kept"), [(2, False), (3, True), (4, True), (5, False)])
def test_ca25_copy_given_since_sign_off(on, kept):
    plan = CarePlan(signed_off_on=date(2027, 3, 3))

    assert rules.ca25_copy_given_since_sign_off(plan, date(2027, 3, on), today=date(2027, 3, 4)) == kept


def test_ca25_copy_says_how():
    assert not rules.ca25_copy_says_how(" ")
    assert rules.ca25_copy_says_how("Read aloud")


@pytest.mark.parametrize("holder", Holder)
@pytest.mark.parametrize("level", Level)
def test_g14_plan_7_level(holder, level):
    assert rules.g14_plan_7_level(holder, level) == (level in LEVELS[holder])


def test_g14_plan_7_level_of_nobody():
    assert not rules.g14_plan_7_level("nobody", Level.FULL)


def test_g14_pcp_3_may_be_told():
    assert not rules.g14_pcp_3_may_be_told(Holder.CIRCLE, CircleMember(may_be_told=False))
    assert not rules.g14_pcp_3_may_be_told(Holder.CIRCLE, None)
    assert rules.g14_pcp_3_may_be_told(Holder.CIRCLE, CircleMember(may_be_told=True))
    assert rules.g14_pcp_3_may_be_told(Holder.ADVOCATE, CircleMember(may_be_told=False))


@pytest.mark.parametrize("held", [True, False])
def test_g14_plan_7_scheme_holds_it(held):
    assert rules.g14_plan_7_scheme_holds_it(held) == held


def test_every_copy_that_can_be_given_has_a_reader_but_for_the_schemes_own():
    pairs = {(holder, level) for holder, levels in LEVELS.items() for level in levels}

    assert pairs - set(READER_OF) == {(Holder.CARER, Level.SCHEME_OWN)}
    assert set(READER_OF) <= pairs
    assert set(READER_OF.values()) <= set(READERS)


def test_what_leaves_the_council_without_the_persons_side_has_no_money():
    assert {READER_OF[holder, level] for holder, level in READER_OF if READERS[READER_OF[holder, level]].sees_money} == {
        "person", "advocate",
    }  # fmt: skip


def test_ca25_owed_copy_is_not_ended():
    assert not rules.ca25_owed_copy_is_not_ended(PlanRelease(holder=Holder.PERSON))
    assert rules.ca25_owed_copy_is_not_ended(PlanRelease(holder=Holder.SCHEME))
    assert rules.ca25_owed_copy_is_not_ended(PlanRelease(holder=Holder.PERSON, closed_at=timezone.now()))
