from datetime import timedelta

import pytest

from placements.choices import Decision, Step
from placements.rules import ending_gate, introductions_gate, meeting_gate, offered
from placements.rules.introductions import (
    both_decided,
    carer_said_yes,
    carers_described,
    choice_offered,
    introductions_held,
    person_said_yes,
)
from placements.rules.lines import message_of
from sharedliving.core import dates
from tests.factories.placements import CandidateFactory, DescribedFactory, IntroductionFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [each.message for each in gate.missing]


def test_two_yes_pass():
    assert introductions_gate(CandidateFactory(decided=True)).is_open


def test_introductions_held():
    words = missing(introductions_gate(CandidateFactory()))

    assert words == [message_of(rule) for rule in (introductions_held, person_said_yes, carer_said_yes)]


def test_introductions_held_is_not_met_on_paper():
    candidate = CandidateFactory(decided=True, met=False)
    IntroductionFactory(candidate=candidate, step=Step.PROFILE_SHARED)

    assert missing(introductions_gate(candidate)) == [message_of(introductions_held)]


@pytest.mark.parametrize("decision", ["", Decision.NO])
def test_person_said_yes(decision):
    candidate = CandidateFactory(decided=True, person_decision=decision)

    assert missing(introductions_gate(candidate)) == [message_of(person_said_yes)]


@pytest.mark.parametrize("decision", ["", Decision.NO])
def test_carer_said_yes(decision):
    candidate = CandidateFactory(decided=True, carer_decision=decision)

    assert missing(introductions_gate(candidate)) == [message_of(carer_said_yes)]


@pytest.mark.parametrize(("person", "carer"), [("", ""), ("yes", ""), ("", "no")])
def test_both_decided(person, carer):
    candidate = CandidateFactory(introducing=True, person_decision=person, carer_decision=carer)

    assert missing(ending_gate(candidate)) == [message_of(both_decided)]


def test_introductions_end_with_any_two_decisions():
    assert ending_gate(CandidateFactory(introducing=True, person_decision="no", carer_decision="yes")).is_open


def test_household_that_was_only_shortlisted_may_go_without_decisions():
    assert ending_gate(CandidateFactory()).is_open


def test_carers_described():
    silent, told = CandidateFactory(told=False), CandidateFactory()

    assert missing(meeting_gate(silent)) == [message_of(carers_described)]
    assert meeting_gate(silent).missing[0].url.endswith("/describe/")
    assert not meeting_gate(silent).can_override
    assert meeting_gate(told).is_open


def test_carers_described_by_the_day_of_the_meeting():
    candidate, today = CandidateFactory(), dates.today()
    yesterday = today - timedelta(days=1)

    assert missing(meeting_gate(candidate, yesterday)) == [
        f"These carers were first described to the person on {dates.uk_date(today)}: nobody meets them before that day."
    ]
    DescribedFactory(candidate=candidate, on=yesterday)
    assert meeting_gate(candidate, yesterday).is_open


def test_choice_offered():
    candidate = CandidateFactory(decided=True, referral__only_one_because="")

    assert missing(introductions_gate(candidate)) == [message_of(choice_offered)]
    assert not introductions_gate(candidate).can_override


def test_choice_offered_by_a_second_household_that_was_described():
    candidate = CandidateFactory(decided=True, referral__only_one_because="")
    other = CandidateFactory(referral=candidate.referral, told=False)

    assert not introductions_gate(candidate).is_open, "on the shortlist, and never told to the person"
    DescribedFactory.create_batch(2, candidate=other)
    assert introductions_gate(candidate).is_open
    assert offered(candidate.referral) == 2
