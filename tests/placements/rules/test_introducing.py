"""What has to be known of each step of getting to know each other."""

from dataclasses import replace

import pytest

from placements.choices import CarersAnswer, Step
from placements.rules import Held, ending_gate, left_out, next_step, step_gate
from placements.rules.introducing import (
    both_were_there,
    care_manager_took_part,
    carers_answer_coded,
    step_has_happened,
    trial_has_an_end,
)
from placements.rules.lines import message_of
from sharedliving.core import dates
from tests.factories.placements import CandidateFactory, IntroductionFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
MET = Held(Step.MEETING, TODAY, "Came along", ("person", "carers"), skipped_because="They know each other")
ANSWERED = Held(Step.CARER_DECIDES, TODAY, "Asked us", answer=CarersAnswer.WILLING, skipped_because="Told on the phone")
TRIED = replace(MET, step=Step.TRIAL, until=dates.add_days(TODAY, 14))


def missing(held, candidate=None):
    return [each.message for each in step_gate(candidate or CandidateFactory(), held).missing]


@pytest.mark.parametrize("held", [MET, ANSWERED, TRIED], ids=lambda held: held.step)
def test_a_step_that_says_everything_passes(held):
    assert missing(held) == []


def test_care_manager_took_part():
    assert missing(replace(MET, care_manager_part=" ")) == [message_of(care_manager_took_part)]


def test_step_has_happened():
    assert missing(replace(MET, on=dates.add_days(TODAY, 1))) == [message_of(step_has_happened)]


@pytest.mark.parametrize("came", [(), ("person",), ("carers", "family")])
def test_both_were_there(came):
    assert missing(replace(MET, came=came)) == [message_of(both_were_there)]
    assert missing(replace(ANSWERED, came=came)) == [], "nobody meets on paper"


def test_carers_answer_coded():
    for held in (replace(ANSWERED, answer=""), replace(ANSWERED, answer="perhaps"), replace(MET, answer="no")):
        assert missing(held) == [message_of(carers_answer_coded)]


def test_trial_has_an_end():
    for held in (
        replace(TRIED, until=None), replace(TRIED, until=dates.add_days(TODAY, -1)), replace(MET, until=TODAY),
    ):  # fmt: skip
        assert missing(held) == [message_of(trial_has_an_end)]


def test_steps_left_out_explained():
    candidate = CandidateFactory(introducing=True)
    IntroductionFactory(candidate=candidate, step=Step.MEETING)
    overnight = replace(MET, step=Step.OVERNIGHT, skipped_because="")

    assert missing(overnight, candidate) == ["Say why the steps before this one were left out: tea visit."]
    assert missing(replace(overnight, step=Step.TEA_VISIT), candidate) == []
    assert missing(replace(overnight, skipped_because="The bus does not go there"), candidate) == []


def test_left_out_counts_from_the_furthest_step():
    candidate = CandidateFactory(introducing=True, met=False)
    assert left_out(candidate, Step.MEETING) == [Step.PROFILE_SHARED, Step.CARER_DECIDES]
    IntroductionFactory(candidate=candidate, step=Step.OVERNIGHT)

    assert left_out(candidate, Step.MEETING) == []
    assert next_step(candidate) == Step.WEEKEND


def test_nothing_comes_after_the_trial_stay():
    candidate = CandidateFactory(introducing=True)
    IntroductionFactory(candidate=candidate, step=Step.TRIAL, until=TODAY)

    assert next_step(candidate) is None


@pytest.mark.parametrize(("answer", "is_open"), [(CarersAnswer.NO, True), (CarersAnswer.WILLING, False)])
def test_carers_who_say_no_to_a_profile_have_decided_for_both(answer, is_open):
    candidate = CandidateFactory(introducing=True, met=False)
    IntroductionFactory(candidate=candidate, step=Step.CARER_DECIDES, answer=answer)

    assert ending_gate(candidate).is_open is is_open


def test_a_no_after_they_met_is_a_decision_like_any_other():
    candidate = CandidateFactory(introducing=True)
    IntroductionFactory(candidate=candidate, step=Step.MEETING)
    IntroductionFactory(candidate=candidate, step=Step.CARER_DECIDES, answer=CarersAnswer.NO)

    assert not ending_gate(candidate).is_open
