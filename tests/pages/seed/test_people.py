from random import Random

import nhs_number as nhs
import pytest

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Shares, nhs_number


def test_ten_of_eleven_numbers_are_valid() -> None:
    numbers = [nhs_number(index) for index in range(1100)]
    valid = [number for number in numbers if number != NULL]
    assert all(nhs.is_valid(number) for number in valid)
    assert len(valid) == pytest.approx(1000, abs=15)


def test_no_number_comes_twice() -> None:
    numbers = [number for index in range(20_000) if (number := nhs_number(index)) != NULL]
    assert len(set(numbers)) == len(numbers)


def test_past_a_million_people_the_numbers_go_on() -> None:
    numbers = [number for index in range(1_000_000, 1_000_100) if (number := nhs_number(index)) != NULL]
    assert all(len(number) == 10 and number.startswith("80") and nhs.is_valid(number) for number in numbers)


def test_shares_leave_the_rest_over() -> None:
    shares, rng = Shares([("a", 0.25), ("b", 0.25)]), Random(1)
    drawn = [shares.one(rng) for _ in range(4000)]
    assert {word: drawn.count(word) / 4000 for word in ("a", "b", "")} == pytest.approx(
        {"a": 0.25, "b": 0.25, "": 0.5}, abs=0.03
    )
