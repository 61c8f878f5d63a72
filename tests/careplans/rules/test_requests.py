from datetime import date

from careplans.choices import CLD_OUTCOMES, RequestOutcome
from careplans.rules import requests as rules
from people.choices import CircleRole
from people.models import CircleMember


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


def test_cld_request_ends_with_an_outcome():
    assert rules.cld_request_ends_with_an_outcome("nhs")
    assert not rules.cld_request_ends_with_an_outcome("")
    assert not rules.cld_request_ends_with_an_outcome("to_assessment")


def test_every_outcome_has_its_words_in_the_national_return():
    assert set(CLD_OUTCOMES) == set(RequestOutcome)


def test_ca4_advice_is_given():
    assert rules.ca4_advice_is_given("advice", "The library")
    assert rules.ca4_advice_is_given("moved", "")
    assert not rules.ca4_advice_is_given("advice", "\n")


def test_ending_has_a_reason():
    assert rules.ending_has_a_reason("advice", "")
    assert rules.ending_has_a_reason("declined", "Does not want anybody in the house")
    assert not rules.ending_has_a_reason("declined", " ")


def test_has_died_only_if_recorded():
    assert rules.has_died_only_if_recorded("died", "person", date(2027, 3, 3))
    assert rules.has_died_only_if_recorded("died", "unpaid_carer", None)
    assert rules.has_died_only_if_recorded("moved", "person", None)
    assert not rules.has_died_only_if_recorded("died", "person", None)


def test_ca10_carer_is_named():
    carer = CircleMember(person_id=1, role=CircleRole.UNPAID_CARER)

    assert rules.ca10_carer_is_named("person", None, 1)
    assert rules.ca10_carer_is_named("unpaid_carer", carer, 1)
    assert not rules.ca10_carer_is_named("person", carer, 1)
    assert not rules.ca10_carer_is_named("unpaid_carer", None, 1)
    assert not rules.ca10_carer_is_named("unpaid_carer", carer, 2)
    assert not rules.ca10_carer_is_named("unpaid_carer", CircleMember(person_id=1, role=CircleRole.FRIEND), 1)


def test_record_is_open():
    assert rules.record_is_open(closed=False, owned=True)
    assert not rules.record_is_open(closed=True, owned=True)
    assert not rules.record_is_open(closed=False, owned=False)


def test_one_request_at_a_time():
    assert rules.one_request_at_a_time(0, 0)
    assert not rules.one_request_at_a_time(1, 0)
    assert not rules.one_request_at_a_time(0, 1)
