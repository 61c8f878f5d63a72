"""What has to be known before somebody is kept from something."""

from datetime import timedelta

import pytest

from careplans.models import CapacityAssessment
from careplans.rules import restriction as rules
from careplans.rules.said import message, source
from sharedliving.core import dates

NOTHING = {"consent_on": None, "consent_how": "", "capacity": None, "person_id": 7}


def found(**changes):
    """A completed assessment that found that person 7 lacks capacity."""
    return CapacityAssessment(**{"person_id": 7, "state": "completed", "conclusion": "lacks"} | changes)


@pytest.mark.parametrize(
    "half",
    [
        {},
        {"consent_on": dates.today()},
        {"consent_how": "Said yes"},
        {"consent_on": dates.today(), "consent_how": " "},
        {"capacity": found(state="draft")},
        {"capacity": found(conclusion="has")},
        {"capacity": found(person_id=8)},
    ],
)
def test_g14_risk_9_restriction_has_consent_or_capacity_decision(half):
    assert not rules.g14_risk_9_restriction_has_consent_or_capacity_decision(**NOTHING | half)


@pytest.mark.parametrize("whole", [{"consent_on": dates.today(), "consent_how": "Said yes"}, {"capacity": found()}])
def test_consent_or_a_decision_will_do(whole):
    assert rules.g14_risk_9_restriction_has_consent_or_capacity_decision(**NOTHING | whole)


def test_mca_less_restrictive_ways_are_considered():
    assert not rules.mca_less_restrictive_ways_are_considered(" ")
    assert rules.mca_less_restrictive_ways_are_considered("A night light")


def test_g14_risk_6_restriction_is_looked_at_again():
    today = dates.today()

    assert not rules.g14_risk_6_restriction_is_looked_at_again(None, today)
    assert not rules.g14_risk_6_restriction_is_looked_at_again(today, today)
    assert rules.g14_risk_6_restriction_is_looked_at_again(today + timedelta(days=1), today)


def test_the_message_names_the_person_and_the_source():
    rule = rules.g14_risk_9_restriction_has_consent_or_capacity_decision

    assert message(rule, name="Danny").startswith("Record Danny’s consent")
    assert source(rule) == "G14-RISK-9"
