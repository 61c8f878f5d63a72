from datetime import timedelta

import pytest

from placements.rules import moving_on as rules
from placements.rules.lines import message_of, source_of
from sharedliving.core import dates
from tests.factories.endings import MoveBlockerFactory, MoveOnGoalFactory

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def missing(goal):
    return [each.key for each in rules.goal_gate(goal).missing]


@pytest.mark.parametrize(
    "rule",
    [rules.goal_is_in_their_words, rules.goal_says_by_when, rules.views_that_differ_are_named,
     rules.looking_says_what_was_done, rules.blocker_is_cleared_after_it_began, rules.goal_ends_with_words],
)  # fmt: skip
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule).startswith("G14-")


@pytest.mark.parametrize("change", [{"words": " "}, {"kind": ""}])
def test_goal_is_in_their_words(change):
    goal = MoveOnGoalFactory()
    assert missing(goal) == []
    for name, value in change.items():
        setattr(goal, name, value)
    assert missing(goal) == ["goal_is_in_their_words"]


def test_goal_says_by_when():
    goal = MoveOnGoalFactory(by_when=dates.today())
    assert missing(goal) == []
    goal.by_when = goal.said_on - DAY
    assert missing(goal) == ["goal_says_by_when"]
    goal.by_when, goal.said_on = None, dates.today() + DAY
    assert missing(goal) == ["goal_says_by_when"]


def test_views_that_differ_are_named():
    goal = MoveOnGoalFactory(views_differ=True, who_differs="Her mother wants her to stay.")
    assert missing(goal) == []
    goal.who_differs = " "
    assert missing(goal) == ["views_that_differ_are_named"]


def test_looking_says_what_was_done():
    assert rules.looking_says_what_was_done("Rang the housing officer.").met
    assert not rules.looking_says_what_was_done(" ").met


@pytest.mark.parametrize(
    ("days", "how", "met"), [(0, "Band A now", True), (-1, "x", False), (1, "x", False), (0, "", False)]
)
def test_blocker_is_cleared_after_it_began(days, how, met):
    blocker = MoveBlockerFactory.build(goal=None, since=dates.today())
    assert rules.blocker_is_cleared_after_it_began(blocker, dates.today() + days * DAY, how).met is met


def test_goal_ends_with_words():
    assert rules.goal_ends_with_words("Moved to Station Street.").met
    assert not rules.goal_ends_with_words("").met
