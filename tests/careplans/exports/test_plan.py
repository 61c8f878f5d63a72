"""The plan as data for its document: what each reader is told and what not."""

from datetime import timedelta
from decimal import Decimal

import pytest

from careplans.exports import READERS, plan_document
from sharedliving.core import dates
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory, CapacityAssessmentFactory
from tests.factories.careplans import CarePlanFactory
from tests.factories.people import CircleMemberFactory


def document(world, reader="person", **fields):
    plan = CarePlanFactory(person=world.person, **{"in_force": True} | fields)
    plan.refresh_from_db()
    return plan_document(plan, READERS[reader], world.by)


def test_it_begins_with_the_persons_words(world):
    assert document(world)["own_words"] == [
        {"heading": "In my own words", "words": "I want to cook for my friends."},
        {"heading": "What matters to me", "words": "Friends, football, my own key."},
    ]


def test_it_names_who_is_who(world):
    CircleMemberFactory(person=world.person, phone="01632 960 001")

    assert document(world)["people"] == [
        {"name": "Priya Nair", "role": "my worker at the council", "contact": world.care_manager.email},
        {"name": "Rita Sands", "role": "sister", "contact": "01632 960 001"},
    ]


@pytest.mark.parametrize("reader", ["scheme", "carer", "circle", "advocate"])
def test_others_are_given_those_of_the_circle_whom_the_person_agrees_to_share(world, reader):
    CircleMemberFactory(person=world.person, name="Not Told", phone="01632 960 001")
    CircleMemberFactory(person=world.person, name="Rita Sands", may_be_told=True)

    assert [each["name"] for each in document(world, reader)["people"]] == ["Priya Nair", "Rita Sands"]


def test_a_need_says_who_does_what(world):
    (need,) = document(world)["needs"]

    assert need == {
        "need": "Eating and drinking well enough: Does not eat without somebody to cook with",
        "eligible": True,
        "outcome": "I cook an evening meal once a week",
        "how": "Practise two dishes a month together",
        "who": "A Shared Lives carer, The Shared Lives carer",
        "by_when": dates.today(),
    }


def test_the_person_reads_the_money(world):
    assert document(world)["budget"] == {
        "total": Decimal("612.00"),
        "person_pays": Decimal("88.00"),
        "council_pays": Decimal("524.00"),
        "mechanism": "Managed by the council",
    }


def test_money_that_is_not_settled_is_said_to_be(world):
    assert document(world, in_force=False)["budget"] is None


@pytest.mark.parametrize("reader", [key for key, one in READERS.items() if not one.sees_money and one.gives])
def test_others_are_not_told_the_money_and_are_told_so(world, reader):
    data = document(world, reader)

    assert "budget" not in data
    assert any("the personal budget" in part for part in data["left_out"])


def test_it_is_reviewed_within_a_year(world):
    assert document(world)["next_review_on"] == dates.today() + timedelta(days=365)


def test_a_draft_has_no_review_and_says_that_it_is_one(world):
    data = document(world, in_force=False)

    assert data["next_review_on"] is None
    assert data["title"].endswith("(draft)")
    assert [one["capacity"] for one in data["agreed"]] == ["the person"]


def test_who_agreed(world):
    person, council = document(world, signed_off_by=world.line_manager)["agreed"]

    assert (person["name"], person["signed_on"]) == ("Danny Okafor", None)
    assert (council["name"], council["signed_on"]) == ("Lena Marsh", dates.today())


def test_person_council_and_advocate_read_how_it_was_agreed(world):
    fields = {"person_agrees": "no", "agreement_steps": "Tried twice"}
    (took_part, agrees, steps) = document(world, "advocate", **fields)["agreement"]

    assert took_part["words"].startswith("Wrote it together")
    assert (agrees["heading"], agrees["words"]) == ("Does Danny Okafor agree with it?", "No")
    assert (steps["heading"], steps["words"]) == ("What was done to agree", "Tried twice")


def test_an_agreed_plan_has_no_steps(world):
    assert [part["words"] for part in document(world)["agreement"]][1:] == ["Yes"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"shared_lives_considered": False, "shared_lives_reason": "Wants a flat"}, "No. Wants a flat"),
        ({"shared_lives_considered": True}, "Yes"),
        ({"shared_lives_considered": None, "in_force": False}, ""),
    ],
)
def test_the_council_reads_whether_shared_lives_was_considered(world, fields, words):
    assert document(world, "council", **fields)["considered"] == words


def test_nobody_else_reads_whether_shared_lives_was_considered(world):
    assert "considered" not in document(world, "person")


def test_who_cannot_decide_is_said_with_who_decided_for_them(world):
    found = CapacityAssessmentFactory(person=world.person, completed=True, subject="plan")
    rita = AuthorityFactory(person=world.person, seen=True)

    data = document(world, person_agrees="cannot", agreement_capacity=found, agreement_authority=rita)

    assert [part["words"] for part in data["agreement"]][1:] == [
        "They cannot decide about it themselves", "Rita Sands, attorney for health and welfare",
    ]  # fmt: skip
    assert data["agreed"][0] == {
        "name": "Rita Sands", "capacity": "for Danny Okafor", "authority": "Attorney for health and welfare",
        "signed_on": None,
    }  # fmt: skip


def test_a_decision_in_their_best_interests_stands_where_they_would_sign(world):
    decision = BestInterestsFactory(person=world.person, completed=True, subject="plan")

    data = document(
        world, person_agrees="cannot", agreement_capacity=decision.assessment, agreement_best_interests=decision
    )

    assert data["agreed"][0]["authority"] == "Best interests decision"
    assert data["agreement"][-1]["words"].startswith("Priya Nair, care manager, in their best interests, on ")
