"""What a measure says in a sentence, and which stand first."""

import pytest

from commissioning.rules import FEWER, WITHHELD
from commissioning.services.measuring.findings import gap, sentence, with_expectation, worst
from commissioning.services.measuring.reading import Reading
from commissioning.services.measuring.registry import MEASURES
from commissioning.services.measuring.trend import Day

REVIEWED = MEASURES["reviewed-in-12-months"]
WAITING = MEASURES["waiting-over-28-days"]


def day(**readings):
    return Day({key.replace("_", "-"): {None: Reading(*numbers)} for key, numbers in readings.items()})


def test_the_whole_comes_first_then_the_part_and_its_share():
    assert sentence(REVIEWED, Reading(30, 40)) == (
        "Of 40 people who have been in an arrangement for longer than a year, 30 had a review in the last 12 months (75%)."
    )


@pytest.mark.parametrize("reading", [Reading(WITHHELD, 40), Reading(WITHHELD, FEWER)])
def test_a_number_that_is_not_shown_is_said_in_words(reading):
    assert "some (the number is not shown) had a review" in sentence(REVIEWED, reading)


@pytest.mark.parametrize("reading", [None, Reading(0, 0)])
def test_nobody_is_said_so(reading):
    assert sentence(WAITING, reading) == "No people who wait for their assessment."


@pytest.mark.parametrize(
    ("measure", "words"), [(REVIEWED, "It should be all of them."), (WAITING, "It should be none.")]
)
def test_what_is_expected_is_said(measure, words):
    assert with_expectation(measure, Reading(9, 40)).endswith(words)


def test_nothing_is_expected_where_nobody_says_how_many():
    assert with_expectation(MEASURES["places-taken"], Reading(9, 40)).endswith("(22%).")


@pytest.mark.parametrize(
    ("measure", "reading", "wide"),
    [
        (REVIEWED, Reading(30, 40), 0.25), (WAITING, Reading(30, 40), 0.75), (REVIEWED, Reading(40, 40), 0),
        (REVIEWED, Reading(WITHHELD, 40), 0), (REVIEWED, None, 0), (REVIEWED, Reading(0, 0), 0),
        (MEASURES["places-taken"], Reading(1, 40), 0),
    ],
)  # fmt: skip
def test_how_far_it_is_from_what_is_expected(measure, reading, wide):
    assert gap(measure, reading) == wide


def test_the_widest_gaps_come_first():
    found = worst(day(named_worker=(30, 40), reviewed_in_12_months=(10, 40), waiting_over_28_days=(20, 40)), 2)

    assert [measure.key for measure, _ in found] == ["reviewed-in-12-months", "waiting-over-28-days"]


def test_where_all_is_as_expected_there_is_nothing_to_find():
    assert worst(day(named_worker=(40, 40)), 2) == []
