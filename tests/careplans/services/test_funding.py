"""Applications to panel."""

from datetime import timedelta
from decimal import Decimal

import pytest

from careplans.choices import PlanState
from careplans.choices.funding import FundingState
from careplans.models import ApprovalLimit
from careplans.services import funding, plans
from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import CarePlanFactory
from tests.factories.funding import FundingApplicationFactory, FundingLineFactory
from tests.factories.people import UserFactory

TOMORROW = dates.today() + timedelta(days=1)


@pytest.fixture
def plan(world):
    return CarePlanFactory(person=world.person, complete=True, author=world.care_manager)


@pytest.fixture
def written(plan):
    return FundingLineFactory(application__plan=plan).application


@pytest.fixture
def sent(world, written):
    return funding.send(application=written, by=world.by)


def decide(application, by, decision=FundingState.APPROVED, **fields):
    return funding.decide(application=application, by=by, **{"decision": decision, "reasons": "It is needed"} | fields)


def test_an_application_is_begun_and_due(world, plan):
    row = funding.apply(plan=plan, by=world.by, asks="Two days", why="Nobody else can")

    assert (row.state, row.owner, row.applicant) == (FundingState.DRAFT, world.care_manager, world.care_manager)
    assert row.due_on == dates.today() + timedelta(days=14)
    assert Event.objects.filter(verb="funding.begun").count() == 1


def test_one_is_open_at_a_time(world, plan, written):
    with pytest.raises(Refusal, match="already open"):
        funding.apply(plan=plan, by=world.by, asks="Two days", why="Nobody else can")


@pytest.mark.parametrize(("asks", "why"), [(" ", "Because"), ("Two days", "")])
def test_what_is_asked_and_why_are_both_said(world, plan, asks, why):
    with pytest.raises(Refusal, match="and why"):
        funding.apply(plan=plan, by=world.by, asks=asks, why=why)


def test_it_is_changed_while_it_is_written(world, written):
    row = funding.save(application=written, by=world.by, asks="Three days", why="More is needed")

    assert (row.asks, row.why) == ("Three days", "More is needed")


def test_lines_come_and_go(world, written):
    line = funding.add_line(application=written, by=world.by, what="Nights", units=Decimal(2), unit_cost=Decimal(90))
    assert written.lines.count() == 2
    funding.remove_line(line=line, by=world.by)

    assert written.lines.count() == 1


def test_nothing_is_sent_without_a_budget(world, plan):
    with pytest.raises(Refusal, match="at least one line"):
        funding.send(application=FundingApplicationFactory(plan=plan), by=world.by)


def test_sending_hands_it_to_somebody_who_may_decide(world, written):
    row = funding.send(application=written, by=world.by, panel_on=TOMORROW)

    assert (row.state, row.owner) == (FundingState.SENT, world.line_manager)
    assert (row.due_on, row.panel_on, row.weekly_asked) == (TOMORROW, TOMORROW, Decimal("228.75"))


def test_a_day_of_panel_in_the_past_is_refused(world, written):
    with pytest.raises(Refusal, match="today or later"):
        funding.send(application=written, by=world.by, panel_on=dates.today() - timedelta(days=1))


def test_nothing_is_sent_to_nobody(world, written):
    ApprovalLimit.objects.create(role=Role.LINE_MANAGER, weekly_up_to=1, valid_from=dates.today())

    with pytest.raises(Refusal, match="Nobody may approve"):
        funding.send(application=written, by=world.by)


def test_what_is_with_panel_is_not_changed(world, sent):
    for do in (
        lambda: funding.save(application=sent, by=world.by, asks="More", why="More"),
        lambda: funding.remove_line(line=sent.lines.get(), by=world.by),
        lambda: funding.withdraw(application=sent, by=world.by, why="No"),
    ):
        with pytest.raises(WrongState):
            do()


@pytest.mark.parametrize(
    ("decision", "given", "approved"),
    [
        (FundingState.APPROVED, None, Decimal("228.75")),
        (FundingState.IN_PART, Decimal(100), Decimal(100)),
        (FundingState.DECLINED, Decimal(100), None),
    ],
)
def test_a_decision_ends_it(world, sent, decision, given, approved):
    row = decide(sent, world.manager, decision, amount=given, conditions="Look again in six months")

    assert (row.state, row.amount_approved, row.due_on) == (decision, approved, None)
    assert (row.decided_by, row.decided_on, row.reasons) == (world.line_manager, dates.today(), "It is needed")
    assert row.conditions == "Look again in six months"


def test_a_deferred_one_goes_back_and_can_be_sent_again(world, sent):
    row = decide(sent, world.manager, FundingState.DEFERRED)

    assert (row.is_open, row.owner) == (True, world.care_manager)
    assert funding.send(application=row, by=world.by).state == FundingState.SENT


def test_the_applicant_does_not_decide(world, plan):
    row = FundingApplicationFactory(plan=plan, applicant=world.line_manager, sent=True)

    with pytest.raises(Refusal, match="You wrote this application"):
        decide(row, world.manager)


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"reasons": " "}, "reasons"), ({"decision": FundingState.IN_PART, "amount": Decimal(900)}, "less than")],
)
def test_half_a_decision_is_refused(world, sent, fields, words):
    with pytest.raises(Refusal, match=words):
        decide(sent, world.manager, **fields)


def test_nobody_approves_more_than_their_limit(world, plan):
    row = FundingApplicationFactory(plan=plan, sent=True, weekly_asked=Decimal(2000))

    with pytest.raises(Refusal, match="your limit is £1500"):
        decide(row, world.manager)
    assert decide(row, world.manager, FundingState.DECLINED).state == FundingState.DECLINED


def test_withdrawing_needs_a_reason(world, written):
    with pytest.raises(Refusal, match="Say why"):
        funding.withdraw(application=written, by=world.by, why=" ")

    assert funding.withdraw(application=written, by=world.by, why="Not needed").state == FundingState.WITHDRAWN


def dear(world):
    plan = CarePlanFactory(person=world.person, complete=True, weekly_budget=2000, weekly_contribution=0)
    return plans.ask_for_sign_off(plan=plan, by=world.by)


def test_a_plan_above_every_limit_of_the_team_is_signed_once_panel_has_approved(world):
    plan = dear(world)
    with pytest.raises(Refusal, match="ask panel"):
        plans.sign_off(plan=plan, by=world.manager)
    head = UserFactory(organisation=world.council, team=world.team, roles=[Role.LINE_MANAGER])
    ApprovalLimit.objects.create(user=head, weekly_up_to=5000, valid_from=dates.today())
    row = FundingApplicationFactory(plan=plan, sent=True, weekly_asked=Decimal(2000))
    decide(row, viewer_for(head))

    assert plans.sign_off(plan=plan, by=world.manager).state == PlanState.IN_FORCE


def test_less_than_the_plan_costs_is_not_enough(world):
    plan = dear(world)
    FundingApplicationFactory(
        plan=plan, state=FundingState.IN_PART, weekly_asked=2000, amount_approved=1999, reasons="Less will do",
        decided_by=world.line_manager, decided_on=dates.today(), closed_at="2026-01-01T00:00Z", due_on=None,
    )  # fmt: skip

    with pytest.raises(Refusal, match="your limit is"):
        plans.sign_off(plan=plan, by=world.manager)
