"""A plan in words."""

from datetime import date
from decimal import Decimal

import pytest

from careplans.models import CarePlan, PlanNeed
from careplans.panels import plan as shown
from people.models import User
from sharedliving.core.components import Due, Link, Money, Quote
from tests.factories.capacity import BestInterestsFactory

NEED = {
    "pk": 3, "area": "work", "need": "Wants work", "is_eligible": True, "outcome": "A job", "how_met": "Coach",
    "met_by": "community", "who": "Job club", "start_by": date(2027, 3, 3),
}  # fmt: skip


def need_row(may_change=False, **changes):
    return shown.need_rows(CarePlan(pk=7), [PlanNeed(**NEED | changes)], may_change)[0]


def values(rows):
    return {row["key"]: row["value"] for row in rows}


def test_a_need_is_outcome_need_how_who_and_when():
    assert need_row() == [
        "A job",
        ["Work, training, education or volunteering: Wants work", "Eligible"],
        "Coach",
        ["The community", "Job club"],
        date(2027, 3, 3),
    ]
    assert len(need_row()) == len(shown.NEED_HEADERS)


def test_what_is_not_there_yet_is_said():
    assert need_row(outcome="", how_met="", met_by="", who="", start_by=None, is_eligible=False) == [
        "What should change is not recorded",
        ["Work, training, education or volunteering: Wants work", "Not eligible"],
        "Not recorded",
        "Not recorded",
        "No date yet",
    ]


def test_in_a_draft_the_need_is_opened_from_its_row():
    link = need_row(may_change=True)[0]

    assert isinstance(link, Link)
    assert (link.text, link.href) == ("A job", "/plans/7/needs/3/")
    assert "work" in link.hidden


@pytest.mark.parametrize("rows", [shown.words_rows, shown.support_rows, shown.council_rows])
def test_rows_lead_to_their_section_only_while_it_can_be_written(rows):
    plan = CarePlan(pk=7)

    assert all(row["href"].startswith("/plans/7/") for row in rows(plan, True))
    assert all("href" not in row for row in rows(plan, False))


def test_their_words_are_a_quote():
    assert values(shown.words_rows(CarePlan(pk=7, own_words="Hello"), False))["They say"] == Quote("Hello")


def test_the_councils_part_is_worked_out():
    plan = CarePlan(pk=7, weekly_budget=Decimal(612), weekly_contribution=Decimal(88))

    assert values(shown.council_rows(plan, False))["The council pays a week"] == Money(Decimal(524))


def test_nothing_paid_is_money_and_nothing_recorded_is_none():
    rows = values(shown.council_rows(CarePlan(pk=7, weekly_contribution=Decimal(0)), False))

    assert rows["The person pays a week"] == Money(Decimal(0))
    assert rows["Budget a week"] is None


def test_disagreement_and_another_choice_say_why():
    plan = CarePlan(pk=7, person_agrees="no", agreement_steps="Two visits", shared_lives_considered=False,
                    shared_lives_reason="Wants their own flat")  # fmt: skip

    rows = values(shown.council_rows(plan, False))

    assert rows["Steps taken to agree"] == "Two visits"
    assert rows["Why not"] == "Wants their own flat"


def test_agreement_needs_no_reason():
    rows = values(shown.council_rows(CarePlan(pk=7, person_agrees="yes", shared_lives_considered=True), False))

    assert "Steps taken to agree" not in rows
    assert "Why not" not in rows


def test_a_plan_that_waits_says_with_whom_until_when():
    plan = CarePlan(pk=7, state="awaiting", owner=User(name="Lena"), author=User(name="Priya"), due_on=date(2027, 3, 3))

    rows = dict(shown.state_rows(plan))

    assert (rows["With"], rows["Written by"], rows["Due"]) == ("Lena", "Priya", Due(date(2027, 3, 3)))


def test_a_plan_in_force_says_who_signed():
    plan = CarePlan(pk=7, state="in_force", signed_off_by=User(name="Lena"), signed_off_on=date(2027, 3, 3))

    rows = dict(shown.state_rows(plan))

    assert (rows["Signed off"], rows["Signed off on"]) == ("Lena", date(2027, 3, 3))
    assert "With" not in rows


@pytest.mark.django_db
def test_who_cannot_decide_has_what_was_found_and_who_decided():
    decision = BestInterestsFactory(completed=True, subject="plan")
    plan = CarePlan(
        pk=7, person_agrees="cannot", agreement_capacity=decision.assessment, agreement_best_interests=decision
    )

    rows = values(shown.council_rows(plan, False))

    assert rows["Does the person agree?"] == "They cannot decide this"
    assert rows["Found by"].href == decision.assessment.get_absolute_url()
    assert rows["Decided for them by"].text.startswith("Priya Nair, care manager, in their best interests")
    assert values(shown.council_rows(CarePlan(pk=7, person_agrees="cannot"), False))["Found by"] is None
