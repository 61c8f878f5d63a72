"""G14-ADV-2, G14-ADV-4: asking for an advocate, and what became of it."""

from datetime import timedelta

from careplans.rules import advocates as rules
from sharedliving.core import dates

TODAY = dates.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def test_g14_adv_4_asked_on_a_past_day():
    assert not rules.g14_adv_4_asked_on_a_past_day(TOMORROW, TODAY)
    assert rules.g14_adv_4_asked_on_a_past_day(TODAY, TODAY)


def test_g14_adv_4_allocated_after_asked():
    assert not rules.g14_adv_4_allocated_after_asked(TODAY, YESTERDAY, TODAY)
    assert not rules.g14_adv_4_allocated_after_asked(TODAY, TOMORROW, TODAY)
    assert rules.g14_adv_4_allocated_after_asked(YESTERDAY, TODAY, TODAY)


def test_g14_adv_4_one_referral_at_a_time():
    assert not rules.g14_adv_4_one_referral_at_a_time(1)
    assert rules.g14_adv_4_one_referral_at_a_time(0)


def test_g14_adv_4_refused_with_reason():
    assert not rules.g14_adv_4_refused_with_reason("  ")
    assert rules.g14_adv_4_refused_with_reason("No capacity until May")


def test_g14_adv_2_advocate_is_not_paid_to_support():
    assert not rules.g14_adv_2_advocate_is_not_paid_to_support(True)
    assert rules.g14_adv_2_advocate_is_not_paid_to_support(False)


def test_g14_adv_2_advocate_is_not_staff():
    assert not rules.g14_adv_2_advocate_is_not_staff(True)
    assert rules.g14_adv_2_advocate_is_not_staff(False)


def test_ca67_representations_are_answered():
    assert not rules.ca67_representations_are_answered("He wants to move", " ")
    assert rules.ca67_representations_are_answered("He wants to move", "We look for a home")
    assert rules.ca67_representations_are_answered("", "")
