from datetime import date

from careplans.rules import requests as rules


def test_first_contact_is_past():
    assert rules.first_contact_is_past(date(2027, 3, 3), date(2027, 3, 3))
    assert not rules.first_contact_is_past(date(2027, 3, 4), date(2027, 3, 3))


def test_own_words_come_first():
    assert rules.own_words_come_first("My own key")
    assert not rules.own_words_come_first("  ")


def test_ca19_urgent_needs_are_met_at_once():
    assert rules.ca19_urgent_needs_are_met_at_once("", "")
    assert rules.ca19_urgent_needs_are_met_at_once("No food", "A parcel")
    assert not rules.ca19_urgent_needs_are_met_at_once("No food", " ")


def test_ca4_advice_is_given():
    assert rules.ca4_advice_is_given("The library")
    assert not rules.ca4_advice_is_given("\n")


def test_record_is_open():
    assert rules.record_is_open(closed=False, owned=True)
    assert not rules.record_is_open(closed=True, owned=True)
    assert not rules.record_is_open(closed=False, owned=False)


def test_one_request_at_a_time():
    assert rules.one_request_at_a_time(0, 0)
    assert not rules.one_request_at_a_time(1, 0)
    assert not rules.one_request_at_a_time(0, 1)
