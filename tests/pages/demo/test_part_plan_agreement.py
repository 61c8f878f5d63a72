"""Plans of the demo world that somebody cannot decide about."""

import random

import pytest

from careplans.choices import PersonAgrees, PlanState
from careplans.models import CarePlan
from careplans.services import plans
from sharedliving.pages.demo import part_plan_agreement
from sharedliving.pages.demo.cast import make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def played(db):
    cast, chance = make_cast("a-demo-password"), random.Random(7)
    for story in part_plan_agreement.STORIES:
        story(cast, chance)


def test_one_is_decided_by_an_attorney_and_one_waits_to_be_assessed(played):
    decided = CarePlan.objects.get(state=PlanState.IN_FORCE)
    waits = CarePlan.objects.get(state=PlanState.DRAFT)

    assert str(decided.agreement_authority) == "Susan Ogden, attorney for health and welfare"
    assert decided.agreement_capacity.subject == "plan"
    assert waits.person_agrees == PersonAgrees.CANNOT
    assert [reason.message.split(" ")[0] for reason in plans.gate(waits).missing] == ["Choose", "Nobody"]
