import pytest

from careplans.models import PlanRelease
from placements.rules import accept_gate
from placements.rules.accept import newest_release, plan_acknowledged, plan_received
from placements.rules.lines import message_of
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


def test_acknowledged_plan_passes():
    assert accept_gate(ReferralFactory(sent=True, told="held")).is_open


def test_plan_received():
    gate = accept_gate(ReferralFactory(sent=True, planless=True))

    assert [each.message for each in gate.missing] == [message_of(plan_received), message_of(plan_acknowledged)]
    assert gate.can_override


def test_plan_acknowledged():
    gate = accept_gate(ReferralFactory(sent=True))

    assert [each.message for each in gate.missing] == [message_of(plan_acknowledged)]
    assert gate.missing[0].rule == "G14-PLAN-1"


def test_plan_released_to_another_scheme_does_not_count():
    referral = ReferralFactory(sent=True, told="held")
    PlanRelease.objects.update(scheme=ReferralFactory(sent=True).scheme)

    assert newest_release(referral) is None
