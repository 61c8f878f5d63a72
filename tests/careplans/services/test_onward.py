"""Referrals to other services: sent, chased, answered, finished."""

from datetime import timedelta

import pytest

from careplans.choices.onward import OnwardState, ServiceKind, SharingBasis
from careplans.models import OnwardReferral
from careplans.services import onward, plans
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.advocacy import (
    OnwardReferralFactory,
)
from tests.factories.careplans import (
    CarePlanFactory,
    PlanNeedFactory,
)

TODAY = dates.today()
GOOD = {
    "kind": ServiceKind.HOUSING, "service": "Westmere Housing Options", "what_for": "A ground-floor flat",
    "sent_what": "Name, telephone number, that stairs are hard", "basis": SharingBasis.CONSENT,
    "basis_reason": "Asked on the visit; said yes", "sent_on": TODAY,
}  # fmt: skip


def refer(world, **fields):
    return onward.refer(person=world.person, by=world.by, **GOOD | fields)


@pytest.fixture
def sent(world):
    return OnwardReferralFactory(person=world.person)


def test_a_referral_is_sent_and_its_answer_due(world):
    row = refer(world, contact="Jo, 01632 960 001", sent_on=TODAY - timedelta(days=2))

    assert (row.state, row.owner, row.contact) == (OnwardState.SENT, world.care_manager, "Jo, 01632 960 001")
    assert row.due_on == TODAY + timedelta(days=12)
    event = Event.objects.get(verb="onward.sent")
    assert (event.person_id, event.data["basis"]) == (world.person.pk, "consent")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"basis": ""}, "on what legal basis"),
        ({"basis_reason": " "}, "Say how Danny Okafor agreed"),
        ({"basis": SharingBasis.WITHOUT_CONSENT}, "Only the police and safeguarding"),
        ({"sent_what": ""}, "which information"),
        ({"what_for": ""}, "referred for"),
        ({"sent_on": TODAY + timedelta(days=1)}, "today or in the past"),
    ],
)
def test_a_referral_without_its_reasons_is_refused(world, wrong, message):
    with pytest.raises(Refusal, match=message):
        refer(world, **wrong)

    assert not OnwardReferral.objects.exists()


@pytest.mark.parametrize("kind", [ServiceKind.POLICE, ServiceKind.SAFEGUARDING])
def test_police_and_safeguarding_are_told_without_agreement_with_a_reason(world, kind):
    row = refer(world, kind=kind, basis=SharingBasis.WITHOUT_CONSENT, basis_reason="Threatened with a knife")

    assert row.basis == SharingBasis.WITHOUT_CONSENT
    with pytest.raises(Refusal, match="Say how Danny Okafor agreed"):
        refer(world, kind=kind, basis=SharingBasis.WITHOUT_CONSENT, basis_reason="")


def test_it_belongs_to_a_need_of_the_plan(world):
    need = PlanNeedFactory(plan=CarePlanFactory(person=world.person, in_force=True))

    row = refer(world, need=need)

    assert (row.need, row.plan) == (need, need.plan)


def test_a_need_of_another_plan_is_refused(world):
    plan = CarePlanFactory(person=world.person, in_force=True)

    with pytest.raises(Refusal, match="Choose a need of this plan"):
        refer(world, plan=plan, need=PlanNeedFactory())


def test_a_plan_of_somebody_else_is_refused(world):
    with pytest.raises(Refusal, match="Choose a need of this plan"):
        refer(world, plan=CarePlanFactory(in_force=True))


def test_a_need_with_a_referral_stays_in_the_plan(world):
    need = PlanNeedFactory(plan=CarePlanFactory(person=world.person))
    refer(world, need=need)

    with pytest.raises(Refusal, match="A referral to Westmere Housing Options rests on this need"):
        plans.remove_need(need=need, by=world.by)


def test_chasing_moves_the_answer_on_by_the_clock(world, sent):
    chased = onward.chase(referral=sent, by=world.by, on=TODAY, note="Rang Jo: next week")

    sent.refresh_from_db()
    assert sent.due_on == TODAY + timedelta(days=14)
    assert (chased.by_name, chased.note) == ("Priya Nair", "Rang Jo: next week")
    assert Event.objects.get(verb="onward.chased").person_id == world.person.pk


def test_an_older_chase_moves_nothing_back(world):
    row = OnwardReferralFactory(person=world.person, due_on=TODAY + timedelta(days=30))

    onward.chase(referral=row, by=world.by, on=TODAY, note="Rang")

    row.refresh_from_db()
    assert row.due_on == TODAY + timedelta(days=30)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"note": " "}, "whom you asked"),
        ({"on": TODAY + timedelta(days=1)}, "today or in the past"),
        ({"on": TODAY - timedelta(days=90)}, "on or after the day it was sent"),
    ],
)
def test_a_chase_that_says_nothing_or_has_a_wrong_day_is_refused(world, sent, wrong, message):
    with pytest.raises(Refusal, match=message):
        onward.chase(referral=sent, by=world.by, **{"on": TODAY, "note": "Rang"} | wrong)


def test_nobody_chases_what_is_finished(world):
    row = OnwardReferralFactory(person=world.person, finished=True)

    with pytest.raises(WrongState):
        onward.chase(referral=row, by=world.by, on=TODAY, note="Rang")


@pytest.mark.parametrize("state", [OnwardState.ACCEPTED, OnwardState.WAITING_LIST, OnwardState.MORE_WANTED])
def test_an_answer_leaves_it_due_until_it_is_known_what_came_of_it(world, sent, state):
    row = onward.answer(referral=sent, by=world.by, state=state, on=TODAY, answer="Yes, in May")

    assert (row.state, row.answer, row.answered_on) == (state, "Yes, in May", TODAY)
    assert (row.is_open, row.due_on) == (True, TODAY + timedelta(days=14))
    assert Event.objects.get(verb="onward.answered").data["answer"] == state


def test_a_refusal_ends_it_with_what_happens_instead(world, sent):
    with pytest.raises(Refusal, match="what happens for Danny Okafor instead"):
        onward.answer(referral=sent, by=world.by, state=OnwardState.DECLINED, on=TODAY)

    row = onward.answer(
        referral=sent, by=world.by, state=OnwardState.DECLINED, on=TODAY, outcome="The college is asked"
    )

    assert (row.is_open, row.due_on, row.outcome) == (False, None, "The college is asked")


def test_more_goes_to_them_and_the_answer_is_due_again(world):
    row = OnwardReferralFactory(person=world.person, more_wanted=True)

    row = onward.send_more(referral=row, by=world.by, more="The occupational therapist’s report")

    assert (row.state, row.due_on) == (OnwardState.SENT, TODAY + timedelta(days=14))
    assert row.sent_what.startswith("Name and telephone number\n")
    assert row.sent_what.endswith(": The occupational therapist’s report")
    assert Event.objects.filter(verb="onward.more_sent").exists()


def test_sending_nothing_more_is_refused(world):
    with pytest.raises(Refusal, match="which information"):
        onward.send_more(referral=OnwardReferralFactory(person=world.person, more_wanted=True), by=world.by, more="")


def test_it_is_finished_with_what_came_of_it(world, sent):
    with pytest.raises(Refusal, match="Say what came of it"):
        onward.close(referral=sent, by=world.by, outcome=" ")

    row = onward.close(referral=sent, by=world.by, outcome="Moved into the flat")

    assert (row.state, row.outcome, row.is_open) == (OnwardState.CLOSED, "Moved into the flat", False)
    assert Event.objects.filter(verb="onward.closed").exists()
