"""Somebody who wants to move on: what is written down, and what is never left lying (G14-LOC-7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from placements.choices import HomeKind
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import MoveBlocker, MoveOnGoal


def goal_gate(goal: MoveOnGoal) -> Gate:
    """What has to be known of a goal."""
    return Gate([goal_is_in_their_words(goal), goal_says_by_when(goal), views_that_differ_are_named(goal)])


def goal_is_in_their_words(goal: MoveOnGoal) -> Line:
    """Write down what they want in their words, and select what kind of home that is.

    Source: G14-LOC-7, G8-MOVE.
    """
    met = bool(goal.words.strip()) and goal.kind in HomeKind.values
    return check(goal_is_in_their_words, "What they want", met)


def goal_says_by_when(goal: MoveOnGoal) -> Line:
    """The day by which they want to move has to be after the day they said so.

    Source: G14-LOC-7. They need not name a day.
    """
    met = goal.said_on <= dates.today() and (goal.by_when is None or goal.by_when >= goal.said_on)
    return check(goal_says_by_when, "By when", met)


def views_that_differ_are_named(goal: MoveOnGoal) -> Line:
    """Say who wants something else for them, and what.

    Source: G14-ADV-3. Where views differ, an advocate is thought of.
    """
    met = not goal.views_differ or bool(goal.who_differs.strip())
    return check(views_that_differ_are_named, "Whose views differ", met)


def looking_says_what_was_done(words: str) -> Line:
    """Write down what was done for them since it was last looked at, or why nothing could be.

    Source: G14-LOC-7. People need a co-ordinator's help to compete for scarce housing.
    """
    return check(looking_says_what_was_done, "What was done", bool(words.strip()))


def blocker_is_cleared_after_it_began(blocker: MoveBlocker, on: date, how: str) -> Line:
    """Say how it was cleared, on a day after it began and not after today.

    Source: G14-LOC-7.
    """
    met = blocker.since <= on <= dates.today() and bool(how.strip())
    return check(blocker_is_cleared_after_it_began, "How it was cleared", met)


def goal_ends_with_words(words: str) -> Line:
    """Say what came of it: where they live now, or why they no longer want to move.

    Source: G14-LOC-7, G8-MOVE. A wish is not dropped without a word.
    """
    return check(goal_ends_with_words, "What came of it", bool(words.strip()))
