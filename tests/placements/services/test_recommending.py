"""A scheme recommends something else, and the person's owner answers."""

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import OtherOption, ReferralState
from placements.models import Recommendation
from placements.services import recommending
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.moving import PlannedStepFactory, RecommendationFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db

WHY = "She wants her own front door."


def recommend(referral, by, option=OtherOption.EXTRA_CARE, why=WHY):
    return recommending.recommend(referral=referral, by=by, option=option, why=why)


@pytest.mark.parametrize("trait", ["sent", "more_asked", "accepted"])
def test_recommend_closes_the_referral_and_asks_the_owner(worker_of, trait):
    referral = ReferralFactory(**{trait: True})

    row = recommend(referral, worker_of(referral.scheme))

    referral.refresh_from_db()
    assert (referral.state, referral.is_open, referral.due_on) == (ReferralState.RECOMMENDED, False, None)
    assert (row.owner, row.due_on, row.is_open) == (referral.person.owner, dates.add_days(dates.today(), 7), True)
    assert not referral.person.shares.filter(organisation=referral.scheme, until=None).exists()
    assert Event.objects.get(verb="referral.recommended").data["option"] == "extra_care"


@pytest.mark.parametrize("trait", [{}, {"matched": True}])
def test_recommend_refuses_a_draft_and_a_match(worker_of, trait):
    referral = ReferralFactory(**trait)

    with pytest.raises(WrongState):
        recommend(referral, worker_of(referral.scheme))


def test_recommend_refuses_without_option_or_words(worker_of):
    referral = ReferralFactory(sent=True)

    with pytest.raises(Refusal) as refusal:
        recommend(referral, worker_of(referral.scheme), option="", why="")
    assert len(refusal.value.missing) == 2
    assert not Recommendation.objects.exists()


def test_nobody_is_owed_a_next_step_after_it(worker_of):
    planned = PlannedStepFactory()

    recommend(planned.candidate.referral, worker_of(planned.candidate.referral.scheme))

    planned.refresh_from_db()
    assert (planned.is_open, planned.did_not_happen_because) == (False, WHY)


def test_reply_closes_it(council_of):
    row = RecommendationFactory()

    row = recommending.reply(
        recommendation=row, by=council_of(row.person), followed=False, words="She wants to live with people."
    )

    assert (row.followed, row.replied_on, row.is_open, row.due_on) == (False, dates.today(), False, None)
    assert "Does not follow" in Event.objects.get(verb="recommendation.answered").text


def test_reply_refuses_without_an_answer_and_twice(council_of):
    row, answered = RecommendationFactory(), RecommendationFactory(answered=True)

    with pytest.raises(Refusal, match="whether you follow"):
        recommending.reply(recommendation=row, by=council_of(row.person), followed=None, words="")
    with pytest.raises(WrongState):
        recommending.reply(recommendation=answered, by=council_of(answered.person), followed=True, words="Again")


def test_each_side_does_its_own(worker_of, council_of):
    referral, row = ReferralFactory(sent=True), RecommendationFactory()

    with pytest.raises(PermissionDenied):
        recommend(referral, council_of(referral.person))
    with pytest.raises(PermissionDenied):
        recommending.reply(recommendation=row, by=worker_of(row.referral.scheme), followed=True, words="Yes")
