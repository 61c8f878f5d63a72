"""Risks of a carer household and its home: the scheme's own."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from placements.choices import RiskSubject
from placements.models import HouseholdRisk
from placements.services import household_risks
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.households import HouseholdFactory, HouseholdRiskFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db

NEXT = dates.today() + timedelta(days=90)
STAIRS = {"subject": RiskSubject.PREMISES, "who": "The stairs", "what": "Steep", "what_is_done": "A rail"}


def test_it_is_written_down_with_owner_and_date(worker_of):
    home = HouseholdFactory()

    row = household_risks.add(household=home, by=worker_of(home.scheme), look_again_on=NEXT, **STAIRS)

    assert (row.owner, row.due_on, row.who) == (home.owner, NEXT, "The stairs")
    assert Event.objects.get(verb="household.risk_added").subject_id == home.pk


@pytest.mark.parametrize("on", [None, dates.today()])
def test_the_day_to_look_again_cannot_be_blank_or_past(worker_of, on):
    home = HouseholdFactory()

    with pytest.raises(Refusal, match="a day in the future"):
        household_risks.add(household=home, by=worker_of(home.scheme), look_again_on=on, **STAIRS)

    assert not HouseholdRisk.objects.exists()


def test_not_about_a_household_that_has_ended(worker_of):
    home = HouseholdFactory(closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="no longer a carer household"):
        household_risks.add(household=home, by=worker_of(home.scheme), look_again_on=NEXT, **STAIRS)


def test_looking_again_sets_the_next_day(worker_of):
    row = HouseholdRiskFactory(due_on=dates.today())

    seen = household_risks.look_again(
        risk=row, by=worker_of(row.household.scheme), look_again_on=NEXT, what_is_done="A gate"
    )

    assert (seen.due_on, seen.what_is_done, seen.who) == (NEXT, "A gate", row.who)
    assert Event.objects.filter(verb="household.risk_looked_at").count() == 1


def test_only_its_fields_are_written(worker_of):
    row = HouseholdRiskFactory()

    with pytest.raises(ValueError, match="owner"):
        household_risks.look_again(risk=row, by=worker_of(row.household.scheme), look_again_on=NEXT, owner=None)


def test_it_is_closed_with_a_reason_once(worker_of):
    row = HouseholdRiskFactory()
    by = worker_of(row.household.scheme)

    with pytest.raises(Refusal, match="Say why"):
        household_risks.close(risk=row, by=by, why=" ")
    closed = household_risks.close(risk=row, by=by, why="Bruno has died")
    with pytest.raises(WrongState):
        household_risks.close(risk=closed, by=by, why="Again")

    assert (closed.due_on, closed.closed_because, closed.is_open) == (None, "Bruno has died", False)
    assert Event.objects.filter(verb="household.risk_closed").count() == 1


def test_a_council_may_not(council_of):
    row = HouseholdRiskFactory()
    by = council_of(PersonFactory())

    with pytest.raises(PermissionDenied):
        household_risks.add(household=row.household, by=by, look_again_on=NEXT, **STAIRS)
    with pytest.raises(PermissionDenied):
        household_risks.close(risk=row, by=by, why="No")
