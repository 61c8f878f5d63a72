import pytest

from careplans.rules.kinds import financial as rules
from tests.factories.kinds import OtherAssessmentFactory


def charged(**answers):
    return OtherAssessmentFactory.build(kind="financial", person=None, owner=None, answers=answers)


def test_charge_letter_comes_first():
    late = {"outcome": "contribution", "starts_on": "2026-03-01", "notified_on": "2026-03-02"}

    assert not rules.charge_letter_comes_first(charged(**late))
    assert rules.charge_letter_comes_first(charged(**late | {"notified_on": "2026-03-01"}))
    assert rules.charge_letter_comes_first(charged(**late | {"outcome": "nothing"}))


def test_a_benefit_not_claimed_is_said():
    assert rules.count(charged(pip="not_claimed", esa="claimed")) == "Not claimed yet: PIP."
    assert "No benefit" in rules.count(charged())


@pytest.mark.parametrize(("by", "other"), [("self", False), ("", False), ("appointee", True), ("deputy", True)])
def test_somebody_else_handles_money(by, other):
    assert rules.somebody_else_handles_money(charged(money_handled_by=by)) is other


def test_what_is_paid_is_asked_only_of_who_pays():
    assert rules.pays(charged(outcome="contribution"))
    assert not rules.pays(charged(outcome="full"))
    assert rules.is_light_touch(charged(light_touch=True))
    assert not rules.is_light_touch(charged(light_touch=False))
