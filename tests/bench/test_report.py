"""What is written down: a table with targets, JSON with every figure, and nothing about whose machine it was."""

import json
import platform
from datetime import date
from pathlib import Path

import pytest

from bench.figures import Figure, Series
from bench.machine import machine
from bench.report import Report, table

MACHINE = {
    "cores": 2, "memory_gb": 24, "system": "Linux x86_64", "load": 0.5, "python": "3.11.7", "django": "5.2", "psycopg": "3.3",
    "postgresql": "18.6",
}  # fmt: skip


@pytest.fixture
def report() -> Report:
    figures = [
        Figure("1 due page", "page, p95", "300", 41.5, "ms", most=100),
        Figure("1 due page", "page to floor", "300", 2.75, "×", most=2.5),
        Figure("5 sweep", "reminders written", "300", 88),
    ]
    seeds = {300: {"seconds": 2, "rows": 6414}, 900: {"seconds": None, "rows": 0}}
    return Report(date(2026, 11, 21), [300, 900], MACHINE, figures, [Series("page", 300, (1.0, 2.0))], seeds)


def test_one_line_a_figure_with_its_target() -> None:
    lines = table([Figure("1", "page, p95", "300", 41.5, "ms", most=100)]).splitlines()
    assert lines[-1] == "| page, p95 | 300 | 41.50 ms | ≤ 100 ms | met |"
    assert len(lines) == 3


def test_the_words_name_each_benchmark_once_and_count_the_verdicts(report: Report) -> None:
    words = report.markdown()
    assert words.count("## 1 due page") == words.count("## 5 sweep") == 1
    assert "| page to floor | 300 | 2.75× | ≤ 2.50× | MISSED |" in words
    assert "1 of 2 targets met" in words
    assert "2 cores, 24 GB, Linux x86_64, load 0.5 at the start" in words


def test_the_time_of_the_seed_is_said_where_it_is_known(report: Report) -> None:
    assert "300 people: 6,414 rows seeded in 2 s" in report.markdown()
    assert "900 people: nobody wrote down how long the seed took" in report.markdown()


def test_both_files_are_named_by_day_and_sizes(report: Report, tmp_path: Path) -> None:
    paths = report.write(tmp_path / "results")
    assert [path.name for path in paths] == ["2026-11-21-300-900.md", "2026-11-21-300-900.json"]
    data = json.loads(paths[1].read_text(encoding="utf-8"))
    assert data["figures"][1]["verdict"] == "MISSED"
    assert data["series"][0]["runs"] == 2


def test_a_second_run_of_the_day_replaces_the_first(report: Report, tmp_path: Path) -> None:
    report.write(tmp_path)
    report.figures.clear()
    words, _ = report.write(tmp_path)
    assert "0 of 0 targets met" in words.read_text(encoding="utf-8")
    assert len(list(tmp_path.iterdir())) == 2


def test_the_machine_is_described_without_its_name(db: None) -> None:
    facts = machine()
    assert set(facts) == set(MACHINE)
    assert platform.node() not in json.dumps(facts)


def test_results_that_are_kept_name_no_machine() -> None:
    folder = Path(__file__).parents[2] / "bench" / "results"
    for file in folder.iterdir():
        words = file.read_text(encoding="utf-8")
        assert not [said for said in (platform.node(), "/home/", "/root/", "127.0.0.1", "://") if said in words], (
            file.name
        )
