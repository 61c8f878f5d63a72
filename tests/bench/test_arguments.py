from pathlib import Path

import pytest

from bench.__main__ import RESULTS, RUNS, SIZES, parsed


def test_without_words_everything_is_measured_at_both_sizes() -> None:
    options = parsed([])
    assert (options.people, options.only, options.results) == (SIZES, list(RUNS), RESULTS)
    assert options.runs is None


def test_sizes_and_benchmarks_can_be_chosen() -> None:
    options = parsed(["--people", "300", "--only", "sweep", "--runs", "3", "--results", "elsewhere"])
    assert (options.people, options.only, options.runs, options.results) == ([300], ["sweep"], 3, Path("elsewhere"))


def test_an_unknown_benchmark_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed(["--only", "everything"])
    assert "invalid choice: 'everything'" in capsys.readouterr().err


def test_enough_runs_for_a_p95() -> None:
    assert RUNS["due-page"] >= 100
    assert RUNS["look-up"] >= 200
    assert min(RUNS.values()) >= 30
