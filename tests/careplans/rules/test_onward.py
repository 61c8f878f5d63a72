"""Referring somebody to another service."""

from datetime import date

import pytest

from careplans.choices.onward import OnwardState, ServiceKind, SharingBasis
from careplans.rules import onward as rules

DAY, NEXT = date(2027, 3, 3), date(2027, 3, 4)


@pytest.mark.parametrize(("basis", "reason"), [("", "She said yes"), (SharingBasis.CONSENT, "  "), ("", "")])
def test_dpa_sharing_has_a_basis(basis, reason):
    assert not rules.dpa_sharing_has_a_basis(basis, reason)
    assert rules.dpa_sharing_has_a_basis(SharingBasis.CONSENT, "She said yes")


@pytest.mark.parametrize("kind", list(ServiceKind))
def test_dpa_without_consent_only_to_prevent_harm(kind):
    may = kind in (ServiceKind.POLICE, ServiceKind.SAFEGUARDING)

    assert rules.dpa_without_consent_only_to_prevent_harm(SharingBasis.WITHOUT_CONSENT, kind) is may
    assert rules.dpa_without_consent_only_to_prevent_harm(SharingBasis.CONSENT, kind)


def test_dpa_what_was_sent_is_recorded():
    assert not rules.dpa_what_was_sent_is_recorded(" ")
    assert rules.dpa_what_was_sent_is_recorded("Name and telephone number")


def test_onward_says_what_for():
    assert not rules.onward_says_what_for("")
    assert rules.onward_says_what_for("A flat")


def test_onward_day_is_past():
    assert not rules.onward_day_is_past(NEXT, DAY)
    assert rules.onward_day_is_past(DAY, DAY)


def test_onward_day_follows_sending():
    assert not rules.onward_day_follows_sending(DAY, NEXT)
    assert rules.onward_day_follows_sending(DAY, DAY)


def test_onward_need_is_of_the_plan():
    assert not rules.onward_need_is_of_the_plan(7, 8)
    assert not rules.onward_need_is_of_the_plan(7, None)
    assert rules.onward_need_is_of_the_plan(7, 7)
    assert rules.onward_need_is_of_the_plan(None, 7)


def test_onward_declined_says_what_instead():
    assert not rules.onward_declined_says_what_instead(OnwardState.DECLINED, " ")
    assert rules.onward_declined_says_what_instead(OnwardState.DECLINED, "The college is asked")
    assert rules.onward_declined_says_what_instead(OnwardState.ACCEPTED, "")


def test_onward_ends_with_what_came_of_it():
    assert not rules.onward_ends_with_what_came_of_it("")
    assert rules.onward_ends_with_what_came_of_it("She has a flat")


def test_onward_chase_says_something():
    assert not rules.onward_chase_says_something(" ")
    assert rules.onward_chase_says_something("Rang Jo: next week")
