"""The newest count, and the last of each month."""

from datetime import date

import pytest
from django.utils import timezone

from commissioning.models import MeasureSnapshot
from commissioning.services.measuring.reading import Reading
from commissioning.services.measuring.registry import MEASURES
from commissioning.services.measuring.trend import newest, year

pytestmark = pytest.mark.django_db
ON = date(2027, 3, 17)
MEASURE = MEASURES["named-worker"]


@pytest.fixture
def counted(council):
    """counted(day, 30, 40) → a count of that day."""

    def kept(on, part, whole, key="named-worker", scheme=None):
        MeasureSnapshot.objects.create(
            council_id=council.pk,
            on=on,
            key=key,
            numerator=part,
            denominator=whole,
            scheme_id=scheme,
            taken_at=timezone.now(),
        )

    return kept


def test_the_newest_day_alone(counted, commissioner):
    counted(date(2027, 3, 16), 30, 40)
    counted(ON, 31, 41)
    counted(ON, 11, 21, scheme=7)

    day = newest(commissioner)

    assert day.of("named-worker", None) == Reading(31, 41)
    assert day.of("named-worker", 7) == Reading(11, 21)
    assert day.at


def test_nothing_counted_yet(commissioner):
    day = newest(commissioner)

    assert day.at is None
    assert day.of("named-worker", None) is None


def test_the_last_count_of_each_month_the_oldest_first(counted, commissioner):
    for on in (date(2027, 1, 5), date(2027, 1, 31), date(2027, 2, 27), date(2027, 3, 2), ON):
        counted(on, 20, 20 + on.day)

    assert [(on, day.of("named-worker", None).whole) for on, day in year(commissioner, MEASURE, ON)] == [
        (date(2027, 1, 31), 51), (date(2027, 2, 27), 47), (ON, 37),
    ]  # fmt: skip


def test_a_year_and_no_day_after_it(counted, commissioner):
    for on in (date(2026, 3, 17), date(2026, 3, 18), date(2027, 3, 18)):
        counted(on, 20, 40)

    assert [on for on, _ in year(commissioner, MEASURE, ON)] == [date(2026, 3, 18)]


def test_what_is_withheld_in_one_month_depends_on_that_month(counted, commissioner):
    counted(date(2027, 2, 28), 20, 40)
    counted(ON, 38, 40)

    assert [day.of("named-worker", None).part for _, day in year(commissioner, MEASURE, ON)] == [20, "not shown"]


def test_what_is_withheld_depends_on_the_family(counted, commissioner):
    counted(ON, 40, 40)
    counted(ON, 20, 38, key="reviewed-in-12-months")

    [(_, day)] = year(commissioner, MEASURES["reviewed-in-12-months"], ON)

    assert day.of("reviewed-in-12-months", None) == Reading("not shown", "not shown")


def test_another_councils_counts_are_not_read(counted, commissioner):
    MeasureSnapshot.objects.create(
        council_id=0, on=ON, key="named-worker", numerator=30, denominator=40, taken_at=timezone.now()
    )

    assert year(commissioner, MEASURE, ON) == []
    assert newest(commissioner).readings == {}


@pytest.mark.parametrize("read", [newest, lambda who: year(who, MEASURE, ON)])
def test_one_statement(counted, commissioner, read, django_assert_num_queries):
    counted(ON, 30, 40)

    with django_assert_num_queries(1):
        read(commissioner)
