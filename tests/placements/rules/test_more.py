from datetime import date, timedelta

import pytest

from placements.choices import DeclineReason
from placements.models import MoreAsked, Referral
from placements.rules import answer_gate, asked_before_declining, question_gate, waited
from placements.rules.lines import message_of, source_of
from placements.rules.more import answer_in_words, answer_waited_for, lacking_named, time_given
from sharedliving.core import dates
from tests.factories.placements import ReferralFactory
from tests.factories.practice import MoreAskedFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [each.message for each in gate.missing]


def in_days(days):
    return dates.today() + timedelta(days=days)


@pytest.mark.parametrize(
    "rule", [lacking_named, time_given, answer_in_words, asked_before_declining, answer_waited_for]
)
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule) == "G14-ASS-2"


@pytest.mark.parametrize(("items", "words"), [([], "Which tablets?"), (["health"], " "), (["nonsense"], "Which?")])
def test_lacking_named(items, words):
    referral = ReferralFactory(sent=True)

    assert missing(question_gate(referral, items, words, in_days(7))) == [message_of(lacking_named)]
    assert question_gate(referral, ["health"], "Which tablets?", in_days(7)).is_open


@pytest.mark.parametrize(("day", "ok"), [(None, False), (0, False), (1, True), (28, True), (29, False)])
def test_time_given(day, ok):
    by = None if day is None else in_days(day)
    gate = question_gate(ReferralFactory(sent=True), ["health"], "Which tablets?", by)

    assert missing(gate) == ([] if ok else [message_of(time_given)])


def test_more_given_names_each_thing_that_is_still_empty():
    asked = MoreAskedFactory(referral__health="")

    assert missing(answer_gate(asked, asked.referral, "Added")) == [
        "Record their health and medicines, or that they take none."
    ]


def test_answer_in_words():
    asked = MoreAskedFactory()

    assert missing(answer_gate(asked, asked.referral, " ")) == [message_of(answer_in_words)]
    assert answer_gate(asked, asked.referral, "Added").is_open


def test_asked_before_declining():
    thin = ReferralFactory(sent=True)

    assert asked_before_declining(thin, DeclineReason.INFORMATION).message == message_of(asked_before_declining)
    assert asked_before_declining(thin, DeclineReason.NO_ROOM) is None


def test_one_that_was_accepted_can_be_declined_without_a_question_that_nobody_could_ask():
    assert asked_before_declining(ReferralFactory(accepted=True), DeclineReason.INFORMATION) is None


def test_answer_waited_for():
    asked = MoreAskedFactory(asked_on=in_days(-7), answer_by=in_days(0))
    referral = asked.referral

    refused = asked_before_declining(referral, DeclineReason.INFORMATION)
    assert refused.message.startswith(f"Wait for the answer: you gave the council until {dates.uk_date(dates.today())}")
    assert asked_before_declining(referral, DeclineReason.NO_ROOM) is None
    MoreAsked.objects.filter(pk=asked.pk).update(answer_by=in_days(-1))
    assert asked_before_declining(referral, DeclineReason.INFORMATION) is None


def test_an_answer_that_was_given_is_enough():
    referral = MoreAskedFactory(answered=True, referral__sent=True).referral

    assert asked_before_declining(referral, DeclineReason.INFORMATION) is None


def test_waited_is_the_councils_while_a_question_is_open_and_the_schemes_otherwise():
    referral = Referral(sent_on=date(2027, 3, 1), answered_on=date(2027, 3, 21))
    first = MoreAsked(asked_on=date(2027, 3, 4), answered_on=date(2027, 3, 9))
    dropped = MoreAsked(asked_on=date(2027, 3, 18), dropped_on=date(2027, 3, 20))

    found = waited(referral, [first, dropped])
    assert (found.scheme, found.council, found.days) == (13, 7, 20)


def test_waited_runs_until_today_while_nobody_has_answered():
    asked = MoreAskedFactory(referral__sent_on=in_days(-9), asked_on=in_days(-4))

    found = waited(asked.referral, [asked])
    assert (found.scheme, found.council) == (5, 4)


def test_a_draft_has_waited_for_nobody():
    assert waited(ReferralFactory(), []).days == 0
