from decimal import Decimal

from careplans.rules.kinds import budget as rules
from tests.factories.kinds import BudgetLineFactory, OtherAssessmentFactory


def test_the_lines_are_added_up_to_the_penny(db):
    line = BudgetLineFactory(quantity=Decimal("3.50"), unit="hour", rate=Decimal("21.37"))
    BudgetLineFactory(assessment=line.assessment, rate=540)
    row = type(line.assessment).objects.get(pk=line.assessment.pk)

    assert rules.weekly_total(row) == Decimal("614.80")
    assert rules.count(row) == "2 lines: £614.80 a week."
    assert str(line) == "Shared Lives arrangement: 3.5 hours at £21.37"


def test_ca26_indicative_budget_has_lines(db):
    row = OtherAssessmentFactory(kind="budget")

    assert not rules.ca26_indicative_budget_has_lines(row)
    BudgetLineFactory(assessment=row)
    assert rules.ca26_indicative_budget_has_lines(row)


def test_the_lines_are_read_once(db, django_assert_num_queries):
    row = BudgetLineFactory().assessment

    with django_assert_num_queries(1):
        rules.count(row)
        rules.weekly_total(row)
