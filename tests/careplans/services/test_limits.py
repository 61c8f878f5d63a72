"""Signing off up to one's limit, and who may when it is more."""

from datetime import timedelta
from decimal import Decimal

import pytest

from careplans.choices import PlanState
from careplans.models import ApprovalLimit
from careplans.services import limits, plans
from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory
from tests.factories.people import CouncilFactory, UserFactory


def limit(amount, **fields):
    return ApprovalLimit.objects.create(weekly_up_to=amount, **{"valid_from": dates.today()} | fields)


def dear(world, amount=2000):
    plan = CarePlanFactory(
        person=world.person, complete=True, weekly_budget=amount, weekly_contribution=0, author=world.care_manager
    )
    return plans.ask_for_sign_off(plan=plan, by=world.by)


def head(world):
    user = UserFactory(organisation=world.council, team=False, name="Helen Ward", roles=[Role.LINE_MANAGER])
    limit(5000, user=user)
    return user


def test_more_than_the_limit_is_refused_and_nobody_may(world):
    plan = dear(world)

    with pytest.raises(Refusal, match="your limit is £1500") as refused:
        plans.sign_off(plan=plan, by=world.manager)

    assert "Nobody in the council may sign off so much" in str(refused.value)
    plan.refresh_from_db()
    assert plan.state == PlanState.AWAITING


def test_the_refusal_names_who_may(world):
    plan = dear(world)
    head(world)

    with pytest.raises(Refusal, match=r"Who may sign it off: Helen Ward\."):
        plans.sign_off(plan=plan, by=world.manager)


def test_sign_off_is_asked_of_somebody_who_may(world):
    user = head(world)

    assert dear(world).owner == user
    assert plans.signer_for(world.person, world.care_manager.pk, Decimal(100)) == world.line_manager


def test_a_councils_own_limit_stands_before_the_general_one(world):
    limit(3000, role=Role.LINE_MANAGER)
    limit(100, role=Role.LINE_MANAGER, council=world.council)
    limit(9000, role=Role.LINE_MANAGER, council=CouncilFactory())
    plan = dear(world, 200)

    with pytest.raises(Refusal, match="your limit is £100"):
        plans.sign_off(plan=plan, by=world.manager)


def test_a_limit_counts_from_its_day_on(world):
    limit(100, role=Role.LINE_MANAGER, valid_from=dates.today() - timedelta(days=9))
    limit(3000, role=Role.LINE_MANAGER, valid_from=dates.today())
    limit(1, role=Role.LINE_MANAGER, valid_from=dates.today() + timedelta(days=1))

    assert plans.sign_off(plan=dear(world), by=world.manager).state == PlanState.IN_FORCE


def test_those_of_the_own_team_are_named_first(world):
    UserFactory(organisation=world.council, team=False, name="Anna Away", roles=[Role.LINE_MANAGER])

    found = limits.approvers(world.person, Decimal(10), limits.in_force(world.person))

    assert [user.name for user in found] == ["Lena Marsh", "Anna Away"]


def test_the_author_is_not_named(world):
    plan = CarePlanFactory(person=world.person, author=world.line_manager)

    assert "Nobody in the council" in limits.who_may([world.line_manager], plan)
