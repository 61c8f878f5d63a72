"""The task list: done, begun, not yet begun, or cannot begin."""

import pytest

from careplans.choices import OUTCOME_HINTS, Ability, Outcome
from careplans.models import Assessment, OutcomeFinding, Participant
from careplans.panels.contributions import TITLE
from careplans.panels.tasks import TITLES, task_groups
from people.models import Person

NO = {f"difficulty_{kind}": False for kind in ("understanding", "retaining", "weighing", "communicating")}
DECIDED = NO | {"advocacy": "not_needed"}


def tasks(findings=(), people=(), **fields):
    found = {o: OutcomeFinding(outcome=o, ability=Ability.CAN) for o in findings}
    groups = task_groups(Assessment(pk=7, person=Person(reference="SL-1"), **fields), found, list(people))
    return {item["title"]: item for _, items in groups for item in items}


def status(key, **given):
    return tasks(**given)[TITLES[key]]["status"]


def test_every_part_is_on_the_list_once():
    assert sorted(tasks()) == sorted([*TITLES.values(), TITLE])


@pytest.mark.parametrize("key", ["outcomes", "strengths", "decision", "complete"])
def test_nothing_past_the_start_begins_before_advocacy(key):
    item = tasks()[TITLES[key]]

    assert item["status"] == "cannot_start"
    assert "href" not in item
    assert "href" in tasks(**DECIDED)[TITLES[key]]


@pytest.mark.parametrize("key", ["words", "method", "people", "advocacy"])
def test_the_start_can_always_begin(key):
    assert status(key) == "not_started"
    assert tasks()[TITLES[key]]["href"].startswith("/assessments/7/")


@pytest.mark.parametrize(
    ("key", "begun", "done"),
    [
        ("words", {}, {"own_words": "Hello"}),
        ("method", {"method": "phone"}, {"method": "phone", "information_given_on": "2027-01-01"}),
        ("advocacy", {"difficulty_weighing": False}, DECIDED),
        (
            "joint",
            DECIDED | {"complexity": "complex", "complexity_reason": "Two conditions"},
            DECIDED | {"complexity": "complex", "complexity_reason": "Two conditions", "joint_visit_on": "2027-01-01",
                       "joint_visit_with": "Sam Cole", "joint_visit_said": "Knows two families"},
        ),
        ("strengths", DECIDED | {"strengths": "Cooks"}, DECIDED | {"strengths": "Cooks", "wellbeing": "Lonely"}),
        (
            "decision",
            DECIDED | {"affects_wellbeing": True},
            DECIDED | {"affects_wellbeing": True, "needs_arise_from_condition": True, "eligibility": "eligible",
                       "eligibility_reasons": "Two outcomes"},
        ),
    ],
)  # fmt: skip
def test_begun_and_done(key, begun, done):
    if begun:
        assert status(key, **begun) == "in_progress"
    assert status(key, **done) == "completed"


def test_not_eligible_is_not_done_without_advice():
    decided = DECIDED | {"affects_wellbeing": False, "needs_arise_from_condition": True, "eligibility_reasons": "None"}

    assert status("decision", **decided, eligibility="not_eligible") == "in_progress"
    assert status("decision", **decided, eligibility="not_eligible", advice_on_needs="A club") == "completed"


@pytest.mark.parametrize(("answered", "expected"), [(0, "not_started"), (4, "in_progress"), (10, "completed")])
def test_outcomes_are_counted_and_lead_to_the_first_open_one(answered, expected):
    every = list(Outcome)

    item = tasks(findings=every[:answered], **DECIDED)[TITLES["outcomes"]]

    assert item["status"] == expected
    assert item["hint"] == f"{answered} of 10 answered"
    assert item["href"].endswith(f"/{every[answered % 10].value}/")


def test_who_takes_part_is_named():
    item = tasks(people=[Participant(name="Rita"), Participant(name="Tom")])[TITLES["people"]]

    assert (item["status"], item["hint"]) == ("completed", "Rita, Tom")


def test_every_outcome_is_explained():
    assert set(OUTCOME_HINTS) == set(Outcome)
