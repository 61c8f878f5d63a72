"""Questions and weights are data: a form and a priority come of whatever well-formed rows there are."""

import pytest
from django.core.exceptions import ValidationError

from careplans.choices.liberty import LibertyPriority
from careplans.liberty_law import SHIPPED
from careplans.models import LibertyFramework
from careplans.rules.liberty_factors import factors_of, objecting, proposed, well_formed

ROWS = [
    {"name": "purpose", "question": "Care alone?", "weight": -2},
    {"name": "restraint", "question": "Held?", "weight": 4},
    {"name": "objection", "question": "Against it?", "weight": 4, "objection": True},
]


def framework(rows=ROWS, **fields):
    return LibertyFramework(**{"factors": rows, "high_from": 10, "medium_from": 4} | fields)


def said(**answers):
    return {f"factor_{name}": answer for name, answer in answers.items()}


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda values: values["code"])
def test_what_is_shipped_is_well_formed(shipped):
    well_formed(shipped["factors"])
    assert sum(bool(row.get("objection")) for row in shipped["factors"]) == 1


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "at least one factor"),
        ({"name": "a"}, "at least one factor"),
        (["purpose"], "Factor 1: give an object"),
        ([{"name": "a", "question": "?", "colour": "red"}], "Factor 1: give an object"),
        ([{"name": "Purpose!", "question": "?"}], "small letters"),
        ([{"name": 5, "question": "?"}], "small letters"),
        ([{"name": "a" * 40, "question": "?"}], "small letters"),
        ([{"name": "a", "question": " "}], "no question"),
        ([{"name": "a"}], "no question"),
        ([{"name": "a", "question": "?", "hint": 5}], "hint is text"),
        ([{"name": "a", "question": "?", "objection": "yes"}], "true or false"),
        ([{"name": "a", "question": "?", "weight": "3"}], "whole number"),
        ([{"name": "a", "question": "?", "weight": True}], "whole number"),
        ([{"name": "a", "question": "?", "weight": 21}], "whole number"),
        ([{"name": "a", "question": "?"}, {"name": "a", "question": "!"}], "name of its own"),
    ],
)
def test_rows_no_form_can_be_made_of_are_refused_in_words(rows, words):
    with pytest.raises(ValidationError, match=words):
        well_formed(rows)


def test_the_administration_page_checks_them():
    with pytest.raises(ValidationError, match="no question"):
        framework([{"name": "a"}]).clean()


def test_a_factor_gives_the_names_of_its_two_answers():
    first = factors_of(framework())[0]

    assert (first.key, first.why, first.title, first.hint) == ("factor_purpose", "factor_purpose_why", "Purpose", "")


@pytest.mark.parametrize(
    ("answers", "points", "priority"),
    [
        ({}, 0, LibertyPriority.LOW),
        ({"restraint": "partly"}, 4, LibertyPriority.MEDIUM),
        ({"restraint": "yes"}, 8, LibertyPriority.MEDIUM),
        ({"restraint": "yes", "objection": "partly"}, 12, LibertyPriority.HIGH),
        ({"restraint": "yes", "purpose": "yes"}, 4, LibertyPriority.MEDIUM),
        ({"restraint": "partly", "purpose": "yes"}, 0, LibertyPriority.LOW),
    ],
)
def test_points_are_weight_times_answer(answers, points, priority):
    proposal = proposed(framework(), said(**answers), objects=False)

    assert (proposal.points, proposal.priority) == (points, priority)


def test_the_reasons_name_each_answer_that_counts():
    proposal = proposed(framework(), said(restraint="yes", purpose="partly", objection="no"), objects=False)

    assert proposal.reasons == ("Purpose: partly, or now and then (-2)", "Restraint: yes (+8)")


def test_without_points_the_reason_says_so():
    assert proposed(framework(), {}, objects=False).reasons == ("No answer counts towards a higher priority",)


def test_an_objection_comes_first_whatever_the_points():
    proposal = proposed(framework(), {}, objects=True)

    assert proposal.priority == LibertyPriority.HIGH
    assert proposal.reasons[0] == "An objection is recorded, which always comes first"


def test_other_weights_give_another_priority():
    heavier = [dict(row, weight=20) if row["name"] == "restraint" else row for row in ROWS]

    assert proposed(framework(heavier), said(restraint="partly"), objects=False).priority == LibertyPriority.HIGH


def test_only_yes_to_a_factor_of_objection_is_an_objection():
    factors = factors_of(framework())

    assert objecting(factors, said(restraint="yes", objection="partly")) == []
    assert [factor.name for factor in objecting(factors, said(objection="yes"))] == ["objection"]
