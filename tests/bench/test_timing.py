from time import sleep

import pytest

from bench.timing import interleaved, once


def test_milliseconds() -> None:
    assert 10 <= once(lambda: sleep(0.01)) < 1000


def test_things_run_in_turn() -> None:
    order: list[str] = []
    found = interleaved({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 3, warm_up=0)
    assert "".join(order) == "ababab"
    assert {name: len(values) for name, values in found.items()} == {"a": 3, "b": 3}


def test_warm_up_is_not_measured() -> None:
    calls: list[int] = []
    found = interleaved({"a": lambda: calls.append(1)}, 2, warm_up=4)
    assert (len(calls), len(found["a"])) == (6, 2)


def test_no_run_is_left_out_when_one_fails() -> None:
    with pytest.raises(ZeroDivisionError):
        interleaved({"a": lambda: 1 / 0}, 2)
