"""A complex arrangement does not start without a care manager by name and an agreed interval (G14-LOC-1)."""

import pytest

from careplans.choices import Complexity
from placements.choices import ArrangementKind
from placements.rules import is_complex, start_gate
from placements.rules.lines import message_of
from placements.rules.starting import care_manager_named, complex_contract_in_force, contact_agreed, contact_gate
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory, complex_needs
from tests.factories.placements import AgreementFactory, ContactAgreedFactory

pytestmark = pytest.mark.django_db


def complex_agreement(**fields):
    agreement = AgreementFactory(**{"signed": True} | fields)
    complex_needs(agreement.person)
    return agreement


def missing(agreement):
    return {each.message: each.can_override for each in start_gate(agreement).missing}


def test_care_manager_named():
    agreement = complex_agreement()
    ContactAgreedFactory(agreement=agreement)
    assert missing(agreement) == {}

    agreement.person.with_duty_since = dates.today()

    assert missing(agreement) == {message_of(care_manager_named): False}


def test_an_owner_who_has_left_is_no_care_manager():
    agreement = complex_agreement()
    ContactAgreedFactory(agreement=agreement)
    agreement.person.owner.is_active = False

    assert missing(agreement) == {message_of(care_manager_named): False}


def test_contact_agreed():
    agreement = complex_agreement()

    (found,) = start_gate(agreement).missing
    assert (found.message, found.rule, found.can_override) == (message_of(contact_agreed), "G14-LOC-1", False)
    assert found.url == f"/arrangements/agreements/{agreement.pk}/contact/"


def test_in_an_emergency_both_may_follow_within_three_days():
    agreement = complex_agreement(kind=ArrangementKind.EMERGENCY)
    agreement.person.with_duty_since = dates.today()

    found = missing(agreement)

    assert found[message_of(care_manager_named)] is found[message_of(contact_agreed)] is True


@pytest.mark.parametrize("complexity", [Complexity.STANDARD, Complexity.UNASKED])
def test_nothing_more_is_asked_where_it_is_not_complex(complexity):
    agreement = AgreementFactory(signed=True)
    AssessmentFactory(person=agreement.person, completed=True, complexity=complexity)

    assert missing(agreement) == {}


def test_the_newest_assessment_counts():
    agreement = complex_agreement()
    AssessmentFactory(person=agreement.person, completed=True, complexity=Complexity.STANDARD)

    assert not is_complex(agreement.person)


def test_contact_no_rarer_than_usual():
    (found,) = contact_gate(43, 42, complex_needs=True).missing

    assert found.message.endswith("with everybody else: every 42 days.")
    assert contact_gate(42, 42, complex_needs=True).is_open
    assert contact_gate(43, 42, complex_needs=False).is_open


def test_complex_contract_in_force():
    said = message_of(complex_contract_in_force)

    assert said.endswith("have one written.")
    assert complex_contract_in_force(complex_needs=True, there=False) == said
    assert complex_contract_in_force(complex_needs=True, there=True) == ""
    assert complex_contract_in_force(complex_needs=False, there=False) == ""


def test_a_contract_that_is_missing_holds_nobody_up():
    agreement = complex_agreement()
    ContactAgreedFactory(agreement=agreement)

    assert start_gate(agreement).is_open
