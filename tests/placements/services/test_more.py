"""A thin referral is sent back and comes again."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from people.viewers import viewer_for
from placements.choices import ReferralState
from placements.models import MoreAsked
from placements.services import more, referrals
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.people import UserFactory
from tests.factories.placements import ReferralFactory
from tests.factories.practice import MoreAskedFactory

pytestmark = pytest.mark.django_db

WEEK = dates.today() + timedelta(days=7)


def ask(referral, by, **fields):
    given = {"items": ["health"], "words": "Which tablets, and when?", "answer_by": WEEK}
    return more.ask(referral=referral, by=by, **given | fields)


def test_the_persons_owner_has_to_act_by_the_day(worker_of):
    referral = ReferralFactory(sent=True)

    asked = ask(referral, worker_of(referral.scheme))

    referral.refresh_from_db()
    assert (referral.state, referral.owner, referral.due_on) == (ReferralState.MORE_ASKED, referral.person.owner, WEEK)
    assert (asked.items, asked.asked_on, asked.is_open) == (["health"], dates.today(), True)
    assert referral.changes.get().why == "Which tablets, and when?"
    assert "health and medicines" in Event.objects.get(verb="referral.more_asked").text


def test_the_owner_of_today_not_of_when_it_was_sent(worker_of):
    referral = ReferralFactory(sent=True)
    referral.person.owner = UserFactory(organisation=referral.council, team=referral.person.team)
    referral.person.save()

    ask(referral, worker_of(referral.scheme))

    referral.refresh_from_db()
    assert referral.owner == referral.person.owner != referral.care_manager


def test_refused_with_all_that_the_scheme_has_not_said(worker_of):
    referral = ReferralFactory(sent=True)

    with pytest.raises(Refusal) as refusal:
        ask(referral, worker_of(referral.scheme), items=[], answer_by=dates.today())

    assert len(refusal.value.missing) == 2
    assert not MoreAsked.objects.exists()


@pytest.mark.parametrize("trait", [{}, {"accepted": True}, {"more_asked": True}])
def test_only_while_it_waits_for_the_scheme(worker_of, trait):
    referral = ReferralFactory(**trait)

    with pytest.raises(WrongState):
        ask(referral, worker_of(referral.scheme))


def test_a_council_cannot_ask_itself(council_of):
    referral = ReferralFactory(sent=True)

    with pytest.raises(PermissionDenied):
        ask(referral, council_of(referral.person))


def test_the_answer_goes_back_to_whoever_asked(council_of):
    asked = MoreAskedFactory(asked_on=dates.today() - timedelta(days=3))

    referral = more.answer(
        asked=asked, by=council_of(asked.referral.person), words="Added both.", health="Two tablets", behaviour="Sings"
    )

    asked.refresh_from_db()
    assert (referral.state, referral.owner, referral.health) == (ReferralState.SENT, asked.asked_by, "Two tablets")
    assert referral.due_on > dates.today()
    assert (asked.answered_on, asked.answer, asked.is_open) == (dates.today(), "Added both.", False)
    assert "after 3 days" in Event.objects.get(verb="referral.more_given").text


def test_somebody_receives_it_when_whoever_asked_has_left(council_of):
    asked = MoreAskedFactory(asked_by__is_active=False, asked_by=UserFactory(is_active=False))

    referral = more.answer(asked=asked, by=council_of(asked.referral.person), words="Added.")

    assert referral.owner == referral.scheme.duty_manager


def test_not_before_everything_asked_for_is_there(council_of):
    asked = MoreAskedFactory()

    with pytest.raises(Refusal, match="Record their health"):
        more.answer(asked=asked, by=council_of(asked.referral.person), words="Added.", health=" ")

    asked.refresh_from_db()
    assert asked.is_open


def test_nothing_that_was_not_asked_for_is_written(council_of):
    asked = MoreAskedFactory()

    with pytest.raises(ValueError, match="consent"):
        more.answer(asked=asked, by=council_of(asked.referral.person), words="Added.", consent="Yes")


def test_answered_once(council_of):
    asked = MoreAskedFactory()
    by = council_of(asked.referral.person)
    more.answer(asked=asked, by=by, words="Added.")

    with pytest.raises(WrongState):
        more.answer(asked=asked, by=by, words="Added again.")


def test_a_scheme_does_not_answer_itself(worker_of):
    asked = MoreAskedFactory()

    with pytest.raises(PermissionDenied):
        more.answer(asked=asked, by=worker_of(asked.referral.scheme), words="Added.")


def test_it_may_be_asked_again(worker_of, council_of):
    asked = MoreAskedFactory()
    referral = more.answer(asked=asked, by=council_of(asked.referral.person), words="Added.")

    ask(referral, worker_of(referral.scheme), items=["culture"])

    assert MoreAsked.objects.filter(referral=referral).count() == 2
    assert MoreAsked.objects.open().get().items == ["culture"]


def test_declining_drops_the_question(worker_of):
    asked = MoreAskedFactory()
    by = worker_of(asked.referral.scheme)

    referrals.decline(referral=asked.referral, by=by, reason="no_room", answer="A room next spring")

    asked.refresh_from_db()
    assert (asked.dropped_on, asked.answered_on) == (dates.today(), None)
    assert Event.objects.filter(verb="referral.question_dropped").count() == 1


def test_withdrawing_drops_the_question(council_of):
    asked = MoreAskedFactory()

    referrals.withdraw(referral=asked.referral, by=council_of(asked.referral.person), why="Another home was found")

    assert not MoreAsked.objects.open().exists()


def test_declining_for_want_of_information_needs_a_question_first(worker_of):
    referral = ReferralFactory(sent=True)

    with pytest.raises(Refusal, match="before you decline for want of information"):
        referrals.decline(referral=referral, by=worker_of(referral.scheme), reason="information", answer="To know more")


def test_asking_and_declining_in_the_same_minute_is_refused(worker_of):
    referral = ReferralFactory(sent=True)
    by = worker_of(referral.scheme)
    ask(referral, by, items=["culture"])

    with pytest.raises(Refusal, match="Wait for the answer"):
        referrals.decline(referral=referral, by=by, reason="information", answer="To know more")
    MoreAsked.objects.update(asked_on=dates.today() - timedelta(days=9), answer_by=dates.today() - timedelta(days=1))
    assert referrals.decline(referral=referral, by=by, reason="information", answer="To know more").closed_at


def test_one_that_was_accepted_is_declined_for_want_of_information(worker_of):
    referral = ReferralFactory(accepted=True)

    referrals.decline(referral=referral, by=worker_of(referral.scheme), reason="information", answer="To know more")

    referral.refresh_from_db()
    assert referral.state == "declined"


def test_what_was_asked_for_is_not_sent_as_a_draft(council_of):
    asked = MoreAskedFactory()

    with pytest.raises(WrongState):
        referrals.send(referral=asked.referral, by=viewer_for(asked.referral.person.owner))
