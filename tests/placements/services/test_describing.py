"""How carers were described before they met."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import CandidateState, Step
from placements.models import Described
from placements.services import describing, introducing
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.placements import CandidateFactory, ReferralFactory

pytestmark = pytest.mark.django_db

TOLD = {"shown_by": "Tom Reid", "how": "pictures", "what": "Photographs of the house", "said": "I like the dog"}


def describe(candidate, by, **fields):
    return describing.describe(candidate=candidate, by=by, **{"on": dates.today()} | TOLD | fields)


def meet(candidate, by, step=Step.MEETING):
    return introducing.record(
        candidate=candidate, by=by, step=step, on=dates.today(), how_it_went="Well", care_manager_part="Came",
        came=["person", "carers"], skipped_because="They know each other from the club",
    )  # fmt: skip


def test_it_is_written_down(worker_of):
    candidate = CandidateFactory(told=False)

    row = describe(candidate, worker_of(candidate.referral.scheme))

    assert (row.shown_by, row.how, row.said) == ("Tom Reid", "pictures", "I like the dog")
    assert Event.objects.get(verb="candidate.described").person_id == candidate.referral.person_id


@pytest.mark.parametrize("empty", ["shown_by", "what", "said"])
def test_who_what_and_the_answer_are_needed(worker_of, empty):
    candidate = CandidateFactory(told=False)

    with pytest.raises(Refusal, match="what the person said"):
        describe(candidate, worker_of(candidate.referral.scheme), **{empty: " "})
    assert not Described.objects.exists()


def test_form_and_day(worker_of):
    candidate = CandidateFactory(told=False)
    by = worker_of(candidate.referral.scheme)

    with pytest.raises(Refusal, match="in which form"):
        describe(candidate, by, how="carrier pigeon")
    with pytest.raises(Refusal, match="future"):
        describe(candidate, by, on=dates.today() + timedelta(days=1))


def test_not_of_a_household_that_was_not_chosen(worker_of):
    candidate = CandidateFactory(state=CandidateState.NOT_CHOSEN, told=False)

    with pytest.raises(WrongState):
        describe(candidate, worker_of(candidate.referral.scheme))


def test_nobody_meets_carers_who_were_not_described(worker_of):
    candidate = CandidateFactory(told=False)
    by = worker_of(candidate.referral.scheme)

    with pytest.raises(Refusal, match="how these carers were described"):
        meet(candidate, by)
    meet(candidate, by, Step.PROFILE_SHARED)
    with pytest.raises(Refusal, match="how these carers were described"):
        meet(candidate, by)
    describe(candidate, by)
    assert meet(candidate, by).pk


def test_why_there_is_only_one(worker_of):
    referral = ReferralFactory(accepted=True, only_one_because="")

    row = describing.say_why_only_one(referral=referral, by=worker_of(referral.scheme), because="Nobody else is near")

    assert row.only_one_because == "Nobody else is near"
    assert Event.objects.filter(verb="referral.only_one").count() == 1


def test_why_needs_words_and_a_referral_that_is_matched(worker_of):
    referral, sent = ReferralFactory(accepted=True), ReferralFactory(sent=True)

    with pytest.raises(Refusal, match="Say why"):
        describing.say_why_only_one(referral=referral, by=worker_of(referral.scheme), because=" ")
    with pytest.raises(WrongState):
        describing.say_why_only_one(referral=sent, by=worker_of(sent.scheme), because="Nobody else")


def test_both_are_the_schemes(council_of):
    candidate = CandidateFactory()
    by = council_of(candidate.referral.person)

    with pytest.raises(PermissionDenied):
        describe(candidate, by)
    with pytest.raises(PermissionDenied):
        describing.say_why_only_one(referral=candidate.referral, by=by, because="Nobody else")
