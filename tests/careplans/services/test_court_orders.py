"""The register: applied for, made, ended, withdrawn after a look under the law of today."""

from datetime import timedelta

import pytest

from careplans.choices.court import AuthorisationState, RepresentativeKind
from careplans.models import CourtAuthorisation
from careplans.services import court_orders
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.liberty import CourtApplicationFactory, CourtAuthorisationFactory

pytestmark = pytest.mark.django_db


def day(days: int):
    return dates.today() + timedelta(days=days)


def order(**changes):
    return {
        "order_on": day(-5), "starts_on": day(-5), "ends_on": day(355), "reviewed_by_court_on": day(355),
        "conditions": "The door alarm at night only.", "representative": "Karen", "representative_kind": "rule_1_2",
    } | changes  # fmt: skip


def test_a_pack_that_was_sent_goes_into_the_register(world):
    application = CourtApplicationFactory(screen__person=world.person, completed=True)

    row = court_orders.applied(application=application, by=world.by, case_number=" 13 579 ", applied_on=day(-1))

    assert (row.state, row.case_number, row.applied_on) == (AuthorisationState.APPLIED, "13 579", day(-1))
    assert row.due_on == day(27)
    assert row.representative_kind == RepresentativeKind.RULE_1_2
    assert Event.objects.get().verb == "court_order.applied"


def test_a_pack_that_is_not_ready_does_not(world):
    application = CourtApplicationFactory(screen__person=world.person)

    with pytest.raises(Refusal, match="not ready to send"):
        court_orders.applied(application=application, by=world.by, case_number="1", applied_on=day(0))


@pytest.mark.parametrize(("number", "days", "words"), [(" ", 0, "case number"), ("1", 1, "today or in the past")])
def test_applied_needs_a_number_and_a_day_that_is_past(world, number, days, words):
    application = CourtApplicationFactory(screen__person=world.person, completed=True)

    with pytest.raises(Refusal, match=words):
        court_orders.applied(application=application, by=world.by, case_number=number, applied_on=day(days))


def test_an_application_stands_in_the_register_once(world):
    application = CourtApplicationFactory(screen__person=world.person, completed=True)
    court_orders.applied(application=application, by=world.by, case_number="1", applied_on=day(0))

    with pytest.raises(Refusal, match="in the register already"):
        court_orders.applied(application=application, by=world.by, case_number="1", applied_on=day(0))


def test_an_order_is_due_on_its_last_day(world):
    row = court_orders.record(person=world.person, by=world.by, case_number="12", **order())

    assert (row.state, row.due_on, row.owner) == (AuthorisationState.IN_FORCE, day(355), world.care_manager)


def test_a_second_order_in_force_is_refused(world):
    CourtAuthorisationFactory(person=world.person)

    with pytest.raises(Refusal, match="an order in force already"):
        court_orders.record(person=world.person, by=world.by, case_number="12", **order())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"order_on": day(1)}, "made before today"),
        ({"ends_on": day(-6)}, "ends after it starts"),
        ({"reviewed_by_court_on": day(400)}, "at least yearly"),
        ({"reviewed_by_court_on": None}, "at least yearly"),
    ],
)
def test_dates_that_cannot_be_are_refused(world, changes, words):
    with pytest.raises(Refusal, match=words):
        court_orders.record(person=world.person, by=world.by, case_number="12", **order(**changes))
    assert not CourtAuthorisation.objects.exists()


def test_what_was_applied_for_is_made_and_ends_the_order_before(world):
    before = CourtAuthorisationFactory(person=world.person)
    applied = CourtAuthorisationFactory(person=world.person, applied=True)

    made = court_orders.made(order=applied, by=world.by, **order())

    before.refresh_from_db()
    assert (made.state, made.due_on) == (AuthorisationState.IN_FORCE, day(355))
    assert (before.state, before.due_on) == (AuthorisationState.ENDED, None)
    assert before.closed_because == f"Followed by case {applied.case_number}"


def test_an_order_ends_with_the_reason(world):
    ended = court_orders.end(order=CourtAuthorisationFactory(person=world.person), by=world.by, why="Moved out")

    assert (ended.state, ended.closed_because, ended.due_on) == (AuthorisationState.ENDED, "Moved out", None)


@pytest.mark.parametrize("traits", [{"applied": True}, {}])
def test_a_case_is_withdrawn_after_a_look_under_the_law_of_today(world, traits):
    row = CourtAuthorisationFactory(person=world.person, **traits)

    withdrawn = court_orders.withdraw(order=row, by=world.by, why="Not a deprivation since 2 June 2026")

    assert withdrawn.state == AuthorisationState.WITHDRAWN
    assert Event.objects.get().verb == "court_order.withdrawn"


def test_nothing_is_closed_without_a_reason(world):
    with pytest.raises(Refusal, match="Say why"):
        court_orders.end(order=CourtAuthorisationFactory(person=world.person), by=world.by, why=" ")


def test_what_was_only_applied_for_cannot_end(world):
    with pytest.raises(WrongState):
        court_orders.end(order=CourtAuthorisationFactory(person=world.person, applied=True), by=world.by, why="Over")
