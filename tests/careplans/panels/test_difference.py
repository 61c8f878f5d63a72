"""What changed from one plan to the next."""

from decimal import Decimal

import pytest

from careplans.models import CarePlan, PlanNeed
from careplans.panels import difference
from sharedliving.core.components import Money


def need(pk, **fields):
    return PlanNeed(pk=pk, **{"area": "work", "need": "Wants work", "outcome": "A job", "is_eligible": True} | fields)


def test_the_same_plan_has_no_difference():
    plan = CarePlan(own_words="Hello", weekly_budget=Decimal(5), person_agrees="yes")

    assert difference.plan_rows(plan, plan) == []
    assert difference.need_rows([need(1)], [need(2, carried_from_id=1)]) == []


@pytest.mark.parametrize(
    ("before", "after", "word", "cells"),
    [
        ({"back_up": ""}, {"back_up": "Rita"}, "Added", ["", "Rita"]),
        ({"back_up": "Rita"}, {"back_up": ""}, "Removed", ["Rita", ""]),
        ({"back_up": "Rita"}, {"back_up": "Grace"}, "Changed", ["Rita", "Grace"]),
        ({"person_agrees": "yes"}, {"person_agrees": "no"}, "Changed", ["They agree", "They do not agree"]),
        (
            {"budget_mechanism": "mixed"},
            {"budget_mechanism": "nhs"},
            "Changed",
            ["Mixed", "Paid and managed by the NHS"],
        ),
    ],
)
def test_a_part_of_the_plan_is_added_removed_or_changed_in_words(before, after, word, cells):
    ((_, tag, *shown),) = difference.plan_rows(CarePlan(**before), CarePlan(**after))

    assert (tag.text, shown) == (word, cells)


def test_money_is_shown_as_money():
    ((label, _, old, new),) = difference.plan_rows(CarePlan(weekly_budget=600), CarePlan(weekly_budget=650))

    assert (label, old, new) == ("Budget a week", Money(600), Money(650))


def test_a_need_that_was_added_is_shown_whole():
    ((label, tag, before, after),) = difference.need_rows([], [need(1, met_by="community", how_met="A coach")])

    assert (label, tag.text, before) == ("Work, training, education or volunteering", "Added", "")
    assert after == ["Wants work", "A job", "A coach", "The community"]


def test_a_need_that_was_removed_is_shown_whole():
    ((_, tag, before, after),) = difference.need_rows([need(1)], [])

    assert (tag.text, before, after) == ("Removed", ["Wants work", "A job"], "")


def test_a_need_that_was_changed_is_shown_part_by_part():
    after = need(2, carried_from_id=1, outcome="A paid job", who="Ann")

    rows = difference.need_rows([need(1)], [after])

    assert [(row[0].split(": ")[1], row[1].text) for row in rows] == [
        ("what should change", "Changed"),
        ("their name", "Added"),
    ]


def test_needs_are_matched_by_where_they_came_from_and_then_by_the_part_of_life():
    old = [need(1), need(2), need(3, area="hygiene")]
    new = [need(4), need(5, carried_from_id=1), need(6, area="toilet")]

    pairs = difference.matched(old, new)

    assert [(a.pk if a else None, b.pk if b else None) for a, b in pairs] == [(2, 4), (1, 5), (None, 6), (3, None)]


def test_every_field_that_some_copy_leaves_out_is_one_that_is_compared():
    compared = {name for name, _label in (*difference.PLAN, *difference.NEED)}

    assert set(difference.PART_OF) <= compared
    assert compared - set(difference.PART_OF) == {
        "own_words", "what_matters", "back_up", "contingency",
        "get_area_display", "need", "outcome", "how_met", "get_met_by_display", "who", "start_by",
    }  # fmt: skip
