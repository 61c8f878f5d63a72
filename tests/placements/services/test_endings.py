"""An approval ends when one has asked and another manager of the scheme confirms it."""

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import HouseholdState
from placements.services import endings
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.applications import EndingFactory
from tests.factories.households import HouseholdFactory, scheme_worker
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


def manager(household):
    return viewer_for(scheme_worker(household.scheme, Role.SCHEME_MANAGER))


def test_one_asks_and_a_second_confirms():
    household = HouseholdFactory()

    row = endings.ask(household=household, by=viewer_for(household.owner), why="They move away.")
    household.refresh_from_db()
    assert (household.state, row.due_on) == (HouseholdState.APPROVED, dates.add_days(dates.today(), 28))

    endings.answer(ending=row, by=manager(household), is_confirmed=True)
    household.refresh_from_db()
    assert (household.state, household.is_open) == (HouseholdState.ENDED, False)
    assert household.changes.get().why == "They move away."
    assert Event.objects.filter(verb="household.ended").count() == 1


def test_the_second_may_let_it_go_on_and_says_why():
    row = EndingFactory()
    by = manager(row.household)

    with pytest.raises(Refusal, match="Say why the approval goes on"):
        endings.answer(ending=row, by=by, is_confirmed=False)
    kept = endings.answer(ending=row, by=by, is_confirmed=False, words="They stay until spring.")

    row.household.refresh_from_db()
    assert (kept.is_confirmed, row.household.state) == (False, HouseholdState.APPROVED)
    with pytest.raises(WrongState):
        endings.answer(ending=row, by=by, is_confirmed=True)


def test_who_asked_does_not_confirm():
    household = HouseholdFactory()
    by = manager(household)
    row = endings.ask(household=household, by=by, why="They move away.")

    with pytest.raises(Refusal, match="another manager of the scheme"):
        endings.answer(ending=row, by=by, is_confirmed=True)
    with pytest.raises(PermissionDenied):
        endings.answer(ending=row, by=viewer_for(household.owner), is_confirmed=True)


def test_asked_once_with_a_reason_for_who_is_approved():
    household = HouseholdFactory()
    by = viewer_for(household.owner)
    with pytest.raises(Refusal, match="Say why"):
        endings.ask(household=household, by=by, why=" ")

    endings.ask(household=household, by=by, why="They move away.")
    with pytest.raises(Refusal, match="waits for a second person"):
        endings.ask(household=household, by=by, why="Again")

    applying = HouseholdFactory(scheme=household.scheme, state=HouseholdState.APPLYING, approved_on=None)
    with pytest.raises(Refusal, match="stop the application"):
        endings.ask(household=applying, by=by, why="x")


def test_not_while_somebody_lives_there_neither_asked_nor_confirmed():
    lived_in = ArrangementFactory().household
    with pytest.raises(Refusal, match="End the arrangements first"):
        endings.ask(household=lived_in, by=viewer_for(lived_in.owner), why="x")

    row = EndingFactory()
    ArrangementFactory(household=row.household)
    with pytest.raises(Refusal, match="End the arrangements first"):
        endings.answer(ending=row, by=manager(row.household), is_confirmed=True)
    row.refresh_from_db()
    assert row.is_open
