"""Every measure says what it counts, what it does not say, and where it comes from."""

import pytest

from commissioning.models import MeasureSnapshot
from commissioning.services.measuring.registry import MEASURES, NOT_MEASURED
from commissioning.services.measuring.shape import Theme, Wanted

ALL = pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.key)
LONGEST_KEY = MeasureSnapshot._meta.get_field("key").max_length


@ALL
def test_a_measure_says_all_that_a_reader_needs(measure):
    assert all((measure.title, measure.whole, measure.part, measure.limits, measure.source))
    assert measure.limits.endswith(".")
    assert len(measure.key) <= LONGEST_KEY
    assert measure.theme in Theme


@ALL
def test_a_larger_count_is_one_that_is_there(measure):
    for name in measure.within:
        assert name.partition("/")[0] in MEASURES


@ALL
def test_what_is_expected_is_the_better_end(measure):
    assert (measure.wanted, measure.expected) in {
        (Wanted.MORE, 100), (Wanted.MORE, None), (Wanted.FEWER, 0), (Wanted.FEWER, None), (Wanted.NEITHER, None),
    }  # fmt: skip


def test_titles_are_told_apart():
    titles = [measure.title for measure in MEASURES.values()]

    assert len(set(titles)) == len(titles)


def test_every_theme_has_a_measure_but_the_people_themselves():
    assert {measure.theme for measure in MEASURES.values()} == set(Theme) - {Theme.PEOPLE}


def test_what_is_not_measured_says_why():
    assert all(title and reason for title, reason in NOT_MEASURED)
