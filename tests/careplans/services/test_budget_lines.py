from decimal import Decimal

import pytest

from careplans.models import BudgetLine
from careplans.services import budget_lines
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.kinds import BudgetLineFactory, OtherAssessmentFactory

LINE = {"what": "Day centre", "quantity": Decimal(2), "unit": "session", "rate": Decimal("45.50")}


def test_a_line_is_added_and_starts_the_assessment(world):
    row = OtherAssessmentFactory(kind="budget", person=world.person)

    line = budget_lines.add(assessment=row, by=world.by, **LINE)

    row.refresh_from_db()
    assert (line.weekly, row.state, row.version) == (Decimal("91.00"), "in_progress", 2)
    assert Event.objects.get().text == "Line added: Day centre: 2 sessions at £45.50, £91.00 a week"


def test_a_line_is_removed_and_its_history_stays(world):
    line = BudgetLineFactory(assessment__person=world.person)

    budget_lines.remove(line=line, by=world.by)

    assert not BudgetLine.objects.exists()
    assert BudgetLine.history.filter(history_type="-").count() == 1
    assert Event.objects.get().verb == "assessment.line_removed"


def test_only_a_budget_has_lines(world):
    with pytest.raises(Refusal, match="Only an indicative"):
        budget_lines.add(assessment=OtherAssessmentFactory(person=world.person), by=world.by, **LINE)


def test_a_completed_budget_keeps_its_lines(world):
    row = OtherAssessmentFactory(kind="budget", person=world.person, done=True)

    with pytest.raises(WrongState):
        budget_lines.add(assessment=row, by=world.by, **LINE)
    with pytest.raises(WrongState):
        budget_lines.remove(line=row.budget_lines.get(), by=world.by)
