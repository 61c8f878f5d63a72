"""What was asked for and was not there: referrals that came to nothing."""

import pytest

from people.choices import Role
from placements.choices import CameToNothing, DeclineReason, OtherOption
from placements.services import matching, recommending, referrals
from placements.unmet import facts, unmet, wanted_words
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
LONG_AGO = dates.add_days(TODAY, -300)


def found(viewer=SYSTEM, since=LONG_AGO, until=TODAY):
    return facts(unmet(viewer, since, until))


def sent(**fields):
    return ReferralFactory(**{"sent": True, "sent_on": dates.add_days(TODAY, -12)} | fields)


def test_declined_says_what_was_wanted_and_what_would_have_worked(worker_of):
    referral = sent(preferred_area="WM3", language="Urdu", needs_wheelchair_access=True, cannot_live_with_smoke=True)
    answer = "A ramp in WM3"
    referrals.decline(referral=referral, by=worker_of(referral.scheme), reason=DeclineReason.ACCESS, answer=answer)

    (fact,) = found()

    assert (fact.how, fact.reason, fact.would_have_worked) == (CameToNothing.DECLINED, DeclineReason.ACCESS, answer)
    assert (fact.days, fact.ended_on, fact.option) == (12, TODAY, None)
    assert wanted_words(fact) == ["Live-in", "In WM3", "Speaks Urdu", "Wheelchair access", "Nobody smokes"]


def test_recommended_names_the_option(worker_of):
    referral = sent()
    recommending.recommend(
        referral=referral, by=worker_of(referral.scheme), option=OtherOption.FAMILY, why="Her sister has room"
    )

    (fact,) = found()

    assert (fact.how, fact.option) == (CameToNothing.RECOMMENDED, OtherOption.FAMILY)
    assert fact.would_have_worked == "Her sister has room"


@pytest.mark.parametrize("end", ["declined", "withdrawn"])
def test_accepted_and_no_match_found_is_said(worker_of, council_of, end):
    referral = sent()
    referrals.accept(referral=referral, by=worker_of(referral.scheme, Role.SCHEME_MANAGER), override_reason="By phone")
    referral.refresh_from_db()
    if end == "declined":
        by = worker_of(referral.scheme)
        referrals.decline(referral=referral, by=by, reason=DeclineReason.NO_ROOM, answer="One more household")
    else:
        referrals.withdraw(referral=referral, by=council_of(referral.person), why="She could not wait any longer")

    (fact,) = found()

    assert fact.how == CameToNothing.NO_MATCH
    assert fact.would_have_worked == ("One more household" if end == "declined" else "She could not wait any longer")


def test_withdrawn_before_an_answer(council_of):
    referral = sent()
    referrals.withdraw(referral=referral, by=council_of(referral.person), why="Lives with her aunt now")

    (fact,) = found()

    assert (fact.how, fact.would_have_worked) == (CameToNothing.WITHDRAWN, "Lives with her aunt now")


def test_what_is_open_a_draft_or_led_to_a_home_is_none(council_of, worker_of):
    sent()
    draft = ReferralFactory()
    referrals.withdraw(referral=draft, by=council_of(draft.person), why="Begun by mistake")
    agreement = AgreementFactory()
    ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.candidate.household)
    referral = agreement.candidate.referral
    type(referral).objects.filter(pk=referral.pk).update(state="closed", closed_at=agreement.created_at, due_on=None)

    assert found() == []


def test_between_two_days(council_of):
    referral = sent()
    referrals.withdraw(referral=referral, by=council_of(referral.person), why="Moved")

    assert len(found(since=TODAY, until=TODAY)) == 1
    assert found(since=LONG_AGO, until=dates.add_days(TODAY, -1)) == []


def test_a_scheme_remembers_what_it_was_asked_for_and_nobody_elses(worker_of, council_of):
    referral = sent()
    by = worker_of(referral.scheme)
    referrals.decline(referral=referral, by=by, reason=DeclineReason.NO_ROOM, answer="One more household")

    assert len(found(by)) == 1
    assert len(found(council_of(referral.person))) == 1
    assert found(worker_of(CandidateFactory().referral.scheme)) == []
    assert found(council_of(PersonFactory())) == []
    assert not matching.Referral.objects.visible_to(by).exists(), "the record is no longer theirs to see"
