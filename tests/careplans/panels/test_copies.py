from decimal import Decimal

from careplans.panels.copies import tables
from sharedliving.core.components import Money
from tests.core.documents.samples import need, plan, summary


def test_a_copy_has_the_tables_of_what_is_in_it():
    assert set(tables(plan())) == {"people", "needs", "agreed", "budget"}
    assert set(tables(summary())) == {"people", "tasks", "others"}
    assert tables({}) == {}


def test_money_not_settled_has_no_rows():
    assert "budget" not in tables(plan(budget=None))


def test_money_is_shown_in_pounds():
    assert tables(plan())["budget"][0] == ("The whole, a week", Money(Decimal("1612.4")))


def test_a_need_says_whether_it_is_eligible_and_a_task_does_not():
    ((_, what, *_),) = tables(plan(needs=[need(eligible=False)]))["needs"][1]
    ((_, task, *_),) = tables(summary())["tasks"][1]

    assert what == ["Managing and maintaining nutrition", "Not eligible"]
    assert task == "Managing and maintaining nutrition"


def test_what_is_missing_is_said():
    ((outcome, _, how, _, when),) = tables(plan(needs=[need(outcome="", how="", by_when=None)]))["needs"][1]

    assert (outcome, how, when) == ("Not recorded yet", "Not recorded yet", "No date yet")
