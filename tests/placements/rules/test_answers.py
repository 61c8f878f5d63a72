import pytest

from placements.choices import OtherOption
from placements.rules import completeness, recommendation_gate, reply_gate
from placements.rules.answers import option_explained, option_named, recommendation_answered
from placements.rules.lines import message_of
from tests.factories.moving import RecommendationFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [each.message for each in gate.missing]


@pytest.mark.parametrize("option", ["", "castle"])
def test_option_named(option):
    assert missing(recommendation_gate(ReferralFactory(sent=True), option, "Why")) == [message_of(option_named)]


def test_option_explained():
    gate = recommendation_gate(ReferralFactory(sent=True), OtherOption.FAMILY, " ")

    assert missing(gate) == [message_of(option_explained)]


@pytest.mark.parametrize(("followed", "words"), [(None, "We will"), (True, ""), (False, " ")])
def test_recommendation_answered(followed, words):
    assert missing(reply_gate(RecommendationFactory(), followed, words)) == [message_of(recommendation_answered)]
    assert reply_gate(RecommendationFactory(), False, "She wants to stay").is_open


def test_completeness_counts_every_part():
    found = completeness(ReferralFactory())

    assert (found.filled, found.parts, found.missing) == (15, 15, ())
    assert found.words == "15 of 15 parts filled in"


def test_completeness_names_what_is_missing():
    referral = ReferralFactory(health="", finances=" ", pressures=[], planless=True)

    found = completeness(referral)

    assert (found.filled, found.parts) == (11, 15)
    assert {each.key for each in found.missing} == {"plan_says_needs", "health", "finances", "pressures"}
    assert all(each.url for each in found.missing)
