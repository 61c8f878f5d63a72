"""Referrals to other services on their pages."""

from datetime import timedelta

import pytest

from careplans.choices.onward import OnwardState
from careplans.models import OnwardReferral
from sharedliving.core import dates
from tests.factories.advocacy import (
    OnwardReferralFactory,
)
from tests.factories.careplans import (
    CarePlanFactory,
    PlanNeedFactory,
)
from tests.factories.people import PersonFactory

TODAY = dates.today()


def day(on, name):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


GOOD = day(TODAY, "sent_on") | {
    "kind": "housing", "service": "Westmere Housing Options", "what_for": "A ground-floor flat",
    "sent_what": "Name, and that stairs are hard", "basis": "consent", "basis_reason": "Asked on the visit",
}  # fmt: skip


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.care_manager)


@pytest.fixture
def address(world):
    return f"/people/{world.person.reference}/other-services/"


@pytest.fixture
def sent(world):
    return OnwardReferralFactory(person=world.person)


def test_a_referral_is_recorded_for_a_need_of_the_plan(world, desk, address):
    need = PlanNeedFactory(plan=CarePlanFactory(person=world.person, in_force=True))
    assert need.outcome in desk.get(address).content.decode()

    answer = desk.post(address, GOOD | {"need": need.pk})

    row = OnwardReferral.objects.get()
    assert answer.url == row.get_absolute_url()
    assert (row.need, row.plan, row.owner) == (need, need.plan, world.care_manager)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"basis": ""}, "Select why the information may go there"),
        ({"basis_reason": ""}, "Enter how they agreed, or why it goes without"),
        ({"basis": "without_consent"}, "Only police and safeguarding team may be told without agreement"),
        ({"sent_what": ""}, "Enter which information went there"),
        ({"service": ""}, "Enter the name of the service"),
        ({"sent_on_0": "31", "sent_on_1": "2"}, "real date"),
        (day(TODAY + timedelta(days=2), "sent_on"), "must be today or in the past"),
        ({"need": "999999"}, "Select"),
        ({"service": "x" * 1_000_000}, "must be 200 characters or fewer"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(desk, address, wrong, sentence):
    answer = desk.post(address, GOOD | wrong)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "A ground-floor flat" in page
    assert not OnwardReferral.objects.exists()


def test_another_persons_need_is_not_chosen(desk, address):
    need = PlanNeedFactory()

    assert desk.post(address, GOOD | {"need": need.pk}).status_code == 422


def test_the_list_has_those_under_way_by_their_day(world, desk, sent):
    late = OnwardReferralFactory(
        person=PersonFactory(owner=world.care_manager, team=world.team), due_on=TODAY - timedelta(days=9)
    )
    over = OnwardReferralFactory(person=PersonFactory(owner=world.care_manager, team=world.team), finished=True)

    page = desk.get("/other-services/").content.decode()

    assert page.index(late.person.name) < page.index(sent.person.name)
    assert over.person.name not in page
    assert sent.person.name not in desk.get("/other-services/?show=late").content.decode()
    assert over.person.name in desk.get("/other-services/?show=closed").content.decode()
    assert over.person.name in desk.get("/other-services/?show=all").content.decode()


def test_the_page_says_what_went_there_and_on_what_basis(desk, sent):
    page = desk.get(sent.get_absolute_url()).content.decode()

    for words in (
        "Name and telephone number",
        "The person agrees",
        "You asked again",
        "They answered",
        "It is finished",
    ):
        assert words in page
    assert "You sent them more" not in page


def test_a_chase_is_shown_with_who_and_what(desk, sent):
    desk.post(f"{sent.get_absolute_url()}chase/", day(TODAY, "on") | {"note": "Rang Jo: next week"})

    page = desk.get(sent.get_absolute_url()).content.decode()
    assert "Rang Jo: next week" in page
    assert "Priya Nair" in page


@pytest.mark.parametrize(
    ("step", "posted", "state"),
    [
        ("answer", day(TODAY, "on") | {"state": "accepted", "answer": "Yes"}, OnwardState.ACCEPTED),
        ("answer", day(TODAY, "on") | {"state": "declined", "outcome": "College"}, OnwardState.DECLINED),
        ("close", {"outcome": "Has the flat"}, OnwardState.CLOSED),
    ],
)
def test_each_step_is_recorded(desk, sent, step, posted, state):
    assert desk.get(f"{sent.get_absolute_url()}{step}/").status_code == 200

    answer = desk.post(f"{sent.get_absolute_url()}{step}/", posted)

    sent.refresh_from_db()
    assert (answer.url, sent.state) == (sent.get_absolute_url(), state)


def test_a_refusal_asks_what_happens_instead(desk, sent):
    answer = desk.post(f"{sent.get_absolute_url()}answer/", day(TODAY, "on") | {"state": "declined"})

    assert answer.status_code == 422
    assert "Enter what happens for the person instead" in answer.content.decode()


def test_more_is_sent_when_they_want_to_know_more(world, desk):
    row = OnwardReferralFactory(person=world.person, more_wanted=True)

    desk.post(f"{row.get_absolute_url()}more/", {"more": "The report"})

    row.refresh_from_db()
    assert row.state == OnwardState.SENT


@pytest.mark.parametrize("step", ["answer", "chase", "close"])
def test_a_finished_referral_stays_as_it_is(world, desk, step):
    row = OnwardReferralFactory(person=world.person, finished=True)
    posted = day(TODAY, "on") | {"state": "accepted", "note": "Rang", "outcome": "Again"}

    answer = desk.post(f"{row.get_absolute_url()}{step}/", posted)

    assert answer.status_code == 422


def test_no_other_step_exists(desk, sent):
    assert desk.get(f"{sent.get_absolute_url()}dance/").status_code == 404


def test_a_plan_shows_them_to_the_council_alone(world, sign_in, sent, shared):
    plan = CarePlanFactory(person=world.person, in_force=True)
    linked = OnwardReferralFactory(person=world.person, plan=plan, finished=True, service="Speedwell Club")

    page = sign_in(world.care_manager).get(plan.get_absolute_url()).content.decode()

    assert "Other services" in page
    assert sent.service in page
    assert linked.service in page
    assert f"/people/{world.person.reference}/other-services/" in page


def test_others_see_nothing_of_it(world, sign_in, sent, shared):
    assert sign_in(world.stranger).get(sent.get_absolute_url()).status_code == 404
    assert sign_in(world.scheme_manager).get(sent.get_absolute_url()).status_code == 403
    assert sign_in(world.scheme_manager).get("/other-services/").status_code == 403
