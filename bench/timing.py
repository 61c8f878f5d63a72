"""Runs of several things in turn, so that a slow moment of the machine meets all of them."""

from collections.abc import Callable, Mapping
from time import perf_counter


def once(action: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    started = perf_counter()
    action()
    return (perf_counter() - started) * 1000


def interleaved(actions: Mapping[str, Callable[[], object]], runs: int, warm_up: int = 3) -> dict[str, list[float]]:
    """Milliseconds of every run of each action: A, B, C, A, B, C … `warm_up` rounds come first, and are not measured."""
    for _ in range(warm_up):
        for action in actions.values():
            action()
    found: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(runs):
        for name, action in actions.items():
            found[name].append(once(action))
    return found
